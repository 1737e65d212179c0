import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AskAnswer, AskRequest, ask } from '../answering/ask.ts'
import type { Brain } from '../answering/brain.ts'
import { DecideAnswer, DecideRequest, decideFor } from '../answering/decide.ts'
import { ClauseAnswer, clauseFor, DocumentAnswer, documentFor } from '../answering/documents.ts'
import { RepeatedKey, repeatedKey } from '../answering/json.ts'
import { CodeAnswer, codeFor } from '../answering/recall-receipt.ts'
import { SearchAnswer, SearchRequest, searchFor } from '../answering/search.ts'
import type { Store } from '../store/ports.ts'
import { problem, sendProblem } from './problem.ts'

export interface ApiDeps {
  readonly brain: () => Brain
  readonly clock: () => Date
  readonly store: Pick<Store, 'receipts' | 'deletions'>
}

/** What a program may ask. Nothing of it is kept. */
export const api: FastifyPluginAsyncZod<ApiDeps> = async (app, { brain, clock, store }) => {
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) =>
    readJson(request, text, (error, body) => {
      const repeated = error === null ? repeatedKey(text) : null
      done(repeated === null ? error : new RepeatedKey(repeated), body)
    }),
  )

  app.post(
    '/api/v1/questions',
    {
      schema: {
        summary: 'Answer one question, as the first message of a fresh conversation',
        body: AskRequest,
        response: { 200: AskAnswer },
      },
    },
    async ({ body }) => ask(brain(), body, clock(), () => performance.now()),
  )

  app.post(
    '/api/v1/decisions',
    {
      schema: {
        summary: 'Decide who pays which share of the premium for one person or a family',
        body: DecideRequest,
        response: { 200: DecideAnswer },
      },
    },
    async ({ body }) => decideFor(brain(), body, clock()),
  )

  app.get(
    '/api/v1/search',
    {
      schema: {
        summary: 'Find answers, corrections and clauses by words, with or without diacritics',
        querystring: SearchRequest,
        response: { 200: SearchAnswer },
      },
    },
    async ({ query }) => searchFor(brain(), query, clock()),
  )

  app.get(
    '/api/v1/documents/:id',
    {
      schema: {
        summary: 'What is known of a document that answers cite, and which of its clauses can be read',
        params: z.object({ id: z.string() }),
        response: { 200: DocumentAnswer },
      },
    },
    async ({ params }) => documentFor(brain().pack, params.id),
  )

  app.get(
    '/api/v1/documents/:id/clauses/:clause',
    {
      schema: {
        summary: 'The very words of one clause',
        params: z.object({ id: z.string(), clause: z.string() }),
        response: { 200: ClauseAnswer },
      },
    },
    async ({ params }) => clauseFor(brain().pack, params.id, params.clause),
  )

  app.get(
    '/api/v1/receipts/:code',
    {
      schema: {
        summary: 'What a code stands for: a result, as it came out and as it comes out today, or a deletion',
        params: z.object({ code: z.string() }),
        response: { 200: CodeAnswer },
      },
    },
    async ({ params }, reply) => {
      const found = await codeFor(store, brain().pack, params.code, clock())
      return (
        found ?? sendProblem(reply, problem(404, 'Nothing is kept under this code. Check each character.'))
      )
    },
  )
}
