import { describe, expect, it } from 'vitest'
import type { TurnContext } from '../../../src/conversation/context.ts'
import { sayAnswer, sayDetails } from '../../../src/conversation/say/answer-text.ts'
import { loadPack } from '../../../src/knowledge/load.ts'
import type { Answer, Pack } from '../../../src/knowledge/pack.ts'
import { answerWith } from '../../knowledge/samples.ts'
import { USUAL } from '../../support/moment.ts'

const loaded = loadPack(new URL('../../../knowledge', import.meta.url).pathname)

function pack(): Pack {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
  return loaded.pack
}

/** Noon of that day in Vietnam; read on the same day unless another is given. */
function context(day: string, readOn = day, placeId = 'ai-quoc'): TurnContext {
  const place = pack().places.get(placeId)
  if (place === undefined) throw new Error(`no place ${placeId}`)
  return { pack: pack(), place, now: new Date(`${day}T12:00:00+07:00`), readOn, ...USUAL }
}

const answer = answerWith({
  short: 'Đóng {{vietnam/premium-rate | %}} lương cơ sở.',
  details: 'Đóng ở điểm thu.',
  steps: ['Mang căn cước.', 'Nộp tiền.'],
  citations: [{ document: 'luat-bhyt', clause: 'Điều 13', status: 'original' }],
  offices: ['ward', 'hotline'],
  recheckBy: '2027-01-15',
})
const rumour: Answer = {
  ...answer,
  short: 'Mức đóng vẫn như cũ.',
  correction: {
    claim: 'Mức đóng đã tăng lên 5,1%',
    verdict: 'untrue',
    ifHarmed: ['Gọi {{hotline}}.', 'Giữ biên lai.'],
  },
}

describe('an answer', () => {
  it('gives the fact first, then its source and days', () => {
    const { text, held } = sayAnswer(answer, context('2026-11-28'))
    expect(held).toBe(true)
    expect(text).toMatch(/^Đóng 4,5% lương cơ sở\.\n\nCăn cứ: Luật BHYT, Điều 13\. Áp dụng từ 01\/07\/2025/)
    expect(text).not.toContain('quá hạn')
  })

  it('tells details, steps, and each office with what is known of it', () => {
    const { text } = sayDetails(answer, context('2026-11-28'))
    expect(text).toContain('Đóng ở điểm thu.\n1. Mang căn cước.\n2. Nộp tiền.\nNơi hỏi:')
    expect(text).toContain('- UBND phường Ái Quốc: chưa có điện thoại, địa chỉ, giờ làm việc.')
    expect(text).toContain('- Tổng đài BHXH Việt Nam: điện thoại 1900 9068')
    expect(text).toMatch(/Căn cứ: Luật BHYT, Điều 13\.$/)
  })
})

describe('an answer whose first day rests on a reading', () => {
  const cited = answerWith({
    ...answer,
    citations: [{ document: 'nq-57-2025-hai-phong', clause: 'IV.1.2', status: 'secondary' }],
  })

  it('says that an officer must confirm the day', () => {
    const { text } = sayAnswer(cited, context('2026-11-28'))
    expect(text).toContain('Tính từ 01/07/2025 (ngày có hiệu lực cần cán bộ xác nhận)')
    expect(text).not.toContain('Áp dụng từ')
  })

  it('says so no more once somebody has confirmed the reading', () => {
    const here = context('2026-11-28')
    const reading = here.pack.policy.interpretations.get('hai-phong/period')
    if (reading === undefined) throw new Error('no reading')
    const interpretations = new Map(here.pack.policy.interpretations).set(reading.id, {
      ...reading,
      confirmedBy: 'một cơ quan',
      confirmedOn: '2026-11-28',
    })
    const settled = { ...here.pack, policy: { ...here.pack.policy, interpretations } }
    expect(sayAnswer(cited, { ...here, pack: settled }).text).toContain('Áp dụng từ 01/07/2025')
  })
})

describe('a correction', () => {
  it.each([
    ['scam', 'Lừa đảo!'],
    ['untrue', 'Tin sai:'],
    ['misleading', 'Tin chưa đúng hẳn:'],
    ['outdated', 'Tin theo quy định cũ:'],
  ] as const)('puts the claim and the verdict (%s) before the fact', (verdict, words) => {
    if (rumour.correction === null) throw new Error('a correction')
    const correction = { ...rumour.correction, verdict }
    const { text } = sayAnswer({ ...rumour, correction }, context('2026-11-28'))
    const [first, second] = text.split('\n')
    expect(first).toContain(words)
    expect(first).toContain('“Mức đóng đã tăng lên 5,1%”')
    expect(second).toBe('Mức đóng vẫn như cũ.')
  })

  it('tells in its details what to do if one has fallen for it', () => {
    expect(sayDetails(rumour, context('2026-11-28')).text).toContain(
      'Nếu đã lỡ nghe theo:\n1. Gọi 1900 9068.\n2. Giữ biên lai.',
    )
  })
})

describe('an answer past its recheck day', () => {
  it('says so, and still tells', () => {
    const { text, held } = sayAnswer(answer, context('2027-04-15'))
    expect(held).toBe(true)
    expect(text).toContain('Đóng 4,5%')
    expect(text).toContain('quá hạn kiểm tra lại (15/01/2027), cần cán bộ xác nhận')
  })

  it('gives the offices instead of its words when 90 days have passed', () => {
    for (const said of [
      sayAnswer(answer, context('2027-04-16')),
      sayDetails(answer, context('2027-04-16')),
    ]) {
      expect(said).toMatchObject({ held: false, citations: [] })
      expect(said.text).not.toContain('4,5%')
      expect(said.text).not.toContain('Mang căn cước')
      expect(said.text).toContain('- UBND phường Ái Quốc')
      expect(said.text).toContain('1900 9068')
    }
  })

  it('counts from the day on which it is read, whatever day is asked about', () => {
    expect(sayAnswer(answer, context('2027-12-01', '2026-11-28'))).toMatchObject({ held: true })
    expect(sayAnswer(answer, context('2026-11-28', '2027-12-01'))).toMatchObject({ held: false })
  })
})

describe('an answer of another place or time', () => {
  it('gives the office, in its details too', () => {
    const local = answerWith({ ...answer, home: 'hai-phong' })
    const inKhanhHoa = context('2026-11-28', '2026-11-28', 'nha-trang')
    for (const said of [sayAnswer(local, inKhanhHoa), sayDetails(local, inKhanhHoa)]) {
      expect(said.held).toBe(false)
      expect(said.text).toContain('thành phố Hải Phòng')
      expect(said.text).not.toContain('4,5%')
    }
    expect(sayAnswer(answer, context('2025-06-30')).held).toBe(false)
  })
})
