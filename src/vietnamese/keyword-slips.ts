import { hasDiacritics } from './fold.ts'
import { isFoldedSyllable } from './syllable.ts'

/**
 * Words by which a message says what holds of whom. One of them missed turns a "không" into a yes, or gives one person's
 * facts to another. As written, for whoever types marks.
 */
const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['khong', 'không'],
  ['khum', 'khum'],
  ['chua', 'chưa'],
  ['chang', 'chẳng'],
  ['cung', 'cũng'],
  ['phai', 'phải'],
  ['thuoc', 'thuộc'],
  ['duoc', 'được'],
  ['dang', 'đang'],
  ['huong', 'hưởng'],
  ['nhan', 'nhận'],
  ['luong', 'lương'],
  ['huu', 'hưu'],
  ['tro', 'trợ'],
  ['cap', 'cấp'],
  ['tuat', 'tuất'],
  ['ngheo', 'nghèo'],
  ['thuong', 'thường'],
  ['khau', 'khẩu'],
  ['sinh', 'sinh'],
  ['tuoi', 'tuổi'],
  ['viec', 'việc'],
  ['hoc', 'học'],
  ['lam', 'làm'],
  ['nguoi', 'người'],
  ['toi', 'tôi'],
  ['em', 'em'],
  ['minh', 'mình'],
  ['chau', 'cháu'],
  ['con', 'còn'],
  ['chong', 'chồng'],
  ['ong', 'ông'],
  ['noi', 'nội'],
  ['ngoai', 'ngoại'],
])

/** A keyword that is shorter has too many words beside it for a letter that is missing, too much or another. */
const LONG_ENOUGH = 4
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** By the word as typed; null where two keywords are as near. */
const MEANT = new Map<string, string | null>()
for (const keyword of KEYWORDS.keys()) {
  for (const slip of slipsOf(keyword)) {
    const other = MEANT.get(slip)
    MEANT.set(slip, other === undefined || other === keyword ? keyword : null)
  }
}

/**
 * The keyword that a word is one slip of the finger away from: "khhong", "cno", "ngheoo", "thupc". Null for what is a
 * syllable, and where two keywords are as near. Depends on nothing but the folded word.
 */
export function slippedKeyword(folded: string): string | null {
  const keyword = MEANT.get(folded) ?? null
  if (keyword === null || isFoldedSyllable(folded)) return null
  // Consonants alone are a short form, but for the commonest word of all.
  return /[aeiouy]/.test(folded) || keyword === 'khong' ? keyword : null
}

/** How a keyword is written by somebody who typed the word so: with its marks only where there were some. */
export function keywordAs(keyword: string, typed: string): string {
  return hasDiacritics(typed) ? (KEYWORDS.get(keyword) ?? keyword) : keyword
}

function slipsOf(keyword: string): string[] {
  const places = [...keyword].map((letter, i) => ({
    letter,
    before: keyword.slice(0, i),
    after: keyword.slice(i + 1),
  }))
  const exchanged = places.map(
    ({ letter, before, after }) => before + after.charAt(0) + letter + after.slice(1),
  )
  const doubled = places.map(({ letter, before, after }) => before + letter + letter + after)
  if (keyword.length < LONG_ENOUGH) return [...exchanged, ...doubled]
  const others = places.flatMap(({ letter, before, after }) => [
    before + after,
    ...keysBeside(letter).map((key) => before + key + after),
    ...LETTERS.map((key) => before + key + letter + after),
  ])
  return [...exchanged, ...doubled, ...others]
}

/** Keys that touch it; each row stands half a key to the right of the one above. */
function keysBeside(letter: string): string[] {
  const row = ROWS.findIndex((keys) => keys.includes(letter))
  const at = ROWS[row]?.indexOf(letter) ?? -1
  const above = ROWS[row - 1] ?? ''
  const below = ROWS[row + 1] ?? ''
  const [left = '', right = ''] = [ROWS[row]?.charAt(at - 1), ROWS[row]?.charAt(at + 1)]
  return [left, right, above.charAt(at), above.charAt(at + 1), below.charAt(at - 1), below.charAt(at)].filter(
    (key) => key !== '',
  )
}
