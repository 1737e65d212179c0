import { ASKED_PROVINCE, type Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'
import { type FoundPlace, isWrittenSo, type PlaceLookup } from './places.ts'
import { polarity } from './scope.ts'

type Residence = NonNullable<Facts['residence']>

const LINK = '(?:[a-z0-9]+ |, |: |- |\\( ){0,5}'
/** "ở thôn Tiến Đạt, phường …": longer than a link, and nothing but an address. */
const ADDRESS =
  '(?:o |tai |: )*(?:thon|xom|to|khu|so|so nha|duong|pho|ap|ban|lang|ngo|xa|phuong) (?:[a-z0-9]+ |, |- ){1,9}(?:phuong |xa |thi tran |quan |huyen |thanh pho |tinh |tp )'
/** Who reports a temporary absence is registered there. */
const PERMANENT = '(?:thuong tru|ho khau|tam vang|(?<!nhap |xuat )(?:nhap |chuyen |cat )?khau)'
const TEMPORARY = '(?:tam tru|kt ?3|o tro|thue tro|thue nha|o thue|o nha tro|luu tru)'
const PERMANENT_BEFORE = new RegExp(`\\b(${PERMANENT}) (${LINK}|${ADDRESS})$`)
const TEMPORARY_BEFORE = new RegExp(`\\b(?:${TEMPORARY}) (${LINK}|${ADDRESS})$`)
/** "hộ khẩu ở quê, em đang sống tại …": the registration is somewhere else. */
const ANOTHER_CLAUSE =
  /, (?:nhung |ma |con )?(?:em|toi|minh|con|chau|me|bo|vo|chong|hien|dang|gio|nay|song)\b/
const PERMANENT_AFTER = new RegExp(
  `^ (?:[(,] )?(?:co |da |la |dang ky |nhap )*${PERMANENT}(?! (?:o|tai|la|thi o|ben|van o|con o))`,
)
const BRINGING_TEMPORARY = '(?:dang ky |dang |la |co |di |de |moi |vua |chi |con |lam |da |dien )*'
const TEMPORARY_AFTER = new RegExp(`^ (?:[(,] )?${BRINGING_TEMPORARY}${TEMPORARY}(?! (?:o|tai))`)
const ORIGIN_BEFORE =
  /\b(?:que|goc|nguyen quan|nguyen que|que quan|que goc|tu|roi|khoi)(?: (?:o|goc|quan|ngoai|noi|tan|la|:|toi|tui|em|con|chau|minh|me|bo|vo|chong))* $/
const SCHOOL_BEFORE =
  /\b(?:hoc|sinh vien|(?<!\b(?:moi|thi|hien|to|hoi|doi|lap) )truong(?! (?:to|thon|ban|ap|xom|khu|phong|doi|nhom|ca)\b)|dai hoc|cao dang|hoc sinh)(?: (?!o khau)[a-z0-9]+){0,4} $/
const ELSEWHERE_BEFORE =
  /\b(?:hoi nguoi mu|hoi nong dan|hoi phu nu|cuu chien binh|dang bo|chi bo|kham|benh vien|vien|chua|dieu tri|mo|phau thuat|cap cuu|lam viec|lam(?! (?:ray|ruong|nong|vuon|muoi))|cong tac|cong ty|hop tac xa|nha may|chuyen vien|chuyen tuyen|len|ra|vao|xuong|di|bao hiem xa hoi|so y te|hoi dong nhan dan|nghi quyet|uy ban nhan dan|(?<!\b(?:me|bo|cha|con) )de|sinh con|dang ky|kham chua benh|du lich|choi|tau|xe|duong|chinh sach|mua|ap dung)(?: [a-z0-9]+){0,3} $/
/** "trước hộ khẩu ở …", "hộ khẩu trước đây ở …"; not "tháng trước", "từ trước tới nay". */
const MOVED_HERE =
  /\b(?:chuyen|cat khau|cat ho khau|nhap khau|nhap ho khau)(?: (?!khong|chua)[a-z]+){0,3} (?:vao|di|len|ra|sang|toi|ve|qua)(?: (?:o|thanh pho|tinh|phuong|xa))* $/
/** "chưa cắt khẩu ở Nam Định" */
const STAYS_REGISTERED =
  /\b(?:khong|chua)(?: (?:he|co|bi|chiu))* (?:cat|chuyen|tach|rut) (?:ho )?khau(?: [a-z]+)? (?:o|tai|khoi|tu)(?: (?:tinh|thanh pho|phuong|xa|huyen|quan|que))* $/
const STILL_REGISTERED = /\b(?:khong|chua)(?: (?:he|co|bi))* (?:cat|chuyen|tach|rut) (?:ho )?khau\b/
const FORMERLY =
  /(?<!\b(?:thang|nam|tuan|hom|dot|tu) )\b(?:truoc|hoi truoc|ngay truoc|ngay xua|tung)\b(?! (?:gio|nay|toi|den|sau))/
const MOVED_AWAY =
  /^(?: (?!khong |chua |sap |muon |dinh )[a-z,]+){0,4}? (?:da |moi |vua )*(?:(?:cat|chuyen|rut) (?:ho )?khau (?:di|roi|len|vao|ra|sang|khoi|ve que)|chuyen (?:di|len|vao|ra|sang) )/
/** "chuyển hộ khẩu từ … về …", "cắt khẩu ở … nhập về …" */
const MOVED_FROM =
  /\b(?:(?:chuyen|cat|doi|tach|rut)(?: ho)? khau(?: [a-z]+){0,3} tu|cat (?:ho )?khau(?: [a-z]+)? (?:o|tai|khoi))(?: (?:o|tinh|thanh pho|phuong|xa|huyen|quan|que))* $/
const MOVED_TO =
  /^ (?:[a-z]+ ){0,2}?(?:ve|len|vao|sang|ra|den|toi|xuong|qua)(?: (?:o|tinh|thanh pho|phuong|xa))* $/
const NOT_HERE =
  /\b(?:khong|chua)(?: con)? (?:o|song o|sinh song o|phai (?:la )?(?:dan|nguoi)(?: o)?)(?: (?:phuong|xa|tinh|thanh pho))* $/
/** "hộ khẩu Ái Quốc chứ không phải (ở) Hà Nội" */
const TAKEN_BACK_BEFORE =
  /\b(?:chu khong phai(?: [a-z]+){0,4}|khong phai(?: la)?(?: (?:o|tai|xa|phuong|tinh|thanh pho))*) $/
const ASKED_AFTER = /^ (?:chua|khong)(?: (?:a|ad|nhi|vay|ha|nhe))*(?: [?.,]|$)/
const NOT_YET =
  /\b(?:muon|(?<!gia )dinh|sap|se|can(?! ngheo)|lam sao|thu tuc|(?<!\b(?:me|bo|ba|ma|cha|con) )de|xin|cach|chuan bi|du dinh|dang lam|dang xin)(?: [a-z]+){0,3} $/
const LIVING =
  /\b(?:o|tai|song|sinh song|cu tru|nguoi|dan|ngu)(?: (?:o|tai|ben|tren|ngay|phuong|xa|thanh pho|tinh|tp|to|thon|khu|dan pho|\d+|,))* $/

/** "làm ở trường mầm non …": who works there does not learn there. */
const WORKS_BEFORE =
  /\b(?:lam|lam viec|day|day hoc|cong tac|bao ve|lao cong|tap vu|nau an|giao vien)(?: (?:o|tai|cho|trong|1))* truong (?:[a-z0-9]+ ){0,4}$/
/** "vào Sài Gòn sống 20 năm rồi" */
const GOING_BEFORE = /\b(?:ra|vao|len|xuong|sang|qua)(?: (?:thanh pho|tinh|phuong|xa|tp))? $/
const TO_LIVE_AFTER = /^ (?:de )?(?:sinh song|song|o|dinh cu|lap nghiep)\b(?! (?:vien|benh vien|dau))/

/** "hộ khẩu ở phường mình", "thường trú ở đây"; "ở phường Tứ Minh" is elsewhere. */
const OF_HERE = /^[a-z ]*? (?:day|dia phuong|(?:phuong|xa)(?= (?:minh|nay|ta|nha)\b| [,.!]|$))/

/** Where somebody lives and how they are registered there; the province of a school. */
export function readResidence(text: FoldedText, lookup: PlaceLookup): Hit[] {
  const places = lookup.find(text.text).filter((place) => isWrittenSo(text, place))
  const hits = places.flatMap((place, i) => atPlace(text, place, places[i - 1], places[i + 1]))
  return [...hits, ...withoutPlace(text, hits), ...areas(text)]
}

function atPlace(
  text: FoldedText,
  place: FoundPlace,
  previous: FoundPlace | undefined,
  next: FoundPlace | undefined,
): Hit[] {
  const { start } = place
  const end = start + place.words.length
  const from = previous === undefined ? 0 : previous.start + previous.words.length
  const before = lastClauses(text.before(start).slice(-Math.max(1, start - from)))
  // "Hà Nội, hộ khẩu Hải Phòng": the registration is at the next place.
  const after = next === undefined || next.start - end > 40 ? text.after(end) : ''
  const residence = (extra: Residence, certainty: 'stated' | 'implied', at = start): Hit[] => {
    const where = { province: place.province, ...(place.commune ? { commune: place.commune } : {}) }
    return [hit('residence', { residence: { ...extra, ...where } }, at, end, { certainty })]
  }
  // "Ái Quốc, Hải Phòng": the second only says where the first lies.
  if (previous !== undefined && /^ (?:[,(-] )?(?:thuoc |thanh pho |tinh |tp )*$/.test(before)) return []
  if (STAYS_REGISTERED.test(before)) return residence({ status: 'permanent' }, 'stated')
  if (MOVED_FROM.test(before)) return []
  const earlier = previous === undefined ? '' : text.before(previous.start)
  if (MOVED_FROM.test(earlier) && MOVED_TO.test(before)) {
    const stays = STAYS_REGISTERED.test(earlier) || NOT_YET.test(earlier) || /\b(?:chua|khong)\b/.test(before)
    return stays ? [] : residence({ status: 'permanent' }, 'stated')
  }
  if (NOT_HERE.test(before) || TAKEN_BACK_BEFORE.test(before)) return []
  const permanent = sameClause(PERMANENT_BEFORE.exec(before))
  const temporary = sameClause(TEMPORARY_BEFORE.exec(before))
  if (permanent !== null && (temporary === null || permanent.index > temporary.index)) {
    if (/\b(?:so|giay) $/.test(before.slice(0, permanent.index))) return []
    const lead = before.slice(0, permanent.index)
    if (/\bco $/.test(lead) && ASKED_AFTER.test(text.after(end))) return []
    if (NOT_YET.test(lead)) return []
    const at = start - before.length + permanent.index
    if (FORMERLY.test(before) || (!STILL_REGISTERED.test(text.text) && MOVED_AWAY.test(text.after(end))))
      return [hit('residence', {}, at, end, { certainty: 'vague' })]
    // "cắt khẩu chưa nhập được về …"
    if (/\b(?:chua|khong)\b/.test(permanent.at(-1) ?? '') && /^(?:nhap|cat|chuyen)/.test(permanent[1] ?? ''))
      return [hit('residence', {}, at, end, { certainty: 'vague' })]
    if (polarity(text, at, at + (permanent[1] ?? '').length) === 'no') {
      return place.commune === undefined
        ? residence({ status: 'temporary' }, 'implied', at)
        : [hit('residence', {}, at, end, { certainty: 'vague' })]
    }
    return residence({ status: 'permanent' }, 'stated', at)
  }
  if (temporary !== null)
    return residence({ status: 'temporary' }, 'stated', start - before.length + temporary.index)
  if (ORIGIN_BEFORE.test(before)) return []
  if (WORKS_BEFORE.test(before)) return []
  if (SCHOOL_BEFORE.test(before))
    return [hit('schoolProvince', { schoolProvince: place.province }, start, end)]
  if (PERMANENT_AFTER.test(after)) return residence({ status: 'permanent' }, 'stated')
  if (TEMPORARY_AFTER.test(after)) return residence({ status: 'temporary' }, 'stated')
  if (MOVED_HERE.test(before))
    return NOT_YET.test(before) || STILL_REGISTERED.test(text.text) ? [] : residence({}, 'implied')
  if (GOING_BEFORE.test(before) && TO_LIVE_AFTER.test(after)) return residence({}, 'implied')
  if (!LIVING.test(before) && ELSEWHERE_BEFORE.test(before)) return []
  if (LIVING.test(before) && ELSEWHERE_BEFORE.test(before.replace(LIVING, ''))) return []
  return residence({}, 'implied')
}

function sameClause(m: RegExpExecArray | null): RegExpExecArray | null {
  return m === null || ANOTHER_CLAUSE.test(m.at(-1) ?? '') ? null : m
}

/** "khẩu ở tỉnh khác" */
const ELSEWHERE =
  /\b(?:ho khau thuong tru|ho khau|thuong tru|khau)(?: (?:van|con|dang|thi))*(?: (?:o|tai|ben|thuoc))* (?:tinh|thanh pho) khac\b/g

/** "đang ở trọ", "có hộ khẩu ở phường": the registration without a place that we know. */
function withoutPlace(text: FoldedText, atPlaces: readonly Hit[]): Hit[] {
  const covered = (at: number): boolean =>
    atPlaces.some(
      (h) => h.fact === 'residence' && Math.abs(h.start - at) < 60 && h.facts.residence?.status != null,
    )
  const hits: Hit[] = []
  for (const m of text.text.matchAll(
    /\b(?:co )?(?:ho khau thuong tru|thuong tru|ho khau)(?: (?:o|tai|trong))?(?: (?:dia phuong|phuong|xa|day|thanh pho|tren dia ban))/g,
  )) {
    if (covered(m.index) || polarity(text, m.index, m.index + m[0].length) === 'no') continue
    if (/(?:so|giay) $/.test(text.before(m.index)) || NOT_YET.test(text.before(m.index))) continue
    const where = OF_HERE.test(text.text.slice(m.index)) ? { province: ASKED_PROVINCE } : null
    hits.push(
      hit('residence', { residence: { status: 'permanent', ...where } }, m.index, m.index + m[0].length, {
        strength: 'weak',
      }),
    )
  }
  for (const m of text.text.matchAll(ELSEWHERE)) {
    const [start, end] = [m.index, m.index + m[0].length]
    const isUnsure = FORMERLY.test(text.before(start)) || NOT_YET.test(text.before(start))
    if (
      covered(start) ||
      isUnsure ||
      polarity(text, start, end) === 'no' ||
      ASKED_AFTER.test(text.after(end))
    )
      continue
    const residence = { status: 'permanent', province: 'other' } as const
    hits.push(hit('residence', { residence }, start, end, { strength: 'weak' }))
  }
  for (const m of text.text.matchAll(
    /\b(?:(?:dang|moi|vua|chi|da|dien) (?:co |dang |lam |dang ky |la )*(?:tam tru|thue nha)|o tro|thue tro|dan ngu cu|(?:em|toi|minh|con|chau|thi|dien|dang|la) kt ?3|(?:dang ky|lam) tam tru (?:roi|xong))\b/g,
  )) {
    if (covered(m.index) || polarity(text, m.index, m.index + m[0].length) === 'no') continue
    hits.push(
      hit('residence', { residence: { status: 'temporary' } }, m.index, m.index + m[0].length, {
        strength: 'weak',
      }),
    )
  }
  return hits
}

const AREAS: readonly { readonly words: RegExp; readonly area: NonNullable<Residence['area']> }[] = [
  { words: /\b(?:o|song|dan|tai) (?:\S+ ){0,3}?(?:xa dao|huyen dao|dac khu)\b/g, area: 'island' },
  {
    words: /\b(?:o|song|dan|tai) (?:\S+ ){0,3}?(?:xa|vung|thon|khu vuc) dac biet kho khan\b/g,
    area: 'extremely-difficult',
  },
  { words: /\b(?:o|song|dan|tai) (?:\S+ ){0,3}?xa an toan khu\b/g, area: 'safe-zone' },
]

function areas(text: FoldedText): Hit[] {
  return AREAS.flatMap(({ words, area }) =>
    [...text.text.matchAll(words)]
      .filter((m) => polarity(text, m.index, m.index + m[0].length) !== 'no')
      .map((m) =>
        hit('residence', { residence: { area } }, m.index, m.index + m[0].length, { strength: 'weak' }),
      ),
  )
}

/** The sentence that the place stands in. */
function lastClauses(before: string): string {
  return before.slice(Math.max(...['. ', '? ', '! ', '; '].map((end) => before.lastIndexOf(end) + 1)))
}
