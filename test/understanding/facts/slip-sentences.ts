import { aiQuoc, haiPhong, noAllowanceAtAll, permanent, temporary } from './expected.ts'
import type { Sentence } from './sentences.ts'

/**
 * Typed in a hurry: several people in one sentence without marks, denials with a slip in them, and words that may be a yes as
 * well as a no, of which nothing is taken.
 */
export const SLIP_SENTENCES: readonly Sentence[] = [
  // Of whom it is said
  [
    'ba noi tui 78 tuoi khong co luong huu, toy 52 tuoi lam ruong, ba ngoai 81 tuoi',
    [
      { who: 'grandmother', facts: { age: 78, pension: false } },
      { who: 'self', facts: { age: 52, work: 'farmer' } },
      { who: 'grandmother', facts: { age: 81 } },
    ],
  ],
  [
    'bo vk em 71t, em gai em sn 1979 ban hang online, con lon em lop 7, con nho em 4t',
    [
      { who: 'father-in-law', facts: { age: 71 } },
      { who: 'sister', facts: { birthYear: 1979, work: 'other' } },
      { who: 'child', facts: { student: true } },
      { who: 'child', facts: { age: 4 } },
    ],
  ],
  [
    'me ck minh 69t khong luong huu, ck minh 45t chay grab',
    [
      { who: 'mother-in-law', facts: { age: 69, pension: false } },
      { who: 'husband', facts: { age: 45, work: 'other' } },
    ],
  ],
  [
    'nha co toi 63 tuoi, vo toi 60 tuoi',
    [
      { who: 'self', facts: { age: 63 } },
      { who: 'wife', facts: { age: 60 } },
    ],
  ],
  [
    'nha toi co chau noi toi la hoc sinh, khong co tro cap gi, toi 70 tuoi',
    [
      { who: 'grandchild', facts: { student: true, ...noAllowanceAtAll } },
      { who: 'self', facts: { age: 70 } },
    ],
  ],
  ['nhà em có cô em 58 tuổi độc thân', [{ who: 'aunt', facts: { age: 58 } }]],
  [
    'tính giúp cho tôi sinh năm 1959, không có trợ cấp gì, vợ tôi sinh năm 1964',
    [
      { who: 'self', facts: { birthYear: 1959, ...noAllowanceAtAll } },
      { who: 'wife', facts: { birthYear: 1964 } },
    ],
  ],
  [
    'bo de toi nha ho can ngheo, 73 tuoi, toi 40 tuoi',
    [
      { who: 'father', facts: { household: 'near-poor', age: 73 } },
      { who: 'self', facts: { household: 'near-poor', age: 40 } },
    ],
  ],
  [
    'me toi chua co luong huu, toi tuoi 47',
    [
      { who: 'mother', facts: { pension: false } },
      { who: 'self', facts: { age: 47 } },
    ],
  ],
  [
    'tính mức hỗ trợ cho mẹ vợ tôi, tôi',
    [
      { who: 'mother-in-law', facts: {} },
      { who: 'self', facts: {} },
    ],
  ],
  ['thế tôi thì sao', [{ who: 'self', facts: {} }]],
  ['con em nua', [{ who: 'child', facts: {} }]],
  // A child of whoever calls themself "cháu", and descendants
  [
    'bố cháu 66 tuổi, con cháu 8 tuổi đang đi học',
    [
      { who: 'father', facts: { age: 66 } },
      { who: 'child', facts: { age: 8, student: true } },
    ],
  ],
  [
    'em trai chau lam cong nhan, con chau sinh nam 2019',
    [
      { who: 'brother', facts: { work: 'employee' } },
      { who: 'child', facts: { birthYear: 2019 } },
    ],
  ],
  ['thế con cháu 3 tuổi thì sao', [{ who: 'child', facts: { age: 3 } }]],
  ['con chau noi toi 12 tuoi', [{ who: 'grandchild', facts: { age: 12 } }]],
  ['tôi 80 tuổi, con cháu đi làm xa cả', [{ who: 'self', facts: { age: 80 } }]],
  ['bà 82 tuổi, con cháu trong nhà đông', [{ who: 'grandmother', facts: { age: 82 } }], 'diacritics'],
  // Denials
  ['bố em không phải hộ nghèo hhay cận nghèo', [{ who: 'father', facts: { household: 'none' } }]],
  ['me em k p ho ngheo hya can ngheo', [{ who: 'mother', facts: { household: 'none' } }]],
  [
    'chi em toi hk phai ho ngheoo ay can ngheo, chong toi 50 tuoi',
    [{ who: 'husband', facts: { age: 50, household: 'none' } }],
  ],
  ['ba noi em khong ngheo cung hpng can ngheo', [{ who: 'grandmother', facts: { household: 'none' } }]],
  ['ông ngoại em không thupc hộ nghèo, cận nghèo', [{ who: 'grandfather', facts: { household: 'none' } }]],
  ['nhà em không phải hộ nghèo mà là hộ cận nghèo', [{ who: null, facts: { household: 'near-poor' } }]],
  ['mẹ em không nghèo nhưng cận nghèo', [{ who: 'mother', facts: { household: 'near-poor' } }]],
  [
    'mẹ em không có lương hưu, hộ cận nghèo',
    [{ who: 'mother', facts: { pension: false, household: 'near-poor' } }],
  ],
  ['em không phải hộ nghèo em cận nghèo', [{ who: 'self', vague: ['household'] }]],
  ['bà ngoại tôi không nghèo, cận nghèo thôi', [{ who: 'grandmother', vague: ['household'] }]],
  ['o co luong huu', []],
  ['ờ có lương hưu', []],
  ['mẹ em khng có luogn hưu', [{ who: 'mother', facts: { pension: false } }]],
  // A denied list ends before somebody retires
  [
    'má tui 70 tuổi không có trợ cấp gì, về hưu có lương',
    [{ who: 'mother', facts: { age: 70, ...noAllowanceAtAll, pension: true } }],
  ],
  ['bố em là quản lý không lương, 61 tuổi', [{ who: 'father', facts: { age: 61 } }]],
  ['ba toi via huu co luong', [{ who: 'father', facts: { pension: true } }]],
  ['cậu tôi chưa về hưu, 58 tuổi', [{ who: 'uncle', facts: { pension: false, age: 58 } }]],
  // Work
  ['bố em là thân nhân công nhân quốc phòng, 61 tuổi', [{ who: 'father', facts: { age: 61 } }]],
  ['chồng em thuộc diện cán bộ xã nghỉ việc, 66 tuổi', [{ who: 'husband', facts: { age: 66 } }]],
  ['chồng em nghỉ việc rồi, 44 tuổi', [{ who: 'husband', facts: { age: 44, work: 'none' } }]],
  ['nghỉ việc rồi thẻ còn dùng được không', []],
  ['me em 66t thi mua bao hiem y te bn', [{ who: 'mother', facts: { age: 66 } }]],
  [
    'chị tôi không nhận trợ cấp xã hội, làm công nhân',
    [{ who: 'sister', facts: { socialAllowance: false, work: 'employee' } }],
  ],
  // An answer, and more
  ['chưa, chạy xe ôm', [{ who: null, facts: { work: 'other' } }]],
  [
    'không, thuộc hộ nông nghiệp có mức sống trung bình',
    [{ who: null, facts: { household: 'average-living-farm' } }],
  ],
  ['không, chạy xe ôm thì được hỗ trợ bao nhiêu', []],
  // Where somebody lives
  ['mẹ đẻ em khẩu ở Ái Quốc', [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }]],
  [
    'anh trai em khẩu ở tỉnh khác',
    [{ who: 'brother', facts: { residence: { ...permanent, province: 'other' } } }],
  ],
  [
    'dì em có trợ cấp xã hội, ở Ái Quốc',
    [{ who: 'aunt', facts: { socialAllowance: true, residence: aiQuoc } }],
  ],
  [
    'chị gái em ở trọ tại Hải Phòng',
    [{ who: 'sister', facts: { residence: { ...temporary, ...haiPhong } } }],
  ],
  // A number without its unit
  ['con em 3 tjg tuoi', [{ who: 'child', facts: {} }]],
  // Joined in a hurry
  ['ong nha toi hok p hongheo hay canngheo', [{ who: 'husband', facts: { household: 'none' } }]],
  [
    'me em kg thuoc hongheo, can ngheo, ko luonghuu',
    [{ who: 'mother', facts: { household: 'none', pension: false } }],
  ],
]
