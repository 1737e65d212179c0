import { aiQuoc, elsewhere, haiPhong, khanhHoa, nhaTrang, permanent, temporary } from './expected.ts'
import type { Sentence } from './sentences.ts'

/** Where people live and are registered, under names of today and of old. */
export const RESIDENCE_SENTENCES: readonly Sentence[] = [
  // Registered, staying, moved
  [
    'mẹ em cắt khẩu ở Thái Bình nhập về Ái Quốc rồi',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'mẹ em nhập khẩu về Ái Quốc năm ngoái',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'bố mẹ em vừa nhập hộ khẩu về phường Ái Quốc',
    [
      { who: 'father', facts: { residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  ['vợ em cắt khẩu chưa nhập được về Ái Quốc', [{ who: 'wife', vague: ['residence'] }]],
  ['em chuẩn bị nhập khẩu cho mẹ về Ái Quốc', [{ who: 'mother' }]],
  [
    'mẹ em 66 tuổi hộ khẩu xã Quyết Thắng cũ',
    [{ who: 'mother', facts: { age: 66, residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'bà em ở Hồng Lạc, 70 tuổi',
    [{ who: 'grandmother', facts: { residence: aiQuoc, age: 70 } }],
    'diacritics',
  ],
  [
    'mẹ em hộ khẩu ở thành phố Hải Dương cũ, 67 tuổi',
    [{ who: 'mother', facts: { residence: { ...permanent, ...haiPhong }, age: 67 } }],
  ],
  ['tôi ở tỉnh Hải Dương, 61 tuổi', [{ who: 'self', facts: { residence: haiPhong, age: 61 } }]],
  [
    'hộ khẩu xã Ái Quốc, thành phố Hải Dương',
    [{ who: null, facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['dân Ái Quốc gốc, 66 tuổi', [{ who: null, facts: { residence: aiQuoc, age: 66 } }]],
  [
    'bố 73, mẹ 70, hộ khẩu Ái Quốc cả',
    [
      { who: 'father', facts: { age: 73, residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { age: 70, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'hộ khẩu Ái Quốc, bố 73, mẹ 70',
    [
      { who: 'father', facts: { residence: { ...permanent, ...aiQuoc }, age: 73 } },
      { who: 'mother', facts: { residence: { ...permanent, ...aiQuoc }, age: 70 } },
    ],
  ],
  [
    'bố em 73 tuổi, mẹ em 70 tuổi, hộ khẩu đều ở Ái Quốc',
    [
      { who: 'father', facts: { age: 73, residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { age: 70, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'bố em 73 tuổi, mẹ em 70 tuổi, cùng hộ khẩu Ái Quốc',
    [
      { who: 'father', facts: { age: 73, residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { age: 70, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'bố em 73 tuổi, mẹ em 70 tuổi, hộ khẩu Ái Quốc',
    [
      { who: 'father', facts: { age: 73, residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { age: 70, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'ông 80 bà 78 ở Ái Quốc cả',
    [
      { who: 'grandfather', facts: { age: 80, residence: aiQuoc } },
      { who: 'grandmother', facts: { age: 78, residence: aiQuoc } },
    ],
  ],
  [
    'bố hộ khẩu Thái Bình, mẹ hộ khẩu Ái Quốc',
    [
      { who: 'father', facts: { residence: { ...permanent, ...elsewhere } } },
      { who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'em ở Hà Nội, mẹ em 66 tuổi hộ khẩu Ái Quốc',
    [
      { who: 'self', facts: { residence: elsewhere } },
      { who: 'mother', facts: { age: 66, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  ['tôi thường trú Nha Trang', [{ who: 'self', facts: { residence: { ...permanent, ...nhaTrang } } }]],
  [
    'mẹ em tạm trú tại Nha Trang, hộ khẩu Phú Yên',
    [{ who: 'mother', facts: { residence: { ...permanent, ...elsewhere } } }],
  ],
  ['hk thg tru ai quoc hp, 64t', [{ who: null, facts: { residence: { ...permanent, ...aiQuoc }, age: 64 } }]],
  ['mẹ em ở quê Nam Sách, 66 tuổi', [{ who: 'mother', facts: { age: 66 } }]],
  [
    'em ở Thái Bình mẹ em ở Ái Quốc 66 tuổi',
    [
      { who: 'self', facts: { residence: elsewhere } },
      { who: 'mother', facts: { residence: aiQuoc, age: 66 } },
    ],
  ],
  [
    'mẹ em lên Ái Quốc ở với em, khẩu vẫn ở Nam Định',
    [{ who: 'mother', facts: { residence: { ...permanent, ...elsewhere } } }],
  ],
  [
    'mẹ em chưa cắt khẩu ở Nam Định, đang ở Ái Quốc',
    [{ who: 'mother', facts: { residence: { ...permanent, ...elsewhere } } }],
  ],
  ['mẹ em không có hộ khẩu Ái Quốc', [{ who: 'mother', vague: ['residence'] }]],
  ['tôi là người Hải Phòng nhưng vào Sài Gòn ở 20 năm', [{ who: 'self', facts: { residence: elsewhere } }]],
  [
    'cháu học đại học ở Hà Nội nhưng hộ khẩu Ái Quốc',
    [
      {
        who: 'self',
        facts: { student: true, schoolProvince: 'other', residence: { ...permanent, ...aiQuoc } },
      },
    ],
  ],
  ['con em học ở Hà Nội', [{ who: 'child', facts: { schoolProvince: 'other' } }]],
  [
    'mẹ đang điều trị ở bệnh viện Hà Nội, hk Ái Quốc',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'em làm việc ở Hải Phòng, hộ khẩu Thanh Hóa',
    [{ who: 'self', facts: { residence: { ...permanent, ...elsewhere } } }],
  ],
  [
    'em đăng ký tạm trú ở Ái Quốc rồi, có được hỗ trợ như người thường trú không',
    [{ who: 'self', facts: { residence: { ...temporary, ...aiQuoc } } }],
  ],
  [
    'trước hộ khẩu Hà Nội, giờ chuyển về Ái Quốc',
    [{ who: null, facts: { residence: aiQuoc }, vague: ['residence'] }],
  ],
  ['mẹ tôi ở Ái Quốc', [{ who: 'mother', facts: { residence: aiQuoc } }]],
  ['phường Ái Quốc có hỗ trợ gì không', [{ who: null, facts: { residence: aiQuoc } }]],
  [
    'mẹ em 62, xã Hồng Lạc (nay là phường Ái Quốc)',
    [{ who: 'mother', facts: { age: 62, residence: aiQuoc } }],
  ],
  ['Nhà ở Phan Rang, Ninh Thuận cũ, mẹ 65', [{ who: 'mother', facts: { residence: khanhHoa, age: 65 } }]],
  [
    'mẹ em thường trú ở thôn Tiến Đạt, phường Ái Quốc, TP Hải Phòng',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['mẹ em ở Mỹ về, quốc tịch Mỹ', [{ who: 'mother' }]],
  ['dân ngụ cư, 64 tuổi', [{ who: null, facts: { residence: temporary, age: 64 } }]],
  ['em ở trọ Ái Quốc quê Nghệ An', [{ who: 'self', facts: { residence: { ...temporary, ...aiQuoc } } }]],
  ['em mua nhà ở Ái Quốc rồi nhưng chưa chuyển hộ khẩu', []],
  ['KT3 ở Hải Phòng, 62 tuổi', [{ who: null, facts: { residence: { ...temporary, ...haiPhong }, age: 62 } }]],
  [
    'bố em khẩu Ái Quốc mẹ em khẩu Nam Sách',
    [
      { who: 'father', facts: { residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { residence: { ...permanent, ...haiPhong } } },
    ],
  ],
  [
    'hai ông bà thường trú Ái Quốc 50 năm nay, ông 78 bà 75',
    [
      { who: 'grandfather', facts: { residence: { ...permanent, ...aiQuoc }, age: 78 } },
      { who: 'grandmother', facts: { residence: { ...permanent, ...aiQuoc }, age: 75 } },
    ],
  ],

  // Registered elsewhere
  [
    'bố mẹ em hộ khẩu ở quê, em đang ở Ái Quốc',
    [{ who: 'father' }, { who: 'mother' }, { who: 'self', facts: { residence: aiQuoc } }],
  ],
  [
    'mẹ em hộ khẩu ở quê, hiện đang sống cùng em tại Ái Quốc',
    [{ who: 'mother' }, { who: 'self', facts: { residence: aiQuoc } }],
  ],
  [
    'mẹ em về ở với em gái em ở Hà Nội, hộ khẩu vẫn Ái Quốc',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'mẹ em đang ở Sài Gòn chơi với cháu, thường trú Ái Quốc',
    [{ who: 'mother', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'thường trú số 12 đường Trần Phú, phường Ái Quốc, Hải Phòng, 64 tuổi',
    [{ who: null, facts: { residence: { ...permanent, ...aiQuoc }, age: 64 } }],
  ],
  [
    'Bố tôi thường trú xã Quyết Thắng, TP Hải Dương (nay là phường Ái Quốc, Hải Phòng)',
    [{ who: 'father', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  [
    'con đang học ở Hải Phòng nhưng hộ khẩu ở Nghệ An',
    [
      {
        who: 'self',
        facts: { student: true, schoolProvince: 'hai-phong', residence: { ...permanent, ...elsewhere } },
      },
    ],
  ],
  ['sắp chuyển khẩu về Ái Quốc, 62 tuổi', [{ who: null, facts: { age: 62 } }]],
  ['mẹ em già lại hay ốm, 66 tuổi', [{ who: 'mother', facts: { age: 66 } }], 'diacritics'],

  // Said once for a couple
  [
    'mẹ 68 tuổi, ba 70 tuổi, đều có hộ khẩu Nha Trang',
    [
      { who: 'mother', facts: { age: 68, residence: { ...permanent, ...nhaTrang } } },
      { who: 'father', facts: { age: 70, residence: { ...permanent, ...nhaTrang } } },
    ],
  ],
  [
    'Tôi 66 tuổi, vợ tôi 64 tuổi, hộ khẩu Ái Quốc',
    [
      { who: 'self', facts: { age: 66, residence: { ...permanent, ...aiQuoc } } },
      { who: 'wife', facts: { age: 64, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'em 30 tuổi, mẹ em 66 tuổi, hộ khẩu Ái Quốc',
    [
      { who: 'self', facts: { age: 30 } },
      { who: 'mother', facts: { age: 66, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],
  [
    'bố em 60, mẹ 58, em 30, vợ em 28, con em 5 tuổi và 2 tuổi, cả nhà hk Ái Quốc',
    [
      { who: 'father', facts: { age: 60, residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { age: 58, residence: { ...permanent, ...aiQuoc } } },
      { who: 'self', facts: { age: 30, residence: { ...permanent, ...aiQuoc } } },
      { who: 'wife', facts: { age: 28, residence: { ...permanent, ...aiQuoc } } },
      { who: 'child', facts: { age: 5, residence: { ...permanent, ...aiQuoc } } },
      { who: 'child', facts: { age: 2, residence: { ...permanent, ...aiQuoc } } },
    ],
  ],

  // Of whom, and where not
  [
    'sửa: hộ khẩu Hồng Lạc chứ không phải Quyết Thắng, 63 tuổi',
    [{ who: null, facts: { residence: { ...permanent, ...aiQuoc }, age: 63 } }],
  ],
  [
    'ba noi e 79t hk ai quoc, chua dc tien gi het',
    [{ who: 'grandmother', facts: { age: 79, residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['mẹ em làm ở trường mầm non Ái Quốc', [{ who: 'mother' }]],
  ['không phải Ái Quốc, mẹ em ở Nam Sách', [{ who: 'mother', facts: { residence: haiPhong } }]],
  [
    'mẹ em 66 tuổi hộ khẩu Hải Phòng chứ không phải Hà Nội',
    [{ who: 'mother', facts: { age: 66, residence: { ...permanent, ...haiPhong } } }],
  ],
  [
    'em là tổ trưởng dân phố ở Ái Quốc',
    [{ who: 'self', facts: { work: 'hamlet-part-time', residence: aiQuoc } }],
  ],
  [
    'hộ khẩu em ở Ái Quốc, mẹ em ở Hà Nội',
    [
      { who: 'self', facts: { residence: { ...permanent, ...aiQuoc } } },
      { who: 'mother', facts: { residence: elsewhere } },
    ],
  ],
  [
    'hộ khẩu em ở Ái Quốc, mẹ em cũng vậy',
    [{ who: 'self', facts: { residence: { ...permanent, ...aiQuoc } } }, { who: 'mother' }],
  ],
  [
    'vợ tôi thu gom rác cho HTX Môi trường Ái Quốc, phường có xác nhận',
    [
      {
        who: 'wife',
        facts: { work: 'waste-collector', wasteTeam: { employer: 'cooperative', wardConfirmed: true } },
      },
    ],
  ],
  ['em KT3 64 tuổi', [{ who: 'self', facts: { residence: temporary, age: 64 } }]],
  [
    'bố em đăng kí tạm vắng ở Ái Quốc vào Sài Gòn ở với anh trai em',
    [{ who: 'father', facts: { residence: { ...permanent, ...aiQuoc } } }],
  ],
  ['mẹ em ra Hà Nội sống với em', [{ who: 'mother', facts: { residence: elsewhere } }]],
]
