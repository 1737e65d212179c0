import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Slow 3G. */
export const SLOW = { roundTripMs: 400, bytesPerSecond: 400_000 / 8 } as const

export interface SlowLine {
  /** Where the server behind it is reached. */
  readonly url: string
  close(): Promise<void>
}

/** One direction of the line, shared by all connections: what comes while it is busy waits. */
interface Direction {
  freeAt: number
}

/**
 * A slow line to a server, below HTTP: it holds for every request, stream and frame alike, and each new connection costs a
 * round trip first. There is no TLS on it, which would cost one or two more for the first connection.
 */
export async function startSlowLine(target: string): Promise<SlowLine> {
  const { hostname, port } = new URL(target)
  const up: Direction = { freeAt: 0 }
  const down: Direction = { freeAt: 0 }
  const open = new Set<Socket>()
  const line = createServer({ allowHalfOpen: true }, (client) => {
    const server = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(end)
      end.on('error', () => other.destroy())
      end.on('close', () => {
        open.delete(end)
        other.destroy()
      })
    }
    carry(client, server, up, SLOW.roundTripMs)
    carry(server, client, down, 0)
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      for (const end of open) end.destroy()
      await new Promise((resolve) => line.close(resolve))
    },
  }
}

/** Carries bytes in order, once the connection is set up, each piece half a round trip after the line had room for it. */
function carry(from: Socket, to: Socket, direction: Direction, setUpMs: number): void {
  const ready = sleep(setUpMs)
  let before: Promise<unknown> = ready
  const after = (at: number, act: () => void) => {
    before = before.then(() => sleep(Math.max(0, at - performance.now()))).then(act)
  }
  from.on('data', async (piece) => {
    await ready
    const busyMs = (piece.length / SLOW.bytesPerSecond) * 1_000
    direction.freeAt = Math.max(direction.freeAt, performance.now()) + busyMs
    after(direction.freeAt + SLOW.roundTripMs / 2, () => {
      if (to.writable) to.write(piece)
    })
  })
  from.on('end', async () => {
    await ready
    after(performance.now() + SLOW.roundTripMs / 2, () => to.end())
  })
}
