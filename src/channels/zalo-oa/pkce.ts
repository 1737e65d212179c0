import { createHash, randomBytes } from 'node:crypto'

/** A secret of 43 characters that binds an authorization code to whoever asked for it. */
export function newVerifier(): string {
  return randomBytes(32).toString('base64url')
}

/** What the consent page is shown of the verifier: its raw SHA-256 as base64url without padding (S256). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}
