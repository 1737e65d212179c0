import { describe, expect, it } from 'vitest'
import { callable } from '../../src/public-pages/parts.ts'

describe('telephone numbers', () => {
  it.each([
    ['gọi 1900 9068 để hỏi', 'gọi <a href="tel:19009068">1900 9068</a> để hỏi'],
    ['BHXH (0225.326.5616).', 'BHXH (<a href="tel:02253265616">0225.326.5616</a>).'],
    ['<b>1900 9068</b>', '&lt;b&gt;<a href="tel:19009068">1900 9068</a>&lt;/b&gt;'],
  ])('in "%s" are called by a touch', (words, shown) => expect(callable(words).text).toBe(shown))

  it.each([
    '113.850 đồng',
    '01.04.2026',
    'ngày 01/01/2026',
    'mã 019009068',
    '2.530.000 đồng',
    'Thủ tục 1.014140',
  ])('"%s" has none', (words) => expect(callable(words).text).toBe(words))
})
