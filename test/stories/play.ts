import { expect } from 'vitest'
import type { ConversationKey } from '../../src/messages/inbound.ts'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import { eventually, type TestServer } from '../support/server.ts'
import { compare, type Effect } from './compare.ts'
import type { KeptRecord } from './kept.ts'
import type { Platform } from './platforms/platform.ts'
import { findButton, findChoice, lastCode, type Message } from './screen.ts'
import type { Stage } from './stage.ts'
import type { Step } from './story.ts'

/** Stands in a story for the code that was shown last. */
const CODE_HERE = '{{code}}'
/** Short beside what a turn takes. */
const LOOK_EVERY_MS = 2

/** One story with one person on one platform, as far as it was told. */
export class Play {
  readonly #platform: Platform
  readonly #conversation: ConversationKey
  #transcript: string[] = []
  /** The messages of the last step that brought any. */
  #lastMessages: readonly Message[] = []
  #posted: readonly SignedEvent[] = []
  #records: readonly KeptRecord[] = []

  constructor(platform: Platform, n: number) {
    this.#platform = platform
    this.#conversation = {
      channel: platform.channel,
      account: platform.account,
      person: platform.person(n),
    }
  }

  /**
   * Posts what the step says, waits until everything is answered and sent, and compares.
   * @throws Error or AssertionError with the conversation so far
   */
  async perform(step: Step, at: Date, stage: Stage): Promise<void> {
    const { expect: wanted, ...action } = step
    this.#transcript.push(`→ ${JSON.stringify(action)}`)
    const effect = await this.#effectOf(step, at, stage)
    expect(await stage.newFaults(), `${this.#where()}\nwhat went wrong inside`).toBe(0)
    compare(wanted, effect, this.#where())
  }

  async #effectOf(step: Step, at: Date, stage: Stage): Promise<Effect> {
    const { server, kept } = stage
    const before = await this.#seen(stage)
    const mark = kept.mark()
    this.#posted = this.#eventsOf(step, at, before)
    for (const event of this.#posted) await this.#post(event, server)
    const isQuiet = () => (kept.isQuiet() ? true : undefined)
    await eventually('every message to be answered', isQuiet, LOOK_EVERY_MS)

    const messages = (await this.#seen(stage)).slice(before.length)
    if (messages.length > 0) this.#lastMessages = messages
    this.#transcript.push(...messages.map(shown))
    const records = kept.recordsSince(mark)
    this.#records = [...this.#records, ...records]
    return {
      messages,
      buttonsVanish: this.#platform.buttonsVanish,
      conversation: kept.conversation(this.#conversation),
      records,
      recordsSoFar: this.#records,
      eventsKept: kept.eventsKept(),
    }
  }

  #eventsOf(step: Step, at: Date, seen: readonly Message[]): readonly SignedEvent[] {
    const platform = this.#platform
    const { person } = this.#conversation
    if (step.again === true) return this.#posted
    const typed = step.together ?? (step.say === undefined ? [] : [step.say])
    if (typed.length > 0) return typed.map((text) => platform.say(person, this.#filledIn(text, seen), at))
    if (step.press !== undefined) return [platform.press(person, step.press, at)]
    if (step.send !== undefined) return [platform.send(person, step.send, at)]
    if (step.event !== undefined) return [platform.event(person, step.event, at)]
    if (step.tap !== undefined) return [this.#take(step.tap, at)]
    if (step.tapEarlier !== undefined) return [this.#takeEarlier(step.tapEarlier, at, seen)]
    return []
  }

  #filledIn(text: string, seen: readonly Message[]): string {
    if (!text.includes(CODE_HERE)) return text
    const code = lastCode(seen)
    if (code === null) throw new Error(`no code was shown\n${this.#where()}`)
    return text.replaceAll(CODE_HERE, code)
  }

  #take(label: string, at: Date): SignedEvent {
    const { person } = this.#conversation
    const taking = findChoice(label, this.#lastMessages, this.#platform.buttonsVanish)
    if (taking === null) throw new Error(`"${label}" is not offered\n${this.#where()}`)
    return taking.kind === 'tap'
      ? this.#platform.tap(person, taking.button, at)
      : this.#platform.say(person, taking.text, at)
  }

  #takeEarlier(label: string, at: Date, seen: readonly Message[]): SignedEvent {
    const button = findButton(label, seen)
    if (button === null) throw new Error(`"${label}" was never a button\n${this.#where()}`)
    return this.#platform.tap(this.#conversation.person, button, at)
  }

  async #post(event: SignedEvent, server: TestServer): Promise<void> {
    const { acknowledged, path } = this.#platform
    const status = await postEvent(`${server.url}${path(this.#conversation.person)}`, event)
    expect(status, `${this.#where()}\nthe server's answer`).toBe(acknowledged)
  }

  #seen(stage: Stage): Promise<readonly Message[]> {
    return this.#platform.seen(stage, this.#conversation)
  }

  #where(): string {
    return this.#transcript.join('\n')
  }
}

function shown({ text, buttons }: Message): string {
  const lines = text.split('\n').map((line) => `  ${line}`)
  if (buttons.length > 0) lines.push(`  ${buttons.map(({ title }) => `[${title}]`).join(' ')}`)
  return lines.join('\n')
}
