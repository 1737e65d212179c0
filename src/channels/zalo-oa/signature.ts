import { createHash } from 'node:crypto'
import { sameSecret } from '../constant-time.ts'
import type { Verdict, WebhookRequest } from '../port.ts'
import { refuse } from '../verdict.ts'
import { isConsoleSample, readEnvelope } from './envelope.ts'

/** Zalo repeats a failed delivery for hours; what is older was sent by somebody else. */
const REPLAY_LIMIT_MS = 24 * 60 * 60 * 1000

/** SHA-256 over the app's id, the body as it came, its timestamp and the OA Secret Key, in this order. No HMAC. */
function macOf(appId: string, body: Buffer, timestamp: string, oaSecretKey: string): string {
  return createHash('sha256').update(appId).update(body).update(timestamp).update(oaSecretKey).digest('hex')
}

export function verifySignature(request: WebhookRequest, oaSecretKey: string, now: Date): Verdict {
  const header = request.headers['x-zevent-signature']
  if (header === undefined) return refuse('zalo-oa', 'no X-ZEvent-Signature header')
  const given = header.trim().replace(/^mac\s*=\s*/i, '')
  const envelope = readEnvelope(request.body)
  if (envelope === null)
    return refuse('zalo-oa', 'the body names no app_id and timestamp to check the signature with')
  const expected = macOf(envelope.app_id, request.body, envelope.timestamp, oaSecretKey)
  if (!sameSecret(given.toLowerCase(), expected))
    return refuse('zalo-oa', 'the signature does not fit the body')
  const age = Math.abs(now.getTime() - Number(envelope.timestamp))
  if (!(age <= REPLAY_LIMIT_MS) && !isConsoleSample(envelope))
    return refuse('zalo-oa', 'the event is older than 24 hours')
  return { ok: true }
}
