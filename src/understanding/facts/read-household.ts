import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { isFoldedSyllable } from '../../vietnamese/syllable.ts'
import { wordSet } from '../../vietnamese/word-set.ts'
import { type Hit, hit } from './hit.ts'
import { type PhraseRule, readPhrases } from './phrase-rules.ts'
import { polarity } from './scope.ts'

const FARMING =
  /\b(?:nong|lam nghiep|ngu nghiep|diem nghiep|diem dan|ruong|ray|nuong|ngu dan|lam muoi|chan nuoi|vuon|lam rung|trong (?:rung|lua|rau|keo|mia|cay)|nuoi (?:tom|ca|ngheu|hau|trai|lon|heo|ga|vit|bo|de)|di bien|bam bien|nghe bien|di ban (?:ghe|tau|thuyen|bien)|chai luoi|danh (?:ca|bat)|luoi ca|dam tom)\b/

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
    words:
      /\b(?<!so |so ho )(?:ho |dien )*(?:can |ho )ngheo (?:cu(?! [a-z]+ tuoi| khong| co)|(?:, )?(?:nhung |ma |thi )*(?:gio|nay|bay gio|nam nay|hien|hien nay)(?: (?:thi|da|nha|toi|em|minh|duoc))* (?:het(?= roi|$| [,.]| a)|thoat|khong con|ra khoi|bi cat))\b/g,
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
  /\b(?:khong|chang|chua) (?:thuoc |co |nam trong |duoc |vao )+(dien|doi tuong|ho)(?: (?:chinh sach|uu tien))?(?: (?:gi|nao))\b(?: ca| het)?/g
/** Words beside "không thuộc nhóm nào" that only soften it: then it answers a question about other groups as well. */
const MOST_SOFTENING = 3
const JUST_POOR = /\b(?:nha|gia dinh|hoan canh)(?: (?:em|toi|minh|con|chau))? (?:\S+ )?(?:ngheo|kho khan)\b/g
/** "phường đang xét cho nhà em hộ cận nghèo" */
const BEING_DECIDED =
  /\b(?:dang|cho|doi|se|sap)(?: [a-z]+){0,2} (?:xet|duyet|binh xet|xem xet|lam ho so|de nghi)(?: (?!da |duoc |roi )[a-z]+){0,4} $/
/** The lists are drawn up anew every year. */
const FORMERLY =
  /(?:(?<!\btu )\b(?:nam ngoai|nam truoc)|\bnam (20\d\d)|(?<!\b(?:thang|tuan|hom) )\b(?:truoc|truoc day|truoc kia|hoi truoc)(?! gio| nay)|\btung)(?: (?!nay |nhung |gio |van |[,.])[a-z]+)*? (?:[a-z]+ )?$/
const EXPIRED =
  /^ (?:da |bi |cung )*(?:cu|het han|het hieu luc|het roi|bi cat|bi thu hoi|(?:den |toi )?het nam (20\d\d))\b/
/**
 * "không phải hộ nghèo hya cận nghèo": one denial runs through both, whatever stands between them, if it does not turn the
 * sentence round.
 */
const DENIED_BOTH =
  /\b(?:khong|chua|chang)(?: (?:he|phai|thuoc|la|co|trong|dien|ho|so|danh sach))*(?: (?!ma\b|nhung\b)[a-z]+)? ngheo (?:, )?(cung )?(?:([a-z]+) )?(?:ho |dien |so )*$/
/** "hay", also without its first letter. */
const JOINS_DENIED = wordSet('hay ay hoac va lan cung khong')
/** "không nghèo, cận nghèo thôi" */
const ALONE_AFTER = /^ thoi\b/
const TURNS_ROUND = wordSet('ma nhung chi moi con thi la nay gio hien van thuoc co duoc')
/** "thuộc hộ nông nghiệp có mức sống trung bình": what the list is called. */
const FARM_HOUSEHOLD_BEFORE =
  /\bho (?:gia dinh )?(?:lam )?(?:nong|lam|ngu|diem)(?: (?!khong |chua )[a-z,]+){0,8} $/
const AVERAGE = /\bmuc song trung binh\b/g

/**
 * Whether the household is on the ward's list of poor, near-poor or average-living farm households.
 * `today`: YYYY-MM-DD.
 */
export function readHousehold(text: FoldedText, today: string): Hit[] {
  const over = (words: string, pattern: RegExp): boolean => {
    const m = pattern.exec(words)
    return m !== null && (m[1] === undefined || Number(m[1]) < Number(today.slice(0, 4)))
  }
  const hits = withDeniedTogether(text, readPhrases(text, RULES))
    .filter((h) => h.facts.household === 'none' || !BEING_DECIDED.test(text.before(h.start)))
    .map((h): Hit => {
      const past =
        h.facts.household !== 'none' &&
        (over(text.before(h.start), FORMERLY) || over(text.after(h.end), EXPIRED))
      return past ? { ...h, facts: {}, certainty: 'vague' } : h
    })
  for (const m of text.text.matchAll(NO_GROUP)) {
    const isBare = text.words.length - m[0].split(' ').length <= MOST_SOFTENING
    if (isBare && m[1] !== 'ho') continue
    hits.push(hit('household', { household: 'none' }, m.index, m.index + m[0].length))
  }
  for (const m of text.text.matchAll(AVERAGE)) {
    const end = m.index + m[0].length
    const said = polarity(text, m.index, end)
    if (said === 'no' || said === 'asked' || said === 'wished') continue
    const farm = isFarming(text, sentenceAround(text.text, m.index))
    const named = FARM_HOUSEHOLD_BEFORE.exec(text.before(m.index))
    const isSaid = named !== null && isThatHousehold(text, m.index - named[0].length)
    hits.push(
      farm
        ? hit('household', { household: 'average-living-farm' }, m.index, end, {
            strength: isSaid ? 'strong' : 'weak',
          })
        : hit('household', {}, m.index, end, { certainty: 'vague', strength: 'weak' }),
    )
  }
  // Being poor is not being on the list.
  for (const m of text.text.matchAll(JUST_POOR)) {
    const end = m.index + m[0].length
    if (hits.some((h) => m.index < h.end && h.start < end) || polarity(text, m.index, end) === 'no') continue
    if (/ (?:khong|chua|chang|dau) /.test(m[0])) continue
    hits.push(hit('household', {}, m.index, end, { certainty: 'vague', strength: 'weak' }))
  }
  return hits
}

/** "thuộc hộ …", "là hộ …" say it of somebody; "hộ … được hỗ trợ gì" asks of any. `start`: of the "hộ". */
function isThatHousehold(text: FoldedText, start: number): boolean {
  return polarity(text, start, start + 'ho'.length) === 'yes'
}

/** The lists that one denial may run through, as they are meant; where that is not certain, none of them is told. */
function withDeniedTogether(text: FoldedText, hits: readonly Hit[]): Hit[] {
  const denied = hits.flatMap((h) => deniedTogether(text, h) ?? [])
  return hits.map((h): Hit => {
    const within = denied.find(({ start, end }) => h.start >= start && h.end <= end)
    if (within === undefined) return h
    return within.sure ? { ...h, facts: { household: 'none' } } : { ...h, facts: {}, certainty: 'vague' }
  })
}

interface Denied {
  readonly start: number
  readonly end: number
  /** Both lists are denied: a word between them that is none may be a "hay" typed wrongly, another may say anything. */
  readonly sure: boolean
}

/** The words from a denial before "nghèo" up to the list after it; null where the sentence turns round between them. */
function deniedTogether(text: FoldedText, { start, end }: Hit): Denied | null {
  const before = text.before(start)
  const m = /\bngheo$/.test(text.text.slice(start, end)) ? DENIED_BOTH.exec(before) : null
  const [, also, between = ''] = m ?? []
  if (m === null || TURNS_ROUND.has(between)) return null
  const joins =
    between === '' || also !== undefined || JOINS_DENIED.has(between) || !isFoldedSyllable(between)
  return { start: start - before.length + m.index, end, sure: joins && !ALONE_AFTER.test(text.after(end)) }
}

/** "Đi bạn" is to crew a boat; without marks it may be đi bán. */
function isFarming(text: FoldedText, sentence: string): boolean {
  return (
    FARMING.test(sentence) ||
    text.words.some((word, i) => word.written === 'bạn' && text.folded[i - 1] === 'di')
  )
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf(' . ', at), text.lastIndexOf(' ? ', at), 0)
  const stops = [text.indexOf(' . ', at), text.indexOf(' ? ', at)].filter((stop) => stop >= 0)
  return text.slice(from, Math.min(text.length, ...stops))
}
