import { z } from 'zod'
import type { Topic } from '../pack.ts'
import type { PackFile } from './tree.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const TopicsFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'an id is lower case letters, digits and hyphens'),
    title: z.string().min(1).max(60, 'a title has at most 60 characters: channels cut longer labels'),
    defaultAnswer: z.string().min(1),
    groups: z.array(z.string().min(1)).default([]),
  }),
)

/** Reads knowledge/topics.yaml. */
export function parseTopicsFile(file: PackFile): Parsed<Topic[]> {
  return parseYaml(file.path, file.text, TopicsFile)
}
