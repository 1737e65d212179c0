/** Cyrillic, Greek and odd Latin letters that look like a letter of the alphabet; `ð` is what some keyboards give for `đ`. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['аɑα', 'a'],
    ['вβ', 'b'],
    ['сϲ', 'c'],
    ['ԁ', 'd'],
    ['ðɖ', 'đ'],
    ['еε', 'e'],
    ['ɡ', 'g'],
    ['һнη', 'h'],
    ['іιı', 'i'],
    ['јϳ', 'j'],
    ['кκ', 'k'],
    ['ӏ', 'l'],
    ['мμ', 'm'],
    ['ո', 'n'],
    ['оο', 'o'],
    ['рρ', 'p'],
    ['ԛ', 'q'],
    ['ѕ', 's'],
    ['тτ', 't'],
    ['υ', 'u'],
    ['ν', 'v'],
    ['ԝ', 'w'],
    ['хχ', 'x'],
    ['уγ', 'y'],
    ['ζ', 'z'],
  ].flatMap(([odd = '', plain = '']) => [...odd].map((letter) => [letter, plain] as const)),
)

/** Whether looking at the words one by one is worth while. */
export const MAY_LOOK_ALIKE =
  /[\u00d0\u00f0\u0131\u0189\u0251\u0256\u0261\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/iu

/** A word of Latin letters and such that look like them, in Latin letters; a word with any other letter as it is. */
export function inLatinLetters(word: string): string {
  let latin = ''
  for (const letter of word.normalize('NFD')) {
    const lower = letter.toLowerCase()
    const plain = LOOK_ALIKES.get(lower)
    if (plain === undefined && !/[\p{Script=Latin}\p{M}]/u.test(letter)) return word
    latin += plain === undefined ? letter : letter === lower ? plain : plain.toUpperCase()
  }
  return latin.normalize('NFC')
}
