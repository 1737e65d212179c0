import { type Note, rewrite } from './change.ts'
import { plainCharacters } from './characters.ts'

const TAG = {
  identity: '[số định danh]',
  card: '[số thẻ]',
  phone: '[số điện thoại]',
  account: '[số tài khoản]',
  otp: '[mã OTP]',
  email: '[email]',
} as const

/** What stands for a one-time password. */
export const MASKED_PASSWORD = TAG.otp

// Not inside a longer run of digits or letters.
const FREE = '(?<![\\p{L}\\d])'
const END = '(?![\\p{L}\\d])'
const SEP = '[ .-]?'
const digits = (count: number): string => `\\d(?:${SEP}\\d){${count - 1}}`

/** Of bounded length: an open end would be searched anew from each letter of a long text. */
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu
const OTP = /(otp(?:\s*(?:là|la|của \S+|cua \S+|:|=|mã|ma|số|so))*\s*)(\d(?:[ -]?\d){3,7})(?!\d)/giu
const CARD = new RegExp(`${FREE}\\p{L}{2}${SEP}${digits(13)}${END}`, 'giu')
const NAMED_CARD = new RegExp(
  `((?:mã|ma|số|so)\\s*(?:số|so)?\\s*(?:thẻ|the|bhyt|bhxh)[^\\d\\n\\]]{0,30}?)(${digits(10)})${END}`,
  'giu',
)
const NAMED_ACCOUNT = new RegExp(
  `((?:số tài khoản|so tai khoan|tài khoản|tai khoan|stk|tk)[^\\d\\n\\]]{0,30}?)(\\d(?:${SEP}\\d){5,18})${END}`,
  'giu',
)
const PHONE = new RegExp(`(?<![\\d.,/])(?:\\+?84|0)${SEP}[1-9](?:${SEP}\\d){8}\\d?(?!\\d)`, 'gu')
const RUN = /(?<![\d.,/-])\d(?:[ .-]?\d){8,}(?!\d|[.,]\d)/gu
const SPACED_AMOUNT = /^[1-9]\d{0,2}(?: \d{3})+$/
const MONEY_AFTER = /^\s*(?:đ|d|đồng|dong|vnđ|vnd|nghìn|nghin|ngàn|ngan|triệu|trieu|tr|k|tỷ|ty)(?![\p{L}])/iu
/** 1900 xxxx is too short to be masked; the longer form has ten digits. */
const HOTLINE = /^1[89]00[ .-]?\d{3}[ .-]?\d{3}$/
/** An amount with its dots, a date, a year or a span of years. */
const WRITTEN_NUMBER =
  /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d{1,2}[.-]\d{1,2}[.-]\d{4}|(?:19|20)\d\d(?:-(?:19|20)\d\d)?)$/
const SMALL = /^\d{1,2}$/

/**
 * Replaces what must never be stored by a tag that says what stood there: identity numbers (12 digits, 9 for the
 * old card), insurance card numbers, phones, bank accounts, one-time passwords, email addresses. Amounts of
 * money, dates, years, document numbers and 1900/1800 hotlines stay. Idempotent. Returns plain characters (see
 * `plainCharacters`): digits in another dress, or with something invisible between them, hide nothing.
 */
export function maskSecrets(text: string, note?: Note): string {
  const mask = (before: string, pattern: RegExp, tagOf: (match: RegExpExecArray) => string) =>
    rewrite(before, pattern, 'mask', tagOf, note)
  let masked = plainCharacters(text, note)
  masked = mask(masked, EMAIL, () => TAG.email)
  masked = mask(masked, OTP, ([, cue = '']) => cue + TAG.otp)
  masked = mask(masked, CARD, () => TAG.card)
  masked = mask(masked, NAMED_CARD, ([, cue = '']) => cue + TAG.card)
  masked = mask(masked, NAMED_ACCOUNT, (match) => {
    const [whole, cue = '', run = ''] = match
    return isHarmless(run, textAfter(match)) ? whole : cue + TAG.account
  })
  masked = mask(masked, PHONE, () => TAG.phone)
  return mask(masked, RUN, (match) => {
    const [run] = match
    if (isHarmless(run, textAfter(match))) return run
    const count = run.replace(/\D/g, '').length
    return count === 12 || count === 9 ? TAG.identity : TAG.account
  })
}

function textAfter({ 0: whole, index, input }: RegExpExecArray): string {
  return input.slice(index + whole.length)
}

/** Digit runs that say nothing about who wrote them: "1.366.200 683.100", "15-12-1966 62 tuổi". */
function isHarmless(run: string, after: string): boolean {
  if (SPACED_AMOUNT.test(run) || MONEY_AFTER.test(after) || HOTLINE.test(run)) return true
  const numbers = run.split(' ')
  return (
    numbers.some((number) => WRITTEN_NUMBER.test(number)) &&
    numbers.every((number) => WRITTEN_NUMBER.test(number) || SMALL.test(number))
  )
}
