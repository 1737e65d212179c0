import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** What one turn must bring about. Texts are compared as they are, in any of the turn's messages. */
const Expectation = z.strictObject({
  status: z.string().optional(),
  topic: z.string().optional(),
  answer: z.string().optional(),
  says: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
  offers: z.array(z.string()).default([]),
  asks: z.string().nullable().optional(),
  messages: z.int().optional(),
  forgotten: z.boolean().default(false),
})

const Step = z.strictObject({
  /** Typed words. */
  say: z.string().optional(),
  /** The label of a choice of the last message. */
  tap: z.string().optional(),
  /** A payload as such, also a stale one. */
  press: z.string().optional(),
  send: z.enum(['image', 'sticker', 'audio', 'video', 'file', 'location', 'contact', 'other']).optional(),
  event: z.enum(['start', 'staff-message', 'withdraw']).optional(),
  /** Hours that pass before this step. */
  hoursLater: z.number().optional(),
  expect: Expectation.default(Expectation.parse({})),
})
export type Step = z.infer<typeof Step>

const Story = z.strictObject({
  story: z.string(),
  place: z.string().default('ai-quoc'),
  now: z.iso.datetime({ offset: true }).default('2026-11-21T09:00:00+07:00'),
  steps: z.array(Step).min(1),
})
export type Story = z.infer<typeof Story>

/** All conversations in the YAML files of this folder. */
export function readStories(
  folder = import.meta.dirname,
): { readonly file: string; readonly story: Story }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      z
        .array(Story)
        .parse(parse(readFileSync(join(folder, file), 'utf8')))
        .map((story) => ({ file, story })),
    )
}
