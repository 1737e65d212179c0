import { aiQuoc, noAllowanceAtAll } from './expected.ts'
import type { Sentence } from './sentences.ts'

/** Sentences that were once misread: what is denied, over, still to come, left out, or said of somebody else. */
export const HARD_SENTENCES: readonly Sentence[] = [
  [
    'Ba tui 63 đâu có lương hưu đâu, cũng đâu có trợ cấp gì',
    [{ who: 'father', facts: { age: 63, pension: false, ...noAllowanceAtAll } }],
  ],
  [
    'ông ngoại 72 tuổi, lương hưu thì không, trợ cấp cũng không',
    [
      {
        who: 'grandfather',
        facts: { age: 72, pension: false, socialAllowance: false, socialPension: false },
      },
    ],
  ],
  [
    'Bố em 64t lương hưu thì không có nhưng có trợ cấp thương binh',
    [{ who: 'father', facts: { age: 64, pension: false, merit: 'meritorious' } }],
  ],
  [
    'u em 69 tuoi khong luong khong tro cap hk thuong tru ai quoc',
    [
      {
        who: 'mother',
        facts: {
          age: 69,
          pension: false,
          socialAllowance: false,
          socialPension: false,
          residence: { status: 'permanent', province: 'hai-phong', commune: 'ai-quoc' },
        },
      },
    ],
  ],
  [
    'Mẹ em quê ở Thanh Hóa ra đây trông cháu, 67 tuổi không lương hưu',
    [{ who: 'mother', facts: { age: 67, pension: false } }],
  ],
  ['Mẹ tôi có lương hưu, à nhầm không có, 66 tuổi', [{ who: 'mother', facts: { pension: false, age: 66 } }]],
  [
    'ông bà em 75 và 72, ông có lương hưu, bà không',
    [
      { who: 'grandfather', facts: { age: 75, pension: true } },
      { who: 'grandmother', facts: { age: 72, pension: false } },
    ],
  ],
  [
    'Bố có lương hưu mẹ không, mẹ 63 tuổi',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { pension: false, age: 63 } },
    ],
  ],
  ['tôi 70 tuổi, lương hưu thấp lắm', [{ who: 'self', facts: { age: 70, pension: true } }]],
  ['nhà em đang xin xét hộ cận nghèo', []],
  ['Nhà làm nông mà chưa được công nhận mức sống trung bình', [{ who: null, facts: { work: 'farmer' } }]],
  [
    'toi lam muoi o Ninh Diem Khanh Hoa, 50 tuoi',
    [{ who: 'self', facts: { work: 'farmer', residence: { province: 'khanh-hoa' }, age: 50 } }],
  ],
  ['em học xong đại học rồi, thất nghiệp', [{ who: 'self', facts: { student: false, work: 'none' } }]],
  ['tôi hết trợ cấp thất nghiệp rồi', [{ who: 'self', facts: { unemploymentBenefit: false } }]],
  [
    'Mẹ tôi 2 năm nữa tròn 60 tuổi',
    [{ who: 'mother', facts: { ageRange: { from: 56, to: 58 } }, vague: ['ageRange'] }],
  ],
  [
    'Hai cụ nhà em 77 và 74 không lương không trợ cấp',
    [
      { who: 'other', facts: { age: 77, pension: false, socialAllowance: false, socialPension: false } },
      { who: 'other', facts: { age: 74, pension: false, socialAllowance: false, socialPension: false } },
    ],
  ],
  [
    'Ba mẹ con 66 và 64 tuổi, ba có hưu mẹ không',
    [
      { who: 'father', facts: { age: 66, pension: true } },
      { who: 'mother', facts: { age: 64, pension: false } },
    ],
  ],
  [
    'cô em 61 tuổi làm giáo viên chưa về hưu',
    [{ who: 'aunt', facts: { age: 61, work: 'official', pension: false } }],
  ],
  [
    'Dì em 62 làm công ty chưa nghỉ hưu',
    [{ who: 'aunt', facts: { age: 62, work: 'employee', pension: false } }],
  ],
  [
    'tôi 62 tuổi còn làm bảo vệ công ty có ký hợp đồng',
    [{ who: 'self', facts: { age: 62, work: 'employee' } }],
  ],
  [
    'mẹ em 66 được hưởng chế độ tử tuất hàng tháng',
    [{ who: 'mother', facts: { age: 66, survivorAllowance: true } }],
  ],
  ['tôi 61 tuổi người có công', [{ who: 'self', facts: { age: 61, merit: 'meritorious' } }]],
  ['tôi 61 tuổi không phải người có công', [{ who: 'self', facts: { age: 61, merit: 'none' } }]],
  ['tôi không có công ăn việc làm, 61 tuổi', [{ who: 'self', facts: { work: 'none', age: 61 } }]],
  [
    'mạ tui 71 tuổi mần ruộng, không có lương lậu chi',
    [{ who: 'mother', facts: { age: 71, work: 'farmer', pension: false } }],
  ],
  ['bầm em 70 không có gì ngoài tiền tuất', [{ who: 'mother', facts: { age: 70, survivorAllowance: true } }]],
  [
    'mẹ e 64t, k lg hưu, k tc',
    [{ who: 'mother', facts: { age: 64, pension: false, socialAllowance: false, socialPension: false } }],
  ],
  [
    'Tháng 12 này mẹ em tròn 60',
    [{ who: 'mother', facts: { ageRange: { from: 58, to: 60 } }, vague: ['ageRange'] }],
  ],
  [
    'mẹ em sắp sang tuổi 75',
    [{ who: 'mother', facts: { ageRange: { from: 72, to: 75 } }, vague: ['ageRange'] }],
  ],
  [
    'mẹ em bước sang tuổi 75',
    [{ who: 'mother', facts: { ageRange: { from: 72, to: 75 } }, vague: ['ageRange'] }],
  ],
  ['mẹ em 61, 62 gì đó', [{ who: 'mother', facts: { ageRange: { from: 60, to: 63 } }, vague: ['ageRange'] }]],
  [
    'Bố em có lương hưu, mẹ em thì không, mẹ 66 tuổi',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { pension: false, age: 66 } },
    ],
  ],
  [
    'bo co luong huu me khong co',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { pension: false } },
    ],
  ],
  [
    'chồng tôi có lương hưu 5 triệu, tôi không có, 62 tuổi',
    [
      { who: 'husband', facts: { pension: true } },
      { who: 'self', facts: { pension: false, age: 62 } },
    ],
  ],
  [
    'mẹ em không lương hưu bố em có',
    [
      { who: 'mother', facts: { pension: false } },
      { who: 'father', facts: { pension: true } },
    ],
  ],
  [
    'ông bà em không ai có lương',
    [
      { who: 'grandfather', facts: { pension: false } },
      { who: 'grandmother', facts: { pension: false } },
    ],
  ],
  [
    'mẹ em có mỗi 500 nghìn trợ cấp người cao tuổi thôi, 80 tuổi',
    [{ who: 'mother', facts: { socialPension: true, age: 80 } }],
  ],
  [
    'bố em thôi hưởng trợ cấp khuyết tật từ năm ngoái, 62 tuổi',
    [{ who: 'father', facts: { socialAllowance: false, age: 62 } }],
  ],
  [
    'ông em 70 tuổi chưa được duyệt trợ cấp khuyết tật',
    [{ who: 'grandfather', facts: { age: 70, socialAllowance: false } }],
  ],
  ['tôi về mất sức năm 1990', [{ who: 'self', facts: { pension: true } }]],
  ['bố em bộ đội xuất ngũ 65 tuổi có lương hưu', [{ who: 'father', facts: { age: 65, pension: true } }]],
  ['chồng em công an nghỉ hưu', [{ who: 'husband', facts: { pension: true } }]],
  ['mẹ tôi con liệt sĩ 65 tuổi', [{ who: 'mother', facts: { merit: 'martyr-relative', age: 65 } }]],
  ['bố em cháu liệt sĩ 66 tuổi không lương hưu', [{ who: 'father', facts: { age: 66, pension: false } }]],
  [
    'tôi là người Tày hộ cận nghèo',
    [{ who: 'self', facts: { ethnicMinority: true, household: 'near-poor' } }],
  ],
  ['Bố em đủ 40 năm tuổi Đảng nhưng chưa nhận huy hiệu', [{ who: 'father', vague: ['partyBadgeYears'] }]],
  ['tôi đi làm công ty được 3 tháng chưa ký hợp đồng', []],
  [
    'Bố em mất năm ngoái, mẹ em 66 đang hưởng tiền tuất',
    [{ who: 'mother', facts: { age: 66, survivorAllowance: true } }],
  ],
  [
    'con gái học lớp 5, con trai 3 tuổi, nhà cận nghèo',
    [
      { who: 'child', facts: { student: true, household: 'near-poor' } },
      { who: 'child', facts: { age: 3, household: 'near-poor' } },
    ],
  ],
  ['Ba em 65 có phải lương hưu mới được không', [{ who: 'father', facts: { age: 65 } }]],
  ['Tôi hỏi cho bà hàng xóm 68 tuổi không lương', [{ who: 'other', facts: { age: 68, pension: false } }]],
  ['Bà nội không còn lương hưu gì, 69 tuổi', [{ who: 'grandmother', facts: { pension: false, age: 69 } }]],
  ['mẹ em đâu phải hộ nghèo', [{ who: 'mother', facts: { household: 'none' } }]],
  ['nhà em làm gì có sổ hộ nghèo', [{ who: null, facts: { household: 'none' } }]],
  ['tôi nào có lương hưu đâu, 66 tuổi', [{ who: 'self', facts: { pension: false, age: 66 } }]],
  ['tôi 66 tuổi lương hưu làm gì có', [{ who: 'self', facts: { age: 66, pension: false } }]],
  ['mẹ em không phải không có lương hưu', [{ who: 'mother' }]],
  ['Ai bảo mẹ em có lương hưu, mẹ em 65 tuổi', [{ who: 'mother', facts: { age: 65 } }]],
  ['bạn em nói mẹ em có lương hưu rồi thì thôi', [{ who: 'mother' }]],
  [
    'Mẹ em 65 tuổi đã được hưởng trợ cấp gì đâu',
    [{ who: 'mother', facts: { age: 65, ...noAllowanceAtAll } }],
  ],
  ['chau ngoai 4t o voi ong ba', [{ who: 'grandchild', facts: { age: 4 } }]],
  [
    'Bà ngoại 70t hộ cận nghèo ở Nha Trang đóng bao nhiêu',
    [
      {
        who: 'grandmother',
        facts: {
          age: 70,
          household: 'near-poor',
          residence: { province: 'khanh-hoa', commune: 'nha-trang' },
        },
      },
    ],
  ],
  [
    'Nhà tôi 4 khẩu làm ruộng, có giấy công nhận hộ nông nghiệp mức sống trung bình ở Ái Quốc',
    [
      {
        who: null,
        count: 4,
        facts: {
          work: 'farmer',
          household: 'average-living-farm',
          residence: { province: 'hai-phong', commune: 'ai-quoc' },
        },
      },
    ],
  ],
  [
    'nhà em trước là hộ nghèo giờ thoát rồi',
    [{ who: null, facts: { household: 'none' }, vague: ['household'] }],
  ],
  ['năm 2025 nhà em hộ nghèo', [{ who: null, vague: ['household'] }]],
  ['nhà em vừa bị cắt hộ nghèo', [{ who: null, facts: { household: 'none' } }]],
  ['nhà em không còn cận nghèo nữa', [{ who: null, facts: { household: 'none' } }]],
  ['Nhà em hết hộ nghèo rồi', [{ who: null, facts: { household: 'none' } }]],
  ['nhà em không còn là hộ nghèo nhưng vẫn cận nghèo', [{ who: null, facts: { household: 'near-poor' } }]],
  [
    'em trai tôi 20 tuổi đang đi nghĩa vụ quân sự',
    [{ who: 'brother', facts: { age: 20, armedForces: 'member' } }],
  ],
  ['con trai tôi sắp đi bộ đội', [{ who: 'child' }]],
  ['tôi là kế toán công ty tư nhân', [{ who: 'self', facts: { work: 'employee' } }]],
  ['Tôi đi làm công ty đến năm ngoái thì nghỉ, 61 tuổi', [{ who: 'self', facts: { age: 61 } }]],
  ['bố em 63 đi phụ hồ', [{ who: 'father', facts: { age: 63, work: 'other' } }]],
  ['bố em 63 đang làm công nhân', [{ who: 'father', facts: { age: 63, work: 'employee' } }]],
  ['Bố em 63 hết hợp đồng lao động rồi', [{ who: 'father', facts: { age: 63 } }]],
  ['mẹ em 62 tuổi làm công nhân 20 năm rồi nghỉ', [{ who: 'mother', facts: { age: 62 } }]],
  [
    'Tôi 45t, vợ 40t, 2 con 15t và 8t, nhà cận nghèo Ái Quốc',
    [
      {
        who: 'self',
        facts: { age: 45, household: 'near-poor', residence: { province: 'hai-phong', commune: 'ai-quoc' } },
      },
      {
        who: 'wife',
        facts: { age: 40, household: 'near-poor', residence: { province: 'hai-phong', commune: 'ai-quoc' } },
      },
      {
        who: 'child',
        facts: { age: 15, household: 'near-poor', residence: { province: 'hai-phong', commune: 'ai-quoc' } },
      },
      {
        who: 'child',
        facts: { age: 8, household: 'near-poor', residence: { province: 'hai-phong', commune: 'ai-quoc' } },
      },
    ],
  ],
  [
    'Ông 72 lương hưu, bà 70 trợ cấp tuất, cháu 5 tuổi',
    [
      { who: 'grandfather', facts: { age: 72, pension: true } },
      { who: 'grandmother', facts: { age: 70, survivorAllowance: true } },
      { who: 'grandchild', facts: { age: 5 } },
    ],
  ],
  [
    'dạ cho con hỏi mẹ con 66 tuổi ko có lương, không có trợ cấp, hộ khẩu phường Ái Quốc thì đóng bn',
    [
      {
        who: 'mother',
        facts: {
          age: 66,
          pension: false,
          socialAllowance: false,
          socialPension: false,
          residence: { status: 'permanent', province: 'hai-phong', commune: 'ai-quoc' },
        },
      },
    ],
  ],
  ['nhà em có sổ hộ nghèo hết hạn rồi', [{ who: null, vague: ['household'] }]],
  ['chưa được xét hộ nghèo, nhà em 3 người', [{ who: null, count: 3, facts: { household: 'none' } }]],
  [
    'Em ở Thủy Nguyên, mẹ 66 tuổi không lương không trợ cấp',
    [
      { who: 'self', facts: { residence: { province: 'hai-phong' } } },
      { who: 'mother', facts: { age: 66, pension: false, socialAllowance: false, socialPension: false } },
    ],
  ],
  [
    'bố có lương hưu, mẹ chưa',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { pension: false } },
    ],
  ],
  [
    'mẹ không có lương hưu, bố thì có, bố 70 mẹ 66',
    [
      { who: 'mother', facts: { pension: false, age: 66 } },
      { who: 'father', facts: { pension: true, age: 70 } },
    ],
  ],
  [
    'Bố em có trợ cấp khuyết tật, mẹ em không, mẹ 61',
    [
      { who: 'father', facts: { socialAllowance: true } },
      { who: 'mother', facts: { socialAllowance: false, age: 61 } },
    ],
  ],
  [
    'tôi có lương hưu, vợ tôi cũng có',
    [
      { who: 'self', facts: { pension: true } },
      { who: 'wife', facts: { pension: true } },
    ],
  ],
  [
    'tôi không có lương hưu, vợ tôi cũng không',
    [
      { who: 'self', facts: { pension: false } },
      { who: 'wife', facts: { pension: false } },
    ],
  ],
  ['Mẹ em chỉ có 2 triệu lương hưu', [{ who: 'mother', facts: { pension: true } }]],
  [
    'Mẹ em có 500 nghìn trợ cấp xã hội, 66 tuổi',
    [{ who: 'mother', facts: { socialAllowance: true, age: 66 } }],
  ],
  ['mẹ em ko dc 1 đồng trợ cấp nào', [{ who: 'mother', facts: noAllowanceAtAll }]],
  ['Em làm công nhân thời vụ', []],
  ['dạ không thuộc nhóm nào hết ạ', []],
  ['chua thuoc dien nao', []],
  ['không thuộc hộ nào cả', [{ who: null, facts: { household: 'none' } }]],
  [
    'mẹ em 66 tuổi ở Ái Quốc, không thuộc diện nào cả',
    [{ who: 'mother', facts: { age: 66, residence: aiQuoc, household: 'none' } }],
  ],
  ['em làm hợp đồng ở trường', [{ who: 'self', facts: { work: 'employee' } }]],
  ['bố em 62 tuổi làm bảo vệ trường học', [{ who: 'father', facts: { age: 62, work: 'employee' } }]],
  [
    'bố em 40 năm tuổi đảng sinh hoạt ở chi bộ công ty',
    [{ who: 'father', facts: { partyBadgeYears: 40, partyCell: 'other' } }],
  ],
  ['bố em chưa có huy hiệu nhưng có 42 năm tuổi Đảng', [{ who: 'father', vague: ['partyBadgeYears'] }]],
  [
    'Bố em sang tháng 60 tuổi',
    [{ who: 'father', facts: { ageRange: { from: 58, to: 60 } }, vague: ['ageRange'] }],
  ],
  ['mẹ em 60 tuổi vào tháng 12 này', [{ who: 'mother', vague: ['age'] }]],
  ['mẹ em tháng 12 mới đủ 60 tuổi', [{ who: 'mother', vague: ['age'] }]],
  [
    'Mẹ tôi 61 tuổi đi làm tạp vụ ở trường mầm non có đóng bảo hiểm',
    [{ who: 'mother', facts: { age: 61, work: 'employee' } }],
  ],
  ['mẹ em 61 tuổi công ty đóng bảo hiểm cho', [{ who: 'mother', facts: { age: 61, work: 'employee' } }]],
  [
    'me em 66 tuoi luong huu khong tro cap khong',
    [{ who: 'mother', facts: { age: 66, pension: false, socialAllowance: false, socialPension: false } }],
  ],
  [
    'mẹ em 66 tuổi, lương: không, trợ cấp: không',
    [{ who: 'mother', facts: { age: 66, pension: false, socialAllowance: false, socialPension: false } }],
  ],
  ['Mẹ em không phải công chức về hưu, 62 tuổi', [{ who: 'mother', facts: { age: 62 } }]],
  [
    'ông em hưởng trợ cấp cao tuổi từ tháng 7, 75 tuổi',
    [{ who: 'grandfather', facts: { socialPension: true, age: 75 } }],
  ],
  ['hội cựu chiến binh phường có hỗ trợ gì không, tôi 66 tuổi', [{ who: 'self', facts: { age: 66 } }]],
  ['tôi ở đảo Trường Sa', [{ who: 'self', facts: { residence: { province: 'khanh-hoa' } } }]],
  [
    'em ở xã đặc biệt khó khăn Khánh Sơn',
    [{ who: 'self', facts: { residence: { area: 'extremely-difficult', province: 'khanh-hoa' } } }],
  ],
  [
    'tôi người Raglai ở Bác Ái, hộ cận nghèo',
    [
      {
        who: 'self',
        facts: { ethnicMinority: true, residence: { province: 'khanh-hoa' }, household: 'near-poor' },
      },
    ],
  ],
  [
    'tôi thu gom rác tổ dân phố, trước làm cho công ty môi trường',
    [{ who: 'self', facts: { work: 'waste-collector', wasteTeam: { employer: 'residential-group' } } }],
  ],
  ['phường có xác nhận cho tổ gom rác của tôi không', []],
  [
    'ông ngoại 70, bà ngoại 68, ông có lương hưu bà có tuất liệt sĩ',
    [
      { who: 'grandfather', facts: { age: 70, pension: true } },
      { who: 'grandmother', facts: { age: 68, merit: 'martyr-relative' } },
    ],
  ],
  [
    'nhà 3 người bố 61 không lương, mẹ 58 làm công ty, em sinh viên',
    [
      { who: 'father', facts: { age: 61, pension: false } },
      { who: 'mother', facts: { age: 58, work: 'employee' } },
      { who: 'self', facts: { student: true } },
    ],
  ],
  ['ngoài lương hưu ra mẹ em không có gì', [{ who: 'mother', facts: { pension: true } }]],
  [
    'ngoài trợ cấp khuyết tật mẹ em không có lương hưu',
    [{ who: 'mother', facts: { socialAllowance: true, pension: false } }],
  ],
  [
    'mẹ em không trợ cấp có lương hưu',
    [{ who: 'mother', facts: { socialAllowance: false, socialPension: false, pension: true } }],
  ],
  ['tôi không hộ nghèo có lương hưu', [{ who: 'self', facts: { household: 'none', pension: true } }]],
  ['hồi trước mẹ em có lương hưu giờ không có nữa, 66', [{ who: 'mother' }]],
  ['trước mẹ có trợ cấp khuyết tật giờ hết rồi, 66 tuổi', [{ who: 'mother', facts: { age: 66 } }]],
  ['mẹ 66 tuổi tổ trưởng nói có lương hưu thì không được', [{ who: 'mother', facts: { age: 66 } }]],
  ['Tôi xem tivi thấy 60 tuổi được miễn, tôi 58', [{ who: 'self', facts: { age: 58 } }]],
  [
    'năm nay tôi 58 còn vợ tôi 60 không có lương hưu',
    [
      { who: 'self', facts: { age: 58 } },
      { who: 'wife', facts: { age: 60, pension: false } },
    ],
  ],
  [
    'tôi 58 còn vợ 60 cả hai không lương không trợ cấp',
    [
      { who: 'self', facts: { age: 58, pension: false, socialAllowance: false, socialPension: false } },
      { who: 'wife', facts: { age: 60, pension: false, socialAllowance: false, socialPension: false } },
    ],
  ],
  [
    'bố em 76 lương hưu 3 triệu mẹ em 74 không có',
    [
      { who: 'father', facts: { age: 76, pension: true } },
      { who: 'mother', facts: { age: 74, pension: false } },
    ],
  ],
  [
    'bố em thương binh có lương thương binh không có lương hưu',
    [{ who: 'father', facts: { merit: 'meritorious', pension: false } }],
  ],
  [
    'ông bà nội 81 và 78 hưởng tiền già',
    [
      { who: 'grandfather', facts: { age: 81, socialPension: true } },
      { who: 'grandmother', facts: { age: 78, socialPension: true } },
    ],
  ],
  [
    'ông nội hưởng tiền già, bà nội 72 chưa được',
    [
      { who: 'grandfather', facts: { socialPension: true } },
      { who: 'grandmother', facts: { age: 72, socialPension: false } },
    ],
  ],
  [
    'mẹ em 62t vừa chuyển hộ khẩu từ Hà Nội về Ái Quốc',
    [
      {
        who: 'mother',
        facts: { age: 62, residence: { status: 'permanent', province: 'hai-phong', commune: 'ai-quoc' } },
      },
    ],
  ],
  [
    'mẹ em 62t chuyển hộ khẩu từ Ái Quốc lên Hà Nội',
    [{ who: 'mother', facts: { age: 62, residence: { status: 'permanent', province: 'other' } } }],
  ],
  ['mẹ em có hộ khẩu Ái Quốc chưa ạ', [{ who: 'mother' }]],
  [
    'Tôi thường trú Ái Quốc nhưng đang tạm trú Nha Trang, 64 tuổi',
    [
      {
        who: 'self',
        facts: { residence: { status: 'permanent', province: 'hai-phong', commune: 'ai-quoc' }, age: 64 },
      },
    ],
  ],
  ['em không ở Ái Quốc', []],
  [
    'bố em lương hưu 3tr2 mẹ em 62 tuổi chẳng có đồng nào',
    [
      { who: 'father', facts: { pension: true } },
      { who: 'mother', facts: { age: 62 } },
    ],
  ],
  [
    'con trai em 22 tuổi sinh viên năm cuối, con gái 17 tuổi lớp 12',
    [
      { who: 'child', facts: { age: 22, student: true } },
      { who: 'child', facts: { age: 17, student: true } },
    ],
  ],
  [
    'bố em sáu mươi có lẻ',
    [{ who: 'father', facts: { ageRange: { from: 60, to: 69 } }, vague: ['ageRange'] }],
  ],
  ['mẹ em 62 tuổi khôg có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi k0 có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi hem có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi hỏng có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi hỗng có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi ko0 có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi méo có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi đếch có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi đéo có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi deo co luong huu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi 0 có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi kô có lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi kô lương', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  [
    'mẹ em 62 tuổi trắng tay lương hưu không trợ cấp không',
    [{ who: 'mother', facts: { age: 62, pension: false, socialAllowance: false, socialPension: false } }],
  ],
  [
    'mẹ em 62 tuổi lương hưu: 0, trợ cấp: 0',
    [{ who: 'mother', facts: { age: 62, pension: false, socialAllowance: false, socialPension: false } }],
  ],
  ['mẹ em 62 tuổi lương hưu 0 đồng', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['mẹ em 62 tuổi có 0 đồng lương hưu', [{ who: 'mother', facts: { age: 62, pension: false } }]],
  ['bố em khôg thuộc hộ nghèo', [{ who: 'father', facts: { household: 'none' } }]],
  ['nhà em hem có sổ hộ nghèo', [{ who: null, facts: { household: 'none' } }]],
  ['tôi đếch phải hội viên hội người mù', [{ who: 'self', facts: { blindAssociation: false } }]],
  ['tôi không còn làm công ty nữa 61 tuổi', [{ who: 'self', facts: { age: 61 } }]],
  [
    'mẹ tôi có chồng là thương binh, 66 tuổi không lương',
    [{ who: 'mother', facts: { merit: 'merit-relative', age: 66, pension: false } }],
  ],
  ['em có bố là thương binh, em 30 tuổi', [{ who: 'self', facts: { merit: 'merit-relative', age: 30 } }]],
  ['em có bố là cựu chiến binh, em 30 tuổi', [{ who: 'self', facts: { age: 30 } }]],
  ['em có anh trai là bộ đội', []],
  ['con cựu chiến binh có được miễn không, tôi 50 tuổi', [{ who: 'self', facts: { age: 50 } }]],
  ['tôi 50 tuổi con cựu chiến binh', [{ who: 'self', facts: { age: 50 } }]],
  [
    'mẹ em là vợ cựu chiến binh, 66 tuổi không lương',
    [{ who: 'mother', facts: { age: 66, pension: false } }],
  ],
  ['Tôi là con của hội viên hội người mù', []],
]
