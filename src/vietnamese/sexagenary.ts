/** Can: the ten stems, folded, from Giáp on. */
export const STEMS: readonly string[] = [
  'giap',
  'at',
  'binh',
  'dinh',
  'mau',
  'ky',
  'canh',
  'tan',
  'nham',
  'quy',
]

/** Chi: the twelve branches, folded, from Tý on, each with its other spellings. */
export const BRANCHES: readonly (readonly string[])[] = [
  ['ty', 'ti'],
  ['suu'],
  ['dan'],
  ['mao', 'meo'],
  ['thin'],
  ['ty', 'ti'],
  ['ngo'],
  ['mui'],
  ['than'],
  ['dau'],
  ['tuat'],
  ['hoi'],
]

const CYCLE = 60
/** A year called Giáp Tý, the first of the cycle. */
const FIRST = 1984

/**
 * Place (0–59) of a year's name, both words folded; null where they make no name ("giap suu"). A stem goes with every
 * other branch alone, which tells Tý (Canh Tý) and Tỵ (Tân Tỵ) apart without their marks.
 */
export function placeInCycle(stem: string, branch: string): number | null {
  const first = STEMS.indexOf(stem)
  const second = BRANCHES.findIndex((names, i) => i % 2 === first % 2 && names.includes(branch))
  if (first < 0 || second < 0) return null
  // The one number below 60 that is `first` modulo 10 and `second` modulo 12.
  return (36 * first + 25 * second) % CYCLE
}

/**
 * The years of that place in the cycle, the latest first. A lunar year runs into the next January or February: whoever
 * is born then may be a calendar year younger.
 */
export function yearsInCycle(place: number, from: number, to: number): number[] {
  const latest = to - ((((to - FIRST - place) % CYCLE) + CYCLE) % CYCLE)
  const years: number[] = []
  for (let year = latest; year >= from; year -= CYCLE) years.push(year)
  return years
}
