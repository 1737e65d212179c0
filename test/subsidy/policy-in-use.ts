import { fileURLToPath } from 'node:url'
import { Facts } from '../../src/knowledge/facts.ts'
import { loadPolicy } from '../../src/knowledge/policy/load.ts'
import { loadQuestions } from '../../src/knowledge/policy/questions.ts'
import { decide } from '../../src/subsidy/decide.ts'
import type { Decision } from '../../src/subsidy/decision.ts'
import type { AskedPlace } from '../../src/subsidy/presume.ts'

const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url))

export const { policy, faults } = loadPolicy(`${knowledge}/policy`)
export const { questions } = loadQuestions(`${knowledge}/questions.yaml`)

export const AI_QUOC: AskedPlace = { province: 'hai-phong', jurisdictions: ['hai-phong', 'vietnam'] }
export const NHA_TRANG: AskedPlace = { province: 'khanh-hoa', jurisdictions: ['khanh-hoa', 'vietnam'] }

export const inHaiPhong: Facts = { residence: { status: 'permanent', province: 'hai-phong', area: 'none' } }
export const inKhanhHoa: Facts = { residence: { status: 'permanent', province: 'khanh-hoa', area: 'none' } }

export const TODAY = '2026-11-21'

/** What follows from the facts alone: what is absent is not known. */
export function decideFor(facts: unknown, asOf = TODAY, place: AskedPlace | null = AI_QUOC): Decision {
  return decide({ facts: Facts.parse(facts), asOf, place }, policy, questions)
}

/** What a conversation says of somebody who told so much. */
export function sayFor(facts: unknown, asOf = TODAY, place: AskedPlace | null = AI_QUOC): Decision {
  return decide({ facts: Facts.parse(facts), asOf, place, presuming: true }, policy, questions)
}

/** Nobody in particular: an adult of 40 without any group, everything known. */
export const nobody: Facts = policy.examplePerson
