import { z } from 'zod'
import { ModelCard } from '../embedding/card.ts'
import { SEMANTIC_ERRORS } from '../errors.ts'

/** As `Float32Array` is written everywhere else: over whatever memory. */
const Numbers = z.custom<Float32Array>((value) => value instanceof Float32Array)

/** What the process that holds the model is asked. */
export const Request = z.discriminatedUnion('kind', [
  /** First of all: load this model. */
  z.object({
    kind: z.literal('open'),
    modelsDir: z.string(),
    model: z.string(),
    card: ModelCard,
    files: z.array(z.string()),
    /** Where the vectors of the utterances are kept. */
    cacheDir: z.string(),
    /** Whether those made now are kept as well. */
    keeps: z.boolean(),
  }),
  /** Take up these utterances in place of all former ones. */
  z.object({
    kind: z.literal('learn'),
    id: z.int(),
    utterances: z.array(z.object({ text: z.string(), topic: z.string() })),
  }),
  /** How near is the text to these topics? */
  z.object({
    kind: z.literal('compare'),
    id: z.int(),
    text: z.string(),
    topics: z.array(z.string()),
  }),
  /** The vector of a text. */
  z.object({ kind: z.literal('embed'), id: z.int(), text: z.string() }),
])
export type Request = z.infer<typeof Request>

/** What it says. */
export const Message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opened'),
    dimensions: z.int().positive(),
    /** How many sentences have kept vectors. */
    vectors: z.int(),
    ms: z.number(),
    /** Resident memory of the process. */
    bytes: z.number(),
  }),
  /** It cannot be used, and ends. */
  z.object({ kind: z.literal('failed'), code: z.enum(SEMANTIC_ERRORS), message: z.string() }),
  /** So many of the utterances that have no vector yet were embedded. */
  z.object({ kind: z.literal('progress'), id: z.int(), done: z.int(), of: z.int() }),
  z.object({
    kind: z.literal('learnt'),
    id: z.int(),
    utterances: z.int(),
    /** How many had to be embedded. */
    embedded: z.int(),
    ms: z.number(),
    /** Why the vectors could not be kept, if so. */
    problem: z.string().nullable(),
  }),
  /** It was told to learn others meanwhile. */
  z.object({ kind: z.literal('superseded'), id: z.int() }),
  z.object({ kind: z.literal('compared'), id: z.int(), similarities: z.map(z.string(), z.number()) }),
  z.object({ kind: z.literal('embedded'), id: z.int(), vector: Numbers }),
  /** This one text could not be embedded. */
  z.object({ kind: z.literal('unanswered'), id: z.int(), reason: z.string() }),
])
export type Message = z.infer<typeof Message>
