import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export const StoryChannel = z.enum(['zalo-oa', 'zalo-bot', 'messenger', 'telegram', 'web'])
export type StoryChannel = z.infer<typeof StoryChannel>

export const RecordKind = z.enum(['question', 'lesson', 'feedback', 'question-left', 'receipt', 'deletion'])
export type RecordKind = z.infer<typeof RecordKind>

/**
 * What one step must bring about: what the person sees, and what lies in the store afterwards. Texts are compared as they
 * are, in any of the step's messages.
 */
const Expectation = z.strictObject({
  /** Of the question log's latest entry. Only typed words have one; with `topic` and `answer` it is the same. */
  status: z.string().optional(),
  topic: z.string().nullable().optional(),
  answer: z.string().nullable().optional(),
  says: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
  /** Labels that can be tapped, or typed by their number. */
  offers: z.array(z.string()).default([]),
  /** The fact that the open question is about; null = no question is open. */
  asks: z.string().nullable().optional(),
  /** Messages that the person gets. */
  messages: z.int().min(0).optional(),
  /** Nothing is kept of the conversation any more. */
  forgotten: z.boolean().default(false),
  /** Whether facts of people are kept. */
  remembers: z.boolean().optional(),
  /** Each is found among what the step wrote for the officials; what is not said of one may be anything. */
  records: z.array(z.looseObject({ kind: RecordKind })).default([]),
  /** The step wrote none of these kinds. */
  neverRecords: z.array(RecordKind).default([]),
  /** Words that lie in none of the records of the whole conversation so far, nor with the events taken in. */
  neverStored: z.array(z.string()).default([]),
})
export type Expectation = z.infer<typeof Expectation>

const actions = {
  /** Typed words; {{code}} in them is the code that was shown last. */
  say: z.string().optional(),
  /** The label of a choice of the last messages; what is only listed is typed by its number. */
  tap: z.string().optional(),
  /** The label of a button of whatever message had it last: an old one that still stands on the screen. */
  tapEarlier: z.string().optional(),
  /** A payload as such, also one that was never offered. */
  press: z.string().optional(),
  send: z.enum(['image', 'sticker', 'audio', 'video', 'file', 'location', 'contact', 'other']).optional(),
  event: z.enum(['start', 'staff-message', 'withdraw']).optional(),
  /** What the last step posted comes once more, as platforms do. */
  again: z.literal(true).optional(),
  /** Messages posted one right after the other, without waiting for an answer. */
  together: z.array(z.string()).min(2).optional(),
}

/** One thing that somebody does, or, where time alone is given, a silence. */
const Step = z
  .strictObject({
    ...actions,
    /** Time that passes before this step; ten seconds if none is given. */
    hoursLater: z.number().min(0).optional(),
    minutesLater: z.number().min(0).optional(),
    secondsLater: z.number().min(0).optional(),
    expect: Expectation.default(Expectation.parse({})),
  })
  .refine((step) => Object.keys(actions).filter((action) => action in step).length <= 1, 'one action a step')
export type Step = z.infer<typeof Step>

const Story = z.strictObject({
  story: z.string(),
  place: z.string().default('ai-quoc'),
  now: z.iso.datetime({ offset: true }).default('2026-11-21T09:00:00+07:00'),
  /** On which channels it is told. */
  channels: z.array(StoryChannel).min(1).default(StoryChannel.options),
  /** Whether nobody was here before; else the person said hello an hour earlier, and knows the notice. */
  firstContact: z.boolean().default(false),
  steps: z.array(Step).min(1),
})
export type Story = z.infer<typeof Story>

export interface FiledStory {
  readonly file: string
  readonly story: Story
}

/** All conversations in the YAML files of this folder. */
export function readStories(folder = import.meta.dirname): FiledStory[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      parseStories(readFileSync(join(folder, file), 'utf8')).map((story) => ({ file, story })),
    )
}

export function parseStories(yaml: string): Story[] {
  return z.array(Story).parse(parse(yaml))
}
