import { type Published, verdictWords } from '../answering/published.ts'
import type { Correction } from '../knowledge/pack.ts'
import type { ChannelLink } from '../links/links.ts'
import { type LinkTarget, pathOf, picturePath } from '../links/target.ts'
import { claimReview } from './claim-review.ts'
import { type Html, html, jsonLd } from './html.ts'
import { layout, type Site } from './layout.ts'
import { askOn, callable, numbered, offices, paragraphs, related, share, sources } from './parts.ts'

/** The page of one answer or correction, with the ways to go on asking about it. */
export function answerPage(
  published: Published,
  target: LinkTarget,
  links: readonly ChannelLink[],
  site: Site,
): string {
  const { answer, topic, words, deferred } = published
  const path = pathOf(answer)
  const review = claimReview(published, site, path)
  const list = answer.correction === null ? '/h' : '/c'
  const body = html`<article>
${topic === null ? null : html`<p class="topic"><a href="${list}#${topic.id}">${topic.title}</a></p>`}
<h1>${answer.title}</h1>
${answer.correction === null ? null : claim(answer.correction)}
${words === null ? html`<p class="deferred">${callable(deferred ?? '')}</p>` : told(published)}
${words === null ? null : offices(published.offices)}
${askOn(links)}
${words === null ? null : share(`${site.origin}${path}`)}
${related(published.related)}
</article>`
  return layout(site, {
    title: answer.title,
    description: words?.short ?? deferred ?? '',
    path: words === null ? null : path,
    picture: picturePath(target),
    data: review === null ? null : jsonLd(review),
    section: answer.correction === null ? 'answers' : 'corrections',
    body,
  })
}

function claim({ claim: told, verdict }: Correction): Html {
  return html`<div class="claim ${verdict}">
<p class="verdict">${verdictWords(verdict)}</p>
<p>Lời đang truyền nhau:</p>
<blockquote>${told}</blockquote>
</div>
<h2>Sự thật</h2>`
}

function told({ words }: Published): Html | null {
  if (words === null) return null
  const { short, details, steps, ifHarmed } = words
  return html`<p class="short">${callable(short)}</p>
${paragraphs(details)}
${numbered('Các bước', steps)}
${numbered('Nếu đã lỡ nghe theo', ifHarmed)}
${sources(words)}`
}
