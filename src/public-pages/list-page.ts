import { verdictWords } from '../answering/published.ts'
import type { Answer, Topic } from '../knowledge/pack.ts'
import type { Part } from '../knowledge/search.ts'
import { pathOf } from '../links/target.ts'
import { type Html, html } from './html.ts'
import { layout, type Site } from './layout.ts'
import { linkTo, searchForm } from './parts.ts'

/** Answers or corrections by topic. */
export type ListKind = 'answers' | 'corrections'

export interface Section {
  readonly topic: Topic
  readonly answers: readonly Answer[]
}

export interface Found {
  readonly answer: Answer
  readonly parts: readonly Part[]
}

const PATHS = { answers: '/h', corrections: '/c' } as const
const TITLES = { answers: 'Hỏi đáp bảo hiểm y tế', corrections: 'Tin sai, lừa đảo về bảo hiểm y tế' } as const
const LEADS = {
  answers: 'Câu trả lời ngắn, có căn cứ, đúng với quy định áp dụng hôm nay ở',
  corrections:
    'Những lời đang truyền nhau mà không đúng, sự thật kèm căn cứ, và việc cần làm nếu đã lỡ. Dành cho',
} as const

/** Everything that is given here today, by topic, with a search. */
export function listPage(kind: ListKind, sections: readonly Section[], site: Site): string {
  const [path, title] = [PATHS[kind], TITLES[kind]]
  const lead = `${LEADS[kind]} ${site.place}.`
  const body = html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${searchForm(path, '')}
${sections.map(kind === 'answers' ? folded : unfolded)}`
  return layout(site, { title, description: lead, path, picture: null, data: null, section: kind, body })
}

/** There are many answers: the topics fit a screen or two, and a link to one opens it. */
function folded({ topic, answers }: Section): Html {
  return html`<details class="topic-list"><summary><h2>${topic.title}</h2></summary>
<ul id="${topic.id}">${entries(answers)}</ul>
</details>\n`
}

function unfolded({ topic, answers }: Section): Html {
  return html`<section>
<h2 id="${topic.id}">${topic.title}</h2>
<ul>${entries(answers)}</ul>
</section>\n`
}

function entries(answers: Section['answers']): Html[] {
  return answers.map((answer) => html`<li>${verdict(answer)}${listed(answer)}</li>`)
}

/** What was found for words, best first. */
export function foundPage(kind: ListKind, q: string, found: readonly Found[], site: Site): string {
  const path = PATHS[kind]
  const result =
    found.length === 0
      ? html`<p>Chưa tìm thấy. Bác thử ít chữ hơn hoặc chữ khác, không dấu cũng được; hoặc <a href="/">hỏi trực tiếp</a>.</p>`
      : html`<ol class="found">${found.map(
          ({ answer, parts }) => html`<li>${verdict(answer)}${listed(answer)}<p>${excerpt(parts)}</p></li>\n`,
        )}</ol>`
  const body = html`<h1>Kết quả tìm “${q}”</h1>
${searchForm(path, q)}
${result}
<p><a href="${path}">Xem tất cả</a></p>`
  const description = `Kết quả tìm trong ${TITLES[kind]}.`
  return layout(site, {
    title: `Tìm: ${q}`,
    description,
    path: null,
    picture: null,
    data: null,
    section: kind,
    body,
  })
}

/** There is no such page; what was meant may be found. */
export function missingPage(kind: ListKind, site: Site): string {
  const title = 'Không có trang này'
  const body = html`<h1>${title}</h1>
<p>Địa chỉ chưa đúng, hoặc câu này đã bỏ. Bác tìm lại ở đây, hoặc <a href="/">hỏi trực tiếp</a>.</p>
${searchForm(PATHS[kind], '')}
<p><a href="/h">Tất cả câu hỏi đáp</a> · <a href="/c">Tất cả tin đính chính</a></p>`
  return layout(site, {
    title,
    description: title,
    path: null,
    picture: null,
    data: null,
    section: null,
    body,
  })
}

/** What is told, of a correction: its verdict stands before it. */
function listed(answer: Answer): Html {
  const { correction } = answer
  return correction === null ? linkTo(answer) : html`<a href="${pathOf(answer)}">“${correction.claim}”</a>`
}

function verdict({ correction }: Answer): Html | null {
  if (correction === null) return null
  return html`<span class="mark ${correction.verdict}">${verdictWords(correction.verdict)}</span> `
}

const BEFORE = 60
const WITHIN = 220

/** The text around the first of the words looked for, with these marked. */
function excerpt(parts: readonly Part[]): Html[] {
  const first = parts.findIndex(({ match }) => match)
  const lead = parts
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join('')
  const from = Math.max(0, lead.length - BEFORE)
  const start = from === 0 ? 0 : lead.indexOf(' ', from) + 1
  let room = WITHIN
  const shown = [{ text: lead.slice(start), match: false }, ...parts.slice(Math.max(0, first))].flatMap(
    (part) => {
      const text = part.text.slice(0, room)
      room -= text.length
      if (text === '') return []
      return [part.match ? html`<mark>${text}</mark>` : html`${text}`]
    },
  )
  return [...(start > 0 ? [html`…`] : []), ...shown, ...(room === 0 ? [html`…`] : [])]
}
