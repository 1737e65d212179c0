import { z } from 'zod'
import type { PackFile } from './tree.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const StyleFile = z.strictObject({
  longestSentence: z.int().positive(),
  longestPart: z.int().positive(),
  everydayAbbreviations: z.array(z.string().min(2)),
  plainWords: z.array(z.strictObject({ avoid: z.string().min(1), write: z.string().min(1) })),
})

/** How answers are to be written. Lengths in syllables: words between spaces. */
export type Style = Readonly<z.infer<typeof StyleFile>>

/** Reads knowledge/style.yaml. */
export function parseStyleFile(file: PackFile): Parsed<Style> {
  return parseYaml(file.path, file.text, StyleFile)
}
