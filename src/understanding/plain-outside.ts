import { normalize } from '../vietnamese/normalize.ts'
import { shortMessage } from './short-message.ts'

/** Papers that the police and the registrar issue, asked for by name. */
const OTHER_PAPERS =
  /\b(?:lam|cap|doi|xin|gia han)(?: (?:lai|moi|cai|giay))* (?:can cuoc(?: cong dan)?|cccd|chung minh nhan dan|ho chieu|bang lai(?: xe)?|khai sinh|dang ky ket hon)\b/
const OF_HEALTH_INSURANCE = /\b(?:bao hiem|kham|benh|vien|sai|lech|khac|vssid|vneid|mua|dong|the(?! nao))\b/

/** Somebody who will not wait any longer; of every clause. */
const IMPATIENT =
  /^(?:(?:da|dang|toi|tao|em|minh|nguoi ta|a|ma) )*(?:(?:buc|tuc|sot ruot)(?: (?:minh|ca minh|qua|day|roi|lam|len|that|lam roi))*|(?:tra loi |noi |lam )?nhanh (?:len|di|cai)(?: (?:coi|xem|di|nao|voi|giup|cai|toi|em))*|(?:tra loi|lam)(?: gi)?(?: ma)? (?:lau|cham)(?: (?:the|qua|vay|lam))*)$/

/** The out-of-scope class of words that are surely of it: "out-of-scope/far", …; null of all others. */
export function plainlyOutside(text: string, folded: string): string | null {
  if (OTHER_PAPERS.test(folded) && !OF_HEALTH_INSURANCE.test(folded)) return 'out-of-scope/far'
  if (shortMessage(folded) === null) return null
  const clauses = text.split(/[,.!\n]+/).flatMap((clause) => normalize(clause) || [])
  return clauses.length > 0 && clauses.every((clause) => IMPATIENT.test(clause)) ? 'out-of-scope/abuse' : null
}
