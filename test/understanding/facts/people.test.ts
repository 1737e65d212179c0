import { describe, expect, it } from 'vitest'
import { Facts } from '../../../src/knowledge/facts.ts'
import { extractPeople } from '../../../src/understanding/facts/people.ts'
import type { PersonMention } from '../../../src/understanding/understanding.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { HARD_SENTENCES } from './hard-sentences.ts'
import { places } from './places.ts'
import { type ExpectedPerson, SENTENCES as PLAIN_SENTENCES } from './sentences.ts'

const SENTENCES = [...PLAIN_SENTENCES, ...HARD_SENTENCES]

const today = '2026-11-21'
const read = (text: string): PersonMention[] => extractPeople(text, { today, places })

/** "bà" and "ba" (father) are one word without marks. */
const AMBIGUOUS_WHEN_FOLDED = ['bà 71 tuổi ở Ái Quốc, thường trú luôn']

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
  it.each(SENTENCES)('%s', (text, people) => {
    expect(read(text).map(summary)).toEqual(
      people.map((p) => ({ count: 1, facts: {}, vague: [], contradicts: [], ...p })),
    )
  })

  it.each(SENTENCES.filter(([text]) => !AMBIGUOUS_WHEN_FOLDED.includes(text)))(
    'without diacritics: %s',
    (text) => {
      expect(read(fold(text)).map(summary)).toEqual(read(text).map(summary))
    },
  )

  it.each(AMBIGUOUS_WHEN_FOLDED)('needs its diacritics: %s', (text) => {
    expect(read(fold(text)).map(summary)).not.toEqual(read(text).map(summary))
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
})
