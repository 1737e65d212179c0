import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadIntents } from '../../src/understanding/intents.ts'
import { applyChanges } from '../../src/vietnamese/change.ts'
import { explainNormalization } from '../../src/vietnamese/explain-normalization.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'
import { isShortForm } from '../../src/vietnamese/teencode.ts'
import { SHORT_FORMS } from '../../src/vietnamese/teencode-lexicon.ts'
import { anyText } from './texts.ts'

const utterances = loadIntents('intents')
const RUNS = { numRuns: 2000 }

describe('normalize', () => {
  it('of every utterance is the same with diacritics and without, and stays as it is', () => {
    const differing = utterances.filter(
      ({ text, normalized }) => normalize(fold(text)) !== normalized || normalize(normalized) !== normalized,
    )
    expect(differing.map(({ text }) => text)).toEqual([])
  })

  it('of every utterance is explained by its changes', () => {
    const differing = utterances.filter(
      ({ text, normalized }) => applyChanges(text, explainNormalization(text)) !== normalized,
    )
    expect(differing.map(({ text }) => text)).toEqual([])
  })

  it('is idempotent, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text))
      }),
      RUNS,
    )
  })

  it('does not depend on diacritics, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(fold(text))).toBe(normalize(text))
        expect(normalize(text.normalize('NFD'))).toBe(normalize(text))
      }),
      RUNS,
    )
  })

  it('is explained by its changes, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(applyChanges(text, explainNormalization(text))).toBe(normalize(text))
      }),
      RUNS,
    )
  })

  it('gives words in lower case without marks, a space between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normalized = normalize(text)
        expect(normalized).toMatch(/^(?:[^\s\p{M}]+(?: [^\s\p{M}]+)*)?$/u)
        expect(normalized).toBe(normalized.toLowerCase())
      }),
      RUNS,
    )
  })
})

describe('the short forms', () => {
  it('are at least 80, none standing for itself or for another', () => {
    const forms = Object.entries(SHORT_FORMS)
    expect(forms.length).toBeGreaterThan(80)
    for (const [form, meaning] of forms) {
      expect(fold(form)).toBe(form)
      expect(fold(meaning).split(' ').filter(isShortForm), meaning).toEqual([])
    }
  })
})
