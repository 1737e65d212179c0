import { loadPack } from '../../../src/knowledge/load.ts'
import type { Pack, Place } from '../../../src/knowledge/pack.ts'

const loaded = loadPack(new URL('../../../knowledge', import.meta.url).pathname)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))

export const pack: Pack = loaded.pack
export const aiQuoc = placeOf('ai-quoc')
export const nhaTrang = placeOf('nha-trang')

export const MOTHER = 'mẹ của {{you}}'
export const FATHER = 'cha của {{you}}'
export const WIFE = 'vợ của {{you}}'
export const CHILD = 'con của {{you}}'
export const SELF = '{{you}}'

/** A pack in which somebody has confirmed a reading. */
export function confirming(id: string): Pack {
  const { interpretations } = pack.policy
  const reading = interpretations.get(id)
  if (reading === undefined) throw new Error(`no reading ${id}`)
  const confirmed = { ...reading, confirmedBy: 'một cơ quan', confirmedOn: '2026-11-20' }
  return { ...pack, policy: { ...pack.policy, interpretations: new Map(interpretations).set(id, confirmed) } }
}

function placeOf(id: string): Place {
  const place = pack.places.get(id)
  if (place === undefined) throw new Error(`no place ${id}`)
  return place
}
