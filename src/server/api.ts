import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AskAnswer, AskRequest, ask } from '../answering/ask.ts'
import type { Brain } from '../answering/brain.ts'
import { DecideAnswer, DecideRequest, decideFor } from '../answering/decide.ts'
import { RepeatedKey, repeatedKey } from '../answering/json.ts'

export interface ApiDeps {
  readonly brain: Brain
  readonly clock: () => Date
}

/** The two questions a program may ask. Nothing of them is kept. */
export const api: FastifyPluginAsyncZod<ApiDeps> = async (app, { brain, clock }) => {
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
    async ({ body }) => ask(brain, body, clock(), () => performance.now()),
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
    async ({ body }) => decideFor(brain, body, clock()),
  )
}
