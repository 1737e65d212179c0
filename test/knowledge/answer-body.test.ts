import { describe, expect, it } from 'vitest'
import { parseAnswerBody } from '../../src/knowledge/files/answer-body.ts'

describe('the body of an answer', () => {
  it('splits short, details and steps and joins wrapped lines', () => {
    const body = [
      '',
      'Câu ngắn',
      'xuống dòng.',
      '',
      '## Chi tiết',
      '',
      'Đoạn một',
      'vẫn đoạn một.',
      '',
      '- mục a,',
      '  còn mục a',
      '- mục b',
      '',
      '## Các bước',
      '',
      '1. Đi.',
      '2. Về,',
      '   rồi nghỉ.',
    ].join('\n')
    expect(parseAnswerBody('x.md', body)).toEqual({
      value: {
        short: 'Câu ngắn xuống dòng.',
        details: 'Đoạn một vẫn đoạn một.\n- mục a, còn mục a\n- mục b',
        steps: ['Đi.', 'Về, rồi nghỉ.'],
        ifHarmed: [],
      },
    })
  })

  it('is refused where a heading stands twice: one part would be lost', () => {
    expect(parseAnswerBody('x.md', 'Ngắn.\n\n## Chi tiết\n\nMột.\n\n## Chi tiết\n\nHai.\n')).toEqual({
      faults: [
        expect.objectContaining({ field: 'Chi tiết', problem: 'the heading "Chi tiết" stands twice' }),
      ],
    })
  })

  it('has no details and no steps where none are written', () => {
    expect(parseAnswerBody('x.md', 'Chỉ một câu.\n')).toEqual({
      value: { short: 'Chỉ một câu.', details: null, steps: [], ifHarmed: [] },
    })
  })

  it('reads what to do if harmed, in steps', () => {
    const body = 'Giấy giả.\n\n## Nếu đã lỡ\n\n1. Gọi ngân hàng.\n2. Báo công an.\n'
    expect(parseAnswerBody('x.md', body)).toMatchObject({
      value: { ifHarmed: ['Gọi ngân hàng.', 'Báo công an.'] },
    })
  })

  it('names a second paragraph and an unknown heading', () => {
    const parsed = parseAnswerBody('x.md', 'Một.\n\nHai.\n\n## Ghi chú\n\nBa.\n')
    expect(parsed).toEqual({
      faults: [
        expect.objectContaining({
          file: 'x.md',
          field: 'short',
          problem: expect.stringContaining('2 paragraphs'),
        }),
        expect.objectContaining({ field: 'Ghi chú', fix: expect.stringContaining('## Chi tiết') }),
      ],
    })
  })
})
