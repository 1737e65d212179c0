import type { Facts } from '../../src/knowledge/facts.ts'
import type { Person } from './people.ts'

/** Ways to say one thing of somebody, without naming them: "67 tuổi", "không có lương hưu". */
export interface Wording {
  /** The facts that are said, of a fact with parts perhaps the part ("residence.area"). */
  readonly tells: readonly string[]
  /** Of whom it is true. */
  readonly when: (person: Person) => boolean
  /** With {age}, {months}, {year}, {date}, {ward}, {province} for theirs. */
  readonly words: readonly string[]
}

/** Whoever lives on one of the lists lives elsewhere in the province. */
const isInWard = ({ residence }: Facts) => residence?.province !== 'other' && residence?.area === 'none'
const isElder = ({ age }: Person) => age >= 70
const mayHavePension = ({ age }: Person) => age >= 50
const grown = ({ age }: Person) => age >= 18

function livesOn(area: string): (person: Person) => boolean {
  return ({ facts }) => facts.residence?.area === area
}

/** Of facts and their denials, as different people say them. */
export const WORDINGS: readonly Wording[] = [
  {
    tells: ['age'],
    when: ({ age }) => age > 0,
    words: ['{age} tuổi', 'năm nay {age} tuổi', '{age}t', 'đã {age} tuổi', 'tuổi {age}', '{age} tuổi rồi'],
  },
  { tells: ['age'], when: ({ age }) => age === 0, words: ['{months} tháng tuổi', 'mới {months} tháng'] },
  { tells: ['birthYear'], when: () => true, words: ['sinh năm {year}', 'sn {year}', 'đẻ năm {year}'] },
  {
    tells: ['birthDate'],
    when: () => true,
    words: ['sinh ngày {date}', 'sinh {date}', 'ngày sinh là {date}'],
  },
  {
    tells: ['residence'],
    when: ({ facts }) => facts.residence?.status === 'permanent' && isInWard(facts),
    words: [
      'hộ khẩu {ward}',
      'thường trú ở {ward}',
      'có hộ khẩu thường trú {ward}',
      'hộ khẩu ở {ward} {province}',
      'khẩu ở {ward}',
      'đăng ký thường trú tại {province}',
    ],
  },
  {
    tells: ['residence'],
    when: ({ facts }) => facts.residence?.status === 'temporary' && isInWard(facts),
    words: [
      'đang tạm trú ở {ward}',
      'ở trọ tại {ward}',
      'chỉ đăng ký tạm trú ở {ward} thôi',
      'tạm trú {ward}',
    ],
  },
  {
    tells: ['residence'],
    when: ({ facts }) => facts.residence?.province === 'other',
    words: ['hộ khẩu ở Nam Định', 'thường trú ở Thái Bình', 'hộ khẩu Nghệ An', 'khẩu ở tỉnh khác'],
  },
  {
    tells: ['residence'],
    when: ({ facts }) => facts.residence?.status === 'permanent' && facts.residence.province !== 'other',
    words: ['hộ khẩu {province}', 'thường trú ở {province}'],
  },
  { tells: ['residence.area'], when: livesOn('island'), words: ['sống ở xã đảo', 'ở xã đảo'] },
  {
    tells: ['residence.area'],
    when: livesOn('extremely-difficult'),
    words: ['ở xã đặc biệt khó khăn', 'sống ở vùng đặc biệt khó khăn'],
  },
  { tells: ['residence.area'], when: livesOn('safe-zone'), words: ['ở xã an toàn khu'] },
  {
    tells: ['pension'],
    when: (person) => person.facts.pension === true && mayHavePension(person),
    words: [
      'có lương hưu',
      'đang hưởng lương hưu',
      'lĩnh lương hưu hàng tháng',
      'về hưu có lương',
      'có lương hưu rồi',
    ],
  },
  {
    tells: ['pension'],
    when: (person) => person.facts.pension === false && mayHavePension(person),
    words: [
      'không có lương hưu',
      'không lương hưu',
      'chưa có lương hưu',
      'không được hưởng lương hưu',
      'không có đồng lương hưu nào',
      'chẳng có lương hưu',
    ],
  },
  {
    tells: ['socialAllowance'],
    when: ({ facts }) => facts.socialAllowance === true,
    words: ['đang nhận trợ cấp xã hội hàng tháng', 'được hưởng trợ cấp bảo trợ xã hội', 'có trợ cấp xã hội'],
  },
  {
    tells: ['socialAllowance'],
    when: ({ facts }) => facts.socialAllowance === false,
    words: ['không nhận trợ cấp xã hội', 'không có trợ cấp xã hội', 'chưa được trợ cấp xã hội hàng tháng'],
  },
  {
    tells: ['socialAllowance', 'socialPension', 'survivorAllowance'],
    when: ({ facts }) =>
      [
        facts.socialAllowance,
        facts.socialPension,
        facts.survivorAllowance,
        facts.insuranceAllowance,
        facts.unemploymentBenefit,
      ].every((one) => one === false),
    words: ['không có trợ cấp gì', 'không được trợ cấp gì cả', 'chẳng có trợ cấp nào'],
  },
  {
    tells: ['socialPension'],
    when: (person) => person.facts.socialPension === true,
    words: [
      'đang nhận trợ cấp hưu trí xã hội',
      'có trợ cấp hưu trí xã hội',
      'được hưởng trợ cấp hưu trí xã hội 500 nghìn',
    ],
  },
  {
    tells: ['socialPension'],
    when: (person) => person.facts.socialPension === false && isElder(person),
    words: ['chưa nhận trợ cấp hưu trí xã hội', 'không có trợ cấp hưu trí xã hội'],
  },
  {
    tells: ['survivorAllowance'],
    when: ({ facts }) => facts.survivorAllowance === true,
    words: ['đang hưởng tiền tuất hàng tháng', 'có trợ cấp tuất hàng tháng', 'nhận tuất hàng tháng'],
  },
  {
    tells: ['survivorAllowance'],
    when: (person) => person.facts.survivorAllowance === false && isElder(person),
    words: ['không có tiền tuất', 'không hưởng trợ cấp tuất'],
  },
  {
    tells: ['insuranceAllowance'],
    when: ({ facts }) => facts.insuranceAllowance === true,
    words: ['đang hưởng trợ cấp tai nạn lao động hàng tháng', 'có trợ cấp bệnh nghề nghiệp hằng tháng'],
  },
  {
    tells: ['unemploymentBenefit'],
    when: ({ facts }) => facts.unemploymentBenefit === true,
    words: ['đang hưởng trợ cấp thất nghiệp', 'đang lĩnh bảo hiểm thất nghiệp'],
  },
  {
    tells: ['work'],
    when: (person) => person.facts.work === 'none' && grown(person),
    words: ['không đi làm', 'ở nhà không làm gì', 'đang không có việc làm', 'chỉ ở nhà nội trợ'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'other',
    words: ['làm tự do', 'lao động tự do', 'buôn bán nhỏ ngoài chợ', 'chạy xe ôm', 'làm thợ xây'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'employee',
    words: ['làm công nhân', 'đi làm công ty có hợp đồng', 'có hợp đồng lao động', 'làm công nhân ở nhà máy'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'farmer',
    words: ['làm ruộng', 'làm nông', 'làm nông nghiệp'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'official',
    words: ['là viên chức', 'làm giáo viên trường công', 'là công chức nhà nước'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'business-owner',
    words: ['là chủ hộ kinh doanh', 'làm chủ hộ kinh doanh có đăng ký'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'waste-collector',
    words: ['làm thu gom rác', 'đi thu gom rác thải'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'hamlet-part-time',
    words: ['làm tổ trưởng tổ dân phố', 'làm trưởng thôn'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'commune-part-time',
    words: ['là cán bộ không chuyên trách phường', 'làm bán chuyên trách ở xã'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'hamlet-health-worker',
    words: ['làm y tế thôn bản', 'là nhân viên y tế thôn'],
  },
  {
    tells: ['work'],
    when: ({ facts }) => facts.work === 'grassroots-security',
    words: ['tham gia lực lượng an ninh cơ sở', 'ở tổ bảo vệ an ninh trật tự cơ sở'],
  },
  {
    tells: ['student'],
    when: ({ facts, age }) => facts.student === true && age >= 18,
    words: ['đang là sinh viên', 'đang học đại học', 'sinh viên năm 2'],
  },
  {
    tells: ['student'],
    when: ({ facts, age }) => facts.student === true && age < 18,
    words: ['đang là học sinh', 'đang đi học', 'học sinh'],
  },
  {
    tells: ['student'],
    when: ({ facts, age }) => facts.student === false && age >= 18 && age < 35,
    words: ['không còn đi học', 'đã nghỉ học', 'học xong rồi'],
  },
  {
    tells: ['household'],
    when: ({ facts }) => facts.household === 'poor',
    words: ['thuộc hộ nghèo', 'nhà hộ nghèo', 'có sổ hộ nghèo'],
  },
  {
    tells: ['household'],
    when: ({ facts }) => facts.household === 'near-poor',
    words: ['thuộc hộ cận nghèo', 'nhà hộ cận nghèo', 'có sổ cận nghèo'],
  },
  {
    tells: ['household'],
    when: ({ facts }) => facts.household === 'average-living-farm',
    words: ['thuộc hộ nông nghiệp có mức sống trung bình', 'hộ nông nghiệp mức sống trung bình'],
  },
  {
    tells: ['household'],
    when: ({ facts }) => facts.household === 'none',
    words: [
      'không phải hộ nghèo hay cận nghèo',
      'không thuộc hộ nghèo, cận nghèo',
      'không nghèo cũng không cận nghèo',
    ],
  },
  {
    tells: ['merit'],
    when: ({ facts }) => facts.merit === 'meritorious',
    words: ['là thương binh', 'là bệnh binh', 'là người có công'],
  },
  { tells: ['merit'], when: ({ facts }) => facts.merit === 'veteran', words: ['là cựu chiến binh'] },
  {
    tells: ['merit'],
    when: ({ facts }) => facts.merit === 'martyr-relative',
    words: ['là thân nhân liệt sĩ'],
  },
  {
    tells: ['merit'],
    when: ({ facts }) => facts.merit === 'merit-relative',
    words: ['là thân nhân người có công'],
  },
  {
    tells: ['merit'],
    when: ({ facts }) => facts.merit === 'resistance',
    words: ['là thanh niên xung phong', 'có huân chương kháng chiến'],
  },
  {
    tells: ['armedForces'],
    when: ({ facts }) => facts.armedForces === 'member',
    words: ['đang là bộ đội tại ngũ', 'đang công tác trong công an'],
  },
  {
    tells: ['armedForces'],
    when: ({ facts }) => facts.armedForces === 'relative',
    words: ['là thân nhân bộ đội', 'thân nhân công an'],
  },
  {
    tells: ['blindAssociation'],
    when: ({ facts }) => facts.blindAssociation === true,
    words: ['là hội viên Hội Người mù', 'trong Hội Người mù thành phố'],
  },
  {
    tells: ['partyBadgeYears'],
    when: ({ facts }) => (facts.partyBadgeYears ?? 0) >= 40,
    words: ['có huy hiệu 40 năm tuổi Đảng', 'được tặng huy hiệu 40 năm tuổi Đảng'],
  },
  {
    tells: ['partyBadgeYears'],
    when: ({ facts }) => facts.partyBadgeYears === 30,
    words: ['có huy hiệu 30 năm tuổi Đảng'],
  },
  {
    tells: ['hiv'],
    when: ({ facts }) => facts.hiv === true,
    words: ['bị nhiễm HIV', 'có HIV đang uống thuốc'],
  },
]

/** What is typed when nothing but the age was asked for. */
export const AGE_ANSWERS = [
  '{age}',
  '{age} tuổi',
  '{age}t',
  'năm nay {age}',
  '{age} rồi',
  '{age} tuổi tròn',
  'sinh {date}',
  '{date}',
]
export const BABY_ANSWERS = ['{months} tháng', '{months} tháng tuổi', 'mới {months} tháng', '{date}']
export const BIRTH_DATE_ANSWERS = ['{date}', 'ngày {date}', 'sinh ngày {date}', '{long-date}']
export const YES = ['có', 'dạ có', 'có ạ', 'vâng có', 'có nhé', 'co a']
export const NO = ['không', 'không ạ', 'dạ không', 'không có', 'ko có đâu', 'chưa', 'không nhé']
export const DONT_KNOW = ['không biết', 'bỏ qua', 'không rõ', 'cái này chịu', 'không nhớ']
