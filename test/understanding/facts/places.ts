import type { Place } from '../../../src/knowledge/pack.ts'
import { placeLookup } from '../../../src/understanding/facts/places.ts'

function place(
  id: string,
  kind: Place['kind'],
  name: string,
  parent: string | null,
  aliases: string[] = [],
): Place {
  return { id, kind, name, aliases, parent, jurisdictions: [], offices: [] }
}

/** The two provinces and two wards that the tests speak of, with names of old that became part of them. */
const known = [
  place('hai-phong', 'province', 'Thành phố Hải Phòng', null, ['Hải Phòng', 'Hải Dương', 'Hải Dương cũ']),
  place('khanh-hoa', 'province', 'Tỉnh Khánh Hòa', null, ['Khánh Hoà']),
  place('ai-quoc', 'ward', 'Phường Ái Quốc', 'hai-phong', ['Ái Quốc', 'Quyết Thắng', 'Hồng Lạc']),
  place('nha-trang', 'ward', 'Phường Nha Trang', 'khanh-hoa', ['Nha Trang']),
]
export const places = placeLookup(known)
