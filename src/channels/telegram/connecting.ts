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

/**
 * An agent that keeps connections and gives up one that does not come about. Where Telegram is blocked, packets vanish
 * without a word: only a wait of its own for the connection tells that apart from a message whose answer is missing.
 */
export function impatientAgent(apiRoot: string, connectMs: number): http.Agent {
  const secure = apiRoot.startsWith('https:')
  const agent = secure ? new https.Agent({ keepAlive: true }) : new http.Agent({ keepAlive: true })
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
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
