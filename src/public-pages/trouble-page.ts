import { html } from './html.ts'
import { layout, type Site } from './layout.ts'
import { type ListKind, missingPage } from './list-page.ts'

/** Why no page can be shown: the address leads nowhere, it is asked for too often, or it is our fault. */
export type Trouble = 'missing' | 'busy' | 'fault'

const TITLES = { busy: 'Trang đang đông người xem', fault: 'Trang đang trục trặc' } as const
const WORDS = {
  busy: 'Bác đợi một phút rồi mở lại trang này.',
  fault: 'Lỗi ở phía máy chủ, không phải do bác. Bác đợi ít phút rồi mở lại trang này.',
} as const

/** What a reader sees in place of the page that was asked for. */
export function troublePage(trouble: Trouble, kind: ListKind, site: Site): string {
  if (trouble === 'missing') return missingPage(kind, site)
  const title = TITLES[trouble]
  const body = html`<h1>${title}</h1>
<p>${WORDS[trouble]}</p>
<p>Cần gấp thì bác gọi tổng đài BHXH Việt Nam, <a href="tel:19009068">1900 9068</a>.</p>`
  return layout(site, {
    ...{ title, description: title, body },
    ...{ path: null, picture: null, data: null, section: null },
  })
}
