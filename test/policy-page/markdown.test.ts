import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/policy-page/markdown.ts'
import { heading, item, list, paragraph, table } from '../../src/policy-page/tree.ts'

describe('the page as Markdown', () => {
  it('has anchors, nested lists and tables', () => {
    const blocks = [
      heading(2, 'here', 'Đây'),
      paragraph({ strong: 'Chữ:' }, ' xem ', { link: 'đây', to: 'here' }),
      list([item('một', [item('hai')]), item('ba')]),
      table(['a', 'b'], [[['1'], ['2']]]),
    ]
    expect(toMarkdown({ title: 'Trang', blocks })).toBe(
      [
        '# Trang',
        '<a id="here"></a>\n\n## Đây',
        '**Chữ:** xem [đây](#here)',
        '- một\n  - hai\n- ba',
        '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
      ].join('\n\n'),
    )
  })

  it.each([
    ['a tag', 'Người <b>x</b>', 'Người \\<b\\>x\\</b\\>'],
    ['a bar', 'a | b', 'a \\| b'],
    ['an entity', '&lt;', '\\&lt;'],
    ['emphasis and code', '*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['a link', '[a](b)', '\\[a\\](b)'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a heading', '# a', '\\# a'],
    ['a new line', 'a\n\nb', 'a b'],
  ])('takes %s in the data as text', (_name, text, written) => {
    expect(toMarkdown({ title: 't', blocks: [paragraph(text)] })).toBe(`# t\n\n${written}\n`)
  })
})
