import { aiQuoc, khanhHoa, nhaTrang } from './expected.ts'
import type { Sentence } from './sentences.ts'

/** Households on the lists, work, and the groups that somebody belongs to. */
export const STANDING_SENTENCES: readonly Sentence[] = [
  // Households
  ['cận nghèo cũ', [{ who: null, facts: { household: 'none' } }]],
  ['năm ngoái cận nghèo giờ hết rồi', [{ who: null, facts: { household: 'none' } }]],
  [
    'nam ngoai nha em la ho ngheo gio thoat roi',
    [{ who: null, facts: { household: 'none' }, vague: ['household'] }],
  ],
  ['mẹ em 70 tuổi, có sổ cận nghèo cũ', [{ who: 'mother', facts: { age: 70 }, vague: ['household'] }]],
  ['tôi đi bộ đội 3 năm rồi về làm ruộng, 58 tuổi', [{ who: 'self', facts: { work: 'farmer', age: 58 } }]],
  [
    'con trai tôi 20 tuổi đang đi bộ đội 1 năm nay',
    [{ who: 'child', facts: { age: 20, armedForces: 'member' } }],
  ],
  ['k thuộc nhóm nào trong đó cả em ạ', []],
  [
    'à nhầm, tổ dân phố, phường xác nhận rồi',
    [{ who: null, facts: { wasteTeam: { employer: 'residential-group', wardConfirmed: true } } }],
  ],
  [
    'nhà em hộ cận nghèo 4 người, được hỗ trợ bao nhiêu',
    [{ who: null, count: 4, facts: { household: 'near-poor' } }],
  ],
  [
    'Nhà tôi thuộc hộ cận nghèo, 4 nhân khẩu, đóng bao nhiêu',
    [{ who: null, count: 4, facts: { household: 'near-poor' } }],
  ],
  [
    'hộ cận nghèo ở Ái Quốc đóng bao nhiêu',
    [{ who: null, facts: { household: 'near-poor', residence: aiQuoc } }],
  ],
  [
    'gia đình 5 khẩu thuộc diện hộ nghèo thì mua bhyt thế nào',
    [{ who: null, count: 5, facts: { household: 'poor' } }],
  ],
  ['nha e ho ngheo 6 nguoi', [{ who: null, count: 6, facts: { household: 'poor' } }]],
  [
    'nhà mức sống trung bình, đi biển',
    [{ who: null, facts: { household: 'average-living-farm', work: 'farmer' } }],
  ],
  [
    'nhà em mức sống trung bình, đi bạn ghe cá',
    [{ who: null, facts: { household: 'average-living-farm', work: 'farmer' } }],
  ],
  [
    'nhà tôi làm muối có mức sống trung bình đóng bao nhiêu',
    [{ who: null, facts: { work: 'farmer', household: 'average-living-farm' } }],
  ],
  [
    'nhà em nuôi tôm, được công nhận mức sống trung bình',
    [{ who: null, facts: { work: 'farmer', household: 'average-living-farm' } }],
  ],
  [
    'hộ trồng rừng mức sống trung bình ở Khánh Vĩnh, tôi 50 tuổi',
    [
      {
        who: 'self',
        facts: { work: 'farmer', household: 'average-living-farm', residence: khanhHoa, age: 50 },
      },
    ],
  ],
  [
    'nhà chài lưới mức sống trung bình',
    [{ who: null, facts: { work: 'farmer', household: 'average-living-farm' } }],
  ],
  [
    'em làm công nhân, nhà mức sống trung bình',
    [{ who: 'self', facts: { work: 'employee' }, vague: ['household'] }],
  ],
  ['hộ nông nghiệp có mức sống trung bình được hỗ trợ mấy phần trăm', []],
  ['thế nào là hộ có mức sống trung bình', []],
  ['nhà em không nghèo không cận nghèo', [{ who: null, facts: { household: 'none' } }]],
  ['mẹ em thuộc diện hộ nghèo từ năm 2024 đến nay', [{ who: 'mother', facts: { household: 'poor' } }]],
  ['nhà em năm ngoái cận nghèo năm nay nghèo', [{ who: null, vague: ['household'] }]],
  [
    'nhà nghèo lắm bác ơi mà không được vào hộ nghèo',
    [{ who: null, facts: { household: 'none' }, vague: ['household'] }],
  ],
  [
    'gd e thuoc ho can ngheo, co 2 con nho 3t va 1t',
    [
      { who: 'child', facts: { household: 'near-poor', age: 3 } },
      { who: 'child', facts: { household: 'near-poor', age: 1 } },
    ],
  ],
  ['tôi độc thân, hộ cận nghèo, 45 tuổi', [{ who: 'self', facts: { household: 'near-poor', age: 45 } }]],
  ['mẹ em ở riêng, mẹ thuộc hộ nghèo, em thì không', [{ who: 'mother', facts: { household: 'poor' } }]],
  [
    'mới tách hộ, bố mẹ em hộ cận nghèo còn em không',
    [
      { who: 'father', facts: { household: 'near-poor' } },
      { who: 'mother', facts: { household: 'near-poor' } },
    ],
    'diacritics',
  ],
  ['em muốn xin vào hộ cận nghèo', []],
  ['làm sao để được hộ cận nghèo', []],
  ['nhà em có sổ cận nghèo', [{ who: null, facts: { household: 'near-poor' } }]],
  ['Hộ tôi 3 khẩu cận nghèo', [{ who: null, count: 3, facts: { household: 'near-poor' } }]],
  ['cận nghèo thì có được miễn không', []],
  ['tôi cận nghèo', [{ who: 'self', facts: { household: 'near-poor' } }]],
  [
    'gia đình tôi thuộc diện cận nghèo của phường Ái Quốc',
    [{ who: null, facts: { household: 'near-poor', residence: aiQuoc } }],
  ],
  ['nhà có bốn miệng ăn, hộ cận nghèo', [{ who: null, count: 4, facts: { household: 'near-poor' } }]],
  ['nhà em thoát nghèo lên cận nghèo rồi', [{ who: null, facts: { household: 'near-poor' } }]],
  [
    'nha toi lam ruong muc song trung binh',
    [{ who: null, facts: { work: 'farmer', household: 'average-living-farm' } }],
  ],
  ['nhà em vừa rớt xuống hộ nghèo', [{ who: null, facts: { household: 'poor' } }]],
  ['phường đang xét cho nhà em hộ cận nghèo', []],

  // How many, and which
  ['Hộ gia đình tôi 4 người cận nghèo', [{ who: null, count: 4, facts: { household: 'near-poor' } }]],
  [
    'hộ cận nghèo 4 người mua bảo hiểm hết bao nhiêu',
    [{ who: null, count: 4, facts: { household: 'near-poor' } }],
  ],
  ['hộ cận nghèo có được hỗ trợ không', []],
  [
    'nhà em 3 người, bố 61, mẹ 59, em 30',
    [
      { who: 'father', facts: { age: 61 } },
      { who: 'mother', facts: { age: 59 } },
      { who: 'self', facts: { age: 30 } },
    ],
  ],
  ['mẹ em cận nghèo', [{ who: 'mother', facts: { household: 'near-poor' } }]],
  ['em can ngheo, 40 tuoi', [{ who: 'self', facts: { household: 'near-poor', age: 40 } }]],
  ['tôi thuộc diện hộ cận nghèo hết năm 2025', [{ who: 'self', vague: ['household'] }]],
  ['hộ nghèo: không, cận nghèo: có', [{ who: null, facts: { household: 'near-poor' } }]],
  ['gia đình chồng em hộ nghèo', []],
  ['không biết nhà em có phải hộ cận nghèo không', []],
  [
    'nhà em làm ruộng mức sống trung bình hay không thì em không rõ',
    [{ who: null, facts: { work: 'farmer' } }],
  ],
  [
    'chồng em làm nghề biển, nhà mức sống trung bình ở Nha Trang',
    [{ who: 'husband', facts: { work: 'farmer', household: 'average-living-farm', residence: nhaTrang } }],
  ],
  ['mức sống trung bình làm nghề biển thì được hỗ trợ bao nhiêu', []],

  // Work
  [
    'tôi đi gom rác cho tổ dân phố số 5, 55 tuổi',
    [
      {
        who: 'self',
        facts: { work: 'waste-collector', wasteTeam: { employer: 'residential-group' }, age: 55 },
      },
    ],
  ],
  [
    'vợ tôi trong tổ thu gom rác thôn, chưa được phường xác nhận',
    [
      {
        who: 'wife',
        facts: {
          wasteTeam: { employer: 'residential-group', wardConfirmed: false },
          work: 'waste-collector',
        },
      },
    ],
  ],
  ['mẹ em nhặt ve chai', [{ who: 'mother', facts: { work: 'other' } }]],
  ['mẹ em đi nhặt rác bán ve chai', [{ who: 'mother', facts: { work: 'other' } }]],
  ['chồng em chạy Grab', [{ who: 'husband', facts: { work: 'other' } }]],
  ['tôi bán vé số, 60 tuổi', [{ who: 'self', facts: { work: 'other', age: 60 } }]],
  ['em làm công ty samsung', [{ who: 'self', facts: { work: 'employee' } }]],
  ['em vừa xin vào công ty', []],
  ['bố em từng là công nhân, giờ chạy xe ôm', [{ who: 'father', facts: { work: 'other' } }]],
  [
    'bố em làm ruộng, mẹ em buôn bán',
    [
      { who: 'father', facts: { work: 'farmer' } },
      { who: 'mother', facts: { work: 'other' } },
    ],
  ],
  ['chồng em đi xuất khẩu lao động Nhật', [{ who: 'husband' }]],
  ['chồng em lái xe thuê', [{ who: 'husband' }]],
  ['nhân viên y tế thôn như em được không', [{ who: 'self', facts: { work: 'hamlet-health-worker' } }]],
  ['vợ tôi là giáo viên mầm non đã nghỉ hưu', [{ who: 'wife', facts: { pension: true } }]],
  ['ông em làm bảo vệ cho công ty', [{ who: 'grandfather', facts: { work: 'employee' } }]],
  ['ông em đi bảo vệ Tổ quốc', [{ who: 'grandfather' }]],
  ['tôi gom rác dân lập, tự nguyện', [{ who: 'self', facts: { work: 'waste-collector' } }]],
  [
    'tôi thu gom rác hợp tác xã môi trường',
    [{ who: 'self', facts: { work: 'waste-collector', wasteTeam: { employer: 'cooperative' } } }],
  ],
  ['ai thu gom rác thì được hỗ trợ', []],
  [
    'tổ gom rác của tôi có giấy phường xác nhận',
    [{ who: null, facts: { work: 'waste-collector', wasteTeam: { wardConfirmed: true } } }],
  ],
  ['mẹ em là lao công trường học', [{ who: 'mother', facts: { work: 'employee' } }]],

  // Whose work
  ['trưởng thôn bảo nhà em không được hộ cận nghèo nữa', [{ who: null, facts: { household: 'none' } }]],
  ['em làm giáo viên hợp đồng', [{ who: 'self', facts: { work: 'employee' } }]],
  ['tôi là tổ trưởng tổ dân phố kiêm bí thư chi bộ', [{ who: 'self', facts: { work: 'hamlet-part-time' } }]],

  // Groups
  [
    'bố em 45 tuổi Đảng, có huy hiệu 40 năm, sinh hoạt chi bộ tổ dân phố',
    [{ who: 'father', facts: { partyBadgeYears: 40, partyCell: 'ward' } }],
  ],
  [
    'ông nội em được tặng huy hiệu 55 năm tuổi Đảng',
    [{ who: 'grandfather', facts: { partyBadgeYears: 55 } }],
  ],
  ['bố em vào Đảng năm 1980', [{ who: 'father' }]],
  ['bố tôi sắp nhận huy hiệu 40 năm tuổi đảng', [{ who: 'father' }]],
  [
    'mẹ tôi mù cả hai mắt, là hội viên Hội Người mù quận',
    [{ who: 'mother', facts: { blindAssociation: true } }],
  ],
  ['chú em mù nhưng chưa vào hội người mù', [{ who: 'uncle', facts: { blindAssociation: false } }]],
  ['anh trai em bị mù bẩm sinh', [{ who: 'brother' }]],
  [
    'em là sinh viên năm 3, nhà cận nghèo',
    [{ who: 'self', facts: { student: true, household: 'near-poor' } }],
  ],
  [
    'con em học lớp 9 trường Ái Quốc',
    [{ who: 'child', facts: { student: true, schoolProvince: 'hai-phong' } }],
  ],
  ['con em nghỉ học rồi', [{ who: 'child', facts: { student: false } }]],
  ['con em sắp vào lớp 1', [{ who: 'child' }]],
  ['tôi là con liệt sĩ, 60 tuổi', [{ who: 'self', facts: { merit: 'martyr-relative', age: 60 } }]],
  ['ông tôi là con liệt sĩ', [{ who: 'grandfather', facts: { merit: 'martyr-relative' } }]],
  ['ông tôi là liệt sĩ', []],
  ['mẹ tôi là vợ liệt sĩ 85 tuổi', [{ who: 'mother', facts: { merit: 'martyr-relative', age: 85 } }]],
  ['tôi là cháu liệt sĩ', []],
  ['bà tôi là mẹ liệt sĩ', [{ who: 'grandmother', facts: { merit: 'martyr-relative' } }], 'diacritics'],
  [
    'bố tôi cựu chiến binh, 72 tuổi, không lương',
    [{ who: 'father', facts: { merit: 'veteran', age: 72, pension: false } }],
  ],
  ['bố tôi thương binh 4/4, 74 tuổi', [{ who: 'father', facts: { merit: 'meritorious', age: 74 } }]],
  ['tôi con thương binh, 40 tuổi', [{ who: 'self', facts: { merit: 'merit-relative', age: 40 } }]],
  ['bố tôi bị nhiễm chất độc da cam', [{ who: 'father' }]],
  ['mẹ tôi bà mẹ Việt Nam anh hùng', [{ who: 'mother', facts: { merit: 'meritorious' } }]],
  ['chồng tôi đang là công an', [{ who: 'husband', facts: { armedForces: 'member' } }]],
  ['con tôi đi nghĩa vụ quân sự', [{ who: 'child', facts: { armedForces: 'member' } }]],
  ['tôi là mẹ của bộ đội tại ngũ', [{ who: 'self', facts: { armedForces: 'relative' } }]],
  ['bố em bộ đội về hưu', [{ who: 'father', facts: { pension: true } }]],
  ['mẹ em được cấp thẻ miễn phí rồi', [{ who: 'mother', facts: { freeCard: true } }]],
  ['mẹ em chưa được cấp thẻ', [{ who: 'mother', facts: { freeCard: false } }]],
  ['mẹ tôi có thẻ cựu chiến binh', [{ who: 'mother', facts: { merit: 'veteran' } }]],
  ['bố em tham gia dân công hỏa tuyến', [{ who: 'father', facts: { merit: 'resistance' } }]],
  ['tôi không phải thương binh, không phải liệt sĩ gì', [{ who: 'self', facts: { merit: 'none' } }]],
  ['nhà em có công với cách mạng', [{ who: null, vague: ['merit'] }]],
  ['mẹ em bị HIV', [{ who: 'mother', facts: { hiv: true } }]],

  // Party
  ['bố em 39 tuổi Đảng', [{ who: 'father', facts: { partyBadgeYears: 39 } }]],
  ['ông em 76 tuổi 52 tuổi Đảng', [{ who: 'grandfather', facts: { age: 76, partyBadgeYears: 52 } }]],
  ['bố em 70 tuổi đảng viên', [{ who: 'father', facts: { age: 70 } }]],
  ['bo em 66 tuoi dang lam ruong', [{ who: 'father', facts: { age: 66, work: 'farmer' } }]],
  ['tôi sắp được trao huy hiệu 50 năm tuổi Đảng', [{ who: 'self', vague: ['partyBadgeYears'] }]],

  // Merit and service
  ['bố tôi 80 tuổi là bộ đội', [{ who: 'father', facts: { age: 80 }, vague: ['armedForces'] }]],
  [
    'ông nội em đi bộ đội thời chống Mỹ, 78 tuổi',
    [{ who: 'grandfather', facts: { age: 78 }, vague: ['armedForces'] }],
  ],
  ['bố em vừa là thương binh vừa là cựu chiến binh', [{ who: 'father', facts: { merit: 'meritorious' } }]],
  ['mẹ em là thương binh và là vợ liệt sĩ', [{ who: 'mother', facts: { merit: 'meritorious' } }]],
  [
    'bà nội em là vợ liệt sĩ đang hưởng tuất liệt sĩ',
    [{ who: 'grandmother', facts: { merit: 'martyr-relative' } }],
  ],
  ['bố tôi là liệt sĩ, tôi 55 tuổi', [{ who: 'self', facts: { age: 55 } }]],
  ['em mong mẹ em có thẻ miễn phí', [{ who: 'mother' }]],

  // One thing, not the other
  [
    'chồng tôi là bệnh binh đã mất, tôi 70 tuổi hưởng tuất',
    [{ who: 'self', facts: { age: 70, survivorAllowance: true } }],
  ],
  [
    'em 28t, ck 30t, ck đi biển, em bán online, con 2t, hộ nghèo',
    [
      { who: 'self', facts: { age: 28, work: 'other', household: 'poor' } },
      { who: 'husband', facts: { age: 30, work: 'farmer', household: 'poor' } },
      { who: 'child', facts: { age: 2, household: 'poor' } },
    ],
  ],
  ['tôi hộ nghèo chứ không phải cận nghèo', [{ who: 'self', facts: { household: 'poor' } }]],
  ['nhà em là hộ cận nghèo chứ không phải hộ nghèo ạ', [{ who: null, facts: { household: 'near-poor' } }]],
  ['bố em là bệnh binh chứ không phải cựu chiến binh', [{ who: 'father', facts: { merit: 'meritorious' } }]],
  [
    'ông em 70 bà em 68, ông thương binh, bà thanh niên xung phong',
    [
      { who: 'grandfather', facts: { age: 70, merit: 'meritorious' } },
      { who: 'grandmother', facts: { age: 68, merit: 'resistance' } },
    ],
    'diacritics',
  ],
  [
    'tui 58t, ck tui 62t, 2 vc lam muoi, nha muc song trung binh',
    [
      { who: 'self', facts: { age: 58, work: 'farmer', household: 'average-living-farm' } },
      { who: 'husband', facts: { age: 62, work: 'farmer', household: 'average-living-farm' } },
    ],
  ],
  ['nhà em hộ nghèo chứ không phải cận nghèo', [{ who: null, facts: { household: 'poor' } }]],
  ['bố em cựu chiến binh chứ không phải thương binh', [{ who: 'father', facts: { merit: 'veteran' } }]],
  [
    'em 30 tuổi, bố thương binh 70 tuổi',
    [
      { who: 'self', facts: { age: 30 } },
      { who: 'father', facts: { merit: 'meritorious', age: 70 } },
    ],
  ],
  [
    'gia đình em thuộc diện người có công, mẹ em 60 tuổi',
    [{ who: 'mother', facts: { age: 60 }, vague: ['merit'] }],
  ],
  ['trước em là sinh viên, giờ chạy grab', [{ who: 'self', facts: { work: 'other' } }]],
  ['tôi từng là hội viên hội người mù, 50 tuổi', [{ who: 'self', facts: { age: 50 } }]],
]
