import { z } from 'zod'
import type { ChannelLog } from '../channels/deps.ts'
import { PlatformFailed } from '../channels/errors.ts'
import { type Config, channelsOff } from '../config.ts'
import { print } from './brain.ts'

/** By their place in the settings. */
export const NAMES = {
  zalo: 'Zalo OA',
  zaloBot: 'Zalo Bot',
  messenger: 'Messenger',
  telegram: 'Telegram',
} as const

/** Only what went wrong is said: the command itself says how things stand. */
export const quietLog: ChannelLog = {
  info: () => undefined,
  warn: () => undefined,
  error: (_details, message) => console.error(message),
}

/** The settings of a channel. Ends with 1 where it is off. */
export function settingsOf<Name extends keyof typeof NAMES>(
  config: Config,
  name: Name,
): NonNullable<Config[Name]> {
  const settings = config[name]
  if (settings !== null) return settings
  const set = channelsOff(config).find(({ channel }) => channel === name)?.set ?? []
  console.error(`${NAMES[name]} is off. To turn it on set: ${set.join(', ')}`)
  process.exit(1)
}

/** How a channel stands. */
export interface ChannelState {
  /** What is so, as it is read. */
  readonly lines: readonly (readonly [name: string, value: string])[]
  /** The same for programs. */
  readonly json: object
  /** What may be as it should be, and is worth a look. */
  readonly notes: readonly string[]
  /** What keeps residents from the bot. */
  readonly todo: readonly string[]
}

/** Prints how a channel stands; ends with 1 where something keeps residents from the bot, or the platform does not say. */
export async function showState(options: unknown, read: () => Promise<ChannelState>): Promise<void> {
  const { json } = z.object({ json: z.boolean().default(false) }).parse(options)
  try {
    const state = await read()
    const { todo, notes } = state
    if (json) print(JSON.stringify({ ready: todo.length === 0, ...state.json, todo, notes }))
    else printState(state)
    process.exitCode = todo.length === 0 ? 0 : 1
  } catch (error) {
    if (!json || !(error instanceof PlatformFailed)) throw error
    print(JSON.stringify({ ready: false, todo: [error.message], notes: [] }))
    process.exitCode = 1
  }
}

export function printState({ lines, notes, todo }: ChannelState): void {
  for (const [name, value] of lines) printLine(name, value)
  for (const note of notes) printLine('NOTE', note)
  for (const deed of todo) printLine('TO DO', deed)
  if (todo.length === 0) print('ready')
}

export function printLine(name: string, value: string): void {
  print(`${name.padEnd(9)} ${value}`)
}

/** Ends with 2. */
export function wrongUsage(why: string): never {
  console.error(why)
  process.exit(2)
}
