import { randomInt } from 'node:crypto'
import { createInterface } from 'node:readline'
import { maskEvent } from '../answering/mask-event.ts'
import { respond, type Services } from '../answering/respond.ts'
import { createTerminal, parseTerminalLine } from '../channels/terminal/terminal.ts'
import { loadConfig } from '../config.ts'
import { say } from '../conversation/phrases.ts'
import { createDelivery } from '../delivery/delivery.ts'
import { newCode } from '../messages/code.ts'
import { openSqlite } from '../store/sqlite/open.ts'
import { brainFromSettings, print } from './brain.ts'

const WHO = { account: 'default', person: 'terminal' } as const

/** `hoi chat`: the same path as any channel, with a store that lives in memory. */
export async function chat(): Promise<void> {
  const brain = await brainFromSettings()
  const store = await openSqlite(':memory:')
  await store.migrate()
  const terminal = createTerminal({ write: (text) => process.stdout.write(`${text}\n`) })
  const { FORGET_AFTER_MINUTES } = loadConfig(process.env, process.cwd())
  const services: Services = {
    findReceipt: (code) => store.receipts.find(code),
    findDeletion: (code) => store.deletions.find(code),
    newCode: () => newCode((below) => randomInt(below)),
    forgetAfterMinutes: FORGET_AFTER_MINUTES,
  }
  const delivery = createDelivery({
    store,
    channels: new Map([[terminal.id, terminal]]),
    respond: (state, event, at) => respond(brain, state, event, at, services),
    fallback: { text: say(brain.pack, 'failed'), choices: [], citations: [] },
    mask: maskEvent,
    forgetAfterMs: FORGET_AFTER_MINUTES * 60_000,
    log: SILENT,
  })
  await delivery.start()

  let lines = 0
  const hear = async (line: string) => {
    lines += 1
    const event = parseTerminalLine(line, { ...WHO, key: String(lines) })
    if (event !== null) await delivery.accept([event])
    await delivery.idle()
    process.stdout.write('> ')
  }
  print('(Ctrl+D để thoát)')
  await hear('/start')
  for await (const line of createInterface({ input: process.stdin })) await hear(line)
  print('')
  await delivery.stop(1_000)
  await store.close()
}

const SILENT = { info() {}, warn() {}, error() {} }
