import type { Facts } from '../../knowledge/facts.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'
import { type PhraseRule, readPhrases } from './phrase-rules.ts'

type Work = NonNullable<Facts['work']>

const job = (work: Work, words: string, says: { says?: true } = {}): PhraseRule => ({
  fact: 'work',
  words: new RegExp(`\\b(?:${words})\\b`, 'g'),
  yes: { work },
  ...says,
})

/** From the particular to the general. Work done for others counts even without a verb ("mẹ công nhân"). */
const JOBS: readonly PhraseRule[] = [
  job(
    'waste-collector',
    '(?:di |lam )*(?:thu gom|gom|do|quet|hot|don|cho)(?: va [a-z]+ [a-z]+)? rac(?: thai)?|lam ve sinh moi truong|lao cong thu gom',
  ),
  job(
    'hamlet-part-time',
    '(?:khong|ban) chuyen trach (?:o |tai |cua )?(?:thon|to dan pho|khu dan cu|ban|lang)',
    { says: true },
  ),
  job('commune-part-time', '(?:can bo )?(?:khong|ban) chuyen trach(?: (?:o|tai|cua|cap|xa|phuong))*', {
    says: true,
  }),
  job(
    'hamlet-part-time',
    '(?:to truong|truong|to pho)(?: to)? dan pho|truong (?:thon|ban|ap|xom|khu dan cu)|bi thu chi bo(?: (?:thon|to dan pho|khu))?|truong ban cong tac mat tran',
  ),
  job(
    'hamlet-health-worker',
    '(?<!bao hiem )(?:nhan vien |can bo )?y te (?:thon|to dan pho|ban|ap)(?: ban)?|co do thon(?: ban)?|cong tac vien y te',
  ),
  job(
    'grassroots-security',
    '(?:tham gia )?(?:luc luong |to |doi )?bao ve (?:an ninh(?: trat tu)?(?: (?:o )?co so)?|dan pho)|an ninh trat tu co so|an ninh co so|to an ninh trat tu|luc luong an ninh',
  ),
  job(
    'employee',
    '(?:lam )?(?:bao ve|tap vu|lao cong|cap duong|lai xe|nau an) (?:o |cho |tai |ben |trong )?(?:(?:1|mot) )?(?:cong ty|truong(?: hoc)?|benh vien|nha may|co quan|khu cong nghiep|ngan hang|xi nghiep|doanh nghiep|sieu thi)',
  ),
  job('business-owner', 'chu ho kinh doanh|ho kinh doanh(?: ca the)?|chu doanh nghiep|chu cua hang|chu quan'),
  job('employee', 'giao vien (?:[a-z]+ ){0,2}(?:tu thuc|dan lap|hop dong)|bao mau'),
  job(
    'official',
    '(?:can bo )?(?:cong chuc|vien chuc)|giao vien|(?:la|lam) can bo (?:nha nuoc|phuong|xa|uy ban)',
  ),
  job(
    'employee',
    '(?:dang )?(?:lam |di lam |ky |co |theo )*hop dong lao dong|(?:ky |co ky |lam )+hop dong(?: dai han| chinh thuc)?(?! (?:cho thue|mua|thue|vay|dich vu|tin dung|bao hiem))|cong nhan(?: vien)?|cong ty (?:dang |co |van )?dong bao hiem|(?:di |dang )?lam (?:viec )?(?:o |cho |tai |ben |trong |cung )?(?:(?:1|mot) )?(?:cong ty|nha may|xi nghiep|doanh nghiep|khu cong nghiep|xuong|co quan)|nhan vien (?:van phong|cong ty|ban hang|ke toan)|(?:ke toan|thu kho|ky su|quan ly|nhan vien) (?:o |cho |tai )?(?:(?:1|mot) )?(?:cong ty|nha may|xi nghiep|doanh nghiep|khach san|benh vien|ngan hang)|di lam cong ty|may cong ty',
  ),
  job(
    'none',
    '(?<!tro cap |bao hiem |tien |huong |linh |lanh |nhan |an )that nghiep|noi tro|khong (?:con )?(?:di )?lam (?:gi|viec|nua|an)(?: gi| nua)*|(?:khong|chua) (?:co )?(?:viec lam|viec|nghe nghiep|cong an viec lam|cong viec)(?: gi| lam)*|khong di lam|chua di lam|khong lam o dau|(?:da |moi |vua |dang )*(?:nghi viec|nghi lam|mat viec)(?: roi)?|het tuoi lao dong|(?:chi )?o nha (?:trong|giu|cham|choi|noi tro|khong|thoi|lo)(?: [a-z]+)?|(?<!\\b(?:cong|hang|ban|viec|lam|may|hoc|quan|kham|nam|tri|moi|tai|khi|duong|cho) )o nha(?= ,| \\.|$)',
    { says: true },
  ),
  job(
    'farmer',
    '(?:lam|man) (?:nong|ruong|ray|vuon|muoi|nuong)(?: nghiep)?|nong dan|lam nong nghiep|lam ngu nghiep|lam lam nghiep|ngu dan|di bien|bam bien|(?:lam )?nghe bien|di ban (?:ghe|tau|thuyen)(?: ca)?|chai luoi|danh (?:ca|bat)(?: hai san)?|diem dan|nuoi (?:ca|tom|lon|heo|ga|vit|bo|de|ngheu|hau)|chan nuoi|trong (?:lua|rau|rung|keo|mia)|lam rung|cay ruong',
  ),
  job(
    'other',
    '(?:lam |nghe |lao dong )+tu do|buon ban(?: nho)?|ban (?:hang|ve so|rong|ca|rau|nuoc|banh|quan ao|online|do an)(?: [a-z]+)?|(?:chay |lam )?xe om|chay (?:grab|xe|cho|shipper)|tieu thuong|tho (?:xay|ho|may|moc|son|dien)|phu ho|lam thue|lam muon|giup viec|shipper|cat toc|lam toc|(?:may )?gia cong|(?:nhat|mua|thu mua|ban) (?:ve chai|dong nat|phe lieu)|nhat rac',
  ),
]

/** Before a job: it is over, or hoped for. */
const NOT_NOW =
  /(?:het|het han|truoc|truoc day|truoc kia|hoi truoc|hoi xua|ngay xua|ngay truoc|xua|tung|nguyen|cuu|da nghi|nghi|thoi|muon|dinh|sap|xin|tim|khi|neu|bi|gui|nho|(?<!xa )hoi|len|gap|goi|bao|cho|cua|voi)(?: (?:la|lam|di|co|da|nay|cho|o|con|bac|ong|ba|toi|em|me|bo|dang|mot|,))* $/
const OVER_AFTER =
  /^ (?:(?!chua |khong |sap |chang )[a-z]+ ){0,3}?(?:, )?(?:nhung |ma |va )?(?:da |moi |vua |dang )*(?:nghi huu|ve huu|huu|nghi che do|nghi viec|nghi lam|nghi roi|nghi(?= [,.]|$))|^(?: (?!chua |khong |sap )[a-z0-9]+){0,4} (?:roi|thi) nghi\b/

/** "trưởng thôn bảo …": somebody who says something about the others. */
const SAYS_AFTER =
  /^(?: (?:co|da|cung|o|ben|phuong|xa|thon|to|\d+))* (?:bao|noi|ke|thong bao|khuyen|huong dan|gioi thieu|xac nhan|yeu cau|nhac|tra loi|thu)\b/

/** Working for a firm without a contract settles nothing. */
const NO_CONTRACT =
  /\b(?:khong|chua|chang)(?: (?:co|duoc|he|ky|ky ket|lam))* hop dong\b|\bthoi vu\b|\bthu viec\b/

/** "thân nhân công nhân công an": another one's work. */
const OF_A_RELATIVE = /\bthan nhan (?:cua )?(?:[a-z]+ ){0,2}$/
/** "thuộc diện cán bộ xã nghỉ việc": the name of a group, whatever they do today. */
const LEFT_OFFICE_BEFORE = /\bcan bo (?:xa|phuong|thi tran|cap xa)(?: (?:da|moi))* $/
/** "nghỉ việc rồi thẻ còn dùng được không": a case that somebody asks about, nobody's. */
const CASE_BEFORE = /^(?:(?:a|da|ad|oi|alo|the|vay|ma|khi|cho|xin|phep|em|toi|chau|minh|hoi|la|neu|,) )*$/
const CASE_AFTER =
  /^(?: (?:roi|thi|,))* (?:the|bao hiem|co duoc|phai lam)\b[^.!]*\b(?:khong|sao|the nao|gi|bao lau)\b/

const FORMERLY =
  /(?<!\b(?:thang|nam|tuan|tu) )\b(?:truoc|truoc day|truoc kia|hoi truoc|tung)(?! nay| gio) (?:[a-z]+ )*$/

const TEAM: readonly {
  readonly words: RegExp
  readonly employer: NonNullable<Facts['wasteTeam']>['employer']
}[] = [
  { words: /\b(?:to dan pho|khu dan cu|to tu quan|to thu gom|thon)\b/g, employer: 'residential-group' },
  { words: /\b(?:cong ty|doanh nghiep)\b/g, employer: 'enterprise' },
  { words: /\bhop tac xa\b/g, employer: 'cooperative' },
]
const CONFIRMED =
  /\b(?:(?:phuong|uy ban|uy ban nhan dan|ubnd|xa)(?: (?:phuong|xa))?(?: (?:da|co|dang))* xac nhan|xac nhan cua (?:phuong|uy ban|xa))\b/g
const UNCONFIRMED =
  /\b(?:chua|khong)(?: (?:co|duoc|thay|he))* (?:(?:phuong|uy ban|uy ban nhan dan|xa)(?: phuong)? )?xac nhan\b|\b(?:phuong|uy ban|uy ban nhan dan)(?: phuong)? (?:chua|khong)(?: (?:chiu|he|co))* xac nhan\b/g

/** "à nhầm, tổ dân phố, phường xác nhận rồi": of somebody whose waste collecting was told before. */
const CONFIRMED_TEAM =
  /^(?:(?:a|da|nham|quen|y em la|khong|thuc ra|la|cho|,) )*(?:to dan pho|khu dan cu|to thu gom|to tu quan)(?: ,)? (?:(?:duoc|da|co|thi) )*(?:uy ban nhan dan |uy ban )?(?:phuong|xa)(?: (?:da|co))* xac nhan(?: (?:roi|a|day|ma|em|nhe|chau))*$/

/** What somebody works as today, and for waste collectors who they work for. */
export function readWork(text: FoldedText): Hit[] {
  const contract = !NO_CONTRACT.test(text.text)
  const jobs = readPhrases(text, JOBS).filter(
    (h) =>
      !isRecognition(text, h) &&
      !SAYS_AFTER.test(text.after(h.end)) &&
      !OF_A_RELATIVE.test(text.before(h.start)) &&
      !isOfNobody(text, h) &&
      (h.facts.work === 'none' ||
        ((contract || h.facts.work !== 'employee') &&
          !NOT_NOW.test(text.before(h.start)) &&
          !OVER_AFTER.test(text.after(h.end)))),
  )
  const waste = jobs.filter((h) => h.facts.work === 'waste-collector')
  if (waste.length === 0 && CONFIRMED_TEAM.test(text.text)) {
    const wasteTeam = { employer: 'residential-group', wardConfirmed: true } as const
    return [hit('wasteTeam', { wasteTeam }, 0, text.text.length)]
  }
  if (waste.length === 0) return jobs
  // "thu gom rác cho công ty": the company belongs to the waste team.
  const team = readTeam(text, waste)
  return [...jobs.filter((h) => h.facts.work !== 'employee'), ...team]
}

/** Of having left work: the name of a group, or a case that is asked about. */
function isOfNobody(text: FoldedText, { facts, start, end }: Hit): boolean {
  if (facts.work !== 'none' || !/\bnghi (?:viec|lam)\b/.test(text.text.slice(start, end))) return false
  const before = text.before(start)
  return LEFT_OFFICE_BEFORE.test(before) || (CASE_BEFORE.test(before) && CASE_AFTER.test(text.after(end)))
}

/** "được công nhận hộ cận nghèo" is no "công nhân". */
function isRecognition(text: FoldedText, { start, end }: Hit): boolean {
  if (!/^cong nhan/.test(text.text.slice(start, end))) return false
  if (/nhận/iu.test(text.original(start, end))) return true
  return (
    /\b(?:duoc|chua|giay|quyet dinh|da|xet|de nghi|phuong|xa|moi)(?: (?:phuong|xa|uy ban))? $/.test(
      text.before(start),
    ) &&
    /^ (?:la |dien |danh )?(?:ho|me|ba me|muc|nha|gia dinh|khuyet|liet|thuong|nguoi co cong|hieu)\b/.test(
      text.after(end),
    )
  )
}

function readTeam(text: FoldedText, waste: readonly Hit[]): Hit[] {
  const hits: Hit[] = []
  const near = (at: number): boolean => waste.some((h) => Math.abs(h.start - at) < 90)
  for (const { words, employer } of TEAM) {
    for (const m of text.text.matchAll(words)) {
      const before = text.text.slice(Math.max(0, m.index - 45), m.index)
      if (
        !near(m.index) ||
        /\b(?:khong|chang)(?: (?!,)\S+){0,6} $/.test(before) ||
        /to truong $/.test(before) ||
        FORMERLY.test(before)
      )
        continue
      hits.push(
        hit('wasteTeam', { wasteTeam: { employer } }, m.index, m.index + m[0].length, { strength: 'weak' }),
      )
    }
  }
  const denied = [...text.text.matchAll(UNCONFIRMED)]
  for (const m of denied) {
    hits.push(hit('wasteTeam', { wasteTeam: { wardConfirmed: false } }, m.index, m.index + m[0].length))
  }
  if (denied.length > 0) return hits
  for (const m of text.text.matchAll(CONFIRMED)) {
    const end = m.index + m[0].length
    if (/\b(?:can|phai|xin|muon|de|nho|duoc khong)(?: \S+){0,2} $/.test(text.before(m.index))) continue
    if (/^ (?:the nao|khong|o dau|sao)/.test(text.after(end))) continue
    // "phường có xác nhận cho tổ không?"
    if (
      /\bco\b/.test(m[0]) &&
      /^[^.?,]* (?:khong|chua)(?: (?:a|ad|nhi|vay|ha))*(?: [.?,]|$)/.test(text.after(end))
    )
      continue
    hits.push(hit('wasteTeam', { wasteTeam: { wardConfirmed: true } }, m.index, end))
  }
  return hits
}
