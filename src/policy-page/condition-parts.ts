import type {
  AgeCondition,
  Condition,
  FactCondition,
  PlainValue,
  ResidenceCondition,
  WasteTeamCondition,
} from '../knowledge/policy/condition.ts'
import { atLeastWords, valueWords } from '../knowledge/policy/fact-words.ts'
import type { Page } from './page.ts'

/** A condition whose single tests are in words, before it is said in one line or as a list. */
export type Parts =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Parts[] }
  | { readonly kind: 'not'; readonly part: Parts }

export function partsOf(page: Page, condition: Condition): Parts {
  if ('all' in condition)
    return joined(
      'and',
      condition.all.map((part) => partsOf(page, part)),
    )
  if ('any' in condition)
    return joined(
      'or',
      condition.any.map((part) => partsOf(page, part)),
    )
  if ('not' in condition) return { kind: 'not', part: partsOf(page, condition.not) }
  if ('fact' in condition) return joined('or', factWords(page, condition).map(plain))
  if ('wasteTeam' in condition) return wasteTeamParts(page, condition)
  return plain('age' in condition ? ageWords(page, condition) : residenceWords(page, condition))
}

/** What is said of a fact with this value. A loaded policy has words for each; an id stays visible where one has none. */
export function said({ policy }: Page, fact: string, value: PlainValue): string {
  return valueWords(policy.vocabulary, fact, value) ?? `${fact}: ${value}`
}

/** "từ đủ 60 tuổi đến dưới 75 tuổi". */
export function ageWords({ say }: Page, { age: { atLeast, under } }: AgeCondition): string {
  if (atLeast === undefined) {
    return under === undefined ? say('logic.always') : say('age.under', { to: String(under) })
  }
  const from = String(atLeast)
  return under === undefined ? say('age.at-least', { from }) : say('age.between', { from, to: String(under) })
}

/** "đăng ký thường trú tại Hải Phòng"; where any registration will do, that too is said. */
export function residenceWords(page: Page, { residence }: ResidenceCondition): string {
  const { status, province, area } = residence
  return [
    status === undefined ? page.say('residence.any-status') : said(page, 'residence.status', status),
    ...(province === undefined ? [] : [said(page, 'residence.province', province)]),
    ...(area === undefined ? [] : [said(page, 'residence.area', area)]),
  ].join(' ')
}

function factWords(page: Page, { fact, is, in: several = [], atLeast }: FactCondition): string[] {
  if (atLeast !== undefined) {
    return [atLeastWords(page.policy.vocabulary, fact, atLeast) ?? `${fact}: ≥ ${atLeast}`]
  }
  return (is === undefined ? several : [is]).map((value) => said(page, fact, value))
}

function wasteTeamParts(page: Page, { wasteTeam: { employer, wardConfirmed } }: WasteTeamCondition): Parts {
  const employers = (employer ?? []).map((one) => plain(said(page, 'wasteTeam.employer', one)))
  const confirmed =
    wardConfirmed === undefined ? [] : [plain(said(page, 'wasteTeam.wardConfirmed', wardConfirmed))]
  return joined('and', [...(employers.length === 0 ? [] : [joined('or', employers)]), ...confirmed])
}

function plain(words: string): Parts {
  return { kind: 'words', words }
}

function joined(kind: 'and' | 'or', parts: readonly Parts[]): Parts {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind, parts }
}
