import { deliveryMetrics } from '../../src/delivery/metrics.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Kept } from './kept.ts'
import { StoryClock } from './story-clock.ts'

/** What the server counts when something went wrong that the person may not even notice. */
const FAULTS: readonly string[] = [
  deliveryMetrics.turnErrors,
  deliveryMetrics.parked,
  deliveryMetrics.storeErrors,
]

/** The real server of one place, with a clock that moves on only when told to. */
export class Stage {
  readonly server: TestServer
  readonly kept: Kept
  readonly clock: StoryClock
  #faults = 0

  private constructor(server: TestServer, clock: StoryClock) {
    this.server = server
    this.kept = new Kept(server.folder)
    this.clock = clock
  }

  static async open(place: string, start: Date): Promise<Stage> {
    const clock = new StoryClock(start)
    // What goes wrong inside is printed; a person only sees the apology. Browsers come from an address each.
    const settings = { PLACE: place, LOG_LEVEL: 'error', TRUST_PROXY: 'true' }
    return new Stage(await startTestServer(settings, clock), clock)
  }

  /** Turns that threw, messages that could not be sent and writes that failed since it was last asked. */
  async newFaults(): Promise<number> {
    const before = this.#faults
    this.#faults = countIn(await (await fetch(`${this.server.url}/metrics`)).text())
    return this.#faults - before
  }

  async close(): Promise<void> {
    this.kept.close()
    await this.server.close()
  }
}

function countIn(metrics: string): number {
  return metrics
    .split('\n')
    .filter((line) => FAULTS.some((name) => line.startsWith(`${name} `) || line.startsWith(`${name}{`)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
}
