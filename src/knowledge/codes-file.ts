import { z } from 'zod'
import { type Codes, codesFrom } from './codes.ts'
import type { PackFile } from './files/tree.ts'
import { type Parsed, parseYaml } from './files/yaml.ts'

export const CODES_FILE = 'codes.yaml'

const CODE = /^[1-9]\d{0,2}$/

/** YAML gives number keys as texts. */
const Numbered = z
  .record(z.string(), z.string().min(1))
  .superRefine((entries, context) => {
    for (const key of Object.keys(entries).filter((one) => !CODE.test(one))) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: 'a code is a number from 1 to 999, without a zero in front',
      })
    }
  })
  .transform((entries) => new Map(Object.entries(entries).map(([code, id]) => [Number(code), id] as const)))

const CodesFile = z
  .strictObject({ codes: Numbered, retired: Numbered.default(new Map()) })
  .transform(({ codes, retired }) => codesFrom(codes, retired))

/** Reads knowledge/codes.yaml. */
export function parseCodesFile(file: PackFile): Parsed<Codes> {
  return parseYaml(file.path, file.text, CodesFile)
}
