import { describe, expect, it } from 'vitest'
import { formatCitation } from '../../src/knowledge/cite.ts'
import { documentWith } from './samples.ts'

const documents = new Map(
  [
    documentWith({ id: 'luat', short: 'Luật BHYT' }),
    documentWith({
      id: 'ke-hoach',
      short: 'Kế hoạch phường',
      status: 'draft',
      clauses: new Map([['IV.3', '…']]),
    }),
    documentWith({
      id: 'nq',
      short: 'Nghị quyết 57',
      status: 'secondary',
      through: { document: 'ke-hoach', clause: 'IV.3' },
    }),
  ].map((document) => [document.id, document]),
)

describe('citations in a sentence', () => {
  it('names document and clause', () => {
    expect(
      formatCitation({ document: 'luat', clause: 'Điều 22 khoản 1', status: 'original' }, documents),
    ).toBe('Luật BHYT, Điều 22 khoản 1')
  })

  it('leaves out the clause where the whole document is meant', () => {
    expect(formatCitation({ document: 'luat', clause: 'toàn văn', status: 'secondary' }, documents)).toBe(
      'Luật BHYT (chưa đối chiếu bản gốc)',
    )
  })

  it('says how good our copy is', () => {
    expect(formatCitation({ document: 'ke-hoach', clause: 'IV.3', status: 'draft' }, documents)).toBe(
      'Kế hoạch phường, mục IV.3 (bản chưa ghi số, ngày)',
    )
  })

  it('names the document through which another is known', () => {
    expect(formatCitation({ document: 'nq', clause: 'IV.3', status: 'secondary' }, documents)).toBe(
      'Nghị quyết 57, theo Kế hoạch phường, mục IV.3 (chưa đối chiếu bản gốc)',
    )
  })
})
