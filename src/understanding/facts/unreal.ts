import type { FoldedText } from '../../vietnamese/folded-text.ts'

interface Span {
  readonly start: number
  readonly end: number
}

const IMAGINED = /\b(?:neu|gia su|gia nhu|gia du|vi du)\b/g
const HEARSAY =
  /\b(?:(?:ai|ban|hang xom|ba con|nguoi quen)(?: (?:em|toi|minh|con|tui))? (?:noi|bao|ke|don)|(?:to truong|can bo|phuong|xa|nhan vien|bao hiem xa hoi)(?: [a-z]+){0,2} (?:noi|bao)(?= (?:la |rang )?(?:co|khong|phai|tu|\d))|xem (?:ti ?vi|bao|mang|facebook)|nghe (?:noi|bao|don|dau|thong bao|loa)|thay (?:noi|bao|tren|ho noi|nguoi ta)|nguoi ta (?:noi|bao)|doc (?:bao|thay|tren)|tren (?:mang|bao|tivi|facebook) (?:noi|bao|ghi))\b/g

/** Stretches that tell of no real person: "nếu mẹ tôi có lương hưu thì …", "nghe nói người 60 tuổi được …". */
export function unrealSpans(text: FoldedText): Span[] {
  const all = text.text
  const end = (from: number, closing: RegExp): number => {
    const rest = all.slice(from)
    const m = closing.exec(rest)
    return m === null ? all.length : from + m.index
  }
  const person =
    '(?:cho |hoi |hien |nam nay )*(?:nha |ban than )?(?:toi|tui|em|me|bo|ba|ong|minh|con|chau|vo|chong)\\b'
  return [
    ...[...all.matchAll(IMAGINED)].map(({ index }) => ({
      start: index,
      end: end(index, new RegExp(` thi | [.?!;](?: |$)| , (?:cho|con|hien) | , ${person}`)),
    })),
    ...[...all.matchAll(HEARSAY)].map(({ index }) => ({
      start: index,
      end: end(index, new RegExp(` [.?!;](?: |$)| nhung | ma (?=${person})| vay | , ${person}`)),
    })),
  ]
}
