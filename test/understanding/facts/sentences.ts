import type { Facts } from '../../../src/knowledge/facts.ts'
import {
  aged,
  aiQuoc,
  nhaTrang,
  noAllowance,
  noAllowanceAtAll,
  nothing,
  permanent,
  temporary,
} from './expected.ts'

/**
 * One message and the people in it: relation, facts, and where they matter count, vague facts, contradictions.
 * `needs`: without its diacritics it says something else or nothing ("bà" and "ba", "còn" and "con").
 */
export type Sentence = readonly [text: string, people: readonly ExpectedPerson[], needs?: 'diacritics']
export interface ExpectedPerson {
  readonly who: string | null
  readonly count?: number
  readonly facts?: Facts
  readonly vague?: readonly string[]
  readonly contradicts?: readonly string[]
}

/** Own sentences from all regions, with and without diacritics, in full words and in teencode. */
export const SENTENCES: readonly Sentence[] = [
  // Age and pension
  [
    'Mẹ tôi 62 tuổi, không có lương hưu, hộ khẩu Ái Quốc thì được hỗ trợ bao nhiêu?',
    [{ who: 'mother', facts: { age: 62, pension: false, residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'me em 62t k co luong huu k tro cap gi o ai quoc',
    [{ who: 'mother', facts: { age: 62, pension: false, ...noAllowanceAtAll, residence: aiQuoc } }],
  ],
  ['tôi 65 tuổi', [{ who: 'self', facts: { age: 65 } }]],
  ['Năm nay tôi 66 tuổi chưa có sổ hưu', [{ who: 'self', facts: { age: 66, pension: false } }]],
  [
    '63 tuổi không lương hưu có được thẻ miễn phí không ạ',
    [{ who: null, facts: { age: 63, pension: false } }],
  ],
  ['bà nội cháu 70 tuổi, ko lương hưu', [{ who: 'grandmother', facts: { age: 70, pension: false } }]],
  ['ông ngoại em 80 tuổi có lương hưu 3 triệu', [{ who: 'grandfather', facts: { age: 80, pension: true } }]],
  ['ba tui bảy mươi hai tuổi, chẳng lương lậu gì', [{ who: 'father', facts: { age: 72, pension: false } }]],
  ['Tía em sáu mươi bảy tuổi hổng có lương hưu', [{ who: 'father', facts: { age: 67, pension: false } }]],
  ['Bố em 64 tuổi, nghỉ hưu rồi ạ', [{ who: 'father', facts: { age: 64, pension: true } }]],
  ['mẹ mình sn 1960 hưởng lương hưu', [{ who: 'mother', facts: { birthYear: 1960, pension: true } }]],
  ['Chồng em 61 tuổi đang nhận lương hưu', [{ who: 'husband', facts: { age: 61, pension: true } }]],
  ['vk e 58t, lương hưu ko có', [{ who: 'wife', facts: { age: 58, pension: false } }]],
  [
    'U em bảy mươi tuổi, lương hưu thì không, trợ cấp cũng không',
    [{ who: 'mother', facts: { age: 70, ...nothing } }],
  ],
  ['bu tôi 69 tuổi không hưởng chế độ gì', [{ who: 'mother', facts: { age: 69, ...nothing } }]],
  [
    'mẹ chồng em 68 tuổi không có lương hưu hay trợ cấp gì cả',
    [{ who: 'mother-in-law', facts: { age: 68, pension: false, ...noAllowanceAtAll } }],
  ],
  [
    'bố vợ tôi 73 tuổi, không lương hưu, trợ cấp xã hội',
    [{ who: 'father-in-law', facts: { age: 73, pension: false, socialAllowance: false } }],
  ],
  ['mẹ em có lương hưu không nhỉ', [{ who: 'mother', facts: {} }]],
  ['Bố tôi 66 tuổi có được hưởng trợ cấp xã hội không?', [{ who: 'father', facts: { age: 66 } }]],
  ['mẹ tôi 66 tuổi muốn xin trợ cấp xã hội thì làm sao', [{ who: 'mother', facts: { age: 66 } }]],
  ['Tôi hưởng lương mất sức từ năm 1990', [{ who: 'self', facts: { pension: true } }]],
  [
    'anh trai em 59 tuổi ở nhà không làm gì, k có lương',
    [{ who: 'brother', facts: { age: 59, work: 'none', pension: false } }],
  ],

  // Birth years and dates
  ['mẹ em sinh 15/12/1966', [{ who: 'mother', facts: { birthDate: '1966-12-15' } }]],
  ['bố sinh ngày 3 tháng 2 năm 1955', [{ who: 'father', facts: { birthDate: '1955-02-03' } }]],
  ['tôi sinh năm 87, làm công nhân', [{ who: 'self', facts: { birthYear: 1987, work: 'employee' } }]],
  [
    'Mẹ tôi sinh tháng 4/1960 không có lương hưu',
    [{ who: 'mother', facts: { birthYear: 1960, pension: false } }],
  ],
  ['bà ngoại sn 1948', [{ who: 'grandmother', facts: { birthYear: 1948 } }]],
  [
    'mẹ 1955, bố 1952',
    [
      { who: 'mother', facts: { birthYear: 1955 } },
      { who: 'father', facts: { birthYear: 1952 } },
    ],
  ],
  [
    'bé nhà em sinh ngày 12/3/2026 chưa có thẻ',
    [{ who: 'child', facts: { birthDate: '2026-03-12', freeCard: false } }],
  ],
  ['bé nhà mình 5 tháng tuổi', [{ who: 'child', facts: { age: 0 } }]],
  ['con em 30 tháng tuổi, hộ cận nghèo', [{ who: 'child', facts: { age: 2, household: 'near-poor' } }]],
  ['tôi 60 tuổi sinh năm 1966', [{ who: 'self', facts: { age: 60, birthYear: 1966 } }]],

  // Vague ages
  ['tôi gần 60 tuổi', [{ who: 'self', facts: { ageRange: { from: 56, to: 59 } }, vague: ['ageRange'] }]],
  [
    'mẹ em ngoài 70 không có lương hưu',
    [{ who: 'mother', facts: { ageRange: { from: 70, to: 79 }, pension: false }, vague: ['ageRange'] }],
  ],
  [
    'bố tôi trên 75 tuổi',
    [{ who: 'father', facts: { ageRange: { from: 75, to: 84 } }, vague: ['ageRange'] }],
  ],
  ['má em hơn 60 tuổi', [{ who: 'mother', facts: { ageRange: { from: 60, to: 69 } }, vague: ['ageRange'] }]],
  [
    'bà nội tôi bảy mươi mấy tuổi',
    [{ who: 'grandmother', facts: { ageRange: { from: 70, to: 79 } }, vague: ['ageRange'] }],
  ],
  [
    'ông nội sáu mấy tuổi rồi',
    [{ who: 'grandfather', facts: { ageRange: { from: 60, to: 69 } }, vague: ['ageRange'] }],
  ],
  [
    'mẹ em 6x không lương',
    [{ who: 'mother', facts: { ageRange: { from: 56, to: 69 }, pension: false }, vague: ['ageRange'] }],
  ],
  ['tôi 60 tuổi mụ', [{ who: 'self', facts: { ageRange: { from: 58, to: 59 } }, vague: ['ageRange'] }]],
  [
    'bố em 75 tuổi tính cả tuổi mụ',
    [{ who: 'father', facts: { ageRange: { from: 73, to: 74 } }, vague: ['ageRange'] }],
  ],
  [
    'sang năm mẹ tôi tròn 75 tuổi',
    [{ who: 'mother', facts: { ageRange: { from: 72, to: 74 } }, vague: ['ageRange'] }],
  ],
  ['mẹ tôi tuổi Bính Ngọ', [{ who: 'mother', facts: { birthYear: 1966 } }]],
  [
    'vợ tôi khoảng 59 60 tuổi',
    [{ who: 'wife', facts: { ageRange: { from: 58, to: 61 } }, vague: ['ageRange'] }],
  ],
  ['bố tôi 74-75 tuổi', [{ who: 'father', facts: { ageRange: { from: 73, to: 76 } }, vague: ['ageRange'] }]],

  ['ông ngoại em ngoài 7 chục rồi', [aged('grandfather', 70, 79)]],
  [
    'bo em ngoai 70, ko luong huu',
    [{ ...aged('father', 70, 79), facts: { pension: false, ageRange: { from: 70, to: 79 } } }],
  ],
  ['me em 60 t co le', [aged('mother', 60, 69)]],
  ['vk e gan 60t', [aged('wife', 56, 59)]],
  ['má tui tầm 6 chục', [aged('mother', 56, 64)]],
  ['bà nội cháu tuổi ta 75', [aged('grandmother', 73, 74)]],
  ['mẹ em 60 tuổi, tuổi mụ 61', [{ who: 'mother', facts: { age: 60 }, vague: ['ageRange'] }]],
  ['bố em sinh khoảng năm 1950', [aged('father', 72, 79)]],
  ['mẹ em tầm 60-65 tuổi', [aged('mother', 59, 66)]],
  ['mẹ em 65, 66 tuổi', [aged('mother', 64, 67)]],
  ['chú em chưa đến 60', [aged('uncle', 18, 59)]],
  ['cháu khoảng 4 tuổi', [aged('grandchild', 3, 5)]],
  ['con chưa đủ 6 tuổi', [aged('child', 0, 5)]],
  ['bé nhà em hơn 5 tuổi', [aged('child', 5, 6)]],
  ['bố mẹ em đều ngoài 60', [aged('father', 60, 69), aged('mother', 60, 69)]],
  ['bố ngoài 70, mẹ gần 70', [aged('father', 70, 79), aged('mother', 66, 69)]],
  ['ông bà nội 81 và ngoài 70', [{ who: 'grandfather', facts: { age: 81 } }, aged('grandmother', 70, 79)]],
  ['mẹ em hơn 60 gần 70', [aged('mother', 66, 69)]],
  [
    'mẹ em không có lương hưu, trên 75 tuổi, hộ khẩu Ái Quốc',
    [
      {
        ...aged('mother', 75, 84),
        facts: { pension: false, residence: { ...permanent, ...aiQuoc }, ageRange: { from: 75, to: 84 } },
      },
    ],
  ],
  ['mẹ em trên 75 tuổi thì được gì', [aged('mother', 75, 84)]],
  ['gần 60 có được hỗ trợ không', [aged(null, 56, 59)]],

  // Vague ages beside exact ones
  ['mẹ em gần 70, sinh năm 1957', [{ who: 'mother', facts: { birthYear: 1957 }, vague: ['ageRange'] }]],
  ['mẹ em 62 tuổi, hơn 60 rồi', [{ who: 'mother', facts: { age: 62 }, vague: ['ageRange'] }]],
  ['mẹ em 69 tuổi, tuổi mụ 71', [{ who: 'mother', facts: { age: 69 }, vague: ['ageRange'] }]],
  ['mẹ em 69 tuổi, ngoài 70 tuổi mụ', [{ ...aged('mother', 68, 79), vague: ['age', 'ageRange'] }]],
  [
    'mẹ em 69 tuổi, không lương hưu, ngoài 70 rồi',
    [{ who: 'mother', facts: { age: 69, pension: false }, vague: ['ageRange'] }],
  ],
  ['bố em gần 60, à nhầm 62 tuổi', [{ who: 'father', facts: { age: 62 } }]],
  ['bố em 62 tuổi, à nhầm gần 60', [aged('father', 56, 59)]],
  ['mẹ em ngoài 70, sinh năm 1980', [{ who: 'mother', vague: ['ageRange'], contradicts: ['age'] }]],
  ['mẹ em 62 tuổi, ngoài 70 rồi', [{ who: 'mother', vague: ['ageRange'], contradicts: ['age'] }]],
  ['bố em gần 60, ngoài 70 rồi', [{ who: 'father', vague: ['ageRange'], contradicts: ['age'] }]],

  // Rules and other numbers leave no age
  [
    'mẹ em 62 tuổi, trên 75 tuổi mới được miễn phí à',
    [{ who: 'mother', facts: { age: 62 }, vague: ['age'] }],
  ],
  ['mẹ em 62 tuổi khi nào ngoài 70 thì được', [{ who: 'mother', facts: { age: 62 }, vague: ['age'] }]],
  ['mẹ em hỏi trên 75 tuổi có được gì không', [{ who: 'mother', vague: ['age'] }]],
  ['người trên 75 tuổi được gì', []],
  ['trên 75 tuổi thì được gì', []],
  ['người từ trên 60 đến 74 tuổi được gì', []],
  ['tôi đóng hơn 20 năm rồi', []],
  ['gần 20 năm nay mẹ em ốm', [{ who: 'mother', vague: ['age'] }]],
  ['mẹ em nặng gần 60 cân', [{ who: 'mother', vague: ['age'] }]],
  ['mẹ em được khoảng 65 triệu', [{ who: 'mother' }]],
  ['mẹ em đóng gần 60 nghìn', [{ who: 'mother' }]],
  ['nếu mẹ em ngoài 70 thì sao', [{ who: 'mother' }]],
  ['nghe nói ngoài 70 được miễn phí', []],
  ['bố em hơn 40 tuổi Đảng', [{ who: 'father', facts: { partyBadgeYears: 40 } }]],
  ['bố em gần 40 năm tuổi Đảng', [{ who: 'father', vague: ['partyBadgeYears'] }]],

  // Several people
  [
    'bố mẹ em 71 và 68 tuổi',
    [
      { who: 'father', facts: { age: 71 } },
      { who: 'mother', facts: { age: 68 } },
    ],
  ],
  [
    'Bố tôi 72 tuổi mẹ tôi 66 tuổi, cả hai đều không lương hưu, không trợ cấp, hộ khẩu Ái Quốc',
    [
      { who: 'father', facts: { age: 72, ...nothing, residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { age: 66, ...nothing, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'Nhà tôi hộ khẩu Ái Quốc: bố 73, mẹ 70, em gái sinh viên, tôi thu gom rác',
    [
      { who: 'father', facts: { age: 73, residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { age: 70, residence: { ...permanent, ...aiQuoc } } },
      { who: 'sister', facts: { student: true, residence: { ...permanent, ...aiQuoc } } },
      { who: 'self', facts: { work: 'waste-collector', residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'ông 72 bà 70, đều không có lương hưu',
    [
      { who: 'grandfather', facts: { age: 72, pension: false } },
      { who: 'grandmother', facts: { age: 70, pension: false } },
    ],
  ],
  [
    'vợ chồng tôi 66 và 64 tuổi ở ái quốc, không có lương hưu',
    [
      { who: 'self', facts: { age: 66, pension: false, residence: aiQuoc } },
      { who: 'other', facts: { age: 64, pension: false, residence: aiQuoc } },
    ],
  ],
  [
    '2 đứa con em 5 tuổi và 3 tuổi',
    [
      { who: 'child', facts: { age: 5 } },
      { who: 'child', facts: { age: 3 } },
    ],
  ],
  ['hai con tôi 4 tuổi', [{ who: 'child', count: 2, facts: { age: 4 } }]],
  [
    'con lớn 10 tuổi học lớp 5, con nhỏ 3 tuổi',
    [
      { who: 'child', facts: { age: 10, student: true } },
      { who: 'child', facts: { age: 3 } },
    ],
  ],
  [
    'bố và mẹ tôi đều 70 tuổi',
    [
      { who: 'father', facts: { age: 70 } },
      { who: 'mother', facts: { age: 70 } },
    ],
  ],
  [
    'ông bà nội em 81 với 79 tuổi, đều hưởng hưu trí xã hội',
    [
      { who: 'grandfather', facts: { age: 81, socialPension: true } },
      { who: 'grandmother', facts: { age: 79, socialPension: true } },
    ],
  ],
  [
    'Mẹ em 65 tuổi không lương hưu, còn bố em 67 tuổi có lương hưu',
    [
      { who: 'mother', facts: { age: 65, pension: false } },
      { who: 'father', facts: { age: 67, pension: true } },
    ],
  ],
  [
    'bme e 61t vs 63t k lương hưu',
    [
      { who: 'father', facts: { age: 61, pension: false } },
      { who: 'mother', facts: { age: 63, pension: false } },
    ],
  ],
  [
    'em 30 tuổi làm công ty, mẹ em 62 tuổi ở nhà',
    [
      { who: 'self', facts: { age: 30, work: 'employee' } },
      { who: 'mother', facts: { age: 62, work: 'none' } },
    ],
  ],
  [
    'Nhà em thuộc hộ cận nghèo, mẹ 72 tuổi không lương hưu, con em 4 tuổi',
    [
      { who: 'mother', facts: { age: 72, pension: false, household: 'near-poor' } },
      { who: 'child', facts: { age: 4, household: 'near-poor' } },
    ],
  ],
  ['nhà tôi có 4 người thuộc hộ nghèo', [{ who: null, count: 4, facts: { household: 'poor' } }]],

  // Residence
  [
    'tôi thường trú tại phường Ái Quốc, 67 tuổi',
    [{ who: 'self', facts: { age: 67, residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'em tạm trú ở Ái Quốc, 35 tuổi buôn bán',
    [{ who: 'self', facts: { age: 35, work: 'other', residence: { ...temporary, ...aiQuoc } } }],
  ],
  [
    'quê Thái Bình lên ở trọ Ái Quốc, 65 tuổi',
    [{ who: null, facts: { age: 65, residence: { ...temporary, ...aiQuoc } } }],
  ],
  [
    'mẹ em hộ khẩu Thái Bình, đang ở Hải Phòng, 66 tuổi',
    [{ who: 'mother', facts: { age: 66, residence: { ...permanent, province: 'other' } } }],
  ],
  ['hk ai quoc, 61t', [{ who: null, facts: { age: 61, residence: { ...permanent, ...aiQuoc } } }]],
  [
    '62 tuổi không lương hưu ở Khánh Hòa được miễn phí không',
    [{ who: null, facts: { age: 62, pension: false, residence: { province: 'khanh-hoa' } } }],
  ],
  ['tôi ở Nha Trang 64 tuổi', [{ who: 'self', facts: { age: 64, residence: nhaTrang } }]],
  [
    'Hải Phòng có hỗ trợ gì cho người cao tuổi không',
    [{ who: null, facts: { residence: { province: 'hai-phong' } } }],
  ],
  ['mẹ tôi 62 tuổi khám ở bệnh viện Hà Nội', [{ who: 'mother', facts: { age: 62 } }]],
  [
    'bố em 63 tuổi, khẩu ở Nam Định',
    [{ who: 'father', facts: { age: 63, residence: { ...permanent, province: 'other' } } }],
  ],
  [
    'mẹ em đã chuyển khẩu về Ái Quốc, 68 tuổi',
    [{ who: 'mother', facts: { age: 68, residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['em muốn chuyển khẩu mẹ về Ái Quốc thì cần gì', [{ who: 'mother', facts: {} }]],
  [
    'tôi ở Hải Dương cũ, 62 tuổi',
    [{ who: 'self', facts: { age: 62, residence: { province: 'hai-phong' } } }],
  ],
  [
    'em ở phường ái quốc tp hp, mẹ em 65t',
    [
      { who: 'self', facts: { residence: aiQuoc } },
      { who: 'mother', facts: { age: 65 } },
    ],
  ],
  [
    'bà 71 tuổi ở Ái Quốc, thường trú luôn',
    [{ who: 'grandmother', facts: { age: 71, residence: { ...permanent, ...aiQuoc } } }],
    'diacritics',
  ],
  [
    'mẹ tôi không có hộ khẩu ở Hải Phòng, 64 tuổi',
    [{ who: 'mother', facts: { age: 64, residence: { ...temporary, province: 'hai-phong' } } }],
  ],

  // Household
  ['tôi hộ cận nghèo ở Ái Quốc', [{ who: 'self', facts: { household: 'near-poor', residence: aiQuoc } }]],
  ['gia đình em thuộc hộ nghèo, em 40 tuổi', [{ who: 'self', facts: { age: 40, household: 'poor' } }]],
  ['mẹ em 66 tuổi không phải hộ nghèo', [{ who: 'mother', facts: { age: 66, household: 'none' } }]],
  ['tôi không phải hộ nghèo mà là hộ cận nghèo', [{ who: 'self', facts: { household: 'near-poor' } }]],
  ['bố em 70 tuổi không thuộc diện gì', [{ who: 'father', facts: { age: 70, household: 'none' } }]],
  [
    'tôi làm ruộng mức sống trung bình',
    [{ who: 'self', facts: { work: 'farmer', household: 'average-living-farm' } }],
  ],
  [
    'nhà em hộ nông nghiệp msstb, em 45 tuổi',
    [{ who: 'self', facts: { age: 45, household: 'average-living-farm' } }],
  ],
  ['hộ cận nghèo được hỗ trợ bao nhiêu phần trăm', []],
  ['nhà tôi nghèo lắm, tôi 50 tuổi', [{ who: 'self', facts: { age: 50 }, vague: ['household'] }]],
  ['mẹ tôi 69 tuổi có thuộc hộ cận nghèo không ạ', [{ who: 'mother', facts: { age: 69 } }]],
  ['nha e moi thoat ngheo, me e 67t', [{ who: 'mother', facts: { age: 67, household: 'none' } }]],

  // Work
  ['chồng em là công nhân ở công ty may', [{ who: 'husband', facts: { work: 'employee' } }]],
  ['vợ tôi ở nhà nội trợ, 45 tuổi', [{ who: 'wife', facts: { age: 45, work: 'none' } }]],
  ['chị gái em là giáo viên', [{ who: 'sister', facts: { work: 'official' } }]],
  [
    'Em thu gom rác cho tổ dân phố, phường xác nhận rồi, hk Ái Quốc',
    [
      {
        who: 'self',
        facts: {
          work: 'waste-collector',
          wasteTeam: { employer: 'residential-group', wardConfirmed: true },
          residence: { ...permanent, ...aiQuoc },
        },
      },
    ],
  ],
  [
    'tôi đi thu gom rác cho công ty môi trường',
    [{ who: 'self', facts: { work: 'waste-collector', wasteTeam: { employer: 'enterprise' } } }],
  ],
  [
    'mẹ em đổ rác trong htx, 52 tuổi',
    [{ who: 'mother', facts: { age: 52, work: 'waste-collector', wasteTeam: { employer: 'cooperative' } } }],
  ],
  [
    'bố em gom rác ở tổ dân phố mà phường chưa xác nhận',
    [
      {
        who: 'father',
        facts: {
          work: 'waste-collector',
          wasteTeam: { employer: 'residential-group', wardConfirmed: false },
        },
      },
    ],
  ],
  ['tôi là tổ trưởng dân phố 62 tuổi', [{ who: 'self', facts: { age: 62, work: 'hamlet-part-time' } }]],
  ['bác ruột em làm trưởng thôn', [{ who: 'uncle', facts: { work: 'hamlet-part-time' } }]],
  ['dì tôi làm y tế thôn', [{ who: 'aunt', facts: { work: 'hamlet-health-worker' } }]],
  [
    'em trai tôi tham gia bảo vệ an ninh trật tự cơ sở',
    [{ who: 'brother', facts: { work: 'grassroots-security' } }],
  ],
  ['ba em chạy xe ôm 63 tuổi', [{ who: 'father', facts: { age: 63, work: 'other' } }]],
  ['tôi buôn bán nhỏ ngoài chợ', [{ who: 'self', facts: { work: 'other' } }]],
  ['chồng tôi đang thất nghiệp', [{ who: 'husband', facts: { work: 'none' } }]],
  ['chồng tôi đang hưởng trợ cấp thất nghiệp', [{ who: 'husband', facts: { unemploymentBenefit: true } }]],
  [
    'bố tôi trước làm công nhân nay ở nhà không làm gì, 61 tuổi',
    [{ who: 'father', facts: { age: 61, work: 'none' } }],
  ],
  ['em là cán bộ không chuyên trách phường', [{ who: 'self', facts: { work: 'commune-part-time' } }]],
  ['tôi chủ hộ kinh doanh', [{ who: 'self', facts: { work: 'business-owner' } }]],
  ['ông xã em có hợp đồng lao động với công ty', [{ who: 'husband', facts: { work: 'employee' } }]],
  [
    'tui làm rẫy ở Khánh Hòa',
    [{ who: 'self', facts: { work: 'farmer', residence: { province: 'khanh-hoa' } } }],
  ],

  // School
  [
    'con tôi học lớp 5 trường ở Hải Phòng',
    [{ who: 'child', facts: { student: true, schoolProvince: 'hai-phong' } }],
  ],
  ['em là sinh viên ở Hà Nội', [{ who: 'self', facts: { student: true, schoolProvince: 'other' } }]],
  ['con gái em 22 tuổi ra trường rồi', [{ who: 'child', facts: { age: 22, student: false } }]],
  ['con trai em đang học đại học', [{ who: 'child', facts: { student: true } }]],
  ['cháu nội tôi 7 tuổi học lớp 1', [{ who: 'grandchild', facts: { age: 7, student: true } }]],
  ['con bị ốm 4 tuổi', [{ who: 'child', facts: { age: 4 } }]],
  ['con muốn hỏi cho mẹ con 66 tuổi', [{ who: 'mother', facts: { age: 66 } }]],

  // Allowances
  [
    'bà nội em 76 tuổi đang hưởng trợ cấp hưu trí xã hội',
    [{ who: 'grandmother', facts: { age: 76, socialPension: true } }],
  ],
  [
    'mẹ em 78 tuổi nhận tiền người cao tuổi hàng tháng',
    [{ who: 'mother', facts: { age: 78, socialPension: true } }],
  ],
  [
    'cụ bà nhà em 82 tuổi chưa được trợ cấp tuổi già',
    [{ who: 'grandmother', facts: { age: 82, socialPension: false } }],
  ],
  [
    'bà ngoại tôi đang hưởng tiền tuất hàng tháng',
    [{ who: 'grandmother', facts: { survivorAllowance: true } }],
  ],
  [
    'mẹ tôi 66 tuổi, không lương hưu nhưng có tuất',
    [{ who: 'mother', facts: { age: 66, pension: false, survivorAllowance: true } }],
  ],
  [
    'em trai em khuyết tật đang hưởng trợ cấp bảo trợ xã hội',
    [{ who: 'brother', facts: { socialAllowance: true } }],
  ],
  ['bố em hưởng trợ cấp khuyết tật', [{ who: 'father', facts: { socialAllowance: true } }]],
  [
    'anh ruột tôi hưởng trợ cấp tai nạn lao động hàng tháng',
    [{ who: 'brother', facts: { insuranceAllowance: true } }],
  ],
  [
    'bố tôi 65 tuổi không lương hưu, không trợ cấp tuất',
    [{ who: 'father', facts: { age: 65, pension: false, survivorAllowance: false } }],
  ],
  [
    'bố tôi 65 tuổi đang hưởng trợ cấp hàng tháng',
    [{ who: 'father', facts: { age: 65 }, vague: ['socialAllowance'] }],
  ],
  ['cô tôi 61 tuổi k lương hưu k trợ cấp', [{ who: 'aunt', facts: { age: 61, ...nothing } }]],

  // The ward's groups, merit, army
  [
    'Tôi là đảng viên 41 năm tuổi Đảng, sinh hoạt tại phường',
    [{ who: 'self', facts: { partyBadgeYears: 41, partyCell: 'ward' } }],
  ],
  [
    'bố em được huy hiệu 50 năm tuổi đảng, 72 tuổi',
    [{ who: 'father', facts: { age: 72, partyBadgeYears: 50 } }],
  ],
  [
    'em là hội viên hội người mù, chưa có thẻ miễn phí',
    [{ who: 'self', facts: { blindAssociation: true, freeCard: false } }],
  ],
  ['ông nội em là cựu chiến binh 75 tuổi', [{ who: 'grandfather', facts: { age: 75, merit: 'veteran' } }]],
  ['tôi là con liệt sĩ', [{ who: 'self', facts: { merit: 'martyr-relative' } }]],
  ['bố tôi là thương binh', [{ who: 'father', facts: { merit: 'meritorious' } }]],
  ['mẹ tôi là thanh niên xung phong 74 tuổi', [{ who: 'mother', facts: { age: 74, merit: 'resistance' } }]],
  ['chồng em là bộ đội', [{ who: 'husband', facts: { armedForces: 'member' } }]],
  ['em là vợ bộ đội', [{ who: 'self', facts: { armedForces: 'relative' } }]],
  [
    'mẹ em người dân tộc Raglai ở Khánh Hòa',
    [{ who: 'mother', facts: { ethnicMinority: true, residence: { province: 'khanh-hoa' } } }],
  ],
  ['em bị hiv có được hỗ trợ không', [{ who: 'self', facts: { hiv: true } }]],
  ['người nhiễm hiv được hỗ trợ thế nào', []],
  ['mẹ em đã có thẻ bhyt miễn phí', [{ who: 'mother', facts: { freeCard: true } }]],

  // As people really ramble
  [
    'chào ad, e ở tổ dân phố số 3 phường Ái Quốc, bố e 69t ko có lương hưu, mẹ e 64t bán rau ngoài chợ',
    [
      { who: 'self', facts: { residence: aiQuoc } },
      { who: 'father', facts: { age: 69, pension: false } },
      { who: 'mother', facts: { age: 64, work: 'other' } },
    ],
  ],
  [
    'Mẹ tôi không có lương hưu. Năm nay 71 tuổi. Hộ khẩu ở Ái Quốc.',
    [{ who: 'mother', facts: { pension: false, age: 71, residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'Gia đình tôi gồm 5 người làm nông nghiệp có mức sống trung bình, đóng bhyt thế nào',
    [{ who: null, count: 5, facts: { work: 'farmer', household: 'average-living-farm' } }],
  ],
  ['mẹ em đang hưởng tuất của bố, 67 tuổi', [{ who: 'mother', facts: { survivorAllowance: true, age: 67 } }]],
  ['cháu là hssv thuộc hộ cận nghèo', [{ who: 'self', facts: { student: true, household: 'near-poor' } }]],
  [
    'tôi 70 tuổi, vợ 65, hai vợ chồng không lương hưu không trợ cấp',
    [
      { who: 'self', facts: { age: 70, ...nothing } },
      { who: 'wife', facts: { age: 65, ...nothing } },
    ],
  ],
  [
    'mẹ tôi được 65 tuổi, con cái đi làm xa, không lương bổng gì',
    [{ who: 'mother', facts: { age: 65, pension: false } }],
  ],
  [
    'nhà em cận nghèo, có 2 đứa con 7 và 4 tuổi, mẹ già 76 tuổi',
    [
      { who: 'child', facts: { age: 7, household: 'near-poor' } },
      { who: 'child', facts: { age: 4, household: 'near-poor' } },
      { who: 'mother', facts: { age: 76, household: 'near-poor' } },
    ],
  ],
  [
    'mẹ em thì 62, bố thì 66, cả nhà hộ khẩu Ái Quốc, ko ai có lương hưu',
    [
      { who: 'mother', facts: { age: 62, pension: false, residence: { ...permanent, ...aiQuoc } } },
      { who: 'father', facts: { age: 66, pension: false, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'ai quoc, 63t, k luong huu, k tro cap, dc mien phi k',
    [{ who: null, facts: { age: 63, ...nothing, residence: aiQuoc } }],
  ],
  ['tôi đi bộ đội về, 60 tuổi, không lương', [{ who: 'self', facts: { age: 60, pension: false } }]],
  [
    'chú em 58 tuổi mù hai mắt, có trong hội người mù thành phố',
    [{ who: 'uncle', facts: { age: 58, blindAssociation: true } }],
  ],
  [
    'bố tôi liệt sĩ, mẹ tôi 76 tuổi hưởng tuất liệt sĩ',
    [{ who: 'mother', facts: { age: 76, merit: 'martyr-relative' } }],
  ],
  [
    'bố em đảng viên 42 năm tuổi đảng nhưng sinh hoạt ở quê',
    [{ who: 'father', facts: { partyBadgeYears: 42, partyCell: 'other' } }],
  ],
  [
    'em thu gom rác cho phường, không thuộc công ty hay hợp tác xã nào, phường đã xác nhận',
    [{ who: 'self', facts: { work: 'waste-collector', wasteTeam: { wardConfirmed: true } } }],
  ],
  ['Tôi 74 tuổi, tháng sau tròn 75 thì thế nào', [{ who: 'self', facts: { age: 74 }, vague: ['ageRange'] }]],
  [
    'Mẹ em 65 tuổi, bố em mất rồi, mẹ đang hưởng tuất hàng tháng',
    [{ who: 'mother', facts: { age: 65, survivorAllowance: true } }],
  ],
  [
    'mẹ em 62 tuổi khám ở bệnh viện K Hà Nội, hộ khẩu Hải Phòng',
    [{ who: 'mother', facts: { age: 62, residence: { ...permanent, province: 'hai-phong' } } }],
  ],
  [
    'chong em lam tho xay o Ha Noi, ho khau Ai Quoc',
    [{ who: 'husband', facts: { work: 'other', residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'hai mẹ con em thuộc hộ cận nghèo',
    [
      { who: 'self', facts: { household: 'near-poor' } },
      { who: 'child', facts: { household: 'near-poor' } },
    ],
  ],
  [
    'mẹ tôi 70 tuổi sống một mình, không được hưởng trợ cấp nào của nhà nước',
    [{ who: 'mother', facts: { age: 70, ...noAllowance } }],
  ],
  ['năm nay mẹ mình 75 rồi mà chưa thấy được tiền già', [{ who: 'mother', facts: { age: 75 } }]],
  [
    'bố mẹ chồng em 78 và 75 tuổi chưa hưởng gì',
    [
      { who: 'father-in-law', facts: { age: 78, ...nothing } },
      { who: 'mother-in-law', facts: { age: 75, ...nothing } },
    ],
  ],
  ['mẹ đơn thân nuôi con 2 tuổi', [{ who: 'child', facts: { age: 2 } }]],
  [
    'hỏi giúp hàng xóm: bà ấy 73 tuổi, hộ cận nghèo, ở Ái Quốc',
    [{ who: 'other', facts: { age: 73, household: 'near-poor', residence: aiQuoc } }],
  ],
  ['mẹ em 62 tuổi có lương hưu của bố để lại', [{ who: 'mother', facts: { age: 62 } }]],
  [
    'mẹ em 65t hộ khẩu tp hcm nhưng ở ái quốc 5 năm nay',
    [{ who: 'mother', facts: { age: 65, residence: { ...permanent, province: 'other' } } }],
  ],
  ['không biết mẹ em có lương hưu không nữa, 66 tuổi', [{ who: 'mother', facts: { age: 66 } }]],
  ['có phải người trên 60 tuổi đều được 100% không', []],
  [
    'hai ông bà nhà tôi 70, 68 tuổi',
    [
      { who: 'grandfather', facts: { age: 70 } },
      { who: 'grandmother', facts: { age: 68 } },
    ],
  ],
  ['mẹ em 62t, mẹ có lương hưu ko cũng dc hỗ trợ đúng ko', [{ who: 'mother', facts: { age: 62 } }]],
  [
    'mẹ em 62t có lương hưu không có trợ cấp',
    [{ who: 'mother', facts: { age: 62, pension: true, ...noAllowance } }],
  ],
  ['em làm giáo viên mầm non tư thục', [{ who: 'self', facts: { work: 'employee' } }]],
  [
    'hk thường trú: phường Ái Quốc. Tuổi: 63. Lương hưu: không. Trợ cấp: không.',
    [{ who: null, facts: { age: 63, ...nothing, residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'Tôi 63 tuổi. Lương hưu không có. Đang hưởng trợ cấp xã hội vì khuyết tật',
    [{ who: 'self', facts: { age: 63, pension: false, socialAllowance: true } }],
  ],
  ['bác hàng xóm nhà em bị HIV', [{ who: 'other', facts: { hiv: true } }]],
  ['vợ của thương binh có được thẻ không', []],
  ['thẻ của mẹ em hết hạn 31/12/2025', [{ who: 'mother', facts: {} }]],
  ['tôi muốn mua bhyt hộ gia đình cho 4 người', []],
  ['các cụ 75 tuổi trở lên được cấp thẻ không', []],

  // Corrections, contradictions, what is no fact
  ['mẹ tôi 60 tuổi, à nhầm 59 tuổi', [{ who: 'mother', facts: { age: 59 } }]],
  ['tôi 61 tuổi, nói nhầm sinh năm 1967', [{ who: 'self', facts: { birthYear: 1967 } }]],
  ['bố em không phải 60 mà là 59 tuổi', [{ who: 'father', facts: { age: 59 } }]],
  ['bố em có lương hưu, à quên không có lương hưu', [{ who: 'father', facts: { pension: false } }]],
  ['tôi 67 tuổi, sinh 1949', [{ who: 'self', facts: {}, contradicts: ['age'] }]],
  ['mẹ em 62 tuổi sinh ngày 5/6/1960', [{ who: 'mother', facts: {}, contradicts: ['age'] }]],
  ['nếu mẹ tôi có lương hưu thì sao', [{ who: 'mother', facts: {} }]],
  ['nếu tôi 75 tuổi thì được miễn phí không', []],
  ['nghe nói người 60 tuổi được hỗ trợ 100%', []],
  [
    'nghe nói phường cấp thẻ cho người từ 60 tuổi, mẹ em 63 tuổi có được không',
    [{ who: 'mother', facts: { age: 63 } }],
  ],
  ['người từ 60 đến 74 tuổi không có lương hưu được hỗ trợ gì', []],
  ['trẻ em dưới 6 tuổi có được miễn phí không', []],
  ['ai không có lương hưu thì được cấp thẻ', []],
  ['đóng 6 tháng hết bao nhiêu tiền', []],
  ['Nghị quyết 57/2025 có hiệu lực từ năm 2026 không', []],
  ['thẻ 5 năm liên tục là gì', []],

  // Spoken of again
  [
    'Ông bà nội cháu 71 và 68 tuổi, hai cụ không có lương hưu, mua thẻ hết bao nhiêu',
    [
      { who: 'grandfather', facts: { age: 71, pension: false } },
      { who: 'grandmother', facts: { age: 68, pension: false } },
    ],
  ],
  [
    'bố 72 tuổi, mẹ 70 tuổi, các cụ không có lương hưu',
    [
      { who: 'father', facts: { age: 72, pension: false } },
      { who: 'mother', facts: { age: 70, pension: false } },
    ],
  ],
  [
    'hai cụ nhà em 71 và 68 tuổi',
    [
      { who: 'other', facts: { age: 71 } },
      { who: 'other', facts: { age: 68 } },
    ],
  ],

  // From elsewhere, staying here
  [
    'mẹ chồng em 65 tuổi ở quê ra ở cùng vợ chồng em tại Ái Quốc, mới làm tạm trú, không lương hưu',
    [{ who: 'mother-in-law', facts: { age: 65, pension: false, residence: { ...temporary, ...aiQuoc } } }],
  ],
  [
    'Bà ngoại tôi 70 tuổi từ Thái Bình lên sống với tôi ở Ái Quốc, vừa đăng ký tạm trú xong',
    [{ who: 'grandmother', facts: { age: 70, residence: { ...temporary, ...aiQuoc } } }],
  ],
  [
    'ông nội em 68 tuổi quê ở Nghệ An ra đây, chỉ mới đăng ký tạm trú',
    [{ who: 'grandfather', facts: { age: 68, residence: temporary } }],
  ],
  [
    'bo em luong huu hai trieu, me em khong co luong huu',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { pension: false } },
    ],
  ],
  [
    'mẹ em 66 tuổi, tháng các cháu cho hai triệu, không có lương hưu',
    [{ who: 'mother', facts: { age: 66, pension: false } }],
  ],

  // A household before its people
  [
    'nhà tôi hộ cận nghèo thường trú Ái Quốc, tôi 50 tuổi không đi làm',
    [
      {
        who: 'self',
        facts: { age: 50, household: 'near-poor', work: 'none', residence: { ...permanent, ...aiQuoc } },
      },
    ],
  ],
  [
    'hộ làm nông mức sống trung bình, hộ khẩu Ái Quốc, tôi 45 tuổi làm ruộng không trợ cấp gì',
    [
      {
        who: 'self',
        facts: {
          age: 45,
          household: 'average-living-farm',
          work: 'farmer',
          residence: { ...permanent, ...aiQuoc },
          ...noAllowanceAtAll,
        },
      },
    ],
  ],
  [
    'gia đình em hộ nghèo thường trú ở Ái Quốc',
    [{ who: null, facts: { household: 'poor', residence: { ...permanent, ...aiQuoc } } }],
  ],
]
