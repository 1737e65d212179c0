import type { FoldedText } from '../vietnamese/folded-text.ts'
import { relationNamed } from '../vietnamese/relation-named.ts'
import { shortMessage } from './short-message.ts'
import { type PlainSteer, STEER_PATTERNS } from './steer-words.ts'

/** What a short message wants of the conversation itself, in whatever words. */
export type Steer =
  | { readonly kind: PlainSteer }
  /** Another one of the family. `relation`: mother, child, …; null when it is not said who. */
  | { readonly kind: 'add-person'; readonly relation: string | null }

/** "chào cháu", "chào nhé": to others "chào" is as often a greeting. */
const FAREWELL = /^(?:\S+ )?chao (?:chau(?: (?:nhe|nha))?|nhe|nha)$/
/** Of several things wanted at once the first counts: who has enough and wants no more questions wants the result. */
const STRONGEST_FIRST: readonly PlainSteer[] = [
  'erase',
  'contact',
  'leave-question',
  'restart',
  'back',
  'thats-all',
  'stop',
  'skip',
  'not-useful',
  'useful',
  'done',
]
/** "không ai có": an answer; "không ai cô ạ" says that the family is complete. */
const NOBODY_HAS = /(?:^| )(?:khong|chua|chang) ai co(?: |$)/
const CLAUSE_END = / ?[,.;!]+(?: |$)/

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
  if (FAREWELL.test(folded)) return { kind: 'done' }
  if (NOBODY_HAS.test(folded) && !text.words.some(({ written }) => written === 'cô')) return null
  if (ANOTHER.test(message)) return { kind: 'add-person', relation: null }
  const relation = /\b(?:nua|them)\b/.test(message) ? personAdded(text) : null
  if (relation !== null) return { kind: 'add-person', relation }
  const kind = plainSteer(message) ?? strongestOf(text.text.split(CLAUSE_END))
  return kind === null ? null : { kind }
}

function plainSteer(message: string): PlainSteer | null {
  return STEER_PATTERNS.find(([, pattern]) => pattern.test(message))?.[0] ?? null
}

/** "ấn nhầm rồi, quay lại": every clause steers. */
function strongestOf(clauses: readonly string[]): PlainSteer | null {
  const said = clauses.flatMap((clause) => shortMessage(clause) ?? [])
  if (said.length < 2) return null
  const kinds = said.map(plainSteer)
  if (kinds.includes(null)) return null
  return STRONGEST_FIRST.find((kind) => kinds.includes(kind)) ?? null
}

function personAdded(text: FoldedText): string | null {
  const groups = ANOTHER_NAMED.exec(text.text)?.groups
  const named = (groups?.also ?? groups?.more ?? '').replace(/^(?:them|ca) /, '')
  if (named === '') return null
  const at = ` ${text.text} `.indexOf(` ${named} `)
  return relationNamed(text.written(at, at + named.length).join(' '))
}
