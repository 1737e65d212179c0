export type Income =
  | 'pension'
  | 'socialAllowance'
  | 'socialPension'
  | 'survivorAllowance'
  | 'insuranceAllowance'
  | 'unemploymentBenefit'

export interface IncomeWords {
  readonly fact: Income
  readonly words: RegExp
  /** Being so is already said by the words themselves: "về hưu". */
  readonly says?: true
}

const REGULAR = '(?: hang thang)?'

/** In the order in which they claim words: "hưu trí xã hội" before "hưu trí". */
export const INCOMES: readonly IncomeWords[] = [
  {
    fact: 'socialPension',
    words:
      /\b(?:tro cap |tien |che do )?huu tri xa hoi\b|\b(?:tro cap|tien|luong)(?: cho| xa hoi)?(?: nguoi| cac cu| cu)? (?:cao tuoi|gia|tuoi gia|(?:tren |tu |du )?(?:75|80)(?: tuoi)?)\b(?: hang thang)?/g,
  },
  {
    fact: 'unemploymentBenefit',
    words: /\b(?:tro cap|bao hiem|tien|huong|linh|lanh|nhan|an) that nghiep\b/g,
  },
  {
    fact: 'insuranceAllowance',
    words: new RegExp(
      `\\btro cap (?:tai nan lao dong|benh nghe nghiep|bao hiem xa hoi|can bo xa(?: nghi viec)?)${REGULAR}`,
      'g',
    ),
  },
  {
    fact: 'survivorAllowance',
    words: new RegExp(
      `\\b(?:(?:tro cap|tien|luong|che do|huong) )?(?:tu )?(?<!tuoi |giap |binh |mau |canh |nham )tuat\\b(?! (?:(?:1|mot) lan|liet si))${REGULAR}`,
      'g',
    ),
  },
  {
    fact: 'socialAllowance',
    words: new RegExp(
      `\\b(?:(?:tro cap|tien|phu cap|huong|che do) (?:bao tro(?: xa hoi)?|xa hoi|nguoi khuyet tat|khuyet tat|tan tat|don than)|bao tro xa hoi)\\b${REGULAR}`,
      'g',
    ),
  },
  {
    fact: 'pension',
    words:
      /\b(?:da |duoc |dang |moi )*(?:nghi huu|ve huu|nghi che do huu|(?:nghi|ve|huong|che do) mat suc(?: lao dong)?)\b|\bcan bo huu\b|\b(?:la )?nguoi ve huu\b/g,
    says: true,
  },
  {
    fact: 'pension',
    words:
      /\b(?:luong huu tri|luong huu|so huu(?! (?:nha(?! nuoc)|dat|xe|rieng|tai san|can))|tien huu|che do huu tri|che do huu|huu tri|(?:luong|tro cap|tien|so) mat suc(?: lao dong)?|luong lau|luong bong|luong la|(?<!\bso )huu)\b(?! (?:xa hoi))/g,
  },
]

/** "không trợ cấp gì", "chẳng có chế độ gì": no allowance of any kind. */
export const ANY_ALLOWANCE =
  /\b(?:tro cap|phu cap)\b(?! (?:that nghiep|tuat|tai nan|benh|mai tang|thai san|om|nguoi co cong|uu dai|chat doc|thuong binh|mat suc))(?: hang thang)?(?: (?:gi|nao|khac))*/g
export const ANY_SCHEME =
  /\bche do(?: (?:gi|nao|khac|dai ngo|chinh sach))+\b|(?<=\b(?:khong|chang) (?:co )?)che do(?= [,.;]|$)|\b(?:khoan|nguon|thu nhap) (?:gi|nao)\b|(?<=\b(?:khong|chua|chang) (?:he )?(?:duoc )?)(?:huong|nhan)(?: duoc)? gi\b/g
export const NO_WAGE =
  /\b(?<!\b(?:nghi|nghi viec|nghi phep|quan ly|giam doc) )(?:khong|chua|chang) (?:ai )?(?:he )?(?:(?:co|duoc|lanh|linh|nhan|huong) )*(?:(?:dong|xu|1 dong) )?luong\b(?! (?:huu|thuc|tam|y))|\b(?<!\b(?:co|huong|nhan|linh) )luong(?: thi| :)? (?:khong|chua)(?: co)?(?= [,.]|$)|\bdau (?:co|duoc)(?: (?:dong|xu|1 dong))? luong\b(?! (?:huu|thuc|tam|y))/g
/** "mẹ em 65 tuổi không có gì cả": right after whom it is said of. */
export const NOTHING =
  /(?<=(?:[,.] |tuoi |\d |\b(?:em|toi|minh|con|chau|tui|me|bo|ba|ong|vo|chong|noi|ngoai) )(?:thi |cung )?)(?:khong|chang|cha)(?: he)? co (?:cai )?(?:gi|chi)(?= (?:ca|het|rao|sat|luon|thi|nen|[,.]|\d)|$)/g
