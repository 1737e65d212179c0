import { describe, expect, test } from 'vitest'
import { freshState, Passing } from '../../src/conversation/state.ts'
import { compare, type Effect, holds } from './compare.ts'
import { parseStories } from './story.ts'

const forgotten = Passing.parse(freshState(new Date(0)))
const effect: Effect = {
  messages: [
    { text: 'Thẻ còn giá trị.\n\nCăn cứ: Điều 16.', buttons: [] },
    { text: 'Bác hữu ích không?', buttons: [{ title: 'Có', payload: 'yes' }] },
  ],
  buttonsVanish: true,
  conversation: { passing: { ...forgotten, asking: { person: 0, fact: 'pension' } } },
  records: [
    {
      kind: 'question',
      id: 7,
      text: 'thẻ giấy còn dùng được không',
      status: 'answered',
      topic: 'x',
      answer: 'x/y',
    },
    { kind: 'lesson', text: 'abc', meant: null, offered: ['x', 'y'] },
  ],
  recordsSoFar: [{ kind: 'question', text: 'bố tôi bị Ung thư' }],
  eventsKept: [],
}

function outcome(expectation: object, other: Partial<Effect> = {}): string {
  const steps = [{ say: 'thử', expect: expectation }]
  const [step] = parseStories(JSON.stringify([{ story: 'thử', steps }]))[0]?.steps ?? []
  if (step === undefined) throw new Error('no step')
  try {
    compare(step.expect, { ...effect, ...other }, 'HERE')
    return 'as told'
  } catch (error) {
    return String(error).includes('HERE') ? 'fails' : String(error)
  }
}

describe('what is wanted and is so', () => {
  test.each([
    { says: ['còn giá trị', 'hữu ích'], never: ['hết hạn'], messages: 2 },
    { status: 'answered', topic: 'x', answer: 'x/y' },
    { offers: ['Có'] },
    { asks: 'pension', remembers: false, forgotten: false },
    { records: [{ kind: 'lesson', meant: null, offered: ['x', 'y'] }], neverRecords: ['receipt'] },
    { neverStored: ['HIV'] },
  ])('%j', (expectation) => {
    expect(outcome(expectation)).toBe('as told')
  })
})

describe('what is wanted and is not so', () => {
  test.each([
    { says: ['hết hạn'] },
    { never: ['Căn cứ'] },
    { messages: 1 },
    { offers: ['Không'] },
    { status: 'decided' },
    { topic: null },
    { answer: 'x/z' },
    { asks: 'age' },
    { asks: null },
    { remembers: true },
    { forgotten: true },
    { records: [{ kind: 'feedback' }] },
    { records: [{ kind: 'lesson', offered: ['x'] }] },
    { neverRecords: ['lesson'] },
    { neverStored: ['ung thư'] },
  ])('%j', (expectation) => {
    expect(outcome(expectation)).toBe('fails')
  })

  test('a status where nothing was logged', () => {
    expect(outcome({ status: 'answered' }, { records: [] })).toBe('fails')
  })

  test('buttons that the next message wiped away', () => {
    expect(outcome({ offers: ['Có'] }, { messages: effect.messages.toReversed() })).toBe('fails')
  })

  test('words that stayed with the event', () => {
    expect(outcome({ neverStored: ['hiv'] }, { eventsKept: ['{"text":"tôi bị HIV"}'] })).toBe('fails')
  })
})

test('facts are remembered in people, and in what "quay lại" goes back to', () => {
  const person = { relation: null, facts: { age: 67 }, contradictions: [], skipped: [] }
  const told = Passing.parse({ ...forgotten, people: [person] })
  const before = Passing.parse({ ...forgotten, back: [{ people: [person], asking: null }] })
  for (const passing of [told, before]) {
    expect(outcome({ remembers: true }, { conversation: { passing } })).toBe('as told')
  }
  expect(outcome({ remembers: true }, { conversation: { passing: null } })).toBe('fails')
})

test('a record is looked at as deep as it is told', () => {
  expect(holds({ people: [{ age: 67, pension: false }] }, { people: [{ age: 67 }] })).toBe(true)
  expect(holds({ people: [{ age: 67 }] }, { people: [{ age: 68 }] })).toBe(false)
  expect(holds({ people: [{ age: 67 }, {}] }, { people: [{ age: 67 }] })).toBe(false)
  expect(holds({ people: null }, { people: [] })).toBe(false)
})
