import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { extractPeople } from '../facts/people.ts'
import type { PlaceLookup } from '../facts/places.ts'
import type { PersonMention } from '../understanding.ts'

const LEAD =
  '(?:(?:the|vay|con|ma|nhung|thi|va|a|da|vang|u|gio|rua|cho hoi|cho toi hoi|cho em hoi|cho chau hoi|oi|em oi|chau oi|,) )*'
const IF =
  '(?:neu nhu|neu ma|neu|gia su|gia nhu|gia du|gia ma|gia thu|vi thu|vi nhu|truong hop ma|truong hop|trong truong hop|lo nhu|lo ma|lo|nho ma|nho|rui|ngo nho|phai chi|gio ma|gio)'
const SUPPOSED = new RegExp(`^${LEAD}${IF} (?:la )?`)
/** "mẹ tôi mà có lương hưu thì sao": an if without the word. */
const SUPPOSED_WITHIN =
  /^(?:(?:the|vay|con|nhung) )*(?:me|bo|ba|ong|vo|chong|con|chau|toi|em|minh|cu)(?: (?:toi|tui|em|chau|minh|noi|ngoai|con|chong|vo))* (ma )(?=.{1,60} thi )/
/** Asks no more than how it turns out then. */
const OUTCOME =
  /(?: [,?.!])*(?: (?:thi|la|sao|the nao|nhu the nao|ra sao|lam sao|nhu nao|tinh|co|con|van|se|phai|duoc|bi|dong|tra|nop|mat|mien|mien phi|giam|ho tro|huong|them|gi|khong|chua|bao nhieu|may|bay nhieu|phan tram|phan|phi|tien|khac|thay doi|doi|kieu|het|nua|vay|the|nhi|a|ha|day|ta|nhe|rua|khi do|luc do|luc ay|em|chau|bac|anh|chi|toi|minh|oi|ho|nguoi ta|%))*(?: [?.!])*$/
/** What the insurance pays, and the card: a question of its own, whoever it is supposed of. */
const ITS_OWN_TOPIC =
  /\b(?:(?:di|nam|vao|ra|nhap|benh) vien|vien phi|kham|benh(?! binh)|chi tra|trai tuyen|chuyen tuyen|het han|cap lai|mat the|vssid|bi phat|chet|qua doi)\b/
const ADDED = /\b(?:them|co them|sinh them|de them)\b/

interface Context {
  readonly today: string
  readonly places: PlaceLookup
}

export interface Supposed {
  /** As written, without the "if" and what is asked after it. */
  readonly words: string
  readonly people: readonly PersonMention[]
}

/** "nếu mẹ có lương hưu thì sao": the people with what is supposed of them; null where nothing is, or more is asked. */
export function supposedOf(text: FoldedText, context: Context): Supposed | null {
  const supposed = supposition(text)
  if (supposed === null || ITS_OWN_TOPIC.test(text.text)) return null
  const people = extractPeople(supposed, context)
  const told = people.filter(({ facts }) => Object.keys(facts).length > 0)
  if (told.length > 0) return { words: supposed, people: told }
  const added = ADDED.test(text.text) ? people.filter(({ relation }) => relation !== null) : []
  return added.length > 0 ? { words: supposed, people: added } : null
}

/** What is supposed, as a plain statement: the words for "if" and the question after it taken away. */
function supposition({ text, words }: FoldedText): string | null {
  const [opening] = SUPPOSED.exec(text) ?? []
  const within = SUPPOSED_WITHIN.exec(text)
  if (opening === undefined && within === null) return null
  const from = opening?.length ?? 0
  const end = endOfSupposition(text, from)
  if (end === null) return null
  const dropped = opening === undefined && within !== null ? within[0].length - (within[1] ?? '').length : -1
  let at = 0
  const kept: string[] = []
  for (const { folded, written } of words) {
    if (at >= from && at < end && at !== dropped) kept.push(written)
    at += folded.length + 1
  }
  return kept.join(' ')
}

/** Where " thì …" begins, if nothing else is asked after it; the end of the text where there is no such question. */
function endOfSupposition(text: string, from: number): number | null {
  const then = text.indexOf(' thi ', from)
  if (then >= 0) return OUTCOME.exec(text.slice(then))?.index === 0 ? then : null
  return /\b(?:o dau|gi|sao|the nao|bao nhieu|may|khi nao|bao gio|khong|chua)(?: [?.!])*$/.test(text)
    ? null
    : text.length
}
