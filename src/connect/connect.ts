import type { Config } from '../config.ts'
import { connectMessenger } from './messenger.ts'
import type { Connection, Wiring } from './wiring.ts'
import { connectZaloOa } from './zalo-oa.ts'

/** The platforms that the settings turn on, each ready to send. */
export async function connectPlatforms(config: Config, wiring: Wiring): Promise<Connection[]> {
  return [
    ...(config.zalo === null ? [] : [await connectZaloOa(config.zalo, wiring)]),
    ...(config.messenger === null ? [] : [connectMessenger(config.messenger, wiring)]),
  ]
}
