import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { tappable } from '../standins/messenger.ts'
import { signedTextEvent as messengerText, signedQuickReply } from '../standins/messenger-driver.ts'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import { signedPress, signedTextEvent as zaloText } from '../standins/zalo-driver.ts'
import { FOLDERS } from '../support/brain.ts'
import { eventually, startTestServer } from '../support/server.ts'

/**
 * `npm run demo`: the real server beside local stand-ins of Zalo and Messenger. A short conversation is posted as each
 * platform would, signed, and what the resident would see is printed.
 */

interface Seen {
  readonly text: string
  readonly buttons: readonly { readonly title: string; readonly payload: string }[]
}

interface Platform {
  readonly name: string
  readonly path: string
  readonly person: string
  readonly say: (person: string, text: string) => SignedEvent
  readonly tap: (person: string, button: Seen['buttons'][number]) => SignedEvent
  readonly seen: () => readonly Seen[]
}

/** What everybody reads before the first answer. */
const NOTICE = 'Đây là Hỏi BHYT'
const QUIET_MS = 300

/** A line is typed; a line in brackets is the button with that title. */
const SCRIPT = [
  'đi khám quên mang thẻ thì làm sao',
  'me toi 67t ko luong huu, ho khau ai quoc, mua the dc ho tro bn',
  '[Không có]',
  'vậy nhà em hộ cận nghèo, em 45 tuổi, thường trú Ái Quốc thì đóng bao nhiêu',
  'thủ tục làm hộ chiếu thế nào',
]

mkdirSync(FOLDERS.cacheDir, { recursive: true })
const server = await startTestServer()
const platforms: readonly Platform[] = [
  {
    name: 'Zalo OA',
    path: '/webhooks/zalo-oa',
    person: '8000000000000000001',
    say: zaloText,
    tap: signedPress,
    seen: () => server.zalo.deliveries(),
  },
  {
    name: 'Facebook Messenger',
    path: '/webhooks/messenger',
    person: '24000000000000001',
    say: messengerText,
    tap: signedQuickReply,
    seen: () => server.messenger.deliveries().map((one) => ({ text: one.text, buttons: tappable(one) })),
  },
]

for (const platform of platforms) {
  console.log(`\n━━━ ${platform.name} ${'━'.repeat(60 - platform.name.length)}`)
  for (const line of SCRIPT) await say(platform, line)
}
await server.close()

/** An answer may come in several messages. */
async function quiet(platform: Platform): Promise<void> {
  let count = -1
  while (count !== platform.seen().length) {
    count = platform.seen().length
    await sleep(QUIET_MS)
  }
}

async function say(platform: Platform, line: string): Promise<void> {
  const before = platform.seen().length
  const button = platform
    .seen()
    .at(-1)
    ?.buttons.find(({ title }) => `[${title}]` === line)
  const event =
    button === undefined
      ? platform.say(platform.person, line.replace(/^\[(.*)\]$/, '$1'))
      : platform.tap(platform.person, button)
  const status = await postEvent(`${server.url}${platform.path}`, event)
  console.log(`\n  người dân: ${line}   (webhook ${status})`)
  await eventually('an answer', () => {
    const answers = platform.seen().slice(before)
    return answers.some(({ text }) => !text.startsWith(NOTICE)) ? true : undefined
  })
  await quiet(platform)
  for (const { text, buttons } of platform.seen().slice(before)) {
    console.log(text.replaceAll(/^/gm, '    │ '))
    if (buttons.length > 0) console.log(`    │ ${buttons.map(({ title }) => `[ ${title} ]`).join(' ')}`)
  }
}
