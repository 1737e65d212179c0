/**
 * Words for what is nobody else's business, folded, as parts of a pattern over single-spaced words. A "1" after a word
 * marks that it carries the diacritics of the word meant: "mu1" is mù, not mụ.
 */
const HIV = ['hiv(?: aids)?', 'h i v', 'aids', 'si da', 'sida', 'arv', 'nguoi co h', 'nhiem h', 'bi h']

const DISABILITY = [
  '(?:nguoi |tre |bi )?khuyet tat(?: (?:dac biet nang|nang|nhe))?',
  '(?:bi )?(?:tan tat|tan phe|di tat|khiem thi|khiem thinh|thieu nang|cham phat trien|bai nao|bai liet|tu ky|(?:hoi chung|benh|bi) (?:down|don))',
  '(?:nguoi |tre |bi |hoi nguoi )mu1?',
  'mu1(?: loa)?',
  'mu loa',
  'mu (?:mat|2 mat|hai mat|ca)',
  '(?:cam1? diec1?|diec1?|cam1)',
  '(?:liet(?! si)|bi liet|liet (?:giuong|nua nguoi|nguoi)|cut (?:tay|chan))',
  'nkt',
]

const PARTY = [
  '(?:nguoi )?dang1? vien',
  'huy hieu (?:\\d+ nam )?(?:tuoi )?dang1?(?: \\d+ nam)?',
  '(?:\\d+ nam )?tuoi dang1',
  '\\d+ nam tuoi dang',
  '(?:sinh hoat|ket nap|khai tru khoi|ngay vao) dang1?',
  '(?:vao|ra khoi|theo) dang1',
  'dang1? phi',
]

const POVERTY = [
  '(?:ho |nguoi |gia dinh |nha |dien )?(?:can ngheo|moi thoat ngheo|thoat ngheo|ngheo)(?: (?:da chieu|kho|doi))?',
  '(?:h ngheo|hn ngheo|hcn)',
]

const ILLNESS = [
  'ung thu(?: (?:vu|phoi|gan|da day|dai trang|mau|tuyen giap|co tu cung|vom hong|giai doan cuoi|xuong|nao))*',
  '(?:u nao|u ac|u buou|buou co|khoi u|k (?:vu|phoi|gan|da day|giap|dai trang))',
  '(?:xa tri|hoa tri|chay than(?: nhan tao)?|loc mau|ghep (?:than|gan|tim|tuy))',
  '(?:suy|soi|viem|xo|ung|hoai tu) (?:than|tim|gan|phoi|tuy|tuyen giap|cau than|hong|phe quan|khop|da day|nao|mang nao|ruot)',
  '(?:tieu duong|dai thao duong|tieu dg|dtd)',
  '(?:cao |tang )?huyet ap(?: cao)?',
  '(?:tim mach|nhoi mau|dot quy|tai bien(?: mach mau nao)?|hep van tim|roi loan nhip tim|tim bam sinh|dat stent)',
  '(?:lao phoi|hen suyen|copd|phoi tac nghen|giang mai|viem gan(?: [abc])?|sot xuat huyet|gan nhiem mo[01]?|mau nhiem mo[01]?|mau kho dong|thieu mau|tan mau|thalassemia|lupus|vay nen|gout|gut|parkinson|alzheimer|basedow)',
  'benh (?:phong|hui|ung|da day|dai trang|tri|lau|tieu duong)',
  '(?:benh |bi )?than kinh(?! toa)',
  '(?:(?:benh |bi )?(?:tam than(?: phan liet)?|tram cam|roi loan (?:lo au|tam than|tien dinh)|dong kinh|mat tri(?: nho)?|sa sut tri tue|hoang tuong|nghien(?: (?:ma tuy|ruou))?))',
  'benh (?:tim|gan|than|phoi|mau|lao|khop|xuong khop|hiem|hiem ngheo|nan y|nen|man tinh|hiem muon|ung thu|di truyen|xa hoi|da lieu|nang|khop goi)',
  '(?:thoat vi(?: dia dem)?|thoai hoa(?: (?:khop|cot song|dot song))?|loang xuong)',
  '(?:say thai|thai luu|pha thai|doa say|san giat|hiem muon|vo1 sinh)',
  'chat doc (?:da cam|hoa hoc)',
]

/** Names of what is private: enough to take it out of a sentence. */
export const PRIVATE_NAMES: readonly string[] = [...HIV, ...DISABILITY, ...PARTY, ...POVERTY, ...ILLNESS]

/** What tells of somebody's health without a name for it. */
export const CARE_WORDS: readonly string[] = [
  '(?:phau thuat|di mo1?|moi mo1?|vua mo1?|phai mo1?|sap mo1?|bi mo1?|mo1? (?:ruot thua|tim|mat|de|noi soi|xuong|thay|cap cuu|soi|khoi|thoat vi|u|than|chan|tay))',
  '(?:(?:nam|nhap) vien|cap cuu|dieu tri|tri benh|uong thuoc|truyen (?:mau|dich|hoa chat)|tiem insulin|dieu duong)',
  '(?:bi|mac) benh',
  '(?:om (?:nang|dau|yeu|liet|lien mien|mai)|(?:bi|dang|hay) om|dau om|dau (?:tim|khop|lung|da day|bung|dau|mat|chan|goi)|dau yeu|hap hoi|hon me|gay (?:chan|tay|xuong|co)|chan thuong|bong|tai nan)',
  '(?:mang thai|co thai|co bau|dang bau|bau \\d|thai (?:yeu|ky|san giat|tuan)|sinh (?:mo1?|non|kho)|de (?:mo1?|non|kho)|bang huyet|bau bi)',
  '(?:tu tu|mat ngu|lo au|stress|bai nao)',
]

/** Words whose marks tell them from others that fold to the same: đảng from đang, mù from mụ. */
const MARKED: Readonly<Record<string, string>> = {
  mu: 'mù',
  cam: 'câm',
  diec: 'điếc',
  dang: 'đảng',
  vo: 'vô',
  mo: 'mổ',
}

/** A word as these patterns see it: folded, and of the above with 1 when marked so, with 0 when marked otherwise. */
export function markedForPrivacy(folded: string, written: string): string {
  const own = MARKED[folded]
  if (own === undefined || written === folded) return folded
  return written === own ? `${folded}1` : `${folded}0`
}
