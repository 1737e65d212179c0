import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Be Vietnam Pro comes in two files a weight; neither has all letters of Vietnamese. */
export const SUBSETS = ['latin', 'vietnamese'] as const
export type Subset = (typeof SUBSETS)[number]
export type Weight = 400 | 700

const VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u20AB]/
const LATIN = /[\u0020-\u007E\u00A0-\u00FF\u2010-\u2027\u2030-\u205E\u20AC\u2122\u2212]/

/** One file of the font, as WOFF. */
export function fontFile(subset: Subset, weight: Weight): Buffer {
  const name = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`
  return readFileSync(fileURLToPath(import.meta.resolve(name)))
}

/** A stretch of text whose letters are all in one file. */
export interface Run {
  readonly subset: Subset
  readonly text: string
}

/** The text as stretches of one file each. What neither has is left out: it would print as an empty box. */
export function runsOf(text: string): Run[] {
  const runs: { subset: Subset; text: string }[] = []
  for (const letter of text.normalize('NFC')) {
    const subset = subsetOf(letter)
    const last = runs.at(-1)
    if (subset === null) continue
    if (last?.subset === subset) last.text += letter
    else runs.push({ subset, text: letter })
  }
  return runs
}

/** null = the font has no such letter. */
export function subsetOf(letter: string): Subset | null {
  if (VIETNAMESE.test(letter)) return 'vietnamese'
  return LATIN.test(letter) ? 'latin' : null
}
