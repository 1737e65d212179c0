import { describe, expect, it } from 'vitest'
import { loadIntents } from '../../src/understanding/intents.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { isForeignLanguage } from '../../src/vietnamese/foreign.ts'

describe('isForeignLanguage', () => {
  it.each([
    'How much does health insurance cost?',
    'Where can I get the card',
    'What is BHYT?',
    'My mother is 67 years old, is she supported?',
    'I am a foreigner living in Hai Phong',
    'do i have to pay',
    'lost my card',
    'Bonjour, comment renouveler ma carte',
    'Guten Tag, wie kann ich eine Karte bekommen',
    'Hola, quiero renovar mi tarjeta',
    '我想问医疗保险',
    '保険証をなくしました',
    '건강보험 카드를 잃어버렸어요',
    'ประกันสุขภาพ',
    'Как получить страховку BHYT',
    'التأمين الصحي',
  ])('hears another language: %s', (text) => {
    expect(isForeignLanguage(text)).toBe(true)
  })

  it.each([
    'ok thanks ad',
    'check giup e',
    'bhyt online duoc ko',
    'the bhyt free cho nguoi gia',
    'dtts co dc bhyt free k a',
    'login app vssid bi loi',
    'tôi hỏi health insurance card là gì',
    'please renew health insurance card được không',
    'hello ad',
    'hi',
    'bhytt hgd k dc',
    'htẻ bảohiểm giahạn',
    'baohiem yte mua odau',
    'tooi bij maats ther',
    'b\u1ea3\u043e hi\u0435\u0302\u0309m',
    '医疗 bao hiem y te',
    'https://example.com/health-insurance-card',
    '12345',
    '👍',
    '',
  ])('hears Vietnamese, or nothing: %s', (text) => {
    expect(isForeignLanguage(text)).toBe(false)
  })

  it('takes no learnt question for another language, with marks or without', () => {
    const foreign = loadIntents('intents').filter(
      ({ text, topic }) =>
        !topic.startsWith('out-of-scope/') && (isForeignLanguage(text) || isForeignLanguage(fold(text))),
    )
    expect(foreign.map(({ text }) => text)).toEqual([])
  })
})
