import { z } from 'zod'

/** One line of figures. */
const Row = z.strictObject({
  name: z.string(),
  /** Questions that it is about. */
  n: z.int().min(0),
  /** By column, shares from 0 to 1 or differences of such; null where there is nothing to tell it from. */
  figures: z.record(z.string(), z.number().nullable()),
})
export type Row = z.infer<typeof Row>

/** A table of figures. */
const Section = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(Row),
})
export type Section = z.infer<typeof Section>

/** What was measured on one day, YYYY-MM-DD. */
const Part = z.strictObject({ measuredOn: z.iso.date(), sections: z.array(Section) })
export type Part = z.infer<typeof Part>

/** How well the bot answers: figures of whole sets, variants and topics, never the words of a question. */
export const Scorecard = z.strictObject({
  /** Over a folder of question files; null when none was measured. */
  questions: Part.nullable(),
  /** Over the utterances of `intents/`. */
  crossValidation: Part.nullable(),
})
export type Scorecard = z.infer<typeof Scorecard>

/** The row of a section that stands for all others. */
export const ALL = 'all'
