import { FoldedText } from './folded-text.ts'
import type { Relation } from './kin-terms.ts'
import { findKin } from './kinship.ts'

const SELF =
  /^(?:(?:chính|chinh|bản thân|ban than) )*(?:tôi|toi|tui|em|cháu|chau|con|mình|minh|bản thân|ban than)$/
const OWNER = / (?:(?:của|cua|nhà|nha) )?(?:tôi|toi|tui|em|cháu|chau|con|mình|minh|nhà|nha)$/

/** Who a few words name and nothing else: "bà nội", "chồng", "vo toi". Only where the words must name somebody. */
export function relationNamed(words: string): Relation | null {
  const said = words.trim()
  if (SELF.test(said)) return 'self'
  // With an owner the words name a relative even where they may be other words.
  const text = new FoldedText(`${said.replace(OWNER, '')} tôi`)
  const [only, ...others] = findKin(text)
  if (only === undefined || others.length > 0 || only.first > 0 || only.next < text.words.length) return null
  const [relation, ...more] = only.relations
  return more.length > 0 || only.role === 'speaker' || relation === 'other' ? null : (relation ?? null)
}
