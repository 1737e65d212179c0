import { z } from 'zod'

/** The occasion at which a link was handed out, as it stands in links: "hoi-cho-2026". */
export const LinkEvent = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'an event is 1 to 40 of a-z, 0-9 and hyphens: hoi-cho-2026')

/** What a link carries: which answer it opens, and where it was handed out. */
export interface LinkRef {
  readonly code: number
  readonly event: string | null
}

const REF = /^(\d{1,3})(?:_([a-z0-9-]{1,40}))?$/
/** As people ask for it in a message, in the manner of a text message, and politely; an O for a nought too. */
const TYPED =
  /^(?:da )?(?:(?:gui|nhan|soan) )?(?:tin )?(?:ma (?:so )?)?b ?h ?y ?t ?(?:ma |so |ma so )?([o\d]\d{0,2})(?: ([a-z0-9]+(?:-[a-z0-9]+)+))?(?: (?:a|nhe|nha|di))?$/
/**
 * An event with spaces for its hyphens, as telephones suggest them: after a code that is written as nobody writes a number of
 * a question, and up to a year.
 */
const SPACED = /^(bhyt ?(?:0\d|(?!100)[1-9]\d\d)) ([a-z]+(?: [a-z0-9]+){0,5} 20\d\d)$/
/** What follows a number in a question: "bhyt 100 phần trăm năm 2026". */
const COUNTED = /^(?:nam|thang|ngay|tuoi|nguoi|the|lan|phan|trieu|nghin|ngan|dong|k)\b/
const LONGEST_EVENT = 40
/** Longer than any code with its event and the words around it. */
const MOST_READ = 80

/** A code as it is shown: "07", "112". */
export function shownCode(code: number): string {
  return String(code).padStart(2, '0')
}

/** The parameter of a link: "07", "07_hoi-cho-2026". It fits Telegram's, the narrowest one. */
export function writeRef({ code, event }: LinkRef): string {
  return event === null ? shownCode(code) : `${shownCode(code)}_${event}`
}

/** null = no parameter of ours. */
export function readRef(text: string): LinkRef | null {
  const [, code, event = null] = REF.exec(text) ?? []
  return code === undefined || Number(code) === 0 ? null : { code: Number(code), event }
}

/**
 * What somebody types where links carry nothing: "BHYT 07", "BHYT 07 hoi-cho-2026". An event without a hyphen cannot be
 * told from a word of a question ("bhyt 75 tuổi") and is left out.
 */
export function typedRef({ code, event }: LinkRef): string {
  const alone = `BHYT ${shownCode(code)}`
  const whole = event === null ? alone : `${alone} ${event}`
  return readTypedRef(whole)?.event === event ? whole : alone
}

/**
 * The code of a message that is nothing else, however it is typed: "bhyt7", "BHYT 07 hội-chợ-2026". null = it is none:
 * "bhyt 75 tuổi" is a question.
 */
export function readTypedRef(text: string): LinkRef | null {
  if (text.length > MOST_READ) return null
  const words = withoutMarks(text)
    .replaceAll(/ ?[\u2010-\u2015-] ?/g, '-')
    // "bhyt 80%", "bhyt 80?" are questions.
    .replaceAll(/[^a-z0-9%?-]+/g, ' ')
    .trim()
    .replace(/^bhyt-/, 'bhyt ')
    .replace(/^(bhyt ?\d{1,3})-(?=[a-z])/, '$1 ')
  const [, before = '', spaced = ''] = SPACED.exec(words) ?? []
  const whole = spaced === '' || COUNTED.test(spaced) ? words : `${before} ${spaced.replaceAll(' ', '-')}`
  const [, digits, event = null] = TYPED.exec(whole) ?? []
  const code = digits === undefined ? 0 : Number(digits.replace('o', '0'))
  if (code === 0) return null
  return { code, event: event !== null && event.length > LONGEST_EVENT ? null : event }
}

function withoutMarks(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
}
