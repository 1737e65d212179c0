import { describe, expect, it } from 'vitest'
import { consentUrl } from '../../src/channels/zalo-oa/oauth.ts'
import { challengeOf, newVerifier } from '../../src/channels/zalo-oa/pkce.ts'

describe('the consent of an admin of the OA', () => {
  it('is bound to a verifier by its SHA-256', () => {
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })

  it('has a new verifier of 43 characters each time', () => {
    const verifiers = Array.from({ length: 50 }, newVerifier)
    for (const verifier of verifiers) expect(verifier).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(new Set(verifiers).size).toBe(50)
  })

  it('is asked for on a page that names the app, the way back and the challenge', () => {
    const settings = { oauthRoot: 'https://oauth.zaloapp.com', appId: '1234567890123456789' }
    expect(consentUrl(settings, 'https://phuong.example/callback?x=1', 'abc-_')).toBe(
      'https://oauth.zaloapp.com/v4/oa/permission?app_id=1234567890123456789' +
        '&redirect_uri=https%3A%2F%2Fphuong.example%2Fcallback%3Fx%3D1&code_challenge=abc-_',
    )
  })
})
