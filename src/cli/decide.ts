import { z } from 'zod'
import { DecideRequest, decideFor } from '../answering/decide.ts'
import { parseJson, RepeatedKey } from '../answering/json.ts'
import { placeIn } from '../answering/load-brain.ts'
import { loadConfig } from '../config.ts'
import { answerLines } from './batch.ts'
import { packFromSettings, print } from './brain.ts'
import { decisionLines } from './decision-lines.ts'

export interface DecideOptions {
  readonly json?: boolean
  readonly batch?: string
  readonly facts?: readonly string[]
  readonly place?: string
  readonly asOf?: string
  readonly whatIf?: string
  readonly explain?: boolean
}

/** `hoi decide`: the people of each line of a file, or those given on the command line as one household. */
export async function decideCommand(options: DecideOptions): Promise<void> {
  const pack = packFromSettings()
  const rules = { pack, place: placeIn(pack, loadConfig(process.env, process.cwd()).PLACE) }
  const given = { place: options.place, asOf: options.asOf, explain: options.explain }
  const decided = (request: DecideRequest) => decideFor(rules, request, new Date())
  if (options.batch !== undefined) {
    const answer = (request: DecideRequest) =>
      decided({
        ...request,
        place: request.place ?? given.place,
        asOf: request.asOf ?? given.asOf,
        explain: request.explain ?? given.explain,
      })
    const wrong = await answerLines(options.batch, DecideRequest, answer, print)
    process.exitCode = wrong > 0 ? 1 : 0
    return
  }
  const asked = DecideRequest.safeParse({
    ...given,
    people: options.facts?.map(readJson) ?? [],
    ...(options.whatIf === undefined ? {} : { whatIf: { change: readJson(options.whatIf) } }),
  })
  if (!asked.success) wrongUsage(z.prettifyError(asked.error))
  const answer = decided(asked.data)
  print(options.json === true ? JSON.stringify(answer) : decisionLines(answer, pack).join('\n'))
}

function readJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    return wrongUsage(`${error instanceof RepeatedKey ? error.message : 'not JSON'}: ${text}`)
  }
}

function wrongUsage(problem: string): never {
  console.error(
    `${problem}\nWrite --facts '{"age":67,"pension":false}' once for each person, or --batch FILE; facts as in docs/architecture.md.`,
  )
  process.exit(2)
}
