const LEAD =
  '(?:(?:the|vay|ma|nhung|con|thi|cai nay|dieu nay|cai do|dieu do|thong tin nay|thong tin do|noi vay|tra loi vay) )*'
const DOCUMENT =
  '(?:van ban|luat|nghi dinh|nghi quyet|thong tu|quy dinh|quyet dinh|dieu luat|dieu khoan|cong van|giay to|tai lieu|nguon)'
const AGAIN = '(?: (?:vay|the|rua|do|day|nhi|a|ay|nay|the nay|vay ta))*'

const SOURCE = [
  `(?:lay |trich |nguon tu |dan )?nguon(?: (?:thong tin|tin))?(?: nay)?(?: (?:la|o|tu))*(?: (?:dau|gi|nao|o dau|dau ra))?`,
  `(?:cho |xin )+(?:${'(?:toi|em|chau|minh|xem|biet|xin|coi) '})*(?:cai )?(?:${DOCUMENT}|can cu)(?: (?:nao|goc|di|goc di))?`,
  '(?:co )?(?:can cu|dua|chieu)(?: (?:vao|theo|tren))?(?: (?:dau|nao|gi|dau ra|luat nao|van ban nao|quy dinh nao|cai gi|co so nao))(?: ma (?:noi|tinh|tra loi)(?: vay| the)?)?',
  `(?:la |theo |trong |o |tai |cua |dua vao |nam o |ghi o )*(?:${DOCUMENT}) (?:nao|gi|so may|so bao nhieu|o dau|dau)(?: (?:noi|ghi|quy dinh))?`,
  '(?:theo |o |tai )?dieu (?:may|bao nhieu)(?: (?:luat|khoan) (?:nao|may))?',
  '(?:quy dinh|ghi|noi|viet|trich|dan)(?: nay)? (?:o|tai) (?:dau|van ban nao|luat nao|dieu nao)',
  '(?:lay|nghe|biet|doc|tim)(?: (?:thong tin|tin|so lieu|cai|so|dieu))?(?: (?:nay|do|ay))? (?:o |tu )?(?:dau|dau ra|o dau|o dau ra)',
  'co (?:van ban|can cu|nguon|giay to|quy dinh)(?: (?:nao|gi|ro rang|chung minh))* khong',
  'ai (?:noi|bao|quy dinh|dua ra)',
  'sao (?:em |ban |chau |bot )?biet',
]
const SURE = [
  '(?:co |noi |the co |lieu co )*(?:chac|chac chan|that|chinh xac|chuan|dung|dang tin|tin duoc|tin)(?: (?:chan|su|vay|the|duoc|la vay|the that))* (?:khong|chua)',
  '(?:that su|that|dung that|chac)(?: (?:sao|khong|u))*',
  'co (?:noi|tra loi|tinh|bi) (?:dung|sai|nham|lon|dua|bia|chuan)(?: (?:the|vay))? khong',
]
const PATTERN = new RegExp(`^${LEAD}(?:${[...SOURCE, ...SURE].join('|')})${AGAIN}$`)

/** "căn cứ vào đâu", "văn bản nào", "có chắc không". */
export function asksForSource(message: string): boolean {
  return PATTERN.test(message)
}
