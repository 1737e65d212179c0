import { among, type Rule } from './around.ts'

/** What breaks or hurts, and names: "thẻ bị hỏng", "đau họng", "Hồng Bàng". Everywhere else "hong" is a "không". */
const named = among('bang lac phong thai duc ngoc linh cau ha kong thap minh hai')
const broken = among('hu bi rach nat giat uot hoc vom mui viem dau filler thoai may thai')
/** What breaks as well, but what people ask about when it stands at the end: "có được thẻ hông". */
const brokenOrAsked = among('mau hoa the giay lam so chay than goi chi kinh rang')
const machine = among('may xe quat den chuong')
const afterBroken = among('het hai mot mat trong do tu ca roi')
const surelyDenied = among('biet tin nho hieu thay du sao')
const deniedIncome = /^(?:co (?:luong|tro|che)|luong huu|tro cap)$/
const closesQuestion = among('a ad nhi ta ? chu ha ! nhe hay em anh chi bac may vay mn')

/** A "không" typed as it is said, unless what stands around it breaks, hurts or is a name. */
export const hong: Rule = ({ after, next, earlier }) => {
  // "có thẻ hông có lương hưu": a denial that is missed here would make an income.
  if (deniedIncome.test(next)) return 'không'
  const [before = '', second = ''] = earlier
  if (named(after) || afterBroken(after) || broken(before) || (before === 'ho' && second === 'dong'))
    return null
  if (before === 'vien' && after === 'may') return null
  const isLast = after === '' || closesQuestion(after) || next === 'can bo'
  if (isLast || surelyDenied(after)) return 'không'
  return brokenOrAsked(before) || second === 'cua' || earlier.some(machine) ? null : 'không'
}
