import { describe, expect, it } from 'vitest'
import { answerOn, chooseAnswer } from '../../src/knowledge/choose.ts'
import { formatCitation } from '../../src/knowledge/cite.ts'
import { citationProblems } from '../../src/knowledge/cross-checks.ts'
import { loadPack } from '../../src/knowledge/load.ts'
import type { Answer, Pack, Place } from '../../src/knowledge/pack.ts'
import { renderAnswer } from '../../src/knowledge/render.ts'
import { quantitiesOf } from '../../src/knowledge/uses.ts'

const loaded = loadPack(new URL('../../knowledge', import.meta.url).pathname)

function pack(): Pack {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
  return loaded.pack
}

const DAY = 86_400_000
const FIRST = Date.parse('2026-01-01')
const LAST = Date.parse('2027-12-31')

const everyDay = Array.from({ length: (LAST - FIRST) / DAY + 1 }, (_, i) =>
  new Date(FIRST + i * DAY).toISOString().slice(0, 10),
)

/** The days on which anything can begin or end, and those before and after: between them nothing changes. */
function daysOfChange(): string[] {
  const { policy, answers } = pack()
  const edges = [
    ...[...policy.parameters.values()].flatMap(({ values }) => values.flatMap(({ from, to }) => [from, to])),
    ...[...answers.values()].flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
  ].filter((day) => day !== null)
  const around = new Set(
    edges.flatMap((day) =>
      [-1, 0, 1].map((offset) => new Date(Date.parse(day) + offset * DAY).toISOString().slice(0, 10)),
    ),
  )
  return everyDay.filter((day, i) => i === 0 || day === everyDay.at(-1) || around.has(day))
}

const wordsOf = (answer: Answer, place: Place, date: string): string => {
  const rendered = renderAnswer(answer, { policy: pack().policy, date, place })
  if (!rendered.ok) return ''
  const { short, details, steps, ifHarmed } = rendered.value
  return [short, details ?? '', ...steps, ...ifHarmed].join('\n')
}

describe('on every day from 01/01/2026 to 31/12/2027', () => {
  it('every figure of every answer that holds has a value, everywhere it holds', () => {
    for (const date of daysOfChange()) {
      for (const place of pack().places.values()) {
        for (const answer of pack().answers.values()) {
          if (!answerOn(answer, { date, place })) continue
          const rendered = renderAnswer(answer, { policy: pack().policy, date, place })
          expect(rendered.ok ? [] : rendered.missing, `${answer.id} in ${place.id} on ${date}`).toEqual([])
        }
      }
    }
  })

  it('every topic has an answer in every place', () => {
    for (const date of everyDay) {
      for (const place of pack().places.values()) {
        for (const topic of pack().topics.keys()) {
          const chosen = chooseAnswer(pack(), topic, null, { date, place })
          expect(chosen, `${topic} in ${place.id} on ${date}`).not.toBeNull()
        }
      }
    }
  })

  it('short answers stay short whatever the figures of the day', () => {
    for (const date of daysOfChange()) {
      for (const place of pack().places.values()) {
        for (const answer of pack().answers.values()) {
          const rendered = renderAnswer(answer, { policy: pack().policy, date, place })
          if (!rendered.ok || !answerOn(answer, { date, place })) continue
          expect(rendered.value.short.length, `${answer.id} in ${place.id} on ${date}`).toBeLessThanOrEqual(
            400,
          )
        }
      }
    }
  })
})

describe('nothing of one place is told in another', () => {
  const provinces = [...pack().places.values()].filter(({ kind }) => kind === 'province')

  it('no answer that holds in a place shows a figure of another jurisdiction', () => {
    for (const place of pack().places.values()) {
      for (const answer of pack().answers.values()) {
        if (!answerOn(answer, { date: '2026-11-28', place })) continue
        const strange = [...quantitiesOf(answer)].filter(
          (id) => !place.jurisdictions.includes(id.slice(0, id.indexOf('/'))),
        )
        expect(strange, `${answer.id} in ${place.id}`).toEqual([])
      }
    }
  })

  it('no answer names another province than the one it is read in, or its plan', () => {
    for (const place of pack().places.values()) {
      const own = place.parent ?? place.id
      for (const answer of pack().answers.values()) {
        if (!answerOn(answer, { date: '2026-11-28', place })) continue
        const words = wordsOf(answer, place, '2026-11-28')
        for (const province of provinces.filter(({ id }) => id !== own)) {
          const name = province.name.replace(/^(?:thành phố|tỉnh) /u, '')
          expect(words.includes(name), `${answer.id} in ${place.id} names ${name}`).toBe(false)
        }
        const documents = answer.citations.map(
          ({ document }) => pack().documents.get(document)?.place ?? null,
        )
        const foreign = documents.filter((of) => of !== null && of !== place.id && of !== own)
        expect(
          foreign.filter((of) => pack().places.get(of ?? '')?.parent !== own),
          answer.id,
        ).toEqual([])
      }
    }
  })

  it('an answer of one place is given in no other, whatever is asked', () => {
    for (const place of pack().places.values()) {
      for (const answer of pack().answers.values()) {
        const chosen = chooseAnswer(pack(), answer.topic, answer.id, { date: '2026-11-28', place })
        if (chosen === null) throw new Error(answer.topic)
        expect([null, place.id, place.parent], `${answer.id} asked in ${place.id}`).toContain(chosen.home)
      }
    }
  })
})

describe('citations', () => {
  it('open a clause that we hold, or name a document of which source and state are told', () => {
    for (const answer of pack().answers.values()) {
      for (const citation of answer.citations) {
        expect(citationProblems(citation, pack().documents), answer.id).toEqual([])
        const document = pack().documents.get(citation.document)
        if (document === undefined) throw new Error(citation.document)
        const text = document.through === null ? document : pack().documents.get(document.through.document)
        if (text !== undefined && text.clauses.size > 0) {
          for (const clause of citation.clause.split(/,\s*/)) {
            expect(text.clauses.get(clause), `${answer.id}: ${clause}`).toMatch(/\p{L}/u)
          }
        }
        expect(formatCitation(citation, pack().documents)).not.toContain('undefined')
      }
    }
  })
})
