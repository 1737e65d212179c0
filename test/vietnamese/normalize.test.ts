import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'

describe('normalize: what the classifier sees', () => {
  it.each([
    ['Mẹ e 62t k có BHYT thì đóng bn???', 'me em 62 tuoi khong co bao hiem y te thi dong bao nhieu'],
    ['baor hieemr y tees', 'bao hiem y te'],
    ['bao3 hie6m3 y te61', 'bao hiem y te'],
    ['Đóng 4,5% của 2.530.000đ (từ 1/7/2026)', 'dong 4,5 phan tram cua 2.530.000 d tu 1/7/2026'],
    ['thẻ [số thẻ] hết hạn', 'the so the het han'],
    ['Nghị quyết 57/2025/NQ-HĐND', 'nghi quyet 57/2025 nq hoi dong nhan dan'],
    ['  ạ  \n  vâng ', 'a vang'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(normalize(text)).toBe(expected)
    expect(normalize(text.normalize('NFD'))).toBe(expected)
  })

  it.each([
    ['b\u200bảo hi\u00adểm', 'bao hiem', 'zero-width signs and soft hyphens'],
    ['\u202ethẻ\u202c mất', 'the mat', 'direction marks'],
    ['mất thẻ\u{e0042}\u{e0079}\u{e0065}', 'mat the', 'tag characters'],
    ['❤️ mất thẻ 👍🏽', 'mat the', 'pictures with variation selectors'],
    ['👍', '', 'a picture alone'],
    ['ＢＨＹＴ　６２ tuổi', 'bao hiem y te 62 tuoi', 'full-width letters and digits'],
    ['𝗯𝗵𝘆𝘁 𝟲𝟮 𝐭𝐮ổ𝐢', 'bao hiem y te 62 tuoi', 'mathematical letters and digits'],
    ['Ⓑⓗⓨⓣ', 'bao hiem y te', 'letters in circles'],
    ['t\u0337h\u0337\u0322e\u0309\u0347\u0353 mất', 'the mat', 'letters with marks heaped on them'],
    ['bả\u043e hi\u0435\u0302\u0309m', 'bao hiem', 'Cyrillic letters inside a word'],
    ['\u0391i \u0399à', 'ai ia', 'Greek letters that look like ours'],
    ['Ðóng tiền', 'dong tien', 'the Icelandic letter that keyboards give for Đ'],
    ['1️⃣ thẻ', '1 the', 'a key cap'],
    ['\u0000thẻ\u0007\ud83d', 'the', 'control characters and half a character'],
  ])('%j → %s: %s', (text, expected) => {
    expect(normalize(text)).toBe(expected)
  })

  it.each([
    ['đượccccc ạaaa', 'duoc aa', 'letters repeated'],
    ['bảoooo hiểmmm koooo', 'bao hiem khong', 'also of a short form'],
    ['alôôô', 'alo', 'also of what is no syllable'],
    ['hhhh kkkkk', 'hh kk', 'laughing is no short form'],
    ['loại III, xã vùng II', 'loai iii xa vung ii', 'Roman numbers stay'],
    ['cccd', 'can cuoc cong dan', 'a short form with three of a letter stays one'],
    ['b.h.y.t B H Y T b-h-y-t', 'bao hiem y te bao hiem y te bao hiem y te', 'spelled out'],
    ['t k b h y t', 'toi khong bao hiem y te', 'spelled out among other short forms'],
    ['bh.yt, bh xh', 'bao hiem y te bao hiem xa hoi', 'written apart'],
    ['Bà N.T.N. hỏi', 'ba n toi n hoi', 'initials are no short form'],
    ['kh0ng c0 b@o hiem', 'khong co bao hiem', 'signs for letters'],
    ['10k 0đ 2026', '10 nghin 0 d 2026', 'numbers stay'],
    ['lớp1 to5', 'lop 1 to 5', 'numbers written together with a word stay'],
    ['BẢO HIỂM HẾT HẠN', 'bao hiem het han', 'capital letters'],
  ])('%s → %s: %s', (text, expected) => {
    expect(normalize(text)).toBe(expected)
  })

  it.each([
    ['<b>mất</b> thẻ<br/>làm <a href="https://x.vn">sao</a>', 'mat the lam sao'],
    ['&lt;script&gt;mất thẻ', 'script mat the'],
    ['**Mất thẻ** _thì_ `sao`', 'mat the thi sao'],
    ['lương < 5 triệu, thẻ > 3 tháng', 'luong 5 trieu the 3 thang'],
    ['bấm https://bhyt-gov.top/ma?otp=1, đúng k', 'bam lien ket dung khong'],
    ['www.abc.com và vssid.gov.vn', 'lien ket va lien ket'],
    ['zalo.me/0912 với me em', 'lien ket voi me em'],
    ['xem bhyt.cóm nhé', 'xem lien ket nhe'],
    ['hết hạn.em hỏi', 'het han em hoi'],
    ['thẻ :D :v ;3', 'the'],
    ['hạn: 3 tháng', 'han 3 thang'],
  ])('markup and links: %s → %s', (text, expected) => {
    expect(normalize(text)).toBe(expected)
  })
})

describe('short forms by what stands around them', () => {
  it.each([
    ['62t k có bhyt', '62 tuoi khong co bao hiem y te'],
    ['t hỏi chút', 'toi hoi chut'],
    ['50k một tháng', '50 nghin mot thang'],
    ['vé 39k có đền k', 've 39 nghin co den khong'],
    ['mẹ 62k co luong huu', 'me 62 khong co luong huu'],
    ['8h sáng có làm ko', '8 gio sang co lam khong'],
    ['đóng bn tiền', 'dong bao nhieu tien'],
    ['chào bn', 'chao ban'],
    ['hk Ái Quốc', 'ho khau ai quoc'],
    ['k trợ cấp hk ai quoc', 'khong tro cap ho khau ai quoc'],
    ['bé 3 thg', 'be 3 thang'],
    ['2 thg con trai', '2 thg con trai'],
    ['được hỗ trợ bn', 'duoc ho tro bao nhieu'],
    ['câu trrc', 'cau truoc'],
    ['hk fai hộ nghèo', 'khong phai ho ngheo'],
    ['dg hưởng roai', 'dang huong roi'],
    ['12 Đg Trần Phú', '12 dg tran phu'],
    ['ko bt', 'khong biet'],
    ['mẹ em hk có lương hưu', 'me em khong co luong huu'],
    ['hk biết hỏi ai', 'khong biet hoi ai'],
    ['79t hk Ái Quốc', '79 tuoi ho khau ai quoc'],
    ['62t hk sao', '62 tuoi khong sao'],
    ['2 vc em', '2 vo chong em'],
    ['ko lg ko tc', 'khong luong khong tro cap'],
    ['muốn đk kcb ở bv', 'muon dang ky kham chua benh o benh vien'],
    ['có đc ko z', 'co duoc khong vay'],
    ['gđ e thuộc hộ cn', 'gia dinh em thuoc ho can ngheo'],
    ['bme e ở tdp 3', 'bo me em o to dan pho 3'],
    ['quê ở trọ', 'que o tro'],
    ['kp 3 hay kp', 'khu pho 3 hay khong phai'],
    ['bhxh tn, bh tn, lm tn', 'bao hiem xa hoi tu nguyen bao hiem that nghiep lam the nao'],
    ['nghỉ vc 2 th mất 5 năm lt k', 'nghi viec 2 thang mat 5 nam lien tuc khong'],
  ])('%s → %s', (text, expected) => {
    expect(normalize(text)).toBe(expected)
    expect(normalize(fold(text))).toBe(expected)
  })

  it.each([
    // "hông" is a no, what breaks or hurts and names are none
    ['có được hông', 'co duoc khong'],
    ['tui hổng biết', 'tui khong biet'],
    ['được thẻ hông cán bộ', 'duoc the khong can bo'],
    ['má tui có thẻ hông có lương hưu', 'ma tui co the khong co luong huu'],
    ['thẻ bị hỏng thì sao', 'the bi hong thi sao'],
    ['thẻ hỏng rồi', 'the hong roi'],
    ['thẻ hỏng đổi ở đâu', 'the hong doi o dau'],
    ['rách, nát, hỏng thì đổi ở đâu', 'rach nat hong thi doi o dau'],
    ['máy đo tim hỏng nên chưa khám', 'may do tim hong nen chua kham'],
    ['đau họng, tai mũi họng', 'dau hong tai mui hong'],
    ['ở Hồng Bàng', 'o hong bang'],
    // "o" is a no at times, "ở" never
    ['em o co the', 'em khong co the'],
    ['me em o co luong huu', 'me em khong co luong huu'],
    ['75 tuổi, o co luong huu', '75 tuoi khong co luong huu'],
    // At the beginning it is an "ờ" as likely.
    ['o co luong huu', 'o co luong huu'],
    ['o', 'o'],
    ['ờ, có', 'o co'],
    ['ờ có đấy', 'o co day'],
    ['xoá hết dl của tôi', 'xoa het du lieu cua toi'],
    ['đi dl', 'di dl'],
    ['làm ở cơ quan, ở cơ sở, ở Cô Tô', 'lam o co quan o co so o co to'],
    ['nơi tôi ở có 42 hộ', 'noi toi o co 42 ho'],
    ['đất ở được giảm', 'dat o duoc giam'],
    // H
    ['em có H', 'em co hiv'],
    ['bị nhiễm H', 'bi nhiem hiv'],
    ['thẻ em bị h làm sao', 'the em bi gio lam sao'],
    ['Bà H. hỏi', 'ba h hoi'],
    ["người H'Mông", 'nguoi h mong'],
    ['h phải làm sao', 'gio phai lam sao'],
    // others
    ['mún mua thẻ', 'muon mua the'],
    ['trị mụn trứng cá', 'tri mun trung ca'],
    ['ac cho hỏi', 'anh chi cho hoi'],
    ['u ác tính', 'u ac tinh'],
    ['hem có', 'khong co'],
    ['hẻm 5', 'hem 5'],
    ['đéo hiểu', 'khong hieu'],
    ['người đeo thẻ, đèo Hải Vân', 'nguoi deo the deo hai van'],
    ['méo có lương', 'khong co luong'],
    ['mèo có cào', 'meo co cao'],
    ['răng hàm có bảo hiểm', 'rang ham co bao hiem'],
    ['khối cơ quan', 'khoi co quan'],
    ['Lê Thị M. ở đây', 'le thi m o day'],
    ['người Ê Đê', 'nguoi e de'],
    ['dzậy sao, nhìu ko', 'vay sao nhieu khong'],
  ])('with marks or without: %s → %s', (text, expected) => {
    expect(normalize(text)).toBe(expected)
    expect(normalize(fold(text))).toBe(expected)
  })
})
