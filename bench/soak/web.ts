import { cutOff, idOf, OVERSIZED, type Posting, type Way, type When, withBody } from './posting.ts'

const pathOf = (session: string) => `/chat/sessions/${session}/messages`

function posted(session: string, message: object, { n }: When, key: string): Posting {
  const body = JSON.stringify({ id: idOf(n), ...message })
  const headers = { 'content-type': 'application/json', ...addressOf(session) }
  return { path: pathOf(session), event: { body, headers }, keys: [key] }
}

const keyOf = (session: string, { n }: When) => `${session}/${idOf(n)}`

/** An address of each person's own: what one of them asks for is not counted against the others. */
export function addressOf(session: string): Record<string, string> {
  const n = Number(session.replace(/^\D+/, ''))
  return { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` }
}

export const web: Way = {
  acknowledged: 202,
  person: (n) => `soak${String(n).padStart(18, '0')}`,
  say: (session, text, when) => posted(session, { text }, when, keyOf(session, when)),
  tap: (session, { payload }, when) => posted(session, { payload }, when, keyOf(session, when)),
  // A page has nothing without words to send; an empty message is its opening.
  sticker: (session, when) => posted(session, {}, when, `${keyOf(session, when)}/start`),
  open: (session, when) => posted(session, {}, when, `${keyOf(session, when)}/start`),
  garbage(session, kind, mark, when) {
    const good = posted(session, { text: mark }, when, keyOf(session, when))
    switch (kind) {
      case 'unsigned':
      case 'forged':
        return { ...good, path: pathOf(`${session}!`) }
      case 'tampered':
        return posted(session, { text: mark, payload: 'x' }, when, keyOf(session, when))
      case 'oversized':
        return posted(session, { text: mark + OVERSIZED }, when, keyOf(session, when))
      case 'broken':
        return withBody(good, cutOff(good.event.body))
      case 'useless':
        return posted(session, { text: mark, unknown: true }, when, keyOf(session, when))
    }
  },
}
