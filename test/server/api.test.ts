import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AskAnswer } from '../../src/answering/ask.ts'
import { DecideAnswer } from '../../src/answering/decide.ts'
import { ClauseAnswer, DocumentAnswer } from '../../src/answering/documents.ts'
import { SearchAnswer } from '../../src/answering/search.ts'
import { exampleFacts } from '../../src/knowledge/policy/example.ts'
import { policy } from '../subsidy/policy-in-use.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

function post(path: string, body: unknown): Promise<Response> {
  return postText(path, JSON.stringify(body))
}

function postText(path: string, body: string): Promise<Response> {
  return fetch(`${server.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
}

test('a question', async () => {
  const response = await post('questions', { id: 'q1', text: 'đi khám quên thẻ thì sao', asOf: '2026-11-21' })
  const answer = AskAnswer.parse(await response.json())
  expect(answer).toMatchObject({ id: 'q1', status: 'answered', topic: 'khong-co-the-giay' })
  expect(answer.citations.length).toBeGreaterThan(0)
})

test('a decision for two people, why, and what if', async () => {
  const response = await post('decisions', {
    id: 7,
    asOf: '2026-11-21',
    explain: true,
    whatIf: { person: 0, change: { pension: true } },
    people: [
      { ...exampleFacts(policy, { facts: { age: 67 } }), birthYear: null },
      exampleFacts(policy, { facts: { age: 45, household: 'near-poor' } }),
    ],
  })
  const answer = DecideAnswer.parse(await response.json())
  expect(answer.people.map(({ outcome, group, shares }) => [outcome, group, shares?.resident])).toEqual([
    ['entitled', 'hai-phong/elderly-60-74', 0],
    ['entitled', 'hai-phong/near-poor', 0],
  ])
  expect(answer.household?.cheapest.month).toBe(0)
  expect(answer.whatIf).toMatchObject({ person: 0, decision: { group: 'vietnam/pensioner' } })
  expect(answer.counterfactuals?.[0]).toContainEqual(
    expect.objectContaining({ fact: 'work', group: 'vietnam/employee' }),
  )
})

test('what is absent is unknown: a likely result, its conditions and the next question', async () => {
  const people = [{ age: 67, pension: false, residence: { status: 'permanent', province: 'hai-phong' } }]
  const answer = DecideAnswer.parse(await (await post('decisions', { asOf: '2026-11-21', people })).json())
  const [decision] = answer.people
  expect(decision).toMatchObject({ outcome: 'needs-facts', group: null, shares: null })
  expect(decision?.likely?.group).toBe('hai-phong/elderly-60-74')
  expect(decision?.likely?.conditions.length).toBeGreaterThan(0)
  expect(decision?.needs.length).toBeGreaterThan(0)
  expect(answer.household?.members).toMatchObject([{ way: 'open', month: null }])
  expect(answer.whatIf).toBeUndefined()
})

describe('what is wrong is named', () => {
  test.each([
    ['questions', { text: 5 }, 'text'],
    ['questions', { text: 'a', asOf: 'yesterday' }, 'asOf'],
    ['questions', { text: 'tôi 67 tuổi được hỗ trợ bao nhiêu', asOf: '0001-01-01' }, 'asOf'],
    ['questions', { text: 'x'.repeat(10_001) }, 'text'],
    ['decisions', { people: [] }, 'people'],
    ['decisions', { people: [{ age: -1 }] }, 'people'],
    ['decisions', { people: [{ agee: 3 }] }, 'people'],
    ['decisions', { people: [{}], whatIf: { change: { agee: 3 } } }, 'whatIf'],
  ])('%s %j', async (path, body, field) => {
    const response = await post(path, body)
    expect(response.status).toBe(400)
    const problem = z
      .object({ errors: z.array(z.object({ field: z.string() })) })
      .parse(await response.json())
    expect(problem.errors[0]?.field).toContain(field)
  })

  test('a person who is not there', async () => {
    const response = await post('decisions', { people: [{}], whatIf: { person: 1, change: { age: 5 } } })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('person 1')
  })

  test.each([
    ['questions', '{"text":"thẻ hết hạn","text":"mất thẻ"}', 'text'],
    ['decisions', '{"people":[{"age":67},{"pension":true,"p\\u0065nsion":false}]}', 'pension'],
  ])('a key that stands twice in one object: %s %s', async (path, body, key) => {
    const response = await postText(path, body)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { status: 400, detail: `the key "${key}" stands twice in one object` },
    })
  })

  test.each(['{"people":[', '', '{"__proto__":{"age":1}}'])(
    'a body that is no JSON to take: %s',
    async (body) => {
      const response = await postText('decisions', body)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    },
  )

  test('a place that does not exist', async () => {
    const response = await post('questions', { text: 'thẻ hết hạn', place: 'atlantis' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('atlantis')
  })
})

describe('search', () => {
  const get = (path: string) => fetch(`${server.url}/api/v1/${path}`)

  test('finds answers and clauses with and without diacritics, the words apart from the rest', async () => {
    const [plain, marked] = await Promise.all(
      ['hoi nguoi mu', 'Hội Người mù'].map(async (words) =>
        SearchAnswer.parse(await (await get(`search?limit=50&q=${encodeURIComponent(words)}`)).json()),
      ),
    )
    expect(plain).toEqual(marked)
    const clause = plain?.hits.find(({ id }) => id === 'ke-hoach-ai-quoc-2025#IV.1.2')
    expect(clause?.parts).toContainEqual({ text: 'Hội người mù', match: true })
    expect(plain?.hits.map(({ kind }) => kind)).toContain('answer')
  })

  test('finds nothing of Hải Phòng for Khánh Hòa', async () => {
    const found = SearchAnswer.parse(await (await get('search?q=hai+phong&place=nha-trang&limit=50')).json())
    for (const { parts } of found.hits) {
      expect(parts.map(({ text }) => text).join('')).not.toContain('Nghị quyết 57')
    }
  })

  test.each([
    'search',
    'search?q=',
    'search?q=a&limit=0',
    'search?q=a&asOf=mai',
    'search?q=a&place=atlantis',
  ])('%s is refused', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('a document, and the very words of a clause', async () => {
    const document = DocumentAnswer.parse(await (await get('documents/ke-hoach-ai-quoc-2025')).json())
    expect(document).toMatchObject({ status: 'draft', clauses: expect.arrayContaining(['IV.3']) })
    const clause = ClauseAnswer.parse(
      await (await get('documents/ke-hoach-ai-quoc-2025/clauses/IV.3')).json(),
    )
    expect(clause.text).toContain('cận nghèo')
    expect(clause.cited).toContain('mục IV.3')
  })

  test('what is not there is named, with what is', async () => {
    const clause = await get('documents/ke-hoach-ai-quoc-2025/clauses/IX')
    expect(clause.status).toBe(404)
    expect(await clause.text()).toContain('IV.3')
    expect((await get('documents/luat-x')).status).toBe(404)
  })
})

test('the description at /docs names all', async () => {
  const description = z
    .object({ paths: z.record(z.string(), z.unknown()) })
    .parse(await (await fetch(`${server.url}/docs/json`)).json())
  expect(Object.keys(description.paths)).toEqual([
    '/api/v1/questions',
    '/api/v1/decisions',
    '/api/v1/search',
    '/api/v1/documents/{id}',
    '/api/v1/documents/{id}/clauses/{clause}',
    '/api/v1/receipts/{code}',
    '/api/v1/links/{target}',
    '/api/v1/links/{topic}/{name}',
    '/qr/{file}',
  ])
})

test('health', async () => {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})

test('no such page', async () => {
  expect((await fetch(`${server.url}/nowhere`)).status).toBe(404)
})
