import { describe, expect, it } from 'vitest'
import { ASKED_PROVINCE, Facts } from '../../../src/knowledge/facts.ts'
import { extractPeople } from '../../../src/understanding/facts/people.ts'
import type { PersonMention } from '../../../src/understanding/understanding.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { BIRTH_SENTENCES } from './birth-sentences.ts'
import { HARD_SENTENCES } from './hard-sentences.ts'
import { INCOME_SENTENCES } from './income-sentences.ts'
import { PEOPLE_SENTENCES } from './people-sentences.ts'
import { places } from './places.ts'
import { RESIDENCE_SENTENCES } from './residence-sentences.ts'
import { type ExpectedPerson, SENTENCES as PLAIN_SENTENCES, type Sentence } from './sentences.ts'
import { SLIP_SENTENCES } from './slip-sentences.ts'
import { STANDING_SENTENCES } from './standing-sentences.ts'
import { UNSAID_SENTENCES } from './unsaid-sentences.ts'

const SENTENCES: readonly Sentence[] = [
  ...PLAIN_SENTENCES,
  ...HARD_SENTENCES,
  ...BIRTH_SENTENCES,
  ...INCOME_SENTENCES,
  ...RESIDENCE_SENTENCES,
  ...STANDING_SENTENCES,
  ...PEOPLE_SENTENCES,
  ...UNSAID_SENTENCES,
  ...SLIP_SENTENCES,
]

const today = '2026-11-21'
const textsThat = (needDiacritics: boolean): string[] =>
  SENTENCES.flatMap(([text, , needs]) => ((needs !== undefined) === needDiacritics ? [text] : []))
const read = (text: string): PersonMention[] => extractPeople(text, { today, places })

function summary(person: PersonMention): ExpectedPerson {
  const vague = person.mentions.filter((m) => m.certainty === 'vague').map((m) => m.fact)
  return {
    who: person.relation,
    count: person.count,
    facts: person.facts,
    vague: [...new Set(vague)],
    contradicts: person.contradictions.map((c) => c.fact),
  }
}

describe('people and their facts in one message', () => {
  it.each(SENTENCES.map(([text, people]) => ({ text, people })))('$text', ({ text, people }) => {
    expect(read(text).map(summary)).toEqual(
      people.map((p) => ({ count: 1, facts: {}, vague: [], contradicts: [], ...p })),
    )
  })

  it.each(textsThat(false))('without diacritics: %s', (text) => {
    expect(read(fold(text)).map(summary)).toEqual(read(text).map(summary))
  })

  it.each(textsThat(true))('needs its diacritics: %s', (text) => {
    expect(read(fold(text)).map(summary)).not.toEqual(read(text).map(summary))
  })

  it.each([
    ['mẹ tôi hộ khẩu ở phường mình', ASKED_PROVINCE],
    ['bố em thường trú ở đây', ASKED_PROVINCE],
    ['me em ho khau o phuong', ASKED_PROVINCE],
    ['mẹ tôi thường trú ở phường Tứ Minh', undefined],
  ])('knows that here is where one asks: %s', (text, province) => {
    const [person] = extractPeople(text, { today, places })
    expect(person?.facts.residence).toMatchObject({ status: 'permanent' })
    expect(person?.facts.residence?.province).toBe(province)
  })

  it('reads composed and decomposed text alike', () => {
    for (const [text] of SENTENCES) {
      expect(read(text.normalize('NFD')).map(summary)).toEqual(read(text).map(summary))
    }
  })

  it('gives only facts that the shared vocabulary allows, in the words of the writer', () => {
    for (const [text] of SENTENCES) {
      for (const person of read(text)) {
        expect(Facts.safeParse(person.facts).success).toBe(true)
        for (const mention of person.mentions) {
          expect(mention.words).not.toBe('')
          expect(text).toContain(mention.words)
        }
      }
    }
  })

  it.each([
    'co ',
    'em 60 ',
    'mẹ em ',
    'Ông N. ',
    'hộ khẩu ',
    'ho khau thon a, xa b, ',
    'không có ',
    'à nhầm 60 tuổi ',
    'tuổi canh tý ',
    'nếu mới được ',
    'cận nghèo 4 người ',
    'a',
    '1 ',
    ', ',
  ])('takes no long over 3000 characters of «%s»', (words) => {
    const text = words.repeat(Math.ceil(3000 / words.length)).slice(0, 3000)
    read(text)
    const before = process.cpuUsage()
    read(text)
    const { user } = process.cpuUsage(before)
    expect(user / 1000).toBeLessThan(150)
  })
})
