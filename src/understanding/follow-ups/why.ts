import { WRITER } from '../../vietnamese/politeness.ts'

const WHY = '(?:tai vi sao|vi sao|tai sao|co sao|vi ly do gi|ly do gi|ly do vi sao|do dau|rang|sao)'
const ITS_OWNER = `(?:toi|tui|em|chau|con|minh|nha ${WRITER}|nha|noi|ngoai|chong|vo|gai|trai|ay)`
const WHO = `(?:(?:me|bo|ba|ma|ong|cu|vo|chong|con|chau|anh|chi|em|bac|chu|co|di|toi|tui|minh|nguoi ta|nguoi khac|ho|no|nha)(?: ${ITS_OWNER})*)`
/** What a result consists of. */
const RESULT =
  '(?:lai|la|ky|chi|moi|khong|chua|con|duoc|phai|bi|ra|co|dong|tra|nop|mien|mien phi|giam|ho tro|huong|muc|tien|duoc muc|phan tram|phan|gi|nhieu|it|thap|cao|kem|hon|nua|ca|co moi|bay nhieu|nhu|\\d[\\d.]*|nghin|ngan|trieu|dong|het|mot nua|thoi|ket qua|do|nay|vay|the|rua|the nay|the do|vo ly)'
/** What it is for another one. */
const OTHERS = '(?:lai|thi|cung|khong|chi|duoc|phai|dong|bi|mien phi|nhieu|it|hon)'
const OF_THE_RESULT = new RegExp(
  `^(?:(?:the|vay|ma|nhung|u|ua|o|rua) )*${WHY}(?: (?:ma|la))?(?: ${WHO})?(?: ${RESULT})*(?: (?:ma|con) ${WHO}(?: ${OTHERS})+)?(?: (?:vay|the|rua|nhi|ta|do|a))*$`,
)
/** "thẻ" beside a "thế" of its own, insurance, care: a question of its own. */
const ITS_OWN_TOPIC =
  /\b(?:bao hiem|kham|benh|vien|thuoc|vssid|dang ky|chuyen tuyen|can bo|the (?!$|nhi|nay|do|ta))/

const QUESTION = `(?:(?:cai|dieu|cau|chuyen|thu) (?:nay|do|ay|gi)|tuoi|ngay sinh|luong huu|ho khau|ho ngheo|(?:chuyen )?nha(?: ${WRITER})?|nhieu|may|lam|ky|chi|gi|vay|the|nay|do|cho nay|cai do|nhieu cau|chuyen rieng|thong tin|lai|nua|ca|di)`
const FOR_WHAT = '(?:de )?(?:lam gi|lam chi|chi|gi|can gi)(?: (?:vay|the|rua|nhi|ma))*'
const OF_THE_QUESTION = [
  new RegExp(
    `^(?:${WHY} )(?:(?:lai|phai|can|cu|toan|ma|ban|em|chau|ad|bot|ben em) )*(?:hoi|biet)(?: ${QUESTION})*$`,
  ),
  new RegExp(`^(?:can |phai |muon |cu |ma )*(?:hoi|biet)(?: ${QUESTION})* ${FOR_WHAT}$`),
  /^(?:(?:cai|cau|dieu) (?:nay|do)|lai|con)(?: (?:cung|nua|lai))+(?: (?:hoi|can))? la sao$/,
  /^(?:cai do |cai nay |chuyen do |the thi )?(?:thi )?(?:co )?lien quan gi(?: (?:den|toi) (?:day|nhau|chuyen nay))?(?: (?:dau|vay|nhi|the))*$/,
]

/** "vì sao", "sao mẹ tôi không được"; of a question that was put: "hỏi làm gì". */
export function asksWhy(message: string): boolean {
  if (ITS_OWN_TOPIC.test(message)) return false
  return OF_THE_RESULT.test(message) || OF_THE_QUESTION.some((pattern) => pattern.test(message))
}
