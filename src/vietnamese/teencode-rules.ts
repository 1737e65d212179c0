import { among, isNumber, type Rule } from './around.ts'
import { hong } from './hong.ts'

const afterNegation = among(
  'co phai fai duoc biet bt luong lg tro thuoc huong nhan hieu thay di lam cho muon can nghe tim the con mua dong chiu du bi hoc',
)
const deniedInFull = /^(?:co (?:luong|tro|the|bao|che)|luong huu|tro cap|huong)/
const denied = among('co duoc luong tro huong nhan linh phai thuoc')
const cursed = among(
  'co duoc luong tro huong nhan phai thuoc hieu biet can tin ai thich muon lam noi ho cho tra dung giup',
)
const beforeHousehold = among('o tai nha thuong chuyen nhap tach theo toi em me bo co so cat giu , .')
const afterHousehold = among('thuong tt tai goc')
/** "62 tuổi hk sao", but "62t hk Ái Quốc". */
const asks = /^(?:$|(?:sao|gi|noi|dau|a|ad|nhi|o dau|ai(?! quoc))(?: |$))/
/** "k trợ cấp hk Ái Quốc": where one is registered. */
const place = /^(?:ai quoc|hai phong|hai duong|thanh ha|nam sach|nha trang|khanh hoa|ha noi)$/
const beforeAmount = among('la het dong tien mat duoc gia ton huong phi nop tra tro')
const afterAmount = among('tien phan tuoi thang ngay nam lau / mot 1 nhieu')
const beforeRegister = among('muon cach thu tuc phi noi di de phieu don lam')
const afterRegister = among('kham mua bh the o online tham noi benh lai')
/** A single letter after it is the initial of a name: "Bà H.", "Lê Thị M.". */
const initialAfter = among('ba ong chi anh cu thi van ten')
const closesSentence = among('a ad nhi ta ? thi chu ha . ! nhe')

/** "ở cơ quan", "ở cơ sở", "ở Cô Tô", "nơi đang ở được …": a place, no denial. */
const placeAfter = /^co (?:quan|so|to|loa|nhue|dong|khi|nhi)$/
const oDenied = among('co duoc phai biet')
const oDeniedBoth = /^(?:luong (?:huu|gi|thang)|thuoc (?:dien|ho|nhom))$/
const dwells = among('dang noi cho dat nha tro que tinh xa phuong')

const cursing: Rule = ({ after }) => (cursed(after) ? 'không' : null)
/** "méo có lương", not "mèo có …"; "hăm có lương", not "răng hàm có …". */
const rarelyDenies: Rule = ({ next }) => (/^co (?:luong|tro)$/.test(next) ? 'không' : null)

/** Short forms, without diacritics, whose meaning hangs on their neighbours. */
export const IN_CONTEXT: Readonly<Record<string, Rule>> = {
  t: ({ before }) => (isNumber(before) ? 'tuổi' : 'tôi'),
  // "62 k co gi" and "62k co luong" are no amounts, "66k co dat khong" is one.
  k: ({ before, after, next, glued }) => {
    if (!isNumber(before)) return 'không'
    // Nobody is so old: "500k trợ cấp".
    if (Number(before) > 130) return 'nghìn'
    return deniedInFull.test(next) || (!glued && afterNegation(after)) ? 'không' : 'nghìn'
  },
  hong,
  hem: ({ before, after }) => (isNumber(after) || among('trong so dau cuoi duong')(before) ? null : 'không'),
  kong: ({ before }) => (before === 'hong' ? null : 'không'),
  deo: cursing,
  eo: cursing,
  meo: rarelyDenies,
  ham: rarelyDenies,
  d: ({ before, after }) => (!isNumber(before) && denied(after) ? 'không' : null),
  o: ({ before, after, next, earlier }) => {
    // "O co luong huu" may be ờ as well: nothing is taken for certain.
    if (before === '' && after === 'co') return null
    if (dwells(before) || earlier[1] === 'noi' || placeAfter.test(next)) return null
    return oDenied(after) || oDeniedBoth.test(next) ? 'không' : null
  },
  // "có H", "nhiễm H"; "Bà H." and "H'Mông" are names.
  h: ({ before, after }) => {
    if (among("mong bia ' ’")(after) || among('ba ong chi anh')(before)) return null
    // "thẻ bị h làm sao" speaks of now: nobody is taken for ill by mistake.
    if (among('lam phai sao')(after)) return 'giờ'
    return among('co nhiem bi mac dien')(before) ? 'hiv' : 'giờ'
  },
  // "Đg" in an address is a street.
  dg: ({ after }) => (among('huong lam di hoc nhan linh lanh co')(after) ? 'đang' : null),
  bt: ({ before }) => (among('khong ko k chua chang hong')(before) ? 'biết' : null),
  tr: ({ before }) => (isNumber(before) ? 'triệu' : null),
  n: ({ before }) => (isNumber(before) ? 'năm' : null),
  th: ({ before }) => (isNumber(before) ? 'tháng' : null),
  // "2 thg con trai" are boys.
  thg: ({ before, after }) =>
    isNumber(before) && !among('con nhoc cu em be lon nho chau trai')(after) ? 'tháng' : null,
  bn: ({ before, after }) => (beforeAmount(before) || afterAmount(after) ? 'bao nhiêu' : 'bạn'),
  hk: ({ before, after, next }) =>
    afterHousehold(after) ||
    (after !== '' && !afterNegation(after) && (before === '' || beforeHousehold(before))) ||
    (before === 'tuoi' && !afterNegation(after) && !asks.test(next)) ||
    place.test(next)
      ? 'hộ khẩu'
      : 'không',
  kh: ({ before }) => (before === 'tinh' ? 'khánh hòa' : 'không'),
  dk: ({ before, after, next }) =>
    before === '' || beforeRegister(before) || afterRegister(after) || next === 'bao hiem'
      ? 'đăng ký'
      : 'được',
  cn: ({ before }) =>
    among('ho dien thuoc')(before) ? 'cận nghèo' : among('lam la di')(before) ? 'công nhân' : null,
  hn: ({ before }) =>
    among('so thuoc dien')(before) ? 'hộ nghèo' : among('o tai que khau ra')(before) ? 'hà nội' : null,
  ct: ({ before }) => (among('lam o cho')(before) ? 'công ty' : null),
  v: ({ after }) => (after === '' || closesSentence(after) ? 'vậy' : null),
  p: ({ after }) => (after === 'ai' || isNumber(after) ? 'phường' : 'phải'),
  m: ({ before, after, earlier }) =>
    initialAfter(earlier[0] ?? '')
      ? null
      : before === '' || among('hoi nam o la sinh')(after)
        ? 'mình'
        : null,
  // Of war and quarries; "min 3 max 5".
  min: ({ before, after }) => (among('bom no do dat go')(before) || isNumber(after) ? null : 'mình'),
  // "Vỉa hè", "đĩa".
  via: ({ after }) => (among('huu que')(after) ? 'về' : null),
  dia: ({ after }) => (after === 'huu' ? 'về' : null),
  // The Ê Đê are a people.
  e: ({ before, after }) => (among('nguoi toc')(before) && after === 'de' ? null : 'em'),
  a: ({ before, after }) => (among('ruot trai re oi')(after) || among('chao nho')(before) ? 'anh' : null),
  c: ({ before, after }) => (among('ruot gai dau oi')(after) || among('chao nho')(before) ? 'chị' : null),
  b: ({ before, after }) => (after === 'oi' || among('chao nho')(before) ? 'bạn' : null),
  // "u ác", "ác tính".
  ac: ({ before, after }) =>
    among('u hen gan phoi benh')(before) || among('tinh ba liet mong')(after) ? null : 'anh chị',
  q: ({ after, earlier }) =>
    initialAfter(earlier[0] ?? '') ? null : isNumber(after) ? 'quận' : after === 'o' ? 'quê' : null,
  tt: ({ before, after }) => (among('khau dang')(before) || among('o tai ai')(after) ? 'thường trú' : null),
  nq: ({ before }) => (isNumber(before) || before === '/' ? null : 'nghị quyết'),
  kp: ({ before, after }) => (isNumber(after) || among('to o')(before) ? 'khu phố' : 'không phải'),
  dp: ({ before }) => (before === 'to' ? 'dân phố' : null),
  nc: ({ before, after }) => (among('nha ve')(before) || after === 'ngoai' ? 'nước' : null),
  sg: ({ before }) => (among('o trong vao ra')(before) ? 'sài gòn' : null),
  vc: ({ before, after }) => {
    if (among('nghi thoi lam xin viec')(before) || (before === 'co' && (after === 'lam' || after === '')))
      return 'việc'
    return among('2 hai ca')(before) || among('toi tui em e minh chau')(after) ? 'vợ chồng' : null
  },
  kl: ({ before }) => (before === 'nghi' ? 'không lương' : null),
  ts: ({ before }) => (among('nghi tien do')(before) ? 'thai sản' : null),
  dt: ({ before, after }) =>
    among('so goi dung cam bang qua')(before) || among('keu goi')(after) ? 'điện thoại' : null,
  lt: ({ before }) => (before === 'nam' ? 'liên tục' : null),
  dv: ({ before }) => (among('kham phong goi')(before) ? 'dịch vụ' : null),
  bd: ({ before }) => (before === 'benh' ? 'ban đầu' : null),
  tb: ({ before }) => (before === 'song' ? 'trung bình' : null),
  dl: ({ earlier }) => (earlier.some(among('xoa')) ? 'dữ liệu' : null),
  kt: ({ before }) => (among('dien cap xet xep nguoi')(before) ? 'khuyết tật' : null),
  hd: ({ before }) => (among('ky het')(before) ? 'hợp đồng' : null),
  ld: ({ before }) => (among('hop dong nguoi')(before) ? 'lao động' : null),
  lg: ({ before, after }) => (among('huu hu')(after) || among('khong chua chang')(before) ? 'lương' : null),
  tc: ({ before, after }) =>
    among('khong co huong nhan chua')(before) || among('huu that xa tuat khuyet kt')(after)
      ? 'trợ cấp'
      : null,
  tn: ({ before }) =>
    among('hiem cap')(before) ? 'thất nghiệp' : before === 'hoi' ? 'tự nguyện' : 'thế nào',
  nt: ({ before }) => (among('o tai khau tp pho')(before) ? 'nha trang' : null),
  gd: ({ before }) => (before === 'bo' ? null : 'gia đình'),
  // "mụn" is treated, "mún" is wanted.
  mun: ({ before, after }) =>
    among('tri noi cuc nan lan nhieu')(before) || among('boc coc com trung noi nhot ruoi')(after)
      ? null
      : 'muốn',
  lun: ({ before }) => (among('nguoi thap bi beo')(before) ? null : 'luôn'),
}
