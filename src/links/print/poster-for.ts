import type { ChannelLink } from '../links.ts'
import type { LinkTarget } from '../target.ts'
import type { Poster } from './jobs.ts'

const KINDS: Readonly<Record<LinkTarget['kind'], string>> = {
  check: 'Tính thử trong vài phút',
  answer: 'Hỏi đáp bảo hiểm y tế',
  correction: 'Tin đính chính',
}

/**
 * The poster whose QR code is one of the links; what to type on Zalo stands below it wherever the ward has Zalo.
 * @param source "Căn cứ: …"; null = there is none to name
 */
export function posterFor(
  { kind, title }: LinkTarget,
  { channel, url }: ChannelLink,
  links: readonly ChannelLink[],
  place: string,
  source: string | null,
): Poster {
  return {
    ...{ kind: KINDS[kind], title, url, place, source },
    send: links.find(({ send }) => send !== null)?.send ?? null,
    opensZalo: channel === 'zalo-oa' || channel === 'zalo-bot',
  }
}
