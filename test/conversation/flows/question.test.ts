import { describe, expect, it } from 'vitest'
import { questionReply } from '../../../src/conversation/flows/question.ts'
import { freshState } from '../../../src/conversation/state.ts'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { realBrain } from '../../support/brain.ts'
import { USUAL } from '../../support/moment.ts'
import { NOW } from '../events.ts'

const { pack, place } = realBrain()
const context = { pack, place, now: NOW, readOn: '2026-11-21', ...USUAL }

/** What somebody with these facts is offered. */
function offered(fact: string, facts: Facts) {
  const people = [{ relation: null, facts, contradictions: [], skipped: [] }]
  return questionReply({ ...freshState(NOW), people }, 0, fact, context).choices
}

const labels = (fact: string, facts: Facts) => offered(fact, facts).map(({ label }) => label)

describe('what is offered', () => {
  it('fits the age, as far as it is known', () => {
    expect(labels('nationalGroups', { age: 9 })).not.toContain('Cựu chiến binh')
    expect(labels('nationalGroups', { age: 70 })).toContain('Cựu chiến binh')
    expect(labels('nationalGroups', {})).toContain('Cựu chiến binh')
    expect(labels('cityGroups', { birthYear: 1968 })).toContain('Huy hiệu 40 năm')
    expect(labels('cityGroups', { birthYear: 1970 })).not.toContain('Huy hiệu 40 năm')
  })

  it('means the same whatever is left out before it', () => {
    const payloadOf = (age: number) =>
      offered('nationalGroups', { age }).find(({ label }) => label === 'Không thuộc nhóm nào')?.payload
    expect(payloadOf(9)).toBe(payloadOf(70))
  })
})
