/** Words that take back what was just written, as part of a pattern. Typed without marks some are also lớn and quen. */
export const MISTAKEN =
  '(?:nham|(?<!nguoi )quen|(?<!(?:con|be|dua|thang|chau|anh|chi|nguoi|em) )lon(?! (?:tuoi|nho|hon|len|nhat))|(?:noi|sua|tinh|xem|nhin|hoi) lai|dinh chinh|xin loi)'
/** "ý em là" */
export const MEANT = 'y (?:em|toi|minh|con|chau) (?:la|noi|muon noi la)'

const CORRECTION = new RegExp(
  `\\*|, (?:a|o|ua|i) $|\\b(?:${MISTAKEN}|${MEANT}|a khong|y la|khong phai(?!(?: la)? $)|ma la|chinh xac la|dung ra|that ra|moi dung|noi dung la)\\b`,
)
const JUST_BEFORE = new RegExp(
  `(?:\\b(?:${MISTAKEN}|${MEANT}|a khong|dung ra|chinh xac|that ra)(?: (?:la|noi|thanh|phai|roi|,|:|moi|a|chi|thi))* |\\* )$`,
)

/** Whether what follows these words puts something right that stands in or before them. */
export function holdsCorrection(words: string): boolean {
  return CORRECTION.test(words)
}

/** "86 tuổi, à quên 68": whether the very next number takes the place of one said before. */
export function correctsNumber(before: string): boolean {
  return JUST_BEFORE.test(before)
}
