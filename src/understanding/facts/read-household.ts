import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'
import { type PhraseRule, readPhrases } from './phrase-rules.ts'
import { polarity } from './scope.ts'

const FARMING =
  /\b(?:nong|lam nghiep|ngu nghiep|diem nghiep|diem dan|ruong|ngu dan|lam muoi|chan nuoi|vuon)\b/

const RULES: readonly PhraseRule[] = [
  {
    fact: 'household',
    words:
      /\b(?:da |moi |vua |bi )*(?:thoat|ra khoi|ra|cat|het|loai khoi)(?: (?:so|dien|danh sach))? (?:ho )?(?:can )?ngheo\b|\bthoat(?: ngheo)? roi\b/g,
    yes: { household: 'none' },
    says: true,
    certainty: 'implied',
  },
  {
    fact: 'household',
    words: /\b(?:ho |dien |so |so ho |nha |gia dinh |dien ho )?can ngheo\b/g,
    yes: { household: 'near-poor' },
    no: { household: 'none' },
  },
  {
    fact: 'household',
    words: /\b(?:ho|dien|so|so ho|dien ho) ngheo\b/g,
    yes: { household: 'poor' },
    no: { household: 'none' },
  },
  {
    fact: 'household',
    words: /\b(?:ho|gia dinh|nha) binh thuong\b/g,
    yes: { household: 'none' },
    says: true,
  },
]
const NO_GROUP =
  /\b(?:khong|chang|chua) (?:thuoc |co |nam trong |duoc |vao )+(?:dien|doi tuong|ho|nhom)(?: (?:chinh sach|uu tien))?(?: (?:gi|nao))\b(?: ca| het)?/g
const JUST_POOR = /\b(?:nha|gia dinh|hoan canh)(?: (?:em|toi|minh|con|chau))? (?:\S+ )?(?:ngheo|kho khan)\b/g
/** The lists are drawn up anew every year. */
const FORMERLY =
  /(?:(?<!\btu )\b(?:nam ngoai|nam truoc)|\bnam 20(?:1\d|2[0-5])|(?<!\b(?:thang|tuan|hom) )\b(?:truoc|truoc day|truoc kia|hoi truoc)(?! gio| nay)|\btung)(?: (?!nay |nhung |gio |van |[,.])[a-z]+)*? (?:[a-z]+ )?$/
const EXPIRED = /^ (?:da |bi |cung )*(?:het han|het hieu luc|het roi|bi cat|bi thu hoi)\b/
const AVERAGE = /\bmuc song trung binh\b/g

/** Whether the household is on the ward's list of poor, near-poor or average-living farm households. */
export function readHousehold(text: FoldedText): Hit[] {
  const hits = readPhrases(text, RULES).map((h): Hit => {
    const past =
      h.facts.household !== 'none' &&
      (FORMERLY.test(text.text.slice(0, h.start)) || EXPIRED.test(text.text.slice(h.end)))
    return past ? { ...h, facts: {}, certainty: 'vague' } : h
  })
  for (const m of text.text.matchAll(NO_GROUP)) {
    hits.push(hit('household', { household: 'none' }, m.index, m.index + m[0].length))
  }
  for (const m of text.text.matchAll(AVERAGE)) {
    const end = m.index + m[0].length
    const said = polarity(text, m.index, end)
    if (said === 'no' || said === 'asked' || said === 'wished') continue
    const farm = FARMING.test(sentenceAround(text.text, m.index))
    hits.push(
      farm
        ? hit('household', { household: 'average-living-farm' }, m.index, end, { strength: 'weak' })
        : hit('household', {}, m.index, end, { certainty: 'vague', strength: 'weak' }),
    )
  }
  // Being poor is not being on the list.
  for (const m of text.text.matchAll(JUST_POOR)) {
    const end = m.index + m[0].length
    if (hits.some((h) => m.index < h.end && h.start < end) || polarity(text, m.index, end) === 'no') continue
    hits.push(hit('household', {}, m.index, end, { certainty: 'vague', strength: 'weak' }))
  }
  return hits
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf(' . ', at), text.lastIndexOf(' ? ', at), 0)
  const stop = text.slice(at).search(/ [.?] /)
  return text.slice(from, stop < 0 ? text.length : at + stop)
}
