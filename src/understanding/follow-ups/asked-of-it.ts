/** Leads over to what is asked next: "thế còn", "vậy thì", "mà". Part of a pattern. */
export const LEADING_OVER =
  '(?:the|vay|rua|con|ma|nhung|thi|va|roi|gio|neu nhu|neu|gia su|gia nhu|tinh|tinh cho)'

const RESULT =
  '(?:duoc(?: (?:nua|gi|ho tro|mien|mien phi|giam|huong))*|(?:co |con )?(?:duoc |phai )+(?:dong|tra|nop)|dong|khac|thay doi|ap dung|nhu vay|vay|the)'
const HOW =
  '(?:sao|the nao|nhu the nao|ra sao|lam sao|nhu nao|kieu gi|tinh sao|(?:tinh|xu ly) (?:the nao|ra sao|kieu gi)|co gi khac)'
const HOW_MUCH = '(?:bao nhieu|may|gi|nhieu)(?: (?:phan tram|phan|tien))?'

/** "… thì sao", "… thế nào", "… có được không": no more than what was asked before. Part of a pattern. */
export const ASKED_OF_IT = `(?:thi )?(?:${HOW}|(?:co |con |co con )?${RESULT} (?:khong|chua|${HOW_MUCH}|${HOW}))(?: (?:vay|the|nhi|rua|do))*`
