const NOBODY = /^\s*(?:dạ |da )?(?:không|khong|ko|k|hông|chẳng|chang) (?:có |co )?ai(?:\s|$)/iu
const ALL =
  /^\s*(?:dạ |da )?(?:cả nhà|ca nha|mọi người|moi nguoi|tất cả|tat ca|cả hai|ca hai|cả ba|ca ba|hai người|hai nguoi|hai ông bà|hai ong ba|hai bà|hai ba|hai cụ|hai cu)(?: (?:tôi|em|cháu|mình|con|toi|chau|minh))?(?: (?:đều|deu|cùng|cung|thì|thi))*\s+/iu

/** "Cả nhà không thuộc", "hai bà đều không có": what is answered for all of them; null where it is not said of all. */
export function saidOfAll(text: string): string | null {
  if (NOBODY.test(text)) return 'không'
  const [all] = ALL.exec(text) ?? []
  return all === undefined ? null : text.slice(all.length)
}
