import type { FoldedText } from '../vietnamese/folded-text.ts'
import { relationNamed } from '../vietnamese/relation-named.ts'
import { shortMessage } from './short-message.ts'
import { type PlainSteer, STEER_PATTERNS } from './steer-words.ts'

/** What a short message wants of the conversation itself, in whatever words. */
export type Steer =
  | { readonly kind: PlainSteer }
  /** Another one of the family. `relation`: mother, child, …; null when it is not said who. */
  | { readonly kind: 'add-person'; readonly relation: string | null }

/** To others it is as often a greeting. */
const FAREWELL_TO_THE_YOUNG = /^(?:\S+ )?chao chau(?: (?:nhe|nha))?$/

/** "thêm người", "còn nữa". */
const ANOTHER =
  /^(?:(?:a|a con|va|ma|u|da|the|quen|vay|thi) )*(?:cho |tinh )?(?:(?:co |muon |xin |nhap )?(?:them|con)(?: (?:mot|1|2|3))? (?:nguoi|thanh vien)(?: (?:nha|nua|khac|trong nha))*|con nua|nua)$/
/** "còn vợ tôi nữa", "thêm bà ngoại". */
const ANOTHER_NAMED =
  /^(?:(?:a|va|ma|u|da|quen|the|thi|,) )*(?:(?:con co|con ca|tinh ca|con|co|tinh|ca|va) (?<also>(?:(?:them|ca) )?\S+(?: \S+){0,4}?) nua|(?:cho |tinh |cong |co |con |muon |xin |khai |nhap )*them (?<more>\S+(?: \S+){0,4}?)(?: (?:nua|vao|voi))*)(?: [.!,])*(?: (?:a|nhe|em|nha))*(?: [.!])*$/

/** Reads it; null when the message says anything else. `folded` is the same text normalised. */
export function readSteer(text: FoldedText, folded: string): Steer | null {
  const message = shortMessage(folded)
  if (message === null) return null
  if (FAREWELL_TO_THE_YOUNG.test(folded)) return { kind: 'done' }
  if (ANOTHER.test(message)) return { kind: 'add-person', relation: null }
  const relation = /\b(?:nua|them)\b/.test(message) ? personAdded(text) : null
  if (relation !== null) return { kind: 'add-person', relation }
  const found = STEER_PATTERNS.find(([, pattern]) => pattern.test(message))
  return found === undefined ? null : { kind: found[0] }
}

function personAdded(text: FoldedText): string | null {
  const groups = ANOTHER_NAMED.exec(text.text)?.groups
  const named = (groups?.also ?? groups?.more ?? '').replace(/^(?:them|ca) /, '')
  if (named === '') return null
  const at = ` ${text.text} `.indexOf(` ${named} `)
  return relationNamed(text.written(at, at + named.length).join(' '))
}
