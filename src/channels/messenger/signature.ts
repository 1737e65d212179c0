import { createHmac } from 'node:crypto'
import { sameSecret } from '../constant-time.ts'
import type { Verdict, WebhookRequest } from '../port.ts'
import { refuse } from '../verdict.ts'

/** HMAC over the body as it came: Meta escapes letters with accents, so JSON written anew does not fit. */
function signatureOf(body: Buffer, appSecret: string): string {
  return createHmac('sha256', appSecret).update(body).digest('hex')
}

export function verifySignature(request: WebhookRequest, appSecret: string): Verdict {
  const header = request.headers['x-hub-signature-256']
  if (header === undefined) return refuse('messenger', 'no X-Hub-Signature-256 header')
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header.trim())?.[1]
  if (given === undefined) return refuse('messenger', 'X-Hub-Signature-256 is not sha256=<64 hex digits>')
  if (!sameSecret(given.toLowerCase(), signatureOf(request.body, appSecret))) {
    return refuse('messenger', 'the signature does not fit the body')
  }
  return { ok: true }
}
