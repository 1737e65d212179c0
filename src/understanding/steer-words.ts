import { WRITER } from '../vietnamese/politeness.ts'

/** What needs no more said than that it is wanted. */
export type PlainSteer =
  | 'back'
  | 'stop'
  | 'restart'
  | 'skip'
  | 'contact'
  | 'erase'
  | 'leave-question'
  | 'done'
  | 'thats-all'
  | 'useful'
  | 'not-useful'

const WISH = `(?:(?:cho(?: phep)? ${WRITER}|cho|de ${WRITER}|${WRITER}|muon|can|xin|nho|lam on|hay|co the|the|thoi|gio|a|vay|ma|thi) )*`
const EARLIER = '(?:truoc|truoc do|tren|vua roi|vua nay|luc nay|ban nay|vua xong|ngay truoc|cu|dau tien)'
const STRESS =
  '(?: (?:di|dau|nua|a|nhe|thoi|luon|roi|vay|day|do|ca|het|nha|oi|em|chau|bac|ba|ong|cu|co|chu|con))*'
const OFFICIAL =
  '(?:(?:ban |chi |anh |co |chu |bac |cac )?(?:can bo|nhan vien|nguoi that|nguoi|nguoi phu trach|nguoi co trach nhiem|tu van vien|tong dai(?: vien)?|co quan bao hiem|bao hiem xa hoi|bhxh|phuong|uy ban|uy ban nhan dan|ai do|ai)(?: (?:phuong|xa|that|nao|nao do|bao hiem|bao hiem xa hoi|y te|phu trach|tu van|ho tro|truc tiep|o phuong|ben phuong|ai quoc|bhxh))*)'
const TOLD =
  '(?:thong tin|du lieu|tin nhan|lich su|cuoc tro chuyen|doan chat|doan tro chuyen|cuoc noi chuyen|cau tra loi|nhung gi|moi thu|tat ca|chuyen|gi|lai gi|cai gi|so dien thoai|ten tuoi|thong tin ca nhan|du lieu ca nhan|nhung thu|noi dung|lich su chat)'
const MINE = `(?:(?:${WRITER} )?(?:vua |da )?(?:noi|ke|khai|nhap|nhan|viet|tra loi)|cua(?: ${WRITER})?|ve ${WRITER}|ca nhan|nay|do|vua roi|tren day|o day|trong nay|o trong nay|nha ${WRITER}|lai|roi)`

const FORMS: readonly (readonly [PlainSteer, readonly string[]])[] = [
  [
    'restart',
    [
      `${WISH}(?:lam|bat dau|hoi|tinh|khai|nhap|chay|quay|quay lai|lam lai|tro lai|tro ve)(?: lai)? tu dau(?: lai)?`,
      `${WISH}(?:lam lai|bat dau lai|tinh lai|khai lai|reset|lam moi|lam lai het|lam lai lan nua|tinh lai lan nua)`,
      `${WISH}(?:tro ve|quay ve|quay lai|ve) (?:dau|ban dau|trang dau|menu)`,
    ],
  ],
  [
    'back',
    [
      `${WISH}(?:quay|lui|tro|back|lui nguoc|quay nguoc)(?: (?:lai|ve|nguoc|nguoc lai|sau))?(?: (?:mot |1 )?(?:cau|buoc|cho|phan|muc)(?: hoi)?)?(?: ${EARLIER})*`,
      `${WISH}(?:tra loi|chon|sua|doi|nhap|khai|noi|lam|hoi|bam|dien)(?: lai)? (?:cai |y )?(?:cau|dap an|cau hoi|cau tra loi|phan|muc|cho)(?: hoi)? ${EARLIER}`,
      `(?:${WISH})(?:cau|buoc) (?:hoi )?${EARLIER}`,
      `${WISH}(?:bam|chon|tra loi|an|nhan|go|khai|dien) (?:nham|sai|lon|lo)(?: (?:nut|cau|o|dap an))?(?: ${EARLIER})?`,
      `${WISH}(?:chon|tra loi|sua) lai`,
    ],
  ],
  [
    'stop',
    [
      `(?:thoi|huy|ngung|nghi|khoi)(?: (?:lai|di|khoi|vay|nghi|dung|bo|day|em|huy|can))*(?: met qua| nhe| roi| ban roi| de sau| de luc khac| nua)?`,
      '(?:dung|bo) (?:lai|di|hoi|day nhe|hoi nua|o day)',
      `${WISH}(?:khong|chang|khoi|dung|cha)(?: (?:can|muon|thich|them|co|phai))* (?:hoi|tra loi|lam|noi|tinh|tiep tuc|choi)(?: (?:gi|them|nua|tiep|luon))* nua(?: (?:dau|day))?`,
      `${WISH}(?:khong can|khoi)(?: nua| dau| hoi)*`,
      `${WISH}(?:de|hen|khi khac|luc khac)(?: ${WRITER})?(?: (?:den|sang))? ?(?:sau|luc khac|hom khac|khi khac|mai|bua khac|hom sau|khi nao ranh|toi)(?: (?:hoi|noi|lam|tinh|tra loi|noi chuyen))*(?: (?:tiep|sau))?`,
      `${WISH}(?:khong muon|dung) (?:tra loi|hoi|noi|lam)(?: (?:nua|tiep|gi nua))+`,
      `${WISH}(?:ket thuc|stop|thoat|tam dung|dung lai|ngung lai)`,
    ],
  ],
  [
    'skip',
    [
      `(?:(?:cai|cau|dieu|chuyen|phan|vu)(?: hoi)? (?:nay|do|ay) )?(?:thi )?(?:${WRITER} )?(?:xin )?chiu(?: (?:khong biet|thoi|chet|khong nho))?`,
      `${WISH}(?:bo qua|skip|cho qua|luot qua)(?: (?:cau|cai|phan))?(?: (?:nay|do|hoi nay))?`,
      `(?:(?:cai|cau|dieu|chuyen|phan)(?: hoi)? (?:nay|do|ay) )?(?:thi )?(?:${WRITER} )?(?:cung |that su |that ra )?(?:khong|chua|chang|cha|dau co|dau|quen)(?: (?:he|co|con))? (?:biet|nho|ro|chac|chac lam|nam ro|nam duoc|de y|biet chac|nho ro|biet ro|roi|mat|biet gi|nho noi)(?: (?:ve )?(?:cai nay|cau nay|chuyen nay|cai do|chuyen do))?`,
      '(?:ai|lam sao|sao|biet|dau)(?: (?:ma|toi|em|chau|bac|sao|the))* (?:biet|nho)(?: (?:duoc|noi|het))*(?: chu)?',
      'biet (?:the nao|sao|lam sao)(?: (?:duoc|ma|noi|tra loi))*',
      `${WISH}(?:(?:sang|qua|chuyen|hoi|doi|cho)(?: sang| qua| hoi)? )*cau (?:khac|tiep|tiep theo|sau|ke tiep|moi)`,
      `${WISH}(?:khong|chua|chang)(?: (?:muon|thich|the|tien|dam))* (?:noi|tra loi|khai|tiet lo|ke)(?: (?:cau|cai|chuyen|dieu)(?: hoi)? (?:nay|do))?(?: duoc)?`,
      'bi mat',
    ],
  ],
  [
    'leave-question',
    [
      `${WISH}(?:de lai|gui lai|gui|nhan lai|nhan|chuyen)(?: (?:giup|gium|ho|${WRITER}|mot|1|cai))* (?:cau hoi|loi nhan|tin nhan|loi|cau nay|cau hoi nay|thac mac|y kien|tin)(?: (?:nay|cua ${WRITER}))?(?: (?:cho|toi|den|len|qua|voi) ${OFFICIAL})?`,
      `${WISH}(?:nhan|gui|chuyen|bao|noi)(?: (?:lai|giup|gium|ho|${WRITER}|cau nay|cau hoi))* (?:cho|voi|toi|den|len) ${OFFICIAL}(?: (?:giup|gium|ho|biet|tra loi|cho))*(?: ${WRITER})?`,
      `${WISH}hoi (?:ho|giup|gium)(?: ${WRITER})?(?: (?:voi|ben|may))? ?${OFFICIAL}(?: (?:giup|gium))?`,
      `${WISH}(?:nho )?${OFFICIAL} (?:tra loi|giai dap|goi lai|nhan lai|lien he lai|lien he)(?: (?:cho|giup|sau|lai|toi|em|chau))*`,
      `${WISH}(?:de lai|gui) (?:so dien thoai|lien lac)(?: cho ${OFFICIAL})?(?: goi lai)?`,
    ],
  ],
  [
    'contact',
    [
      `${WISH}(?:gap|noi chuyen|trao doi|noi|ket noi|chat|lien he|lien lac|goi|goi dien|dien|alo|gap truc tiep|tro chuyen)(?: (?:truc tiep|voi|cho|toi|cung|duoc|den|thang|dien))* ${OFFICIAL}(?: (?:duoc khong|khong|that|the nao|o dau|bang cach nao|o phuong|kieu gi|duoc))?`,
      `(?:o day |ben minh |day )?(?:co|con) ${OFFICIAL} (?:khong|o day khong|truc khong|tu van khong|tra loi khong|de hoi khong|de gap khong)`,
      `${WISH}(?:goi|dien|goi dien|lien he|lien lac|alo|hoi)(?: (?:cho|toi|voi|den|truc tiep))* (?:ai|so nao|so may|o dau|the nao)(?: (?:duoc|de hoi|bay gio))?`,
      `${WISH}(?:so dien thoai|sdt|so dt|so may|(?:so )?hotline|duong day nong|tong dai|so lien he|thong tin lien he)(?: (?:cua |lien he )?${OFFICIAL})?(?: (?:la|so))*(?: (?:bao nhieu|so may|may|nao|gi|dau|o dau))?`,
      `${WISH}lien he`,
      `${WISH}gap (?:duoc |truc tiep )?(?:anh|chi|co|chu|bac|ong|ba) [a-z]+(?: [a-z]+)? (?:o|ben|tai|cua|lam o) (?:phuong|xa|uy ban|uy ban nhan dan|bao hiem|bao hiem xa hoi|bhxh|tram y te|phong mot cua)(?: (?:phuong|xa|ai quoc|ay|minh))*`,
      `(?:${WRITER} )?khong (?:muon )?(?:noi chuyen|chat|hoi|noi) (?:voi |cung )?(?:may|bot|robot|chatbot)(?: nua| dau)?`,
    ],
  ],
  [
    'erase',
    [
      `${WISH}xoa(?: (?:het|toan bo|sach|tat ca|bo|giup|ho|gium|di|${WRITER}|moi|cac))* ${TOLD}(?: ${MINE})*(?: (?:di|giup|ngay|khoi he thong|khoi may|ca|het))*`,
      `${WISH}xoa(?: (?:het|sach|bo|toan bo|giup))+(?: (?:di|ngay|cho ${WRITER}))*`,
      `${WISH}(?:dung|khong|cam|khong duoc|dung co|cam khong duoc|khong muon)(?: (?:bi|ai|may|bot))* (?:luu|giu|ghi|ghi lai|luu lai|giu lai|luu giu|ghi nho)(?: (?:tru|lai|bat ky|bat cu))* ?${TOLD}?(?: (?:gi))?(?: ${MINE})*(?: (?:nua|het|ca|dau))*`,
      `${WISH}quen (?:het|sach|di)(?: (?:di|nhung gi ${WRITER} noi|chuyen nay))*`,
    ],
  ],
  [
    'done',
    [
      `(?:(?:dong y|vang|da|u|the|thoi|roi|vay|duoc|duoc roi|xong|xong roi|hieu roi|khong hoi nua|khong can nua|huu ich lam|huu ich|biet roi|ro roi|the thoi|vay thoi|the la du|du roi|het roi|khong|tot roi|dung roi|tot qua|hay qua|co gi|${WRITER}|xin|chan thanh|rat) )*cam on(?: (?:nhieu|rat|lam|lam lam|em|anh|chi|bac|chau|co|chu|ban|ad|shop|bot|can bo|da|vi|giup|giup do|tra loi|tu van|ho tro|huong dan|nhiet tinh|moi nguoi|truoc|toi|minh|con|a|nhe|nha|cac|bien|nhieu lam|thong tin|cau|su))*`,
      '(?:(?:thoi|vay|the|dong y|chau|em|bac|toi|xin phep) )*(?:thoi|xin phep|vay|the)(?: (?:em|chau|toi|bac|con|minh|nhe))? chao(?: (?:em|anh|chi|bac|chau|co|chu|ban|ad|nhe))*',
      '(?:(?:thoi|vay|the|dong y|chau|em|bac|toi|xin phep) )*(?:tam biet|chao tam biet|bye|bye bye|bai|bai bai|hen gap lai)(?: (?:em|anh|chi|bac|chau|co|chu|ban|ad|nhe|nha|lan sau|nghi|di))*',
      `(?:(?:the|vay|thoi|a|dong y|u|vang|${WRITER}) )*(?:dong y|hieu|ro|biet|nam duoc|on|duoc|tam on)(?: (?:ro|het|la))* (?:roi|day)(?: (?:dong y|nhe|a))*`,
      `(?:${WRITER} )?(?:(?:thoi|a|da) )*khong (?:con )?(?:hoi|thac mac|can hoi|can)(?: (?:gi|them|gi them))+(?: nua)?`,
    ],
  ],
  [
    'thats-all',
    [
      `(?:the la |nha (?:${WRITER} )?|the |vay la )?(?:het|du|xong)(?: (?:nguoi|ca nha))? ?(?:roi|thoi)?`,
      `(?:nha (?:${WRITER} )?|gia dinh (?:${WRITER} )?|${WRITER} )?(?:chi |co |chi co )*(?:moi )?(?:the|vay|the nay|ngan ay|ngan nay|bay nhieu|nhieu do|bay nhieu do|tung do|tung ay|may nguoi do|tung nay|ngan do|chung do|mot minh ${WRITER}|moi ${WRITER}|minh ${WRITER})(?: (?:nguoi|do|day|ay))? ?(?:thoi|la het|la du)`,
      `(?:nha (?:${WRITER} )?)?(?:khong|chang|het|chua)(?: (?:con|co|them))* ?(?:ai|nguoi nao|nguoi)(?: (?:nao|nua|khac|het|ca))*`,
      'khong them(?: (?:ai|nguoi|nua|nao))*',
      '(?:khong )?(?:the|vay|co the|co vay) thoi',
      `(?:nha (?:${WRITER} )?)?chi (?:co )?(?:the|vay|bay nhieu|nhieu do)`,
      'con ai (?:nua )?dau',
      `(?:nha (?:${WRITER} )?)?(?:chi )?co (?:moi |mot |1 )?minh (?:${WRITER}|thoi)`,
    ],
  ],
  [
    'useful',
    [
      '(?:thong tin |cau tra loi |tra loi |rat |qua |that |cung |the nay )*(?:co ich|huu ich|bo ich|hay|tuyet|tuyet voi|de hieu|ro rang|chi tiet|tot|day du|xuat sac)(?: (?:lam|qua|that|luon|day|ghe|the|phet|cho toi))*',
      'dung (?:roi|qua)(?: (?:day|do|luon))+',
      `dung (?:y|cai|dieu|thu) (?:${WRITER} )?(?:can|hoi|muon hoi|muon biet|dang can|tim)(?: (?:roi|day))?`,
      `dung y (?:${WRITER})(?: (?:roi|day))?`,
      `(?:giup|giup ich)(?: (?:duoc|cho))?(?: ${WRITER})? (?:nhieu|duoc nhieu|rat nhieu)(?: (?:lam|qua))?`,
    ],
  ],
  [
    'not-useful',
    [
      '(?:tra loi |noi |tinh |the nay |thong tin |cau tra loi |nay )*(?:bi |la )?sai (?:roi|bet|het|ca|toe|be bet|qua|hoan toan|bet nhe|nua)(?: (?:roi|ca|luon))*',
      `(?:the nay |cau nay |cai nay |nhu the |tra loi )?(?:khong|chang|chua|cha|dau)(?: (?:phai|co))* (?:dung|trung|phai|hop|giong)(?: (?:cau|cai|dieu|y|voi|vao|cau hoi|noi dung|thu|trong tam|nhu))*(?: ${WRITER}| ${WRITER} (?:hoi|can|muon hoi|muon biet|muon|noi)| hoi| can hoi| trong tam)(?: (?:cua|voi) (?:cau hoi cua )?${WRITER})?(?: roi| dau)?`,
      'tra loi (?:chang|cha|khong)(?: (?:dung|trung|lien quan))(?: (?:gi|ca|y|het))*',
      '(?:may |bot |ban |em |chau )?(?:tra loi|noi|tu van|huong dan) (?:toan |kieu |cai |gi ma |rat |qua )*(?:linh tinh|lung tung|sai|sai roi|lac de|vo van|nham|chan|lan man|khong dung|kem|te|nhu khong|cho co|nham nhi|vo vi|lang nhang|bay ba|khong dau vao dau)(?: (?:the|qua|roi|vay|het|ca))*',
      '(?:chang|khong|cha|co|dau co|nao co)(?: co)? (?:lien quan|an nhap|dinh dang|ich|huu ich|co ich|giup|giup ich|giup gi|tac dung|hay)(?: (?:gi|duoc gi|ich gi|cho toi|den cau hoi|cho lam|toi cau hoi|lam))*(?: (?:ca|het|dau))*',
      `(?:${WRITER} )(?:dau|co|dau co|khong)(?: (?:co|he))? hoi (?:cai|chuyen|dieu|the|vay|viec)(?: (?:nay|do|ay))?(?: dau)?`,
      'hoi (?:mot|1) (?:dang|duong|kieu) tra loi (?:mot|1) (?:neo|kieu|dang)',
      '(?:dich vu |phuc vu |lam viec |lam an |may |bot )?(?:vo ich|lac de|linh tinh|chan|te|do|vo dung|kem|vo tich su)(?: (?:qua|roi|the|that|lam|ghe))*',
      `(?:${WRITER} )?(?:doc )?(?:khong|chang) hieu (?:gi|gi het|gi ca|noi gi|dang noi gi)(?: (?:ca|het|luon))?`,
    ],
  ],
]

/** The first that fits is meant: "quay lại từ đầu" begins anew, it does not go back. */
export const STEER_PATTERNS = FORMS.map(
  ([kind, forms]) => [kind, new RegExp(`^(?:${forms.join('|')})${STRESS}$`)] as const,
)
