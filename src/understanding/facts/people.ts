import { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import type { PersonMention } from '../understanding.ts'
import { correctsNumber } from './corrections.ts'
import { readEllipses } from './ellipsis.ts'
import type { Hit } from './hit.ts'
import { wordApart } from './known-people.ts'
import { mergeHits } from './merge.ts'
import { readPassages } from './passages.ts'
import { AGES, type Person } from './person.ts'
import type { PlaceLookup } from './places.ts'
import { plausible } from './plausible.ts'
import { pronounIn } from './pronouns.ts'
import { readAges } from './read-ages.ts'
import { readGroups } from './read-groups.ts'
import { readHousehold } from './read-household.ts'
import { readIncome } from './read-income.ts'
import { readResidence } from './read-residence.ts'
import { readWork } from './read-work.ts'
import { findSubjects, type Subject } from './subjects.ts'
import { isCondition, unrealSpans } from './unreal.ts'

interface PeopleContext {
  readonly today: string
  readonly places: PlaceLookup
}

/** Not worth naming when nothing is said of them: the writer, a spouse in "vợ chồng tôi", a neighbour. */
const MENTIONED_IN_PASSING: ReadonlySet<Relation | null> = new Set([null, 'self', 'other'])

/** "tôi được hỗ trợ bao nhiêu": of the writer, though nothing is told of them yet. */
const ASKS_FOR_ONESELF =
  /\b(?:toi|tui|em|chau|minh|con)(?: (?:nay|thi|co|se|hien|nam nay|gio))* (?:duoc (?:nha nuoc |thanh pho |phuong |tinh )?(?:ho tro|mien phi|giam)|phai (?:tu )?(?:dong|nop|mua))\b/
/** "thế tôi thì sao", "còn em nữa": of the writer, after others. */
const ALSO_ONESELF =
  /^(?:(?:a|da|vang|u|nhung|roi|va|,) )*(?:the|vay|con) (?:ban than )?(?:toi|tui|em|chau|minh|con)(?: (?:nua|thi|nay|,))+(?: (?:sao|the nao|nhu nao|nhu the nao|duoc (?:ho tro )?(?:bao nhieu|gi)))?(?: (?:a|ha|nhi|vay|ad|[.?!]))*$/
/** "tính mức hỗ trợ cho mẹ vợ tôi, tôi": one of those listed. */
const LISTED_ONESELF = /\b(?:toi|tui|em|chau|minh|nha) ,(?: va)? (?:toi|tui|em|chau|minh)(?= [,.?!]|$)/
const OTHER_MATTER =
  /\b(?:kham|benh|vien|thuoc|phau thuat|(?:cap|lam) lai|mat the|trai tuyen|that nghiep|thai san|sinh con)\b/

/**
 * The people that a message speaks of and what it says of each. Someone of whom things are said without a word for
 * who it is has relation null (the asker, or whom the conversation is about); 'self' only when the writer clearly
 * speaks of themself. Conditions, hearsay, questions and rules give no facts. `today`: YYYY-MM-DD.
 */
export function extractPeople(text: string, context: PeopleContext): PersonMention[] {
  return peopleIn(new FoldedText(text), context)
}

/** The same of a text that is folded already. */
export function peopleIn(folded: FoldedText, context: PeopleContext): PersonMention[] {
  const unreal = unrealSpans(folded)
  const subjects = findSubjects(folded)
  const incomes = readIncome(folded)
  const hits = [
    ...readAges(folded, context.today),
    ...incomes,
    ...readEllipses(folded, subjects, incomes),
    ...readResidence(folded, context.places),
    ...readHousehold(folded, context.today),
    ...readWork(folded),
    ...readGroups(folded),
  ]
    .filter((h) => !unreal.some((span) => h.start >= span.start && h.start < span.end))
    .filter((h) => AGES.includes(h.fact) || !isCondition(folded, h))
    .filter((h) => !h.besidePerson || isBeside(folded, h, subjects) || correctsNumber(folded.before(h.start)))
    .map((h) =>
      UNSURE_BEFORE.test(folded.before(h.start)) ? { ...h, facts: {}, certainty: 'vague' as const } : h,
    )
    .map((h) => (isOfARule(folded, h, subjects) ? { ...h, fact: 'age' as const, facts: {} } : h))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const pronoun = pronounIn(folded)
  const isForOneself =
    ALSO_ONESELF.test(folded.text) ||
    LISTED_ONESELF.test(folded.text) ||
    (ASKS_FOR_ONESELF.test(folded.text) && !OTHER_MATTER.test(folded.text))
  return readPassages(folded, subjects, hits)
    .filter((person) => isTalkedAbout(person, pronoun, folded))
    .map((person) => (person.named ? person : { ...person, pronoun: pronoun?.relations ?? null }))
    .filter(
      ({ relation, hits: own }) =>
        own.length > 0 || !MENTIONED_IN_PASSING.has(relation) || (relation === 'self' && isForOneself),
    )
    .map((person) => {
      const { relation, count, pronoun: mayBe, hits: own } = person
      const possible = plausible(relation, own, context.today)
      return {
        relation,
        which: wordApart(person),
        count,
        ...mergeHits(folded, possible, context.today),
        pronoun: mayBe,
      }
    })
}

/** Words. What a message begins with it is about. */
const BEGINNING = 3

function isTalkedAbout(
  { named, hits }: Person,
  pronoun: { readonly at: number } | null,
  text: FoldedText,
): boolean {
  const isBegunWith = pronoun !== null && pronoun.at < BEGINNING && hits.length > 0
  const isAnswer = hits.length > 0 && ANSWERS_FIRST.test(text.text) && !ASKS.test(text.text)
  return named || isBegunWith || isAnswer || hits.some(({ strength }) => strength === 'strong')
}

/** "52, làm công nhân", "chưa, chạy xe ôm": an answer, and more of whom was asked about. */
const ANSWERS_FIRST =
  /^(?:(?:da|vang|a|u) )*(?:(?:khong|chua|chang)(?: (?:co|phai|thuoc))?|co|roi|(?:nam nay )?\d{1,3}(?: tuoi)?)(?: (?:a|nhe|dau|roi|tron))* , /
const ASKS = /\?|\b(?:bao nhieu|may|the nao|nhu nao|lam sao|thi sao|o dau|gi|nao|duoc khong)\b/

/** "hình như bố em có lương hưu" */
const UNSURE_BEFORE = /\b(?:hinh nhu|(?<!\d )co le|khong chac|chua chac)(?: [a-z0-9]+){0,8} $/
/** Characters: what is further off is not beside. */
const BESIDE = 60

/** "mẹ 70": nothing but a few fillers between the person and the number, and no unit after it. */
function isBeside(text: FoldedText, h: Hit, subjects: readonly Subject[]): boolean {
  // "em 32, 2 bé …": a number that counts persons.
  if (subjects.some((s) => h.start >= s.start && h.end < s.end)) return false
  return subjects.some(
    (s) =>
      s.kind === 'persons' &&
      s.end <= h.start &&
      h.start - s.end < BESIDE &&
      /^ (?:(?:la|thi|cung|deu|da|duoc|nam nay|nay|hien|chac|moi|vua|tron|,|:|-|\(|\d{2,4} (?:tuoi )?(?:va|voi|,)) )*$/.test(
        text.text.slice(s.end, h.start),
      ),
  )
}

/** "trên 75 tuổi thì được gì": of nobody, unless said right after a person. */
function isOfARule(text: FoldedText, h: Hit, subjects: readonly Subject[]): boolean {
  // Typed without marks, "còn trên 75 thì" names no child.
  const named = subjects.filter(({ start, end }) => text.text.slice(start, end) !== 'con')
  if (h.fact !== 'ageRange' || isBeside(text, h, named)) return false
  const after = text.after(h.end)
  return (
    /^ thi\b/.test(after) || (h.strength === 'weak' && /^ (?:co |da |se )*(?:duoc|moi|phai|la)\b/.test(after))
  )
}
