import { PlatformFailed } from '../errors.ts'
import { type Failure, isAboutTheProof, isDeadToken, isPermission, isRateLimit, nameOf } from './failure.ts'

/** Why a call for the operator came to nothing. */
export type GraphProblem =
  /** No connection, no answer in time. */
  | 'unreachable'
  /** An answer that is not what the Graph API says. */
  | 'unreadable'
  | 'token'
  /** The App Secret is not that of the app that the token was made for. */
  | 'secret'
  | 'permission'
  | 'limit'
  /** The webhook's address did not answer Facebook's check. */
  | 'callback'
  /** The token is of another page. */
  | 'other-page'
  | 'refused'

const WORDS: Readonly<Record<GraphProblem, string>> = {
  unreachable: 'Facebook is not reachable',
  unreadable: 'Facebook gave an answer that cannot be read',
  token: 'Facebook does not accept MESSENGER_PAGE_TOKEN (any more); make a new page token and set it',
  secret: 'MESSENGER_APP_SECRET is not the secret of the app that MESSENGER_PAGE_TOKEN was made for',
  permission:
    'the token lacks a permission (pages_messaging, pages_manage_metadata), or the page is restricted',
  limit:
    'Facebook takes no more calls for now; about a profile it takes ten in ten minutes: try again after that',
  callback: 'Facebook asked the webhook address and got no right answer; is the server running there?',
  'other-page': 'MESSENGER_PAGE_TOKEN is the token of another page than MESSENGER_PAGE_ID',
  refused: 'Facebook refused the call',
}

/** A call to the Graph API for the operator failed; the message says what to do, and names no token. */
export class GraphError extends PlatformFailed {
  readonly problem: GraphProblem

  constructor(problem: GraphProblem, detail: string) {
    super(`messenger: ${WORDS[problem]} (${detail})`)
    this.name = 'GraphError'
    this.problem = problem
  }
}

export function whyRefused(failure: Failure): GraphError {
  return new GraphError(problemOf(failure), `error ${nameOf(failure)}`)
}

/** Facebook's check of a webhook address: no answer, or not the challenge. */
const CALLBACK = new Set([2200, 2201])

function problemOf(failure: Failure): GraphProblem {
  if (CALLBACK.has(failure.code)) return 'callback'
  if (isDeadToken(failure)) return 'token'
  if (isAboutTheProof(failure)) return 'secret'
  if (isRateLimit(failure)) return 'limit'
  return isPermission(failure) ? 'permission' : 'refused'
}
