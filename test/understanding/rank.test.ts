import { beforeAll, describe, expect, it } from 'vitest'
import { loadOrTrain } from '../../src/understanding/classifier/cache.ts'
import { type Classifier, createClassifier } from '../../src/understanding/classifier/classifier.ts'
import { rankTopics } from '../../src/understanding/rank.ts'
import { titleLookup } from '../../src/understanding/titles.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'
import { FOLDERS } from '../support/brain.ts'

const titles = titleLookup([
  { id: 'hiv/kin-dao', topic: 'hiv', title: 'Tem phiếu mua gạo của phường phát ở đâu?' },
])
let classifier: Classifier
beforeAll(() => {
  classifier = createClassifier(loadOrTrain(FOLDERS.intentsDir, FOLDERS.cacheDir).model)
}, 60_000)
const rank = (text: string) => rankTopics(text, normalize(text), { classifier, titles })

describe('what a message asks about', () => {
  it('is for one sentence what the classifier says', () => {
    const text = 'Mất thẻ bảo hiểm y tế thì xin cấp lại ở đâu?'
    expect(rank(text)).toEqual({ ...classifier.classify(normalize(text)), questions: [] })
  })

  it('is the answer whose title was typed, and the others keep their order', () => {
    const typed = 'cho em hỏi tem phiếu mua gạo của phường phát ở đâu ạ'
    const { topics, zone } = rank(typed)
    expect(topics[0]).toMatchObject({ topic: 'hiv', answer: 'hiv/kin-dao' })
    expect(zone).toBe('answer')
    const plain = classifier.classify(normalize(typed)).topics
    const order = (of: typeof topics) => of.flatMap(({ topic }) => (topic === 'hiv' ? [] : [topic]))
    expect(order(topics).slice(0, 3)).toEqual(order(plain).slice(0, 3))
    expect(topics.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
  })

  it('is each matter that a clause asks about by itself', () => {
    const text =
      'thẻ mất thì làm lại ở đâu, đi khám trái tuyến được trả mấy phần, thẻ hết hạn gia hạn thế nào'
    expect(rank(text).questions.map(({ topics }) => topics[0]?.topic)).toEqual([
      'mat-the-cap-lai',
      'trai-tuyen-thong-tuyen',
      'gia-han-gian-doan',
    ])
    expect(rank('mất thẻ, mất luôn căn cước thì làm lại ở đâu').questions).toEqual([])
  })

  it.each([
    ['à mà làm căn cước cho bố thì cần giấy tờ gì', 'out-of-scope/far'],
    ['đổi bằng lái xe ở đâu vậy ạ', 'out-of-scope/far'],
    ['đang bực đây, trả lời nhanh lên', 'out-of-scope/abuse'],
    ['nhanh len di', 'out-of-scope/abuse'],
  ])('is outside: %s', (text, topic) => {
    expect([rank(text).topics[0]?.topic, rank(text).zone]).toEqual([topic, 'answer'])
  })

  it('is health insurance where a card is named beside other papers', () => {
    expect(rank('chưa làm căn cước thì đi khám bằng gì').topics[0]?.topic).not.toBe('out-of-scope/far')
    expect(rank('bực mình quá, thẻ hết hạn rồi đóng ở đâu').topics[0]?.topic).toBe('gia-han-gian-doan')
  })

  it('is the matter, not the sigh before it', () => {
    const matter = 'thẻ của mẹ em đi viện họ bảo không có giá trị mà không nói vì sao'
    const { topics, zone } = rank(`Trời ơi mệt quá em ơi, ${matter}`)
    expect([topics[0]?.topic, zone]).toEqual([rank(matter).topics[0]?.topic, 'answer'])
    expect(topics[0]?.topic).not.toContain('out-of-scope')
  })

  it.each(['trời hôm nay nóng quá em nhỉ', 'mệt quá, ngủ sớm thôi em ơi'])('stays small talk: %s', (text) => {
    const { topics, zone } = rank(text)
    expect([topics[0]?.topic, zone]).toEqual(['out-of-scope/chitchat', 'answer'])
  })

  it('is not surely small talk where a card is named', () => {
    expect(rank('thế còn vấn đề kia về thẻ').zone).toBe('choices')
  })

  it('warns who sends a password, and answers who asks about one', () => {
    expect(rank('mã OTP là [mã OTP]').topics[0]).toMatchObject({
      topic: 'lua-dao',
      answer: 'lua-dao/doi-ma-otp-anh-can-cuoc',
    })
    expect(rank('mã OTP là [mã OTP]').zone).toBe('answer')
    const asked = 'Quên mật khẩu VssID, nhận mã OTP [mã OTP] rồi thì làm thế nào?'
    expect(rank(asked).topics[0]?.probability).not.toBe(0.9)
  })

  it.each(['bảo hiểm y tế', 'cho em hỏi về thẻ bhyt ạ', 'tu van bao hiem'])(
    'is small talk where it only names the subject: %s',
    (text) => {
      const { zone, topics } = rank(text)
      expect([zone, topics[0]?.topic]).toEqual(['answer', 'out-of-scope/chitchat'])
    },
  )

  it('leans towards the sentence that asks', () => {
    const story =
      'Bố tôi là thương binh, thẻ ghi sai ngày sinh so với căn cước. Hôm đi bệnh viện người ta không cho làm thủ tục.'
    const question = 'Vậy sửa ngày sinh trên thẻ ở đâu, cần giấy tờ gì?'
    const of = (text: string) =>
      rank(text).topics.find(({ topic }) => topic === 'sua-thong-tin')?.probability ?? 0
    const whole = classifier
      .classify(normalize(`${story} ${question}`))
      .topics.find(({ topic }) => topic === 'sua-thong-tin')?.probability
    expect(of(`${story} ${question}`)).toBeGreaterThan(whole ?? 1)
    expect(rank(`${story} ${question}`).topics[0]?.topic).toBe('sua-thong-tin')
  })

  it('is nothing where no word is known, in however many sentences', () => {
    for (const text of ['nqqk gbmv rcssw gbk', 'nqqk gbmv rcssw gbk. dzggl kgx kjqrv kggpd?']) {
      expect(rank(text)).toEqual({ topics: [], zone: 'unclear', questions: [] })
    }
  })

  it('gives each of several questions its own topics', () => {
    const { questions, topics } = rank(
      'Mất thẻ bảo hiểm y tế thì xin cấp lại ở đâu? Muốn đổi nơi đăng ký khám bệnh ban đầu thì làm thế nào?',
    )
    expect(questions.map(({ text, zone, topics: [first] }) => [text, zone, first?.topic])).toEqual([
      ['Mất thẻ bảo hiểm y tế thì xin cấp lại ở đâu?', 'answer', 'mat-the-cap-lai'],
      ['Muốn đổi nơi đăng ký khám bệnh ban đầu thì làm thế nào?', 'answer', 'doi-noi-kcb'],
    ])
    expect(topics.slice(0, 2).map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['mat-the-cap-lai', 'doi-noi-kcb']),
    )
  })
})
