import { describe, expect, it } from 'vitest'
import { answerOn, chooseAnswer } from '../../src/knowledge/choose.ts'
import { loadPack } from '../../src/knowledge/load.ts'
import type { Answer } from '../../src/knowledge/pack.ts'
import { renderAnswer } from '../../src/knowledge/render.ts'
import { textsOf } from '../../src/knowledge/texts.ts'

const dir = new URL('../../knowledge', import.meta.url).pathname
const loaded = loadPack(dir)
const today = '2026-11-21'

function pack() {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
  return loaded.pack
}

function place(id: string) {
  const found = pack().places.get(id)
  if (found === undefined) throw new Error(`no place ${id}`)
  return found
}

/** Where an answer holds: in its own place, or everywhere, such as in Ái Quốc. */
function homeOf({ home }: Answer) {
  return place(home ?? 'ai-quoc')
}

/** All words of the answer a resident of that place gets on a topic. */
function answered(topic: string, where: string, date = today): string {
  const chosen = chooseAnswer(pack(), topic, null, { date, place: place(where) })
  if (chosen === null) throw new Error(`no answer on ${topic}`)
  const rendered = renderAnswer(chosen, { policy: pack().policy, date, place: place(where) })
  if (!rendered.ok) throw new Error(`${chosen.id} is not in force: ${rendered.missing.join(', ')}`)
  return [rendered.value.short, rendered.value.details ?? '', ...rendered.value.steps].join('\n')
}

describe('the knowledge of this project', () => {
  it('has no fault', () => {
    expect(loaded.ok ? [] : loaded.faults).toEqual([])
  })

  it('answers every one of the 44 topics in every place', () => {
    expect(pack().topics.size).toBe(44)
    for (const topic of pack().topics.keys()) {
      for (const where of pack().places.keys()) expect(answered(topic, where)).not.toContain('{{')
    }
  })

  it('renders every answer on its day, where it holds', () => {
    for (const answer of pack().answers.values()) {
      const where = homeOf(answer)
      expect(answerOn(answer, { date: today, place: where }), answer.id).toBe(true)
      const rendered = renderAnswer(answer, { policy: pack().policy, date: today, place: where })
      expect(rendered.ok, answer.id).toBe(true)
      if (rendered.ok) expect(rendered.value.short.length, answer.id).toBeLessThanOrEqual(400)
    }
  })

  it('has words for the very day from which an answer says it applies', () => {
    for (const answer of pack().answers.values()) {
      const where = homeOf(answer)
      const rendered = renderAnswer(answer, { policy: pack().policy, date: answer.validFrom, place: where })
      expect(rendered.ok ? [] : rendered.missing, answer.id).toEqual([])
    }
  })

  it('names an office or the hotline wherever an officer must confirm', () => {
    for (const answer of pack().answers.values()) {
      const { id } = answer
      const words = textsOf(answer)
        .map(({ text }) => text)
        .join('\n')
      if (!words.includes('cần cán bộ xác nhận')) continue
      expect(words, id).toMatch(/\{\{(office\.[a-z-]+|hotline)|hỏi (bệnh viện|đơn vị)/)
    }
  })

  it('never lets "… hay không" run into "cần cán bộ xác nhận", which would say the opposite', () => {
    for (const { id, short, details } of pack().answers.values()) {
      expect([short, details ?? ''].join('\n'), id).not.toMatch(/không\s+cần\s+cán\s+bộ/)
    }
  })

  it('gives every answer its own title, since titles are offered as choices', () => {
    const titles = [...pack().answers.values()].map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const title of titles) expect(title).not.toMatch(/\d+\s*%|\d[\d.]* ?(đồng|đ)(?![\p{L}])/u)
  })
})

describe('what residents are told', () => {
  it('gives the household ladder with the day of the base salary', () => {
    const text = answered('muc-dong-ho-gia-dinh', 'ai-quoc')
    for (const words of [
      '113.850 đồng',
      '4,5%',
      '01/07/2026',
      '70%',
      '60%',
      '50%',
      '40%',
      '1.366.200 đồng',
      '546.480 đồng',
    ]) {
      expect(text).toContain(words)
    }
    expect(answered('muc-dong-ho-gia-dinh', 'ai-quoc', '2026-06-30')).toContain('105.300 đồng')
  })

  it('lists all seven groups of Resolution 57 with their levels in Ái Quốc', () => {
    const text = answered('chinh-sach-dia-phuong', 'ai-quoc')
    for (const line of [
      /Người cao tuổi từ đủ 60 đến 74 tuổi.*: 100%/,
      /Hội viên Hội Người mù.*: 100%/,
      /Người nhiễm HIV.*: 100%/,
      /Đảng viên được tặng Huy hiệu từ 40 năm.*: 100%/,
      /Người thu gom rác.*: 70%/,
      /Hộ cận nghèo: Nhà nước 70% cộng thành phố 30%, không phải đóng/,
      /mức sống trung bình: Nhà nước 30% cộng thành phố 20%, tự đóng 50%/,
    ]) {
      expect(text).toMatch(line)
    }
    expect(text).toContain('2026 đến 2030')
  })

  it('gives no level of Hải Phòng in Khánh Hòa', () => {
    for (const topic of pack().topics.keys()) {
      const text = answered(topic, 'nha-trang')
      expect(text, topic).not.toContain('Hải Phòng')
      expect(text, topic).not.toContain('Nghị quyết 57')
    }
    expect(answered('ho-tro-can-ngheo', 'nha-trang')).toContain('34.155 đồng')
    expect(answered('ho-tro-nong-lam-ngu', 'nha-trang')).toContain('79.695 đồng')
    expect(answered('chinh-sach-dia-phuong', 'nha-trang')).toContain('chưa nêu mức hỗ trợ riêng')
  })

  it('gives the near-poor and farm households of Hải Phòng their sums', () => {
    expect(answered('ho-tro-can-ngheo', 'ai-quoc')).toMatch(/Không phải đóng: Nhà nước trả 70%.*thêm 30%/)
    expect(answered('ho-tro-nong-lam-ngu', 'ai-quoc')).toMatch(
      /Tự đóng 50%, mỗi người 56\.925 đồng một tháng.*30%.*20%/,
    )
  })

  it('names the conditions along with every level of Resolution 57, already in the short answer', () => {
    const chosen = pack().answers.get('chinh-sach-dia-phuong/hai-phong')
    expect(chosen?.short).toMatch(/không lương hưu, trợ cấp xã hội;/)
    expect(chosen?.short).toMatch(/đảng viên từ 40 năm tuổi Đảng chưa có lương hưu, trợ cấp/)
    expect(chosen?.short).toMatch(/Hội Người mù chưa có thẻ miễn phí/)
  })

  it('keeps no superseded figure', () => {
    for (const where of ['ai-quoc', 'nha-trang']) {
      expect(answered('ho-tro-can-ngheo', where)).not.toContain('95%')
      for (const topic of pack().topics.keys()) {
        const text = answered(topic, where)
        expect(text, topic).not.toMatch(/2\.340\.000|105\.300|351\.000|14\.040\.000|500\.000 đồng|5,1%/)
      }
    }
  })

  it('names the areas of Khánh Hòa that an officer has to look up', () => {
    expect(answered('vung-kho-khan-dan-toc', 'nha-trang')).toMatch(/Trường Sa.*cần cán bộ xác nhận/)
    expect(answered('vung-kho-khan-dan-toc', 'ai-quoc')).not.toContain('Trường Sa')
  })

  it('does not count the near-poor of Hải Phòng among those who pay a part', () => {
    expect(answered('duoc-cap-the-mien-phi', 'ai-quoc')).toMatch(/Không phải đóng: .*hộ nghèo, cận nghèo/)
    expect(answered('duoc-cap-the-mien-phi', 'nha-trang')).toMatch(/hỗ trợ một phần: hộ cận nghèo/)
  })

  it('does not apply Resolution 57 outside 2026 to 2030', () => {
    const text = answered('ho-tro-nguoi-cao-tuoi', 'ai-quoc', '2025-12-31')
    expect(text).not.toContain('100%')
    expect(answered('ho-tro-nguoi-cao-tuoi', 'ai-quoc')).toContain('100%')
  })

  it('writes the thresholds of the day', () => {
    expect(answered('muc-huong', 'ai-quoc')).toContain('379.500 đồng')
    expect(answered('5-nam-lien-tuc', 'ai-quoc')).toContain('15.180.000 đồng')
    expect(answered('trai-tuyen-thong-tuyen', 'ai-quoc')).toMatch(
      /được 50% mức hưởng.*nằm viện được 40%.*Trước 01\/07\/2026 không được trả/s,
    )
  })

  it('gives the phones we know and says which we do not', () => {
    expect(answered('phan-anh-khieu-nai', 'ai-quoc')).toContain('0225.326.5616')
    expect(answered('phan-anh-khieu-nai', 'nha-trang')).toContain('1900 9068')
    expect(answered('phan-anh-khieu-nai', 'nha-trang')).not.toContain('0225')
  })
})
