import { z } from 'zod'

/** What stands on a poster. */
export const Poster = z.object({
  /** "Tin đính chính", "Hỏi đáp bảo hiểm y tế". */
  kind: z.string(),
  title: z.string(),
  /** What the QR code holds. */
  url: z.string(),
  /** What to type on Zalo; null = the ward has no Zalo account. */
  send: z.string().nullable(),
  /** Whether the QR code opens Zalo, where the code is to be typed. */
  opensZalo: z.boolean(),
  /** The ward. */
  place: z.string(),
  /** "Căn cứ: …"; null = there is none to name. */
  source: z.string().nullable(),
})
export type Poster = z.infer<typeof Poster>

/** What stands on the picture of a shared link. */
export const ShareCard = z.object({
  /** "Lừa đảo", "Tin sai"; "Hỏi đáp" of an answer. */
  badge: z.string(),
  tone: z.enum(['alarm', 'doubt', 'calm']),
  /** The claim, or the question. */
  headline: z.string(),
  /** What is to be known, below it; null = nothing. */
  fact: z.string().nullable(),
  /** The ward, and when it was last compared with its sources. */
  footer: z.string(),
})
export type ShareCard = z.infer<typeof ShareCard>

/** Something to draw. */
export const Job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('poster'), poster: Poster }),
  z.object({ kind: z.literal('card'), card: ShareCard }),
])
export type Job = z.infer<typeof Job>
