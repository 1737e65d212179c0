import Fastify, { type FastifyError } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CodeAnswer } from '../../src/answering/recall-receipt.ts'
import { newCode, showCode } from '../../src/messages/code.ts'
import { api } from '../../src/server/api.ts'
import { problemOf, sendProblem } from '../../src/server/problem.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { leave, noon } from '../store/fixtures.ts'
import { realBrain } from '../support/brain.ts'

const codes = [1, 2, 3].map((n) => newCode((below) => n % below))
const [result = '', deletion = '', unknown = ''] = codes
/** Somebody whose age grows by the years between. */
const later = new Date('2029-03-01T05:00:00Z')
const app = Fastify().withTypeProvider<ZodTypeProvider>()

beforeAll(async () => {
  const store = await openSqlite(':memory:')
  await store.migrate()
  await leave(store, 'a', [
    {
      kind: 'receipt',
      code: result,
      asOf: '2026-11-21',
      place: 'ai-quoc',
      people: [{ age: 67, pension: false }],
      outcomes: [null],
    },
    { kind: 'deletion', code: deletion },
  ])
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler<FastifyError>((error, request, reply) => sendProblem(reply, problemOf(error, request)))
  const brain = realBrain()
  await app.register(api, { brain: () => brain, clock: () => later, store })
  app.addHook('onClose', () => store.close())
})
afterAll(() => app.close())

const get = (code: string) => app.inject({ url: `/api/v1/receipts/${encodeURIComponent(code)}` })

test('a receipt is worked out again, everybody as much older as they may be', async () => {
  const response = await get(showCode(result).toLowerCase())
  expect(response.statusCode).toBe(200)
  const found = CodeAnswer.parse(response.json())
  expect(found).toMatchObject({
    kind: 'receipt',
    code: showCode(result),
    asOf: '2026-11-21',
    recalledOn: '2029-03-01',
  })
  expect(found.kind === 'receipt' && found.people).toMatchObject([{ facts: { age: 67 }, asShown: null }])
})

test('the code of a deletion says when', async () => {
  const response = await get(deletion)
  expect(response.json()).toEqual({ kind: 'deletion', code: showCode(deletion), at: noon.toISOString() })
})

test.each([unknown, 'xin chào'])('"%s" stands for nothing', async (code) => {
  const response = await get(code)
  expect(response.statusCode).toBe(404)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ title: 'Not found', status: 404 })
})
