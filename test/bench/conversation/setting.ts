import type { Where } from '../../../bench/conversation/speech.ts'
import { realBrain } from '../../support/brain.ts'

export const brain = realBrain()
const { pack, place } = brain
export const where: Where = { pack, place, province: 'hai-phong', day: '2026-11-21' }
