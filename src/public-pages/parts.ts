import type { Published, PublishedSource, PublishedWords } from '../answering/published.ts'
import type { Answer } from '../knowledge/pack.ts'
import type { ChannelLink, LinkChannel } from '../links/links.ts'
import { pathOf } from '../links/target.ts'
import { type Html, html } from './html.ts'

/** "1900 9068", "0225.326.5616": what a telephone in Vietnam is called by, as it is written. */
const PHONE = /((?<!\d)(?:1[89]00 ?\d{4}|0\d{2,3}[. ]\d{3}[. ]\d{3,4})(?!\d))/

/** Words whose telephone numbers are called by a touch. */
export function callable(words: string): Html {
  const parts = words
    .split(PHONE)
    .map((part, index) =>
      index % 2 === 0 ? html`${part}` : html`<a href="tel:${part.replaceAll(/\D/g, '')}">${part}</a>`,
    )
  return html`${parts}`
}

/** Paragraphs, those that begin with "- " as a list. */
export function paragraphs(lines: readonly string[]): Html[] {
  const blocks: { readonly items: boolean; readonly lines: string[] }[] = []
  for (const line of lines) {
    const items = line.startsWith('- ')
    const last = blocks.at(-1)
    if (items && last?.items === true) last.lines.push(line.slice(2))
    else blocks.push({ items, lines: [items ? line.slice(2) : line] })
  }
  return blocks.map((block) =>
    block.items
      ? html`<ul>${block.lines.map((line) => html`<li>${callable(line)}</li>`)}</ul>\n`
      : html`<p>${callable(block.lines.join(' '))}</p>\n`,
  )
}

/** A heading with numbered steps; nothing where there are none. */
export function numbered(heading: string, steps: readonly string[]): Html | null {
  if (steps.length === 0) return null
  return html`<h2>${heading}</h2>
<ol>${steps.map((step) => html`<li>${callable(step)}</li>`)}</ol>`
}

/** What stands behind it, clause by clause where we hold the text, and since when it applies. */
export function sources({ sources: all, days, stale }: PublishedWords): Html {
  return html`<h2>Căn cứ</h2>
<ul class="sources">${all.map(source)}</ul>
<p class="days">${days}</p>
${stale === null ? null : html`<p class="stale">${callable(stale)}</p>`}`
}

function source({ cited, clauses, note, address }: PublishedSource): Html {
  return html`<li>
<span>${cited}</span>${note === null ? null : html` <span class="note">${note}</span>`}
${address === null ? null : html`<a href="${address}" rel="noopener nofollow">Xem nguồn</a>`}
${clauses.map(
  ({ clause, text }) =>
    html`<details><summary>Nguyên văn ${clause}</summary><blockquote class="words">${text}</blockquote></details>`,
)}
</li>\n`
}

export function offices(lines: readonly string[]): Html {
  return html`<h2>Nơi hỏi</h2>
<ul>${lines.map((line) => html`<li>${callable(line)}</li>`)}</ul>`
}

const ASK: Readonly<Record<Exclude<LinkChannel, 'page'>, string>> = {
  web: 'Hỏi tiếp trên trang này',
  'zalo-oa': 'Hỏi tiếp trên Zalo',
  'zalo-bot': 'Hỏi tiếp trên Zalo (bot)',
  messenger: 'Hỏi tiếp trên Messenger',
  telegram: 'Hỏi tiếp trên Telegram',
}

/** The ways to go on asking, each of which opens this very answer. */
export function askOn(links: readonly ChannelLink[]): Html {
  const ways = links.flatMap(({ channel, url, send }) =>
    channel === 'page'
      ? []
      : [
          html`<li><a class="button" href="${url}">${ASK[channel]}</a>${
            send === null ? null : html` <span>rồi gửi tin <strong class="code">${send}</strong></span>`
          }</li>\n`,
        ],
  )
  return html`<h2>Hỏi thêm về việc này</h2>
<ul class="ways">${ways}</ul>`
}

/** Plain links: no script of another site runs here. */
export function share(url: string): Html {
  const facebook = `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`
  const zalo = `https://button-share.zalo.me/share_external?d=${encodeURIComponent(base64(JSON.stringify({ url })))}`
  return html`<h2 class="screen">Chia sẻ</h2>
<ul class="ways screen">
<li><a class="button plain" href="${facebook}" rel="noopener">Chia sẻ lên Facebook</a></li>
<li><a class="button plain" href="${zalo}" rel="noopener">Chia sẻ qua Zalo</a></li>
</ul>
<p class="copy">Địa chỉ trang này: <span class="address">${url}</span></p>`
}

/** Of a text that has ASCII letters only, as an address has. */
function base64(text: string): string {
  return btoa(text)
}

export function related(answers: Published['related']): Html | null {
  if (answers.length === 0) return null
  return html`<h2>Câu liên quan</h2>
<ul>${answers.map((answer) => html`<li>${linkTo(answer)}</li>`)}</ul>`
}

export function linkTo(answer: Answer): Html {
  return html`<a href="${pathOf(answer)}">${answer.title}</a>`
}

/** A search that works without script. */
export function searchForm(action: '/h' | '/c', q: string): Html {
  return html`<form action="${action}" method="get" role="search">
<label for="q">Tìm trong ${action === '/h' ? 'các câu hỏi đáp' : 'các tin đính chính'}</label>
<div class="field"><input id="q" name="q" type="search" value="${q}" maxlength="200" autocomplete="off" enterkeyhint="search"><button type="submit">Tìm</button></div>
</form>`
}
