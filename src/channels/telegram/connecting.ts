import http from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'

/** No connection came about in time: nothing was sent yet. */
export class NoConnection extends Error {
  readonly code = 'NO_CONNECTION'

  constructor(waitedMs: number) {
    super(`no connection within ${waitedMs} ms`)
    this.name = 'NoConnection'
  }
}

/** The other side pointed elsewhere; what was said to it is not said there. */
export class Redirected extends Error {
  readonly code = 'REDIRECTED'

  constructor() {
    super('an answer pointed to another host')
    this.name = 'Redirected'
  }
}

/**
 * An agent that keeps connections and gives up one that does not come about. Where Telegram is blocked, packets vanish
 * without a word: only a wait of its own for the connection tells that apart from a message whose answer is missing.
 * It connects to the host of `apiRoot` alone: telegraf's client would follow wherever that points, message in hand.
 */
export function impatientAgent(apiRoot: string, connectMs: number): http.Agent {
  const secure = apiRoot.startsWith('https:')
  const agent = secure ? new https.Agent({ keepAlive: true }) : new http.Agent({ keepAlive: true })
  const host = new URL(apiRoot).hostname.replace(/^\[|\]$/g, '')
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    if (options.host !== host) throw new Redirected()
    const socket = connect(options, callback)
    if (socket !== null && socket !== undefined) {
      giveUpAfter(socket, secure ? 'secureConnect' : 'connect', connectMs)
    }
    return socket
  }
  return agent
}

function giveUpAfter(socket: Duplex, connected: string, ms: number): void {
  const timer = setTimeout(() => socket.destroy(new NoConnection(ms)), ms)
  const done = () => clearTimeout(timer)
  socket.once(connected, done)
  socket.once('close', done)
}
