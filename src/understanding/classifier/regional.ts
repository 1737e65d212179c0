/** Sounds that a region does not tell apart and that are mixed up in writing; for the beginning of a word. */
const SAME_SOUND: readonly (readonly [sound: RegExp, written: readonly string[]])[] = [
  [/^l/, ['n']],
  [/^n(?![gh])/, ['l']],
  [/^s/, ['x']],
  [/^x/, ['s']],
  [/^ch/, ['tr']],
  [/^tr/, ['ch']],
  [/^gi(?=[aeou])/, ['d', 'r', 'v']],
  [/^d/, ['gi', 'r', 'v']],
  [/^r/, ['d', 'gi']],
  [/^v/, ['d', 'gi']],
]

/** Other spellings of a folded word for ears that do not tell them apart: "lào" for "nào", "xinh" for "sinh", "li" for "ly". */
export function otherSpellings(word: string): string[] {
  const spellings = SAME_SOUND.flatMap(([sound, written]) =>
    sound.test(word) ? written.map((other) => word.replace(sound, other)) : [],
  )
  if (word.endsWith('y')) spellings.push(word.replace(/y$/, 'i'))
  if (/^[hklmst]i$/.test(word)) spellings.push(word.replace(/i$/, 'y'))
  return spellings
}
