import { describe, expect, it } from 'vitest'
import { confirmDeletion, openReceipt } from '../../../src/conversation/flows/open-receipt.ts'
import { freshState } from '../../../src/conversation/state.ts'
import type { ResultReceipt } from '../../../src/messages/record.ts'
import { realBrain } from '../../support/brain.ts'
import { USUAL } from '../../support/moment.ts'
import { NOW } from '../events.ts'
import { CODE, stateAfter } from '../talk.ts'

const brain = realBrain()
const { pack, place } = brain
const context = { pack, place, now: NOW, readOn: '2026-11-21', ...USUAL }
const RESIDENCE = { status: 'permanent', province: 'hai-phong', commune: 'ai-quoc' } as const
const receipt: ResultReceipt = {
  kind: 'receipt',
  code: CODE,
  asOf: '2026-11-21',
  place: 'ai-quoc',
  people: [{ relation: 'mother', age: 67, pension: false, socialAllowance: false, residence: RESIDENCE }],
  outcomes: ['entitled|hai-phong/elderly-60-74|0,100,0,0,0'],
}

describe('a receipt that is opened', () => {
  it('brings back its people, and nothing of those spoken of before', () => {
    const before = stateAfter(
      brain,
      'mẹ tôi 70 tuổi, vợ tôi 68 tuổi, được hỗ trợ bao nhiêu',
      'bà ấy đang đi làm công ty',
    )
    expect(before.awaiting?.kind).toBe('which')
    const { state } = openReceipt(before, CODE, receipt, context)
    expect(state).toMatchObject({ asking: null, awaiting: null, back: [], last: { kind: 'result' } })
    expect(state.people).toMatchObject([{ relation: 'mother' }])
    expect(state.interviews).toBe(before.interviews + 1)
  })

  it('gives no new one', () => {
    expect(openReceipt(freshState(NOW), CODE, receipt, context).records ?? []).toEqual([])
  })

  it('that can no longer be read is said to be unknown', () => {
    for (const one of [null, { ...receipt, place: 'nowhere' }, { ...receipt, people: [{ age: 'x' }] }]) {
      const { replies, outcome } = openReceipt(freshState(NOW), CODE, one, context)
      expect(replies[0]?.text).toContain('Không tìm thấy phiếu 7K3M9-XPD2Q')
      expect(outcome.status).toBe('refused')
    }
  })

  it('that is unknown leaves the open question to be answered', () => {
    const asked = stateAfter(brain, 'mẹ tôi 67 tuổi được hỗ trợ bao nhiêu')
    const { state, replies } = openReceipt(asked, CODE, null, context)
    expect(state.asking).toEqual(asked.asking)
    expect(replies.at(-1)?.choices[0]?.payload).toMatch(/^q:pension:/)
  })
})

it('the code of a deletion says the day and leaves the open question to be answered', () => {
  const asked = stateAfter(brain, 'mẹ tôi 67 tuổi được hỗ trợ bao nhiêu')
  const { state, replies } = confirmDeletion(asked, CODE, new Date('2026-11-20T18:30:00Z'), context)
  expect(replies[0]?.text).toContain('Mã 7K3M9-XPD2Q xác nhận: dữ liệu đã được xóa ngày 21/11/2026.')
  expect(state.asking).toEqual(asked.asking)
})
