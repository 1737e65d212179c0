import { expect, it } from 'vitest'
import { askForVietnamese } from '../../../src/conversation/flows/foreign.ts'
import { freshState } from '../../../src/conversation/state.ts'
import { loadPack } from '../../../src/knowledge/load.ts'
import { USUAL } from '../../support/moment.ts'

const loaded = loadPack(new URL('../../../knowledge', import.meta.url).pathname)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
const { pack } = loaded

it('asks for Vietnamese in one line of both languages, and takes nothing for granted', () => {
  const place = pack.places.get('ai-quoc')
  if (place === undefined) throw new Error('no such place')
  const now = new Date('2026-11-28T12:00:00+07:00')
  const context = { pack, place, now, readOn: '2026-11-28', ...USUAL }
  const { state, replies, outcome } = askForVietnamese({ ...freshState(now), failures: 1 }, context)
  expect(state.failures).toBe(0)
  expect(replies).toHaveLength(1)
  expect(replies[0]?.text).not.toContain('\n')
  expect(replies[0]?.text).toMatch(/tiếng Việt.*in Vietnamese/)
  expect(outcome).toMatchObject({ status: 'out-of-scope', citations: [], people: [], confidence: null })
})
