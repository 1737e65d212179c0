import { aged, aiQuoc, nothing } from './expected.ts'
import type { Sentence } from './sentences.ts'

/** Names of years and ages in all their forms, and numbers that are none. */
export const BIRTH_SENTENCES: readonly Sentence[] = [
  // Names of years
  ['mẹ em tuổi Canh Tý, không có lương hưu', [{ who: 'mother', facts: { birthYear: 1960, pension: false } }]],
  ['me e tuoi canh ty', [{ who: 'mother', facts: { birthYear: 1960 } }]],
  ['bố em tuổi Kỷ Hợi', [{ who: 'father', facts: { birthYear: 1959 } }]],
  ['bo toi tuoi ky hoi chua co so huu', [{ who: 'father', facts: { birthYear: 1959, pension: false } }]],
  ['tôi tuổi Đinh Dậu', [{ who: 'self', facts: { birthYear: 1957 } }]],
  ['bà nội cháu tuổi Quý Mùi', [{ who: 'grandmother', facts: { birthYear: 1943 } }]],
  ['ông ngoại em tuổi Ất Dậu', [{ who: 'grandfather', facts: { birthYear: 1945 } }]],
  ['vợ tôi tuổi Nhâm Dần', [{ who: 'wife', facts: { birthYear: 1962 } }]],
  ['chồng tôi Tân Sửu, chưa có lương hưu', [{ who: 'husband', facts: { birthYear: 1961, pension: false } }]],
  ['mẹ tôi sinh năm Quý Tỵ', [{ who: 'mother', facts: { birthYear: 1953 } }]],
  [
    'mẹ tôi sinh năm Giáp Ngọ không có lương',
    [{ who: 'mother', facts: { birthYear: 1954, pension: false } }],
  ],
  [
    'mẹ chồng em tuổi Mậu Tý, bố chồng em tuổi Đinh Hợi',
    [
      { who: 'mother-in-law', facts: { birthYear: 1948 } },
      { who: 'father-in-law', facts: { birthYear: 1947 } },
    ],
  ],
  ['mẹ em tuổi Tỵ', [{ who: 'mother', vague: ['birthYear'] }], 'diacritics'],
  ['bố em tuổi Ngọ được hỗ trợ không', [{ who: 'father', vague: ['birthYear'] }]],
  ['mẹ em tuổi con rồng', [{ who: 'mother', vague: ['birthYear'] }]],
  [
    'bà em tuổi con trâu, không có lương hưu',
    [{ who: 'grandmother', facts: { pension: false }, vague: ['birthYear'] }],
    'diacritics',
  ],
  ['bé nhà em tuổi Canh Tý', [{ who: 'child', vague: ['birthYear'] }]],
  ['con em 6 tuổi, tuổi Canh Tý', [{ who: 'child', facts: { age: 6, birthYear: 2020 } }]],
  ['mẹ em tuổi Canh Tý, 66 tuổi', [{ who: 'mother', facts: { birthYear: 1960, age: 66 } }]],
  ['mẹ em tuổi Canh Tý, ngoài 60 rồi', [{ who: 'mother', facts: { birthYear: 1960 }, vague: ['ageRange'] }]],
  ['mẹ em sinh năm 1960 tuổi Canh Tý', [{ who: 'mother', facts: { birthYear: 1960 } }]],
  ['anh trai em tuổi Nhâm Tý', [{ who: 'brother', facts: { birthYear: 1972 } }]],
  ['mẹ em tuổi Giáp Sửu', [{ who: 'mother', vague: ['birthYear'] }]],
  ['tuổi Canh Tý năm nay được hỗ trợ không', [{ who: null, vague: ['birthYear'] }]],
  ['Tết Mậu Thân bố tôi đi bộ đội, năm nay 76 tuổi', [{ who: 'father', facts: { age: 76 } }]],
  [
    'tôi Canh Dần, vợ Tân Mão, cả hai không lương hưu',
    [
      { who: 'self', facts: { birthYear: 1950, pension: false } },
      { who: 'wife', facts: { birthYear: 1951, pension: false } },
    ],
    'diacritics',
  ],
  [
    'má em tuổi Mậu Tuất không có lương hưu',
    [{ who: 'mother', facts: { birthYear: 1958, pension: false } }],
    'diacritics',
  ],
  [
    'mẹ tôi hưởng tuất, tuổi Bính Tuất',
    [{ who: 'mother', facts: { survivorAllowance: true, birthYear: 1946 } }],
  ],
  ['nếu tuổi Canh Tý thì sao', []],
  [
    'em tuổi Giáp Tuất, con em tuổi Quý Mão',
    [
      { who: 'self', vague: ['birthYear'] },
      { who: 'child', vague: ['birthYear'] },
    ],
  ],
  ['con tôi tuổi Tân Sửu đang học lớp 1', [{ who: 'child', facts: { student: true }, vague: ['birthYear'] }]],
  ['o tui tuoi dinh mui, 59 tuoi', [{ who: 'aunt', facts: { birthYear: 1967, age: 59 } }]],
  ['Ba mình sinh năm Nhâm Thìn', [{ who: 'father', facts: { birthYear: 1952 } }]],
  ['em tuổi Dậu', [{ who: 'self', vague: ['birthYear'] }]],
  [
    'mẹ tuổi Tân Sửu bố tuổi Kỷ Hợi không ai có lương hưu',
    [
      { who: 'mother', facts: { birthYear: 1961, pension: false } },
      { who: 'father', facts: { birthYear: 1959, pension: false } },
    ],
  ],
  [
    'tuổi Dần không có lương hưu được hỗ trợ không',
    [{ who: null, facts: { pension: false }, vague: ['birthYear'] }],
    'diacritics',
  ],

  // Ages and births in other words
  ['mẹ em 59 tuổi 11 tháng', [{ who: 'mother', facts: { age: 59 } }]],
  ['mạ tui năm ni 67 tuổi rồi', [{ who: 'mother', facts: { age: 67 } }]],
  ['mẹ em sáu mươi sáu', [{ who: 'mother', facts: { age: 66 } }]],
  ['ông bà ngoại em đều trên tám mươi', [aged('grandfather', 80, 89), aged('grandmother', 80, 89)]],
  ['bố em 74 sắp 75', [{ who: 'father', facts: { age: 74 }, vague: ['ageRange'] }]],
  ['tôi vừa bước qua tuổi 60', [aged('self', 57, 61)]],
  ['tôi vừa tròn 60 tuổi hôm qua', [{ who: 'self', facts: { age: 60 } }]],
  [
    'má 72t ba 75t',
    [
      { who: 'mother', facts: { age: 72 } },
      { who: 'father', facts: { age: 75 } },
    ],
  ],
  [
    'Mẹ: 68 tuổi. Bố: 71 tuổi.',
    [
      { who: 'mother', facts: { age: 68 } },
      { who: 'father', facts: { age: 71 } },
    ],
  ],
  ['bà cụ nhà tôi 8x', [{ who: 'mother', vague: ['age'] }]],
  ['mẹ em sinh 3/1960', [{ who: 'mother', facts: { birthYear: 1960 } }]],
  ['mẹ em sinh ngày 1.1.1966', [{ who: 'mother', facts: { birthDate: '1966-01-01' } }]],
  ['mẹ e sn 64', [{ who: 'mother', facts: { birthYear: 1964 } }]],
  ['mẹ tôi sinh năm sáu hai', [{ who: 'mother', facts: { birthYear: 1962 } }]],
  ['ba tui sinh năm năm mươi tư', [{ who: 'father', facts: { birthYear: 1954 } }]],
  [
    'bà ngoại sinh năm một nghìn chín trăm bốn mươi tám',
    [{ who: 'grandmother', facts: { birthYear: 1948 } }],
  ],
  ['bé được 3 tháng tuổi chưa có thẻ', [{ who: 'child', facts: { age: 0, freeCard: false } }]],
  ['cháu nội mới sinh, chưa làm thẻ', [{ who: 'grandchild' }]],
  ['mẹ em lấy chồng năm 20 tuổi, giờ 68', [{ who: 'mother' }]],
  ['mẹ em đi làm công nhân từ năm 18 tuổi', [{ who: 'mother', facts: { work: 'employee' } }]],
  ['bố em bị tai biến năm 60 tuổi, nay 65 tuổi', [{ who: 'father', facts: { age: 65 } }]],
  ['mẹ em hơn em 30 tuổi, em 34 tuổi', [{ who: 'mother' }, { who: 'self', facts: { age: 34 } }]],
  ['bố em kém mẹ 2 tuổi, mẹ 66', [{ who: 'father' }, { who: 'mother', facts: { age: 66 } }]],
  ['năm 2020 mẹ em 60 tuổi', [{ who: 'mother', vague: ['age'] }]],
  ['mẹ em đóng bảo hiểm được 15 năm, nay 58 tuổi', [{ who: 'mother', facts: { age: 58 } }]],
  ['ông em thọ 90 tuổi mới mất, còn bà 85 tuổi', [{ who: 'grandmother', facts: { age: 85 } }], 'diacritics'],
  ['mẹ em 62 nhà số 15 ngõ 20', [{ who: 'mother', facts: { age: 62 } }]],
  ['tổ 12 khu 5 phường Ái Quốc, mẹ em 63 tuổi', [{ who: 'mother', facts: { residence: aiQuoc, age: 63 } }]],
  ['mẹ em sáu hai tuổi chẵn', [{ who: 'mother', facts: { age: 62 } }]],
  [
    'bà em 80 tuổi mụ, khai sinh 1948',
    [{ who: 'grandmother', facts: { birthYear: 1948 }, vague: ['age'] }],
    'diacritics',
  ],
  ['dì em U70', [aged('aunt', 60, 79)]],
  ['em 2k1', [{ who: 'self', facts: { birthYear: 2001 } }]],
  ['em sinh năm 2k', [{ who: 'self', facts: { birthYear: 2000 } }]],
  [
    'bố em 1958 mẹ em 1961 ko ai có lương',
    [
      { who: 'father', facts: { birthYear: 1958, pension: false } },
      { who: 'mother', facts: { birthYear: 1961, pension: false } },
    ],
  ],
  ['mẹ em 60 tuổi 3 tháng nữa', [{ who: 'mother', vague: ['age'] }]],
  ['còn 3 tháng nữa mẹ em mới đủ 60 tuổi', [aged('mother', 58, 60)], 'diacritics'],
  ['mẹ em tuổi thật 62, giấy tờ 60', [{ who: 'mother', vague: ['age'] }]],
  ['khai sinh ghi 1964 nhưng mẹ em tuổi thật 64', [{ who: 'mother', vague: ['age'] }]],

  // What is no age of today
  ['con tôi hưởng tuất của bố nó đến 18 tuổi', [{ who: 'child', facts: { survivorAllowance: true } }]],
  ['mẹ em không được hưởng gì, hỏi mới biết phải 75 tuổi', [{ who: 'mother', facts: { ...nothing } }]],
  ['tôi hơn vợ 5 tuổi, tôi 66', [{ who: 'self', facts: { age: 66 } }, { who: 'wife' }], 'diacritics'],
  ['bà nội hưởng thọ 80 tuổi rồi mất', []],

  // Still to come
  ['tháng 1 năm sau mẹ em 75', [aged('mother', 72, 74)]],
  ['qua tết này mẹ em 75 tuổi', [aged('mother', 72, 75)]],
  ['hết năm nay tôi 60', [aged('self', 58, 60)]],
  ['qua năm bố em tròn 60', [aged('father', 57, 59)]],
  ['đầu năm sau tôi đủ 60', [aged('self', 57, 59)]],
  ['60 tuổi thiếu 2 tháng', [{ who: null, vague: ['age'] }]],

  // Loosely told
  ['ba má em bảy mấy hết rồi', [aged('father', 70, 79), aged('mother', 70, 79)]],
  ['bố em tầm bảy mấy tám mươi', [aged('father', 70, 80)]],
  ['mẹ em khoảng 5 mấy 60 tuổi', [aged('mother', 50, 60)]],
  ['bố mẹ em người 68 người 70 tuổi', [aged('father', 68, 70), aged('mother', 68, 70)]],
  [
    'mẹ em sinh 1966 năm nay 61 tuổi mụ',
    [{ who: 'mother', facts: { birthYear: 1966 }, vague: ['ageRange'] }],
  ],
  ['ông tôi tám hai tuổi', [{ who: 'grandfather', facts: { age: 82 } }]],
  [
    'bố mẹ sn 58 và 62',
    [
      { who: 'father', facts: { birthYear: 1958 } },
      { who: 'mother', facts: { birthYear: 1962 } },
    ],
  ],
  ['mẹ em thật ra 62 tuổi khai sinh 60', [{ who: 'mother', vague: ['age'] }]],
  ['mẹ 54 tuổi chưa đủ tuổi nghỉ hưu', [{ who: 'mother', facts: { age: 54, pension: false } }]],
  ['mẹ tròn 60 hồi tháng 3', [{ who: 'mother', facts: { age: 60 } }]],
  ['mẹ mới 58', [{ who: 'mother', facts: { age: 58 } }]],

  // Spoken and counted otherwise
  ['bố em năm nay sáu lăm, ấy quên sáu sáu', [{ who: 'father', facts: { age: 66 } }], 'diacritics'],
  [
    'ba me tui tuoi giap ngo voi binh than',
    [
      { who: 'father', facts: { birthYear: 1954 } },
      { who: 'mother', facts: { birthYear: 1956 } },
    ],
  ],
  ['tôi sinh cuối năm 66, tuổi Bính Ngọ', [{ who: 'self', facts: { birthYear: 1966 } }]],
  [
    'bo me e 1 ng 66 1 ng 64 deu k co luong',
    [aged('father', 64, 66), aged('mother', 64, 66)].map((p) => ({
      ...p,
      facts: { ...p.facts, pension: false },
    })),
  ],
  [
    'Em với chồng em đều 1995, con trai 3 tuổi, con gái 8 tháng',
    [
      { who: 'self', facts: { birthYear: 1995 } },
      { who: 'husband', facts: { birthYear: 1995 } },
      { who: 'child', facts: { age: 3 } },
      { who: 'child', facts: { age: 0 } },
    ],
  ],
  ['ông nội mới mừng thọ 80 tuổi', [{ who: 'grandfather', facts: { age: 80 } }]],
  [
    'U em năm nay bảy mốt, thầy em bảy ba',
    [
      { who: 'mother', facts: { age: 71 } },
      { who: 'father', facts: { age: 73 } },
    ],
    'diacritics',
  ],
  ['bà tôi 79t được 80 tuổi mới có tiền à', [{ who: 'grandmother', facts: { age: 79 } }], 'diacritics'],
  ['mẹ 60 tuổi có lương hưu, à không, 62 tuổi', [{ who: 'mother', facts: { age: 62, pension: true } }]],
  [
    'mẹ em bảy hai, bố bảy tư',
    [
      { who: 'mother', facts: { age: 72 } },
      { who: 'father', facts: { age: 74 } },
    ],
    'diacritics',
  ],
  [
    'em 92, chồng em 90',
    [
      { who: 'self', vague: ['age'] },
      { who: 'husband', vague: ['age'] },
    ],
  ],
  ['bé nhà em 18 tháng, chưa có thẻ', [{ who: 'child', facts: { age: 1, freeCard: false } }]],
  ['em sinh đôi 2 bé 3 tháng', [{ who: 'child', count: 2, facts: { age: 0 } }]],
  ['mẹ em 68, tính tuổi ta là 69', [{ who: 'mother', facts: { age: 68 }, vague: ['ageRange'] }]],
]
