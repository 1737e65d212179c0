import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/policy-page/html.ts'
import { heading, item, list, paragraph, table } from '../../src/policy-page/tree.ts'

const nasty = `<b>"đậm"</b> & <script>alert('x')</script>`
const escaped = `&lt;b&gt;&quot;đậm&quot;&lt;/b&gt; &amp; &lt;script&gt;alert('x')&lt;/script&gt;`

describe('the page as HTML', () => {
  it('takes what looks like a tag in the data as text, wherever it stands', () => {
    const html = toHtml({
      title: nasty,
      blocks: [
        heading(2, 'here', nasty),
        paragraph(nasty, { strong: nasty }, { link: nasty, to: '"here' }),
        list([item(nasty, [item(nasty)])]),
        table([nasty], [[[nasty]]]),
      ],
    })
    expect(html.split(escaped)).toHaveLength(11)
    expect(html).toContain('href="#&quot;here"')
    expect(html).not.toMatch(/<b>|<script|<\/b>/)
  })

  it('needs nothing else: no script, no address to load from', () => {
    const html = toHtml({ title: 't', blocks: [] })
    expect(html).toContain(`default-src 'none'`)
    expect(html).not.toMatch(/<script|src=|@import|url\(|<link/)
    expect(html).toContain('lang="vi"')
    expect(html).toContain('@media print')
  })
})
