import { z } from 'zod'
import { Status } from '../conversation/outcome.ts'
import { type ConversationState, freshState } from '../conversation/state.ts'
import { noonOf } from '../conversation/today.ts'
import { Facts } from '../knowledge/facts.ts'
import { Citation } from '../messages/reply.ts'
import { Decision } from '../subsidy/decision.ts'
import { type Brain, hear, think } from './brain.ts'
import { placeIn } from './load-brain.ts'

const MAX_TEXT = 10_000
/** Years of fewer than four digits are slips of the pen. */
const EARLIEST = '1900-01-01'

/** One question, the first message of a fresh conversation. */
export const AskRequest = z.strictObject({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string().max(MAX_TEXT),
  /** Id of a ward or province in knowledge/places; the ward that is served when absent. */
  place: z.string().nullish(),
  /** The day to answer for, YYYY-MM-DD; today when absent. */
  asOf: z.iso
    .date()
    .refine((day) => day >= EARLIEST, `not before ${EARLIEST}`)
    .nullish(),
})
export type AskRequest = z.infer<typeof AskRequest>

export const AskAnswer = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  status: Status,
  topic: z.string().nullable(),
  answer: z.string().nullable(),
  confidence: z.number().nullable(),
  choices: z.array(z.object({ topic: z.string(), answer: z.string().nullable(), label: z.string() })),
  text: z.string(),
  citations: z.array(Citation),
  people: z.array(z.object({ facts: Facts, decision: Decision })),
  question: z.object({ person: z.int(), fact: z.string() }).nullable(),
  ms: z.number(),
})
export type AskAnswer = z.infer<typeof AskAnswer>

/**
 * Answers one question outside any conversation. Nothing is kept.
 * @param elapsed milliseconds on a monotonic clock
 * @throws NoSuchPlace
 */
export async function ask(
  brain: Brain,
  request: AskRequest,
  now: Date,
  elapsed: () => number,
): Promise<AskAnswer> {
  const begun = elapsed()
  const at = request.asOf == null ? now : noonOf(request.asOf)
  const here = request.place == null ? brain : { ...brain, place: placeIn(brain.pack, request.place) }
  const heard = await hear(here, { kind: 'text', text: request.text }, at)
  const { outcome, replies } = think(here, acquainted(at), heard, {
    now: at,
    readAt: now,
    forgetAfterMinutes: 0,
  })
  return {
    id: request.id ?? null,
    status: outcome.status,
    topic: outcome.topic,
    answer: outcome.answer,
    confidence: outcome.confidence,
    choices: [...outcome.choices],
    text: replies.map((reply) => reply.text).join('\n\n'),
    citations: [...outcome.citations],
    people: [...outcome.people],
    question: outcome.question,
    ms: Math.round((elapsed() - begun) * 1000) / 1000,
  }
}

/** Whoever asks here gets answers alone: nothing is kept that they would have to be told of. */
function acquainted(at: Date): ConversationState {
  return { ...freshState(at), introduced: true }
}
