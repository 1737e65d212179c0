import { describe, expect, it } from 'vitest'
import { parseTemplate, quantityIds, TemplateError } from '../../src/knowledge/template.ts'

describe('references in a text', () => {
  it('keeps plain text as it is', () => {
    expect(parseTemplate('Mang căn cước.')).toEqual(['Mang căn cước.'])
  })

  it('reads a quantity with its format', () => {
    expect(parseTemplate('đóng {{vietnam/base-salary | đồng}} một tháng')).toEqual([
      'đóng ',
      {
        kind: 'quantity',
        terms: [{ sign: 1, of: { id: 'vietnam/base-salary' } }],
        format: 'đồng',
        source: 'vietnam/base-salary | đồng',
      },
      ' một tháng',
    ])
  })

  it('reads what is left of 100', () => {
    const pieces = parseTemplate('{{100 - vietnam/a - hai-phong/b | %}}')
    expect(pieces).toEqual([
      expect.objectContaining({
        terms: [
          { sign: 1, of: { constant: 100 } },
          { sign: -1, of: { id: 'vietnam/a' } },
          { sign: -1, of: { id: 'hai-phong/b' } },
        ],
      }),
    ])
    expect(quantityIds(pieces)).toEqual(['vietnam/a', 'hai-phong/b'])
  })

  it('reads contacts', () => {
    expect(parseTemplate('{{office.ward | địa chỉ}}{{hotline}}')).toEqual([
      expect.objectContaining({ kind: 'contact', role: 'ward', detail: 'địa chỉ' }),
      expect.objectContaining({ kind: 'contact', role: 'hotline', detail: 'điện thoại' }),
    ])
  })

  it.each([
    ['{{vietnam/a | euro}}', 'the format is one of'],
    ['{{vietnam/a | % | đồng}}', 'more than one format'],
    ['{{lương-cơ-sở}}', 'is not the id of a quantity'],
    ['{{50 - vietnam/a | %}}', 'is not the id of a quantity'],
    ['{{vietnam/a vietnam/b}}', 'write ids joined by'],
    ['{{office.police}}', 'the office is one of'],
    ['{{office.ward | giá}}', 'the detail is one of'],
    ['{{hotline | số}}', 'takes no format'],
    ['{{vietnam/a', 'braces that do not match'],
    ['vietnam/a}}', 'braces that do not match'],
  ])('refuses %s', (text, problem) => {
    expect(() => parseTemplate(text)).toThrow(TemplateError)
    expect(() => parseTemplate(text)).toThrow(problem)
  })
})
