import { aged, aiQuoc, elsewhere, haiPhong, nhaTrang, noAllowance, nothing, permanent } from './expected.ts'
import type { Sentence } from './sentences.ts'

/** Whom a message speaks of: families, letters in the third person, relatives of others. */
export const PEOPLE_SENTENCES: readonly Sentence[] = [
  // Letters and names
  [
    'Bà N. (phường Ái Quốc) 67 tuổi, không có lương hưu, hỏi có được miễn phí không',
    [{ who: 'other', facts: { residence: aiQuoc, age: 67, pension: false } }],
    'diacritics',
  ],
  [
    'Ông H. hỏi, vợ ông 62 tuổi không có lương hưu',
    [{ who: 'wife', facts: { age: 62, pension: false } }],
    'diacritics',
  ],
  [
    'Ông Nguyễn Văn A (Hải Phòng) hỏi: Mẹ ông năm nay 72 tuổi, không có lương hưu',
    [
      { who: 'other', facts: { residence: haiPhong } },
      { who: 'mother', facts: { age: 72, pension: false } },
    ],
    'diacritics',
  ],
  [
    'Bà Trần Thị Lan, 63 tuổi, trú tại phường Ái Quốc, hỏi',
    [{ who: 'other', facts: { age: 63, residence: aiQuoc } }],
    'diacritics',
  ],
  [
    'Chị Hoa 35 tuổi làm công nhân hỏi',
    [{ who: 'other', facts: { age: 35, work: 'employee' } }],
    'diacritics',
  ],
  [
    'Bạn đọc L.T.H ở phường Ái Quốc hỏi: mẹ chị 66 tuổi không có lương hưu',
    [
      { who: 'other', facts: { residence: aiQuoc } },
      { who: 'mother', facts: { age: 66, pension: false } },
    ],
    'diacritics',
  ],
  [
    'Anh Tuấn hỏi: Bố anh là thương binh, 70 tuổi',
    [{ who: 'father', facts: { merit: 'meritorious', age: 70 } }],
  ],
  [
    'Bà Nguyễn Thị T. là người cao tuổi thuộc hộ cận nghèo',
    [{ who: 'other', facts: { household: 'near-poor' } }],
    'diacritics',
  ],
  [
    'bà Hoa hàng xóm 68 tuổi không lương',
    [{ who: 'other', facts: { age: 68, pension: false } }],
    'diacritics',
  ],
  [
    'Ông bà tôi 80 tuổi',
    [
      { who: 'grandfather', facts: { age: 80 } },
      { who: 'grandmother', facts: { age: 80 } },
    ],
  ],
  ['Bà Ngoại Em 70 Tuổi', [{ who: 'grandmother', facts: { age: 70 } }]],
  [
    'BÀ TÔI 70 TUỔI KHÔNG CÓ LƯƠNG HƯU',
    [{ who: 'grandmother', facts: { age: 70, pension: false } }],
    'diacritics',
  ],

  // Spoken of again, or spoken to
  [
    'Bà Lan 67 tuổi ở Ái Quốc hỏi. Bà không có lương hưu, bà có được hỗ trợ không',
    [{ who: 'other', facts: { age: 67, residence: aiQuoc, pension: false } }],
    'diacritics',
  ],
  [
    'Ông T. năm nay 72 tuổi, ông là thương binh, ông có phải mua thẻ không',
    [{ who: 'other', facts: { age: 72, merit: 'meritorious' } }],
    'diacritics',
  ],
  ['Ông Ba ở tổ 5 hỏi, ông 70 tuổi có được không', [{ who: 'other', facts: { age: 70 } }], 'diacritics'],
  ['Chào chị Hoa, mẹ em 64 tuổi không lương', [{ who: 'mother', facts: { age: 64, pension: false } }]],
  ['nhờ anh Tuấn tư vấn giúp em, bố em 70 tuổi', [{ who: 'father', facts: { age: 70 } }]],
  [
    'Tôi là Nguyễn Văn Nam, 62 tuổi, thường trú Ái Quốc',
    [{ who: 'self', facts: { age: 62, residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['vợ anh Tuấn 40 tuổi', [{ who: 'other', facts: { age: 40 } }], 'diacritics'],

  // Relatives of others
  ['bố của bạn em 65 tuổi', [{ who: 'other', facts: { age: 65 } }]],
  ['mẹ bạn em 60 tuổi không lương', [{ who: 'other', facts: { age: 60, pension: false } }]],
  ['con của chị gái em 3 tuổi', [{ who: 'other', facts: { age: 3 } }]],
  ['bà ngoại của chồng em 85 tuổi', [{ who: 'other', facts: { age: 85 } }]],
  ['thầy giáo em 70 tuổi', [{ who: 'other', facts: { age: 70 } }]],
  ['hỏi hộ em trai em 25 tuổi', [{ who: 'brother', facts: { age: 25 } }]],

  // Families
  [
    'Dạ con chào cô chú, con tên Thảo, quê con ở Ái Quốc, bà nội con năm nay 78 tuổi, lúc trước bà có đi làm hợp tác xã nhưng không có lương hưu, giờ bà ở một mình, hàng tháng được nhà nước cho 500 ngàn tiền người cao tuổi, bà có phải đóng bhyt không ạ',
    [{ who: 'grandmother', facts: { age: 78, pension: false, socialPension: true } }],
    'diacritics',
  ],
  [
    'Em lấy chồng về Ái Quốc 10 năm, khẩu em nhập về nhà chồng rồi, bố chồng em 69 tuổi có lương hưu, mẹ chồng em 66 tuổi thì không có, năm nay nhà em mới được công nhận hộ cận nghèo',
    [
      { who: 'self', facts: { residence: aiQuoc, household: 'near-poor' } },
      { who: 'father-in-law', facts: { age: 69, pension: true, household: 'near-poor' } },
      { who: 'mother-in-law', facts: { age: 66, pension: false, household: 'near-poor' } },
    ],
  ],
  [
    'Chào admin. Mình ở phường Ái Quốc. Nhà mình có bố 71 tuổi, mẹ 69 tuổi, hai vợ chồng mình làm công nhân, con lớn học lớp 7, con nhỏ 4 tuổi. Bố mẹ mình không ai có lương hưu.',
    [
      { who: 'self', facts: { residence: aiQuoc, work: 'employee' } },
      { who: 'father', facts: { age: 71, pension: false } },
      { who: 'mother', facts: { age: 69, pension: false } },
      { who: 'other', facts: { work: 'employee' } },
      { who: 'child', facts: { student: true } },
      { who: 'child', facts: { age: 4 } },
    ],
  ],
  [
    'toi 64t vo toi 62t lam ruong tai ai quoc ko ai co luong',
    [
      { who: 'self', facts: { age: 64, pension: false } },
      { who: 'wife', facts: { age: 62, work: 'farmer', residence: aiQuoc, pension: false } },
    ],
  ],
  [
    'Nhà em 5 người: bố 66, mẹ 63, em 35 làm công ty, vợ em 33 ở nhà nội trợ, con em 4 tuổi',
    [
      { who: 'father', facts: { age: 66 } },
      { who: 'mother', facts: { age: 63 } },
      { who: 'self', facts: { age: 35, work: 'employee' } },
      { who: 'wife', facts: { age: 33, work: 'none' } },
      { who: 'child', facts: { age: 4 } },
    ],
  ],
  [
    'Mẹ tôi 72 tuổi bị ung thư đang điều trị ở K Tân Triều, hộ khẩu tại Ái Quốc, chưa mua bảo hiểm y tế, không có lương hưu',
    [{ who: 'mother', facts: { age: 72, residence: { ...permanent, ...aiQuoc }, pension: false } }],
  ],
  ['ngoại con 72 tuổi', [{ who: 'grandmother', facts: { age: 72 } }]],
  ['nội con 80 tuổi hổng có lương', [{ who: 'grandmother', facts: { age: 80, pension: false } }]],
  ['mệ ngoại tui 82 tuổi ở Nha Trang', [{ who: 'grandmother', facts: { age: 82, residence: nhaTrang } }]],
  [
    'ông nội 85t, bà nội 80t, ba 60t, má 58t, con 30t',
    [
      { who: 'grandfather', facts: { age: 85 } },
      { who: 'grandmother', facts: { age: 80 } },
      { who: 'father', facts: { age: 60 } },
      { who: 'mother', facts: { age: 58 } },
      { who: 'self', facts: { age: 30 } },
    ],
  ],
  ['Thầy bu tôi đều đã ngoài 80, ở với anh cả', [aged('father', 80, 89), aged('mother', 80, 89)]],
  ['O tui 63 tuổi nỏ có lương', [{ who: 'aunt', facts: { age: 63, pension: false } }]],
  ['Eng ruột tui 60 tuổi', [{ who: 'brother', facts: { age: 60 } }]],
  ['bá em 67 tuổi không lương hưu', [{ who: 'aunt', facts: { age: 67, pension: false } }], 'diacritics'],
  ['già làng ở chỗ em 80 tuổi', [{ who: 'other', facts: { age: 80 } }]],
  [
    'Cháu ở với ông bà ngoại, ông 75 tuổi, bà 70 tuổi, bố mẹ cháu li hôn, cháu 16 tuổi học lớp 11',
    [
      { who: 'self', facts: { age: 16, student: true } },
      { who: 'grandfather', facts: { age: 75 } },
      { who: 'grandmother', facts: { age: 70 } },
      { who: 'father' },
      { who: 'mother' },
    ],
  ],
  [
    'vợ chồng em và 2 con, con lớn 8 tuổi con bé 3 tuổi, hộ cận nghèo',
    [
      { who: 'child', facts: { age: 8, household: 'near-poor' } },
      { who: 'child', facts: { age: 3, household: 'near-poor' } },
    ],
  ],
  [
    'mẹ em với dì em đều 65 tuổi không lương',
    [
      { who: 'mother', facts: { age: 65, pension: false } },
      { who: 'aunt', facts: { age: 65, pension: false } },
    ],
  ],
  [
    '3 mẹ con em, em 32, 2 bé 8 tuổi và 5 tuổi',
    [
      { who: 'self', facts: { age: 32 } },
      { who: 'child', facts: { age: 8 } },
      { who: 'child', facts: { age: 5 } },
    ],
  ],
  [
    'em có 3 đứa con: 12 tuổi, 8 tuổi và 3 tuổi',
    [
      { who: 'child', facts: { age: 12 } },
      { who: 'child', facts: { age: 8 } },
      { who: 'child', facts: { age: 3 } },
    ],
  ],

  // Told apart
  [
    'ông nội em 80 tuổi, ông ngoại em 78 tuổi',
    [
      { who: 'grandfather', facts: { age: 80 } },
      { who: 'grandfather', facts: { age: 78 } },
    ],
  ],
  [
    'bà nội 80 có lương hưu, bà ngoại 75 không có',
    [
      { who: 'grandmother', facts: { age: 80, pension: true } },
      { who: 'grandmother', facts: { age: 75, pension: false } },
    ],
  ],
  [
    'ông nội 80, bà nội 78, ông ngoại 76, bà ngoại 74',
    [
      { who: 'grandfather', facts: { age: 80 } },
      { who: 'grandmother', facts: { age: 78 } },
      { who: 'grandfather', facts: { age: 76 } },
      { who: 'grandmother', facts: { age: 74 } },
    ],
  ],
  [
    'chị gái em 40 tuổi, em gái 30',
    [
      { who: 'sister', facts: { age: 40 } },
      { who: 'sister', facts: { age: 30 } },
    ],
  ],
  [
    'anh trai cả 50, anh trai thứ 45',
    [
      { who: 'brother', facts: { age: 50 } },
      { who: 'brother', facts: { age: 45 } },
    ],
  ],
  [
    'cháu nội tôi 5 tuổi, cháu ngoại 3 tuổi, đều chưa có thẻ',
    [
      { who: 'grandchild', facts: { age: 5, freeCard: false } },
      { who: 'grandchild', facts: { age: 3, freeCard: false } },
    ],
  ],
  [
    'đứa lớn 12 đứa nhỏ 7',
    [
      { who: 'child', facts: { age: 12 } },
      { who: 'child', facts: { age: 7 } },
    ],
  ],
  [
    '3 đứa con, đứa đầu 18, đứa giữa 12, đứa út 5 tuổi',
    [
      { who: 'child', facts: { age: 18 } },
      { who: 'child', facts: { age: 12 } },
      { who: 'child', facts: { age: 5 } },
    ],
  ],
  [
    'hai bác em 70 và 68',
    [
      { who: 'uncle', facts: { age: 70 } },
      { who: 'uncle', facts: { age: 68 } },
    ],
  ],
  [
    'cô chú em 60 tuổi không lương',
    [
      { who: 'aunt', facts: { age: 60, pension: false } },
      { who: 'uncle', facts: { age: 60, pension: false } },
    ],
  ],
  [
    'hai đứa 3 và 5 tuổi',
    [
      { who: 'child', facts: { age: 3 } },
      { who: 'child', facts: { age: 5 } },
    ],
  ],
  [
    'vợ tôi sinh 1990, con sinh 2020',
    [
      { who: 'wife', facts: { birthYear: 1990 } },
      { who: 'child', facts: { birthYear: 2020 } },
    ],
  ],
  [
    'tôi là chủ hộ, 50 tuổi, hộ cận nghèo, vợ 48, con 15',
    [
      { who: 'self', facts: { age: 50, household: 'near-poor' } },
      { who: 'wife', facts: { age: 48 } },
      { who: 'child', facts: { age: 15 } },
    ],
  ],
  [
    'gia đình tôi có 2 vợ chồng 60 và 58 tuổi, 1 mẹ già 85 tuổi',
    [
      { who: 'self', facts: { age: 60 } },
      { who: 'other', facts: { age: 58 } },
      { who: 'mother', facts: { age: 85 } },
    ],
  ],

  // Less common relatives
  ['bố dượng em 66 tuổi', [{ who: 'father', facts: { age: 66 } }]],
  ['mẹ kế em 60 tuổi ko lương', [{ who: 'mother', facts: { age: 60, pension: false } }]],
  ['ông cố em 96 tuổi', [{ who: 'other', facts: { age: 96 } }]],
  ['cháu họ 12 tuổi mồ côi', [{ who: 'other', facts: { age: 12 } }], 'diacritics'],
  ['cụ bà hàng xóm 85 tuổi neo đơn', [{ who: 'other', facts: { age: 85 } }]],
  ['em không có bố mẹ, em 17 tuổi', [{ who: 'self', facts: { age: 17 } }]],
  ['em mồ côi cha, mẹ em 50 tuổi', [{ who: 'mother', facts: { age: 50 } }]],
  [
    'chúng tôi 2 vợ chồng 65 và 62 tuổi không có lương',
    [
      { who: 'self', facts: { age: 65, pension: false } },
      { who: 'other', facts: { age: 62, pension: false } },
    ],
  ],
  [
    'mẹ tôi 66 tuổi với mẹ vợ tôi 68 tuổi, hai bà đều không lương hưu',
    [
      { who: 'mother', facts: { age: 66, pension: false } },
      { who: 'mother-in-law', facts: { age: 68, pension: false } },
    ],
  ],
  [
    'mẹ em 70 tuổi, hai bác em 60 tuổi',
    [
      { who: 'mother', facts: { age: 70 } },
      { who: 'uncle', count: 2, facts: { age: 60 } },
    ],
  ],
  ['tôi được hỗ trợ bao nhiêu tiền bảo hiểm', [{ who: 'self' }]],
  ['cho em hỏi em được hỗ trợ gì không', [{ who: 'self' }]],
  ['em được hỗ trợ bao nhiêu khi khám trái tuyến', []],
  ['cho hỏi tôi 45 tuổi bán hàng', [{ who: 'self', facts: { age: 45, work: 'other' } }]],
  ['cháu ơi bà 80 tuổi rồi không có lương', [{ who: 'self', facts: { age: 80, pension: false } }]],
  ['chau oi ong 72 tuoi khong co luong huu', [{ who: 'self', facts: { age: 72, pension: false } }]],
  ['bà 70 tuổi rồi cháu ơi, bà có được hỗ trợ không', [{ who: 'self', facts: { age: 70 } }]],
  ['cháu ơi bà hỏi cho cháu nội bà 8 tuổi', [{ who: 'grandchild', facts: { age: 8 } }]],
  ['cháu ơi bà nội cháu 80 tuổi', [{ who: 'grandmother', facts: { age: 80 } }]],
  [
    'Mẹ tôi không có lương hưu, bố tôi cũng không, hai người 68 và 70 tuổi',
    [
      { who: 'mother', facts: { pension: false, age: 68 } },
      { who: 'father', facts: { pension: false, age: 70 } },
    ],
  ],
  [
    'Dạ em chào anh chị, em muốn hỏi cho mẹ em. Mẹ em năm nay 63 tuổi, trước làm công nhân may, nghỉ việc lĩnh BHXH một lần rồi, giờ không có lương hưu. Mẹ em hộ khẩu ở Ái Quốc từ nhỏ. Không biết mẹ em có thuộc diện được thành phố hỗ trợ không ạ?',
    [
      {
        who: 'mother',
        facts: { age: 63, work: 'none', pension: false, residence: { ...permanent, ...aiQuoc } },
      },
    ],
  ],
  [
    'Cháu chào bác, nhà cháu có 6 người, ông bà nội 78 và 75, bố mẹ cháu 50 với 48 làm ruộng, cháu 20 tuổi sinh viên, em cháu 10 tuổi',
    [
      { who: 'grandfather', facts: { age: 78 } },
      { who: 'grandmother', facts: { age: 75 } },
      { who: 'father', facts: { age: 50, work: 'farmer' } },
      { who: 'mother', facts: { age: 48, work: 'farmer' } },
      { who: 'self', facts: { age: 20, student: true } },
      { who: 'other', facts: { age: 10 } },
    ],
  ],

  // Counted, called by name, living together
  [
    'Nhà cháu có bà nội 83 tuổi hưởng tiền người cao tuổi, bố cháu 58 làm thợ xây, mẹ cháu 56 làm ruộng, cháu đang học lớp 12',
    [
      { who: 'grandmother', facts: { age: 83, socialPension: true } },
      { who: 'father', facts: { age: 58, work: 'other' } },
      { who: 'mother', facts: { age: 56, work: 'farmer' } },
      { who: 'self', facts: { student: true } },
    ],
  ],
  [
    'em có 2 con nhỏ một cháu 4 tuổi một cháu 2 tuổi, chồng em làm công nhân',
    [
      { who: 'child', facts: { age: 4 } },
      { who: 'child', facts: { age: 2 } },
      { who: 'husband', facts: { work: 'employee' } },
    ],
  ],
  [
    'mẹ vợ 70 ở Nam Định, mẹ đẻ 72 ở Ái Quốc, cả hai bà không lương hưu',
    [
      { who: 'mother-in-law', facts: { age: 70, residence: elsewhere, pension: false } },
      { who: 'mother', facts: { age: 72, residence: aiQuoc, pension: false } },
    ],
  ],
  [
    'Bà Phạm Thị Mận (69 tuổi, phường Ái Quốc) cho biết bà không có lương hưu, sống cùng con trai là công nhân',
    [
      { who: 'other', facts: { age: 69, residence: aiQuoc, pension: false } },
      { who: 'child', facts: { work: 'employee' } },
    ],
    'diacritics',
  ],
  [
    'Vợ chồng ông Sáu 72 và 70 tuổi ở tổ 3 không có lương, không có trợ cấp',
    [
      { who: 'other', facts: { age: 72, pension: false, ...noAllowance } },
      { who: 'other', facts: { age: 70, pension: false, ...noAllowance } },
    ],
    'diacritics',
  ],
  [
    'Anh T. làm bảo vệ cho một công ty, anh 61 tuổi, chưa nghỉ hưu',
    [{ who: 'other', facts: { work: 'employee', age: 61, pension: false } }],
    'diacritics',
  ],
  ['me toi 62 tuoi con di lam cong ty giay', [{ who: 'mother', facts: { age: 62, work: 'employee' } }]],
  [
    'Dạ thưa, ba con 68 tuổi, má con 66, ba có lương hưu còn má thì không, hai ông bà ở Nha Trang',
    [
      { who: 'father', facts: { age: 68, pension: true, residence: nhaTrang } },
      { who: 'mother', facts: { age: 66, pension: false, residence: nhaTrang } },
    ],
    'diacritics',
  ],
  [
    'mẹ em với mẹ chồng em, một người 65 một người 70, đều không lương',
    [
      { ...aged('mother', 65, 70), facts: { ageRange: { from: 65, to: 70 }, pension: false } },
      { ...aged('mother-in-law', 65, 70), facts: { ageRange: { from: 65, to: 70 }, pension: false } },
    ],
  ],
  [
    'tôi 69 tuổi ở với con gái làm giáo viên',
    [
      { who: 'self', facts: { age: 69 } },
      { who: 'child', facts: { work: 'official' } },
    ],
  ],
  [
    'tôi có 3 con, 1 con 20 tuổi, 2 con 15 tuổi',
    [
      { who: 'child', facts: { age: 20 } },
      { who: 'child', count: 2, facts: { age: 15 } },
    ],
  ],
  [
    'bé đầu 6 tuổi, bé sau 2 tuổi',
    [
      { who: 'child', facts: { age: 6 } },
      { who: 'child', facts: { age: 2 } },
    ],
  ],
  [
    'em 25 chồng 27 con 9 tháng',
    [
      { who: 'self', facts: { age: 25 } },
      { who: 'husband', facts: { age: 27 } },
      { who: 'child', facts: { age: 0 } },
    ],
  ],
  [
    'mẹ tôi 62 tuổi, con đi làm công ty',
    [
      { who: 'mother', facts: { age: 62 } },
      { who: 'child', facts: { work: 'employee' } },
    ],
  ],
  [
    'tôi có 2 đứa, một đứa học lớp 5, một đứa 3 tuổi',
    [
      { who: 'child', facts: { student: true } },
      { who: 'child', facts: { age: 3 } },
    ],
  ],
  [
    'vợ chồng em gái em 30 và 28 tuổi hộ cận nghèo',
    [
      { who: 'other', facts: { age: 30, household: 'near-poor' } },
      { who: 'other', facts: { age: 28, household: 'near-poor' } },
    ],
  ],
  ['nhà có em gái em 30 tuổi', [{ who: 'sister', facts: { age: 30 } }]],
  ['cô em gái tôi 41 tuổi làm ruộng', [{ who: 'sister', facts: { age: 41, work: 'farmer' } }]],
  ['chú em trai tôi 25 tuổi', [{ who: 'brother', facts: { age: 25 } }]],
  ['con em gái tôi 5 tuổi', [{ who: 'other', facts: { age: 5 } }]],
  ['ba con 66 tuổi', [{ who: 'father', facts: { age: 66 } }]],
  [
    'em làm công ty 30 tuổi, vợ em làm cùng công ty',
    [
      { who: 'self', facts: { age: 30, work: 'employee' } },
      { who: 'wife', facts: { work: 'employee' } },
    ],
  ],
  ['con em mới 3 thg', [{ who: 'child', facts: { age: 0 } }]],
  [
    'mẹ em 67t k lương hưu k trợ cấp hk ái quốc',
    [{ who: 'mother', facts: { age: 67, ...nothing, residence: { ...permanent, ...aiQuoc } } }],
  ],
]
