import { type AgePattern, pattern, vagueBirth } from './age-pattern.ts'
import { BRANCHES, placeInCycle, STEMS, yearsInCycle } from './sexagenary.ts'

const STEM = `(?:${STEMS.join('|')})`
const BRANCH = `(?:${[...new Set(BRANCHES.flat())].join('|')})`
/** No birth lies further back. */
const OLDEST = 105
/** With marks these say a stem or branch; with others ("quỹ hội", "định") they are other words. */
const WITH_MARKS = new Set(
  'giáp ất bính đinh mậu kỷ kỉ canh tân nhâm quý quí tý tí sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi'.split(
    ' ',
  ),
)

const isName = (written: readonly string[]): boolean =>
  written.every((word) => WITH_MARKS.has(word) || /^[a-z]+$/.test(word))
const yearsNamed = (stem = '', branch = '', today: string): readonly number[] | null => {
  const place = placeInCycle(stem, branch)
  const thisYear = Number(today.slice(0, 4))
  return place === null ? null : yearsInCycle(place, thisYear - OLDEST, thisYear)
}
const born =
  (bare: boolean): AgePattern['read'] =>
  ([, stem, branch], today, written) => {
    if (!isName(written.slice(-2))) return null
    const years = yearsNamed(stem, branch, today)
    if (years === null) return bare ? null : vagueBirth()
    return vagueBirth(null, { bare, years })
  }
/** "bố mẹ tuổi Giáp Ngọ và Bính Thân": one each. */
const bornApart: AgePattern['read'] = ([, stem, branch, stem2, branch2], today, written) => {
  if (!isName(written.slice(-2))) return null
  const [first, second] = [yearsNamed(stem, branch, today), yearsNamed(stem2, branch2, today)]
  if (first === null || second === null) return null
  return [first, second].flatMap((years) => vagueBirth(null, { years }))
}

/** Births told by the name of the year: of several years sixty apart, or with the branch alone of even more. */
export const CYCLE_BIRTHS: readonly AgePattern[] = [
  pattern(`tuoi (${STEM}) (${BRANCH}) (?:va|voi|,) (?:tuoi )?(${STEM}) (${BRANCH})`, bornApart),
  pattern(
    `(?:tuoi|sinh(?: vao| nam| tuoi)*|nam sinh(?: la| :)?)(?: con)? (${STEM}) (${BRANCH})`,
    born(false),
  ),
  pattern('(?<!\\d )tuoi (?:con )?(?:suu|mao|meo|thin|ngo|mui|dau|tuat)', () => vagueBirth()),
  pattern('(?<!\\d )tuoi (?:con )?(?:chuot|trau|rong|ran|ngua|khi|lon|heo)', () => vagueBirth()),
  // Without marks these are dân, thân, hỏi, họ, đẻ, cho.
  pattern('(?<!\\d )tuoi (?:con )?(?:ty|ti|dan|than|hoi|ho|cop|tho|de|ga|cho)', (_m, _today, written) =>
    /^(?:tý|tí|tỵ|tị|dần|thân|hợi|hổ|cọp|thỏ|dê|gà|chó)$/.test(written.at(-1) ?? '') ? vagueBirth() : null,
  ),
  pattern(`(${STEM}) (${BRANCH})`, born(true)),
]
