import { aiQuoc, haiPhong, permanent } from './expected.ts'
import type { Sentence } from './sentences.ts'

/** What is put right in the same message, and what is imagined, asked or said by others. */
export const UNSAID_SENTENCES: readonly Sentence[] = [
  // Put right
  ['mẹ em 60, à nhầm 59 tuổi', [{ who: 'mother', facts: { age: 59 } }]],
  ['quên, bà 68 chứ không phải 86', [{ who: 'grandmother', facts: { age: 68 } }], 'diacritics'],
  ['bà em 86 tuổi, à quên 68 chứ không phải 86', [{ who: 'grandmother', facts: { age: 68 } }], 'diacritics'],
  ['bố em 68 tuổi, à ý em là mẹ chứ không phải bố', [{ who: 'mother', facts: { age: 68 } }]],
  ['mẹ em 68 tuổi, nhầm, bố em mới đúng', [{ who: 'father', facts: { age: 68 } }]],
  [
    'mẹ 62 tuổi có lương hưu, à nhầm bố có lương hưu còn mẹ không',
    [
      { who: 'mother', facts: { age: 62, pension: false } },
      { who: 'father', facts: { pension: true } },
    ],
  ],
  [
    'hộ khẩu Nam Định à quên hộ khẩu Ái Quốc, 66 tuổi',
    [{ who: null, facts: { residence: { ...permanent, ...aiQuoc }, age: 66 } }],
  ],
  ['nhà em hộ nghèo, xin lỗi, hộ cận nghèo ạ', [{ who: null, facts: { household: 'near-poor' } }]],
  ['mẹ em 62 tuổi, sửa lại: 63 tuổi', [{ who: 'mother', facts: { age: 63 } }]],
  ['mẹ em sinh 1960, viết nhầm, 1963', [{ who: 'mother', facts: { birthYear: 1963 } }]],
  ['mẹ em sn 1960 nhầm 1961', [{ who: 'mother', facts: { birthYear: 1961 } }]],
  ['tôi 59, à không, 60 tuổi', [{ who: 'self', facts: { age: 60 } }]],
  ['mẹ em không có lương hưu, à có, 2 triệu', [{ who: 'mother', facts: { pension: true } }]],
  ['me em 62t a nham 63t', [{ who: 'mother', facts: { age: 63 } }]],
  ['mẹ em 62t, í nhầm, 65t', [{ who: 'mother', facts: { age: 65 } }]],
  ['mẹ e 70 *71 tuổi', [{ who: 'mother', facts: { age: 71 } }]],
  ['bố em 61 tuổi, đúng ra là 60', [{ who: 'father', facts: { age: 60 } }]],
  [
    'mẹ em tạm trú, à nhầm thường trú Ái Quốc',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['mẹ em 66 tuổi chứ không phải 67', [{ who: 'mother', facts: { age: 66 } }]],
  ['bà 68 không phải 86', [{ who: 'grandmother', facts: { age: 68 } }], 'diacritics'],
  [
    'mẹ em 62 tuổi, bố em 65, à nhầm bố 66',
    [
      { who: 'mother', facts: { age: 62 } },
      { who: 'father', facts: { age: 66 } },
    ],
  ],
  ['mẹ em 67 tuổi, sinh năm 1962', [{ who: 'mother', contradicts: ['age'] }]],

  // Persons put right
  ['mẹ em à quên mẹ chồng em 70 tuổi', [{ who: 'mother-in-law', facts: { age: 70 } }]],
  ['ko phải mẹ em mà là mẹ chồng em 66 tuổi', [{ who: 'mother-in-law', facts: { age: 66 } }]],
  ['mẹ em 65 tuổi ý em là 56', [{ who: 'mother', facts: { age: 56 } }]],
  [
    'Mẹ em 62 tuổi ko có lương hưu. À nhầm có lương hưu ạ',
    [{ who: 'mother', facts: { age: 62, pension: true } }],
  ],
  ['bố em 65, không phải, 56 tuổi', [{ who: 'father', facts: { age: 56 } }]],

  // Imagined, general, hearsay
  ['nếu mẹ em 60 tuổi mà có lương hưu thì sao, mẹ em 58 tuổi', [{ who: 'mother', facts: { age: 58 } }]],
  ['giả sử tôi 75 tuổi', []],
  ['ví dụ bố em 61 tuổi không lương hưu thì được gì', [{ who: 'father' }]],
  ['ông hàng xóm bảo người 60 tuổi được miễn hết, mẹ em 61', [{ who: 'mother', facts: { age: 61 } }]],
  ['tổ trưởng bảo mẹ em không được vì có lương hưu', [{ who: 'mother' }]],
  ['cán bộ nói phải hộ cận nghèo mới được', []],
  ['trên mạng nói 65 tuổi là có trợ cấp', []],
  [
    'chị hàng xóm 62 tuổi được miễn mà mẹ em 64 tuổi không được',
    [
      { who: 'other', facts: { age: 62 } },
      { who: 'mother', facts: { age: 64 } },
    ],
  ],
  ['mẹ em mà có lương hưu thì em hỏi làm gì', [{ who: 'mother' }]],
  ['giá mà mẹ tôi có lương hưu', [{ who: 'mother' }]],
  ['mẹ em ước có lương hưu', [{ who: 'mother' }]],
  ['khi nào mẹ em 75 tuổi thì được gì', [{ who: 'mother' }]],
  ['đến năm 75 tuổi bố em mới được trợ cấp à', [{ who: 'father' }]],
  ['lỡ mẹ em mất thẻ thì sao', [{ who: 'mother' }]],
  [
    'trường hợp không có lương hưu, 62 tuổi, ở Hải Phòng thì sao',
    [{ who: null, facts: { pension: false, age: 62, residence: haiPhong } }],
  ],
  ['người 62 tuổi không có lương hưu ở Hải Phòng được gì', []],
  ['phải là hộ nghèo mới được miễn à', []],
  ['mẹ em hộ nghèo mới được miễn hay hộ cận nghèo cũng được', [{ who: 'mother' }]],
  ['nếu là hộ cận nghèo thì mẹ em 66 tuổi đóng bao nhiêu', [{ who: 'mother', facts: { age: 66 } }]],
  [
    'em thấy thông báo từ đủ 60 đến dưới 75 không có lương hưu được 100%, mẹ em 66',
    [{ who: 'mother', facts: { age: 66 } }],
  ],
  [
    'họ bảo hưởng trợ cấp tuất thì không được, mẹ em đang hưởng tuất',
    [{ who: 'mother', facts: { survivorAllowance: true } }],
  ],
  [
    'bạn em 30 tuổi làm công ty còn em thất nghiệp',
    [
      { who: 'other', facts: { age: 30, work: 'employee' } },
      { who: 'self', facts: { work: 'none' } },
    ],
    'diacritics',
  ],
  ['sau này em già 60 tuổi có được không', []],
  ['mai kia mẹ em đủ 60 tuổi thì đăng ký ở đâu', [{ who: 'mother' }]],

  // What others say
  [
    'nếu bố em không có lương hưu thì được, mà bố em có lương hưu',
    [{ who: 'father', facts: { pension: true } }],
  ],
  ['họ nói mẹ em có lương hưu nên không được', [{ who: 'mother' }]],
  ['mẹ em bảo mẹ không có lương hưu', [{ who: 'mother', facts: { pension: false } }]],
  [
    'Theo nghị quyết 57 thì người từ 60 đến 74 tuổi không có lương hưu được hỗ trợ, mẹ tôi 61 tuổi',
    [{ who: 'mother', facts: { age: 61 } }],
  ],

  // Put right, imagined, said by others
  [
    'Ông nội 80, í lộn, 82 tuổi, không lãnh lương',
    [{ who: 'grandfather', facts: { age: 82, pension: false } }],
  ],
  ['ba con 65t à con ghi lộn 56t', [{ who: 'father', facts: { age: 56 } }]],
  ['mẹ tôi 61 tuổi (tính lại thì mới 60)', [{ who: 'mother', facts: { age: 60 } }]],
  [
    'không phải bố tôi, mẹ tôi mới là người không có lương hưu',
    [{ who: 'mother', facts: { pension: false } }],
  ],
  ['giờ mà nhà em được hộ cận nghèo thì tốt quá', []],
  ['cho dù mẹ em có lương hưu thì vẫn được hỗ trợ đúng không', [{ who: 'mother' }]],
  [
    'có phải ai không có lương hưu thì được hỗ trợ không, mẹ em làm ruộng 64 tuổi',
    [{ who: 'mother', facts: { work: 'farmer', age: 64 } }],
  ],
  ['lỡ như mẹ tôi không có lương hưu thì sao', [{ who: 'mother' }]],
  ['tưởng mẹ em được trợ cấp xã hội nhưng không được', [{ who: 'mother' }]],
  ['mẹ em thuộc đối tượng được hưởng trợ cấp xã hội', [{ who: 'mother', facts: { socialAllowance: true } }]],
  ['con gái tôi bảo tôi không có lương hưu thì được hỗ trợ', []],
  ['mẹ em đóng cho đủ 15 năm rồi, giờ có lương hưu', [{ who: 'mother', facts: { pension: true } }]],
]
