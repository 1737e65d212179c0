import { startMessenger } from './messenger.ts'
import type { StandInOptions } from './server.ts'
import { startTelegram } from './telegram.ts'
import { startZalo } from './zalo.ts'
import { startZaloBot } from './zalo-bot.ts'

/**
 * The stand-ins as a process of their own. Ports come from ZALO_PORT, MESSENGER_PORT, ZALO_BOT_PORT and TELEGRAM_PORT
 * (0 or absent: any).
 * Prints one JSON line for each server and each delivery; GET /_deliveries lists them, POST /_failures
 * takes a JSON array of what the next sends shall fail with.
 */
function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function options(platform: string, port: string | undefined): StandInOptions {
  return { port: Number(port ?? 0), onDelivery: (delivery) => print({ platform, delivery }) }
}

const zalo = await startZalo(options('zalo-oa', process.env.ZALO_PORT))
print({ platform: 'zalo-oa', url: zalo.url })
const messenger = await startMessenger(options('messenger', process.env.MESSENGER_PORT))
print({ platform: 'messenger', url: messenger.url })
const zaloBot = await startZaloBot(options('zalo-bot', process.env.ZALO_BOT_PORT))
print({ platform: 'zalo-bot', url: zaloBot.url })
const telegram = await startTelegram(options('telegram', process.env.TELEGRAM_PORT))
print({ platform: 'telegram', url: telegram.url })
