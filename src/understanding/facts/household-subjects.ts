import type { FoldedText } from '../../vietnamese/folded-text.ts'

/** Words for a whole household, and how many live in it where that is told. Offsets are those of FoldedText.text. */
export interface HouseholdWords {
  readonly start: number
  readonly end: number
  readonly size: number | null
}

const OWNER = '(?:toi|tui|em|minh|con|chau|ben em|chung toi)'
/** What a "nhà" without an owner is followed by when it is the writer's. */
const DESCRIPTION =
  '(?:thuoc|la ho|co \\d|o ai quoc|ho khau|em|toi|ho ngheo|ho can|can ngheo|dien|lam (?:nong|ruong|muoi|ray|vuon|rung|bien)|muc song|nuoi|trong (?:rung|lua|rau|cay|keo)|di bien|di ban|danh (?:ca|bat)|chai luoi|(?:chi |co |tong )?\\d{1,2} (?:nguoi|khau|nhan khau))'
/** "4 người", "5 nhân khẩu"; of "2 người trên 60" and "cho 4 người" the rest of the household is not told. */
const PEOPLE =
  '(?:nhan khau|khau|thanh vien|mieng an|(?<=(?:gom|cong) \\d{1,2} )nguoi|nguoi(?! (?:tren|duoi|tu|mu|khuyet|gia|cao|thu|dau|di|bi|mat|om|khong|lam|duoc|deu|con)\\b))'
const SIZE = new RegExp(`^[^.?!;]{0,60}?(?<!\\b(?:cho|du|moi|tu|den|trong|hon|thu) )\\b(\\d{1,2}) ${PEOPLE}`)
const HOUSEHOLD = new RegExp(
  `\\b(?:(?:ca |toan )?(?:nha|gia dinh|ho nha) ${OWNER}|(?:nha|gia dinh)(?= ${DESCRIPTION})|(?<=^|[,.;:!?] )ho ${OWNER}|ho (?:can )?ngheo(?= (?:co |gom )?\\d{1,2} ${PEOPLE}))\\b`,
  'g',
)
/** "mẹ ở nhà em" */
const NOT_THE_HOUSEHOLD = /\b(?:o|ve|tai|cua|trong|me|bo|be|chau|con|ong|ba|cu) $/

export function findHouseholds(text: FoldedText): HouseholdWords[] {
  return [...text.text.matchAll(HOUSEHOLD)]
    .filter((m) => !NOT_THE_HOUSEHOLD.test(text.before(m.index)))
    .map((m) => {
      const end = m.index + m[0].length
      const size = SIZE.exec(text.after(end))?.[1]
      return { start: m.index, end, size: size === undefined ? null : Number(size) }
    })
}
