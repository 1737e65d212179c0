import type { FollowUp } from '../understanding.ts'

const LEAD = '(?:(?:the|vay|ma|nhung|con|thi|roi|xong|nhu vay|rua|the thi|tong cong|tat ca|ca thay) )*'
const TRAIL = '(?: (?:vay|the|rua|nhi|do|day|ta|hien nay|bay gio|gio|thi duoc))*'
const A_SPAN = '(?:(?:moi |cho )?(?:mot|1|moi|hang|ca|6|12|3) ?(?:nam|thang|nguoi|lan)|nam|thang)'
const NEEDED = '(?:can|phai|nen|duoc|chi|co|se|em|toi|chau|minh|con|bac|tui)'
const MUST = '(?:can|phai|chi|co|se)'
const SPENT = '(?:het|mat|ton|dong|tra|nop|gia|phi|le phi|chi phi|la|muc)'
const BRING = '(?:mang|cam|dem|chuan bi|nop|co|xuat trinh|dua|kem|lam)'
const PAPERS = '(?:giay to|giay|giay gi|ho so|thu tuc|don)'
const GO = '(?:di|den|toi|ra|len|qua|sang|ve|xuong|lai)'
const DO =
  '(?:lam|nop|mua|dang ky|gui|xin|lay|nhan|dong|dua|mang|cam|xin giay|nop ho so|nop don|nop giay to|lam thu tuc|lam ho so|nop tien|dong tien|hoi|khai|ke khai|giai quyet|tiep nhan|nop giay)'
const WHERE = '(?:(?:o|tai|cho|ve)? ?(?:dau|mo|cho nao|noi nao|co quan nao|phong nao|dia chi nao|ben nao))'
const DONE =
  '(?:co|duoc|xong|nhan duoc|lay duoc|nhan|lay|ra|co the|duoc the|nhan the|lay the|nhan duoc the|co ket qua|giai quyet xong|co hieu luc|dung duoc|huong|duoc huong|hieu luc|lam xong)'
const HOW_LONG =
  '(?:(?:trong |khoang )?(?:bao lau|may ngay|bao nhieu ngay|may hom|may tuan|may thang|may bua))'
const WHEN = '(?:khi nao|bao gio|chung nao|luc nao|ngay nao|hom nao)'

const ERRANDS: readonly (readonly ['cost' | 'place-to-go' | 'papers' | 'how-long', readonly string[]])[] = [
  [
    'cost',
    [
      `(?:${A_SPAN} )?(?:${MUST} )*(?:${SPENT} )*(?:tien )?(?:bao nhieu|bao tien|nhieu tien|may tien|may dong|may trieu|may tram|may nghin)(?: (?:tien|dong|phi))*(?: ${A_SPAN})*`,
      `(?:${A_SPAN} )?(?:${MUST} )*(?:${SPENT} )+(?:may|bao)(?: ${A_SPAN})*`,
      `(?:${MUST} )*(?:mat|ton|tra|thu|dong|het) (?:nhieu )?(?:tien|phi|dong nao|le phi)(?: (?:gi|nao))? (?:khong|chua)`,
      '(?:tien nong|chi phi|gia ca|phi|le phi|gia tien|gia)(?: (?:la|thi))?(?: (?:sao|the nao|ra sao|nhu the nao))',
      '(?:co )?(?:dat|nhieu tien) khong',
    ],
  ],
  [
    'place-to-go',
    [
      `(?:(?:${NEEDED}|${GO}) )*(?:${DO} )?${WHERE}(?: (?:de )?${DO})?`,
      `(?:${NEEDED} )*(?:gap|hoi|nop cho|gui cho|tim|dua cho|tim gap) ai(?: (?:de )?${DO})?`,
      '(?:cho xin |xin )?dia chi(?: (?:o|la))?(?: (?:dau|nao|gi|cu the))?',
    ],
  ],
  [
    'papers',
    [
      `(?:${NEEDED} )*(?:${BRING} )*(?:nhung |cac |loai |theo |kem )*${PAPERS}(?: (?:gom|can|co|bao gom))*(?: nhung)? ?(?:gi|nao|chi)(?: (?:khong|nua|di|theo))*`,
      `${PAPERS}(?: (?:gi|can|thi|gom|la))*(?: (?:sao|the nao|ra sao|nhu the nao|gi khong))`,
      `(?:${NEEDED} )*(?:mang|cam|dem|chuan bi|nop|xuat trinh|dua)(?: (?:theo|nhung|kem|them|di))* (?:gi|nhung gi|cai gi|chi)(?: (?:di|theo|khong|kem))*`,
      'can (?:nhung |cai |them )*(?:gi|chi)(?: (?:khong|nua|nua khong))?',
    ],
  ],
  [
    'how-long',
    [
      `(?:(?:${NEEDED}|mat|het|cho|doi|ton|lam|khoang|tam) )*${HOW_LONG}(?: (?:thi|moi|la|nua|se))*(?: ${DONE})?`,
      `(?:(?:${NEEDED}|den|toi) )*${WHEN}(?: (?:thi|moi|la|se))*(?: ${DONE})?`,
      '(?:co |phai |cho |doi )*lau (?:khong|lam khong)',
    ],
  ],
]

const PATTERNS = ERRANDS.map(
  ([kind, forms]) => [kind, new RegExp(`^${LEAD}(?:${forms.join('|')})${TRAIL}$`)] as const,
)

/** What one needs to know to have it done, of whatever was spoken of: "bao nhiêu tiền", "nộp ở đâu". */
export function readErrand(message: string): FollowUp | null {
  const found = PATTERNS.find(([, pattern]) => pattern.test(message))
  return found === undefined ? null : { kind: found[0] }
}
