import { expect, it } from 'vitest'
import { formatMisses } from '../../src/eval/faults.ts'
import { measureIntents } from '../../src/eval/measure-intents.ts'
import { formatSections } from '../../src/eval/table.ts'
import { ask } from './intents.ts'

it('utterances are measured held out and left out, each question a share of its kind', () => {
  const { sections, worst } = measureIntents([
    ...ask('đổi nơi khám chữa bệnh', 'doi-noi-kcb'),
    ...ask('sửa ngày sinh', 'sua-thong-tin'),
    ...ask('đổi nơi khám chữa bệnh trên mạng', 'vssid-vneid', 'vssid-vneid/doi-noi'),
    ...ask('cài ứng dụng điện thoại', 'vssid-vneid'),
    ...ask('đăng ký kết hôn', 'out-of-scope/far'),
  ])
  expect(sections.map(({ id, rows }) => [id, rows.map(({ name, n }) => `${name} ${n}`)])).toEqual([
    ['held-out', ['all 150']],
    ['held-out-in-scope', ['doi-noi-kcb 30', 'sua-thong-tin 30', 'vssid-vneid 60', 'all 120']],
    ['held-out-out-of-scope', ['out-of-scope/far 30', 'all 30']],
    ['held-out-answers', [expect.stringMatching(/^all \d+$/)]],
    ['left-out-answers', ['all 30']],
    ['left-out-matters', [expect.stringMatching(/^all \d+$/)]],
  ])
  for (const { id, rows } of sections.slice(1)) {
    for (const { name, figures } of rows) {
      const shares = Object.values(figures).filter((figure) => figure !== null)
      expect([id, name, shares.reduce((sum, share) => sum + share, 0).toFixed(2)]).toEqual([id, name, '1.00'])
    }
  }
  expect(formatSections(sections, null)).toHaveLength(6)
  expect(formatMisses(worst)[0]).toMatch(/^vssid-vneid\/doi-noi +doi-noi-kcb +\d+ +30$/m)
  expect(formatMisses([])).toEqual([])
})
