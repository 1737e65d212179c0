import { hasDiacritics } from './fold.ts'
import type { FoldedText } from './folded-text.ts'
import { wordSet } from './word-set.ts'

/** How writers call themselves: "mẹ em", "bố của tôi", "ông nhà cháu". */
const OWNERS = wordSet('toi tui em con chau minh tao to')
const PARTICLES = wordSet('cua nha ben')
/** After "em đâu": no sister-in-law. */
const DENIED_BY_DAU = wordSet('co phai duoc thuoc biet huong nhan dam')
/** "bố, em gái …": before these the word begins another term. */
const NEVER_OWNER_BEFORE = wordSet('gai trai ruot dau re ut be nho')
/** Others than the writer who own a relative: "vợ ông", "mẹ chị". */
const OTHER_OWNERS = wordSet('ông bà anh chị cô chú bác ong')
/** After "ông" it is another person than the owner: "ông nội", "anh trai", "chị ấy". */
const NEVER_OTHER_OWNER_BEFORE = wordSet(
  'gai trai ruot dau re ut be nho noi ngoai xa nha hang toi tui em con chau minh chi chu co bac ba anh ay do kia nay',
)
/** What a speaker does and a person spoken of does not. */
const ASKING = wordSet('hoi muon xin chao can nho biet nghe doc coi thac mac hieu goi tham')

/** Where "(của) (nhà) tôi" ends after a kinship word; null when nobody owns it. */
export function ownerEnd(text: FoldedText, from: number): number | null {
  let at = from
  while (PARTICLES.has(text.words[at]?.folded ?? '')) at += 1
  const owner = text.words[at]
  if (owner !== undefined && OTHER_OWNERS.has(owner.written)) return otherOwnerEnd(text, at)
  if (owner === undefined || !OWNERS.has(owner.folded)) return null
  if (hasDiacritics(owner.written) && !['tôi', 'mình', 'cháu'].includes(owner.written)) return null
  const after = text.words[at + 1]?.folded ?? ''
  const denial = after === 'dau' && DENIED_BY_DAU.has(text.words[at + 2]?.folded ?? '')
  if (NEVER_OWNER_BEFORE.has(after) && !denial) return null
  // "mẹ em cận nghèo", "bố em hội viên …"
  const state = /^(?:can ngheo|hoi vien)$/.test(text.folded.slice(at + 1, at + 3).join(' '))
  return ASKING.has(after) && !state && at === from && owner.folded !== 'toi' ? null : at + 1
}

/** Who writes for somebody else: "Ông H. hỏi, vợ ông 62 tuổi". "Ông" and "bà" must have been spoken of before. */
function otherOwnerEnd({ words }: FoldedText, at: number): number | null {
  const owner = words[at]
  const next = words[at + 1]
  if (owner === undefined || NEVER_OTHER_OWNER_BEFORE.has(next?.folded ?? '')) return null
  const elder = owner.folded === 'ong' || owner.folded === 'ba'
  return elder && !words.slice(0, at - 1).some(({ folded }) => folded === owner.folded) ? null : at + 1
}
