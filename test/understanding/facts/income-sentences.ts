import { aiQuoc, haiPhong, noAllowance, noAllowanceAtAll, nothing, permanent } from './expected.ts'
import type { Sentence } from './sentences.ts'

/** Pensions and allowances: denied in every dialect, on their way, of another country, of somebody else. */
export const INCOME_SENTENCES: readonly Sentence[] = [
  // No allowance of any kind, and none of the state alone
  ['bà nội em không được trợ cấp gì cả', [{ who: 'grandmother', facts: noAllowanceAtAll }]],
  ['bo em chua nhan duoc tro cap hang thang nao het', [{ who: 'father', facts: noAllowanceAtAll }]],
  ['mẹ tôi không trợ cấp xã hội', [{ who: 'mother', facts: { socialAllowance: false } }]],
  ['mẹ tôi không có trợ cấp', [{ who: 'mother', facts: noAllowance }]],
  ['mẹ tôi không có trợ cấp gì khác', [{ who: 'mother', facts: noAllowance }]],
  [
    'bà nội em có tiền tuất, không có trợ cấp gì của nhà nước',
    [{ who: 'grandmother', facts: { survivorAllowance: true, ...noAllowance } }],
  ],
  [
    'bà nội em hưởng tuất hàng tháng, ngoài ra không có trợ cấp gì',
    [{ who: 'grandmother', facts: { survivorAllowance: true, ...noAllowance } }],
  ],
  // Drawn or not
  ['mạ no co luong 66 tuoi', [{ who: 'mother', facts: { pension: false, age: 66 } }], 'diacritics'],
  [
    'mạ tui nỏ có lương hưu chi, 66 tuổi',
    [{ who: 'mother', facts: { pension: false, age: 66 } }],
    'diacritics',
  ],
  ['bọ mô có lương, 70 tuổi', [{ who: 'father', facts: { pension: false, age: 70 } }], 'diacritics'],
  ['má con hổng có lương bổng gì ráo', [{ who: 'mother', facts: { pension: false } }], 'diacritics'],
  ['ba tui hông có lãnh lương hưu, 64t', [{ who: 'father', facts: { pension: false, age: 64 } }]],
  ['tía tui đâu có lãnh hưu gì đâu', [{ who: 'father', facts: { pension: false } }]],
  ['mẹ em chả có lương lậu gì, 65 tuổi', [{ who: 'mother', facts: { pension: false, age: 65 } }]],
  ['me e 64 chang co dong luong nao', [{ who: 'mother', facts: { age: 64, pension: false } }]],
  ['mẹ em k có j cả 65t', [{ who: 'mother', facts: { age: 65, ...nothing } }]],
  ['65 tuổi chẳng có chế độ gì', [{ who: null, facts: { age: 65, ...nothing } }]],
  [
    'mẹ tôi không được hưởng bất cứ chế độ nào của nhà nước, 68 tuổi',
    [{ who: 'mother', facts: { age: 68, ...nothing } }],
  ],
  ['mẹ em không có thu nhập gì, 62 tuổi', [{ who: 'mother', facts: { age: 62, ...nothing } }]],
  ['mẹ em không lương hưu, không trợ cấp, không gì hết', [{ who: 'mother', facts: { ...nothing } }]],
  [
    'bố em không hưởng lương hưu nhưng được trợ cấp tuất',
    [{ who: 'father', facts: { pension: false, survivorAllowance: true } }],
  ],
  ['u em có sổ hưu', [{ who: 'mother', facts: { pension: true } }]],
  ['u e co so huu roi', [{ who: 'mother', facts: { pension: true } }]],
  ['bố 76 tuổi lương hưu', [{ who: 'father', facts: { age: 76, pension: true } }]],
  [
    'bố 76 lương hưu, mẹ 74 không',
    [
      { who: 'father', facts: { age: 76, pension: true } },
      { who: 'mother', facts: { age: 74, pension: false } },
    ],
  ],
  [
    'mẹ 70 hưu trí, bố 72 mất sức',
    [
      { who: 'mother', facts: { age: 70, pension: true } },
      { who: 'father', facts: { age: 72 } },
    ],
  ],
  ['bố 76 tuổi lương hưu bao nhiêu thì được', [{ who: 'father', facts: { age: 76 } }]],
  ['bố 76 tuổi, lương hưu?', [{ who: 'father', facts: { age: 76 } }]],
  ['mẹ em lãnh lương hưu 2tr7', [{ who: 'mother', facts: { pension: true } }]],
  ['mẹ em hưu 3 củ', [{ who: 'mother', facts: { pension: true } }]],
  ['bà em ăn lương hưu của nhà nước', [{ who: 'grandmother', facts: { pension: true } }], 'diacritics'],
  ['bố em đang lĩnh chế độ mất sức lao động', [{ who: 'father', facts: { pension: true } }]],
  ['mẹ e đang lãnh tiền tuất 1 triệu 2', [{ who: 'mother', facts: { survivorAllowance: true } }]],
  ['mẹ em hưởng tuất một lần rồi', [{ who: 'mother' }]],
  [
    'mẹ tôi nhận bảo hiểm xã hội một lần rồi nên không có lương hưu',
    [{ who: 'mother', facts: { pension: false } }],
  ],
  ['bố em về một cục năm 1991, 68 tuổi', [{ who: 'father', facts: { age: 68 } }]],
  ['bố em nghỉ hưu lĩnh một cục, 68 tuổi', [{ who: 'father', facts: { age: 68 }, vague: ['pension'] }]],
  ['bà em được tiền già 500 nghìn', [{ who: 'grandmother', facts: { socialPension: true } }], 'diacritics'],
  [
    'bà em 78 tuổi mà xã chưa cho tiền người già',
    [{ who: 'grandmother', facts: { age: 78, socialPension: false } }],
    'diacritics',
  ],
  ['mẹ em khuyết tật nặng có trợ cấp', [{ who: 'mother', vague: ['socialAllowance'] }]],
  ['em trai em bị down hưởng trợ cấp bảo trợ', [{ who: 'brother', facts: { socialAllowance: true } }]],
  ['mẹ em là người khuyết tật nhưng không được trợ cấp', [{ who: 'mother', facts: { ...noAllowance } }]],
  ['con em tự kỷ có sổ khuyết tật', [{ who: 'child' }]],
  ['chồng em đang lãnh bảo hiểm thất nghiệp', [{ who: 'husband', facts: { unemploymentBenefit: true } }]],
  [
    'chồng em hết bảo hiểm thất nghiệp tháng trước',
    [{ who: 'husband', facts: { unemploymentBenefit: false } }],
  ],
  ['mẹ em có lương hưu không ạ? mẹ 66', [{ who: 'mother', facts: { age: 66 } }]],
  ['mẹ em có được hưởng trợ cấp gì không', [{ who: 'mother' }]],
  ['không có lương hưu thì có được miễn không', [{ who: null, facts: { pension: false } }]],
  ['mẹ em sống nhờ con cái, không lương lá', [{ who: 'mother', facts: { pension: false } }]],
  ['mẹ em chỉ có tiền con cho, không hưu không trợ cấp', [{ who: 'mother', facts: { ...nothing } }]],
  [
    'bà ngoại tui lương hổng có, tiền già cũng hổng',
    [{ who: 'grandmother', facts: { pension: false, socialPension: false } }],
  ],
  ['mẹ em không những không có lương hưu mà còn bệnh', [{ who: 'mother', facts: { pension: false } }]],
  [
    'mẹ em không chỉ có lương hưu mà còn có trợ cấp tuất',
    [{ who: 'mother', facts: { pension: true, survivorAllowance: true } }],
    'diacritics',
  ],
  ['mẹ em mất sổ hưu rồi', [{ who: 'mother' }]],
  ['bố em làm mất sổ hưu', [{ who: 'father' }]],
  ['ba tui nghỉ hưu non, 58t', [{ who: 'father', facts: { pension: true, age: 58 } }]],
  ['mẹ em còn 2 năm nữa mới được nghỉ hưu', [{ who: 'mother' }]],
  ['mẹ em sắp về hưu', [{ who: 'mother' }]],
  ['mẹ em chưa tới tuổi về hưu', [{ who: 'mother', facts: { pension: false } }]],
  ['mẹ em đến tuổi nghỉ hưu rồi mà chưa đủ năm đóng', [{ who: 'mother' }]],
  ['mẹ em lương 3 triệu', [{ who: 'mother' }]],
  ['vợ tôi hưởng lương hưu từ tháng 8', [{ who: 'wife', facts: { pension: true } }]],
  ['lương hưu của mẹ em 2 triệu rưỡi', [{ who: 'mother', facts: { pension: true } }]],
  [
    'ông bà không ai hưởng lương hưu cả, ông 73 bà 71',
    [
      { who: 'grandfather', facts: { pension: false, age: 73 } },
      { who: 'grandmother', facts: { pension: false, age: 71 } },
    ],
  ],
  [
    'trong nhà mỗi bố em có lương hưu, mẹ em 66 không có gì',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { age: 66, ...nothing } },
    ],
  ],
  ['mẹ em chưa bao giờ có lương hưu', [{ who: 'mother', facts: { pension: false } }]],
  ['bố em ngày xưa có lương hưu nhưng bị cắt', [{ who: 'father' }]],

  // Said as in a form
  ['lương hưu: có, trợ cấp: không', [{ who: null, facts: { pension: true, ...noAllowance } }]],
  [
    'Thông tin mẹ em: tuổi 66; hộ khẩu: Ái Quốc; lương hưu: không; trợ cấp: không; hộ nghèo: không',
    [
      {
        who: 'mother',
        facts: { age: 66, residence: { ...permanent, ...aiQuoc }, household: 'none', ...nothing },
      },
    ],
  ],
  [
    'Bố tôi: 70 tuổi, có lương hưu. Mẹ tôi: 68 tuổi, không có.',
    [
      { who: 'father', facts: { age: 70, pension: true } },
      { who: 'mother', facts: { pension: false, age: 68 } },
    ],
  ],
  ['mẹ em lương hưu thì có nhưng ít', [{ who: 'mother', facts: { pension: true } }]],
  [
    'mẹ em 66 tuổi lương hưu không có thì được hỗ trợ không',
    [{ who: 'mother', facts: { age: 66, pension: false } }],
  ],

  // Nothing at all, and what only sounds so
  ['mẹ 66 tuổi ko có j', [{ who: 'mother', facts: { age: 66, ...nothing } }]],
  [
    'mẹ tôi không có gì hết, hộ khẩu Ái Quốc, 66 tuổi',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc }, age: 66, ...nothing } }],
  ],
  ['mẹ em khám không có gì', [{ who: 'mother' }]],
  ['không có gì ạ', []],
  ['em không có gì để hỏi, mẹ em 66 tuổi', [{ who: 'mother', facts: { age: 66 } }]],
  ['em thất nghiệp chưa lĩnh trợ cấp', [{ who: 'self', facts: { work: 'none' } }]],

  // Of somebody else
  ['lương hưu của bố 5tr, mẹ không có', [{ who: 'father', facts: { pension: true } }, { who: 'mother' }]],
  ['mẹ em sống bằng lương hưu của bố', [{ who: 'mother' }]],
  ['mẹ tôi có lương hưu của chồng', [{ who: 'mother' }]],
  [
    'vợ tôi 60 lương hưu còn tôi không, tôi 65',
    [
      { who: 'wife', facts: { age: 60, pension: true } },
      { who: 'self', facts: { pension: false, age: 65 } },
    ],
    'diacritics',
  ],
  ['mẹ em có 3 con, 65 tuổi', [{ who: 'mother', facts: { age: 65 } }]],
  [
    'mẹ em 66 tuổi, hộ khẩu ở Ái Quốc, có 2 người con trai đi làm xa, không lương hưu',
    [{ who: 'mother', facts: { age: 66, residence: { ...permanent, ...aiQuoc }, pension: false } }],
  ],
  ['mẹ em nhận trợ cấp đơn thân nuôi con', [{ who: 'mother', facts: { socialAllowance: true } }]],
  ['mẹ em có sở hữu nhà riêng, 66 tuổi', [{ who: 'mother', facts: { age: 66 } }]],
  ['mẹ em góa chồng, 66 tuổi, hưởng tuất', [{ who: 'mother', facts: { age: 66, survivorAllowance: true } }]],
  ['bo no co luong huu', [{ who: 'father' }]],

  // In a list of what somebody is and has
  [
    'mẹ em 70 tuổi, lương hưu, hộ khẩu Ái Quốc',
    [{ who: 'mother', facts: { age: 70, pension: true, residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['bố em 70 tuổi trợ cấp khuyết tật', [{ who: 'father', facts: { age: 70, socialAllowance: true } }]],
  ['không ai trong nhà em có lương hưu', [{ who: 'self', facts: { pension: false } }]],
  ['70 tuổi hưu trí xã hội', [{ who: null, facts: { age: 70, socialPension: true } }]],
  ['75 tuổi có trợ cấp hưu trí xã hội không', [{ who: null, facts: { age: 75 } }]],
  [
    'bà em 80 tuổi được 500k trợ cấp người cao tuổi',
    [{ who: 'grandmother', facts: { age: 80, socialPension: true } }],
    'diacritics',
  ],

  // On their way, or from abroad
  ['bố em có lương hưu bên Đức', [{ who: 'father', vague: ['pension'] }]],
  [
    'mẹ em 68 tuổi lãnh hưu ở Mỹ về Việt Nam sống',
    [{ who: 'mother', facts: { age: 68 }, vague: ['pension'] }],
  ],
  ['ông em có lương hưu của Nga', [{ who: 'grandfather', vague: ['pension'] }]],
  ['bo em co luong huu nuoc ngoai', [{ who: 'father', vague: ['pension'] }]],
  ['mẹ em vừa về hưu chưa có lương hưu', [{ who: 'mother', vague: ['pension'] }]],
  ['bố em mới nghỉ hưu, đang chờ sổ hưu', [{ who: 'father', vague: ['pension'] }]],
  ['mẹ em đang làm hồ sơ lương hưu', [{ who: 'mother', vague: ['pension'] }]],
  ['bố tôi nghỉ hưu rồi mà chưa có sổ hưu', [{ who: 'father', vague: ['pension'] }]],
  ['tôi đang đợi quyết định nghỉ hưu', [{ who: 'self', vague: ['pension'] }]],
  ['mẹ em nộp hồ sơ hưu trí xã hội rồi, đang chờ', [{ who: 'mother', vague: ['socialPension'] }]],
  ['bà em đang chờ xét trợ cấp xã hội', [{ who: 'grandmother', vague: ['socialAllowance'] }], 'diacritics'],
  ['me em moi nghi huu chua co so', [{ who: 'mother', vague: ['pension'] }]],

  // Retired or not yet
  [
    'mẹ em giáo viên nghỉ hưu, bố em nông dân',
    [
      { who: 'mother', facts: { pension: true } },
      { who: 'father', facts: { work: 'farmer' } },
    ],
  ],
  [
    'bố em về hưu rồi, mẹ em chưa có lương hưu',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { pension: false } },
    ],
  ],
  ['Mẹ em nghỉ hưu tháng trước. Hiện chưa được nhận lương hưu', [{ who: 'mother', vague: ['pension'] }]],
  ['mẹ em đóng thiếu 2 năm nên chưa có lương hưu', [{ who: 'mother', facts: { pension: false } }]],
  ['mẹ em 75 tuổi làm hồ sơ hưu trí xã hội ở đâu', [{ who: 'mother', facts: { age: 75 } }]],

  // Through others, and besides
  [
    'ba mẹ em đều ngoài 60, ba có lương hưu bộ đội, mẹ không có gì',
    [
      { who: 'father', facts: { ageRange: { from: 60, to: 69 }, pension: true }, vague: ['ageRange'] },
      { who: 'mother', facts: { ageRange: { from: 60, to: 69 }, ...nothing }, vague: ['ageRange'] },
    ],
  ],
  [
    'bố em đang hưởng thất nghiệp, tháng 3 mới về hưu',
    [{ who: 'father', facts: { unemploymentBenefit: true } }],
  ],
  [
    'mẹ 66 tuổi sống nhờ vào 1 sào ruộng, ko lương bổng, ko chế độ',
    [{ who: 'mother', facts: { age: 66, ...nothing } }],
  ],
  [
    'nội tui 81t có tiền già, ngoại tui 76t hổng có chi hết',
    [
      { who: 'grandmother', facts: { age: 81, socialPension: true } },
      { who: 'grandmother', facts: { age: 76, ...nothing } },
    ],
  ],
  [
    'Chị Hương: mẹ mình 63t, ko lg, ko tc, hk Kim Thành',
    [
      {
        who: 'mother',
        facts: { age: 63, pension: false, ...noAllowance, residence: { ...permanent, ...haiPhong } },
      },
    ],
  ],
  [
    'người ta bảo ba em không được vì có lương, nhưng ba em đâu có lương',
    [{ who: 'father', facts: { pension: false } }],
  ],
  ['mẹ em có lương hưu, à không', [{ who: 'mother', vague: ['pension'] }]],
  ['mẹ em không có lương hưu, à không, có ạ', [{ who: 'mother', facts: { pension: true } }]],
  [
    'mẹ em có lương hưu, à không, có tiền tuất',
    [{ who: 'mother', facts: { survivorAllowance: true }, vague: ['pension'] }],
  ],
  ['bố em nhận lương hưu hộ ông nội', [{ who: 'father' }, { who: 'grandfather' }]],
  ['em đi lĩnh lương hưu thay mẹ, mẹ 60 tuổi', [{ who: 'mother', facts: { age: 60 } }]],
  [
    'bố em có lương hưu hộ khẩu Ái Quốc',
    [{ who: 'father', facts: { pension: true, residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'dì tôi lãnh bảo trợ xã hội, hưu trí xã hội thì chưa tới tuổi',
    [{ who: 'aunt', facts: { socialAllowance: true, socialPension: false } }],
  ],
  [
    'ngoài trợ cấp người cao tuổi ra bà không có khoản nào khác, bà 81',
    [{ who: 'grandmother', facts: { socialPension: true, pension: false, socialAllowance: false, age: 81 } }],
    'diacritics',
  ],
  [
    'mẹ em có lương hưu, không có chế độ gì khác',
    [{ who: 'mother', facts: { pension: true, ...noAllowance } }],
  ],
  ['hình như bố em có lương hưu', [{ who: 'father', vague: ['pension'] }]],
]
