import { type AgePattern, pattern, vagueBirth } from './age-pattern.ts'
import { BRANCHES, placeInCycle, STEMS, yearsInCycle } from './sexagenary.ts'

const STEM = `(?:${STEMS.join('|')})`
const BRANCH = `(?:${[...new Set(BRANCHES.flat())].join('|')})`
/** No birth lies further back. */
const OLDEST = 105
/** With marks these say a stem or branch; with others ("quỹ hội", "định") they are other words. */
const WITH_MARKS = new Set(
  'giáp ất bính đinh mậu kỷ kỉ canh tân nhâm quý quí tý tí sửu dần mão mẹo thìn tỵ tỵ tị ngọ mùi thân dậu tuất hợi'.split(
    ' ',
  ),
)

const isName = (written: readonly string[]): boolean =>
  written.every((word) => WITH_MARKS.has(word) || /^[a-z]+$/.test(word))
const born =
  (bare: boolean): AgePattern['read'] =>
  ([, stem = '', branch = ''], today, written) => {
    if (!isName(written.slice(-2))) return null
    const place = placeInCycle(stem, branch)
    const thisYear = Number(today.slice(0, 4))
    if (place === null) return bare ? null : vagueBirth()
    return vagueBirth(null, { bare, years: yearsInCycle(place, thisYear - OLDEST, thisYear) })
  }

/** Births told by the name of the year: of several years sixty apart, or with the branch alone of even more. */
export const CYCLE_BIRTHS: readonly AgePattern[] = [
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
