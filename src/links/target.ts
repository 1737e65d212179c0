import { CHECK_CODE, CHECK_TARGET } from '../knowledge/codes.ts'
import type { Answer, Pack } from '../knowledge/pack.ts'
import { slugOf } from '../knowledge/slug.ts'
import { readTypedRef, shownCode } from '../messages/link-ref.ts'
import { NoSuchLink } from './errors.ts'

/** What a link opens. */
export interface LinkTarget {
  readonly code: number
  readonly kind: 'check' | 'answer' | 'correction'
  /** Id of the answer or correction, or 'check'. */
  readonly id: string
  readonly title: string
  /** Of its public page; the check has none. */
  readonly path: string | null
}

const CHECK_TITLE = 'Tính mức hỗ trợ tiền đóng BHYT'

/**
 * What is meant by a code ("07", "BHYT 07"), an id, the last part of a correction's id, or "check".
 * @throws NoSuchLink
 */
export function targetOf(pack: Pack, asked: string): LinkTarget {
  const words = asked.trim()
  const code = /^\d{1,3}$/.test(words) ? Number(words) : readTypedRef(words)?.code
  const id = code === undefined ? words : pack.codes.targets.get(code)
  if (id === CHECK_TARGET) return check()
  const answer = id === undefined ? undefined : (pack.answers.get(id) ?? correctionBySlug(pack, id))
  if (answer === undefined) throw new NoSuchLink(asked)
  return targetFor(pack, answer)
}

/** What opens the answer. A sound pack has a code for each. */
export function targetFor({ codes }: Pick<Pack, 'codes'>, { id, title, correction }: Answer): LinkTarget {
  const code = codes.codeOf.get(id)
  if (code === undefined) throw new NoSuchLink(id)
  const kind = correction === null ? 'answer' : 'correction'
  return { code, kind, id, title, path: pathOf({ id, correction }) }
}

/** Path of the public page: /h/<id> of an answer, /c/<last part of the id> of a correction. */
export function pathOf({ id, correction }: Pick<Answer, 'id' | 'correction'>): string {
  return correction === null ? `/h/${id}` : `/c/${slugOf(id)}`
}

/** undefined = no correction has that address. */
export function correctionBySlug(pack: Pick<Pack, 'answers'>, slug: string): Answer | undefined {
  return [...pack.answers.values()].find(({ id, correction }) => correction !== null && slugOf(id) === slug)
}

/** Path of its picture for shared links, 1200 × 630. */
export function picturePath({ code }: Pick<LinkTarget, 'code'>): string {
  return `/og/${shownCode(code)}.png`
}

function check(): LinkTarget {
  return { code: CHECK_CODE, kind: 'check', id: CHECK_TARGET, title: CHECK_TITLE, path: null }
}
