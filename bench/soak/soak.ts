import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { loadConfig } from '../../src/config.ts'
import { deliveryMetrics } from '../../src/delivery/metrics.ts'
import { type RunningServer, startServer } from '../../src/main.ts'
import { startMessenger, tappable } from '../../test/standins/messenger.ts'
import { postEvent } from '../../test/standins/post.ts'
import type { Failure } from '../../test/standins/server.ts'
import { startTelegram } from '../../test/standins/telegram.ts'
import { startZalo } from '../../test/standins/zalo.ts'
import { startZaloBot } from '../../test/standins/zalo-bot.ts'
import { FOLDERS } from '../../test/support/brain.ts'
import { settingsFor, telegramSettings, zaloBotSettings } from '../../test/support/server.ts'
import { chance, pick, type Random, randomOf } from '../conversation/draw.ts'
import type { Lived, Posted, Rubbish, Taken } from './check.ts'
import { SoakClock } from './clock.ts'
import { faultsOf } from './faults.ts'
import { Ledger } from './ledger.ts'
import { messenger } from './messenger.ts'
import { Page } from './page.ts'
import {
  channelOf,
  type Deed,
  type Doing,
  draw,
  type Plan,
  type PlanOptions,
  type SoakChannel,
  type Trash,
} from './plan.ts'
import type { Button, Posting, Shown, Way } from './posting.ts'
import { telegram } from './telegram.ts'
import { web } from './web.ts'
import { zaloBot } from './zalo-bot.ts'
import { zaloOa } from './zalo-oa.ts'

export interface SoakOptions extends PlanOptions {
  /** Told now and then how far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

const WAYS: Readonly<Record<SoakChannel, Way>> = {
  'zalo-oa': zaloOa,
  'zalo-bot': zaloBot,
  messenger,
  telegram,
  web,
}
const BEGUN = new Date('2026-11-20T00:00:00+07:00').getTime()
/** Real time that a platform may take. It answers from the same process, so this only ever passes where it is silent. */
const TIMEOUT_MS = '200'
/** On a busy machine a renewal of tokens must not be cut off after Zalo has swapped them: the pair would be lost. */
const ZALO_TIMEOUT_MS = '1000'
/** When a platform brings again what was not acknowledged, milliseconds after each failure. */
const REDELIVERIES = [10_000, 30_000, 60_000, 300_000, 600_000, 600_000, 600_000, 600_000]
/** Longer than the tries of any message last. */
const LONGEST_DRAIN_MS = 24 * 3_600_000
/** Real time after which a server with nothing to wait for does not rest. */
const PATIENCE_MS = 20_000
/** Timers that were run are set again within this real time, or not at all. */
const TIMERS_MS = 30
const LET_REST = 0.8
const INSIDE: readonly string[] = [
  deliveryMetrics.turnErrors,
  deliveryMetrics.turnsFailed,
  deliveryMetrics.storeErrors,
]

/** Something that happens at a time; milliseconds since 1970. */
interface Happening {
  readonly at: number
  readonly run: () => Promise<void>
}

interface Delivering {
  readonly posted: { -readonly [Key in keyof Posted]: Posted[Key] }
  readonly posting: Posting
}

/** Lives through the hours that the seed draws, up to when nothing is left to do. */
export async function soak(options: SoakOptions): Promise<Lived> {
  const run = await Run.begin(options)
  try {
    return await run.live()
  } finally {
    await run.end()
  }
}

class Run {
  readonly #plan: Plan
  readonly #options: SoakOptions
  readonly #folder: string
  readonly #clock: SoakClock
  readonly #ledger: Ledger
  readonly #platforms: Awaited<ReturnType<typeof startPlatforms>>
  readonly #random: Random
  readonly #pages = new Map<string, Page>()
  readonly #underWay = new Set<Promise<void>>()
  #happenings: Happening[] = []
  #server: RunningServer | null = null
  /** Starts and stops come one after the other. */
  #change: Promise<void> = Promise.resolve()
  /** Where it listened last: whoever posts while it is down meets a closed port. */
  #url = ''
  #lastNumber = 0
  readonly #posted: Delivering[] = []
  readonly #rubbish: Rubbish[] = []
  readonly #marks: string[] = []
  readonly #faults: string[] = []
  readonly #stuck: string[] = []

  private constructor(
    options: SoakOptions,
    plan: Plan,
    folder: string,
    clock: SoakClock,
    ledger: Ledger,
    platforms: Awaited<ReturnType<typeof startPlatforms>>,
  ) {
    this.#options = options
    this.#plan = plan
    this.#folder = folder
    this.#clock = clock
    this.#ledger = ledger
    this.#platforms = platforms
    this.#random = randomOf(options.seed, 2_000_000)
  }

  static async begin(options: SoakOptions): Promise<Run> {
    mkdirSync(FOLDERS.cacheDir, { recursive: true })
    const folder = mkdtempSync(join(tmpdir(), 'hoi-soak-'))
    const plan = draw(options)
    const clock = new SoakClock(BEGUN)
    const platforms = await startPlatforms(options.seed, plan, () => clock.now().getTime() - BEGUN)
    return new Run(options, plan, folder, clock, await Ledger.open(folder), platforms)
  }

  async live(): Promise<Lived> {
    await this.#start()
    this.#happenings = [
      ...this.#plan.doings.map((doing) => this.#at(doing.at + doing.lateMs, () => this.#do(doing))),
      ...this.#plan.trash.map((trash) => this.#at(trash.at, () => this.#litter(trash))),
      ...this.#plan.stops.flatMap(({ at, until }) => [
        this.#at(at, () => this.#stop()),
        this.#at(until, () => this.#start()),
      ]),
      ...this.#plan.expiries.map((at) => this.#at(at, async () => this.#expire())),
      ...this.#pageVisits(),
    ].toSorted((a, b) => a.at - b.at)
    await this.#passTime()
    await this.#start()
    await this.#drain()
    await this.#readPages()
    await this.#stop()
    return {
      posted: this.#posted.map(({ posted }) => posted),
      rubbish: this.#rubbish,
      entries: this.#ledger.entries(),
      taken: this.#taken(),
      marksFound: this.#ledger.findAnywhere(this.#marks),
      faults: this.#faults,
      stuck: this.#stuck,
    }
  }

  async end(): Promise<void> {
    await this.#stop()
    this.#ledger.close()
    await this.#platforms.close()
    rmSync(this.#folder, { recursive: true })
  }

  #at(ms: number, run: () => Promise<void>): Happening {
    return { at: BEGUN + Math.ceil(ms), run }
  }

  #later(ms: number, run: () => Promise<void>): void {
    const at = this.#clock.now().getTime() + ms
    const before = this.#happenings.findIndex((one) => one.at > at)
    this.#happenings.splice(before < 0 ? this.#happenings.length : before, 0, { at, run })
  }

  async #passTime(): Promise<void> {
    const length = this.#options.hours * 3_600_000
    for (;;) {
      const next = this.#happenings[0]?.at
      if (next === undefined) return
      await this.#moveTo(next)
      while (this.#happenings[0] !== undefined && this.#happenings[0].at <= next) {
        const happening = this.#happenings.shift()
        if (happening !== undefined) this.#begin(happening)
      }
      if (chance(LET_REST, this.#random)) await this.#rest()
      this.#options.onProgress?.(Math.min((next - BEGUN) / length, 1))
    }
  }

  #begin({ run }: Happening): void {
    const work = run().finally(() => this.#underWay.delete(work))
    this.#underWay.add(work)
  }

  /** From timer to timer, each with what follows from it. */
  async #moveTo(time: number): Promise<void> {
    while (this.#clock.next <= time) {
      const timers = this.#clock.waiting
      this.#clock.moveTo(this.#clock.next)
      await this.#rest()
      const deadline = performance.now() + TIMERS_MS
      while (this.#clock.waiting < timers && performance.now() < deadline) await setImmediate()
    }
    this.#clock.moveTo(time)
  }

  /** Waits until all that can be done now is done. */
  async #rest(): Promise<void> {
    await Promise.all(this.#underWay)
    const deadline = performance.now() + PATIENCE_MS
    while (this.#server !== null && !this.#ledger.isQuiet(this.#clock.now().getTime())) {
      if (performance.now() > deadline) {
        this.#stuck.push(`at ${this.#clock.now().toISOString()} something was due and was not done`)
        return
      }
      await setImmediate()
      this.#clock.runDue()
    }
  }

  async #drain(): Promise<void> {
    const deadline = this.#clock.now().getTime() + LONGEST_DRAIN_MS
    while (!this.#ledger.isDone() || this.#happenings.length > 0) {
      const next = Math.min(this.#clock.next, this.#happenings[0]?.at ?? Number.POSITIVE_INFINITY)
      if (next > deadline) {
        this.#stuck.push('something waits that nobody will do')
        return
      }
      await this.#passTime()
      await this.#moveTo(Math.min(next, deadline))
      await this.#rest()
    }
  }

  #start(): Promise<void> {
    this.#change = this.#change.then(() => this.#startNow())
    return this.#change
  }

  #stop(): Promise<void> {
    this.#change = this.#change.then(() => this.#stopNow())
    return this.#change
  }

  async #startNow(): Promise<void> {
    if (this.#server !== null) return
    const { zalo, zaloBot: bot, messenger: page, telegram: telegramBot } = this.#platforms
    const settings = {
      ...settingsFor(zalo.url, page.url),
      ...zaloBotSettings(bot.url),
      ...telegramSettings(telegramBot.url),
      ZALO_TIMEOUT_MS,
      MESSENGER_TIMEOUT_MS: TIMEOUT_MS,
      ZALO_BOT_TIMEOUT_MS: TIMEOUT_MS,
      TELEGRAM_TIMEOUT_MS: TIMEOUT_MS,
      TRUST_PROXY: 'true',
      DATA_DIR: this.#folder,
    }
    this.#server = await startServer(loadConfig(settings, this.#folder), this.#clock)
    this.#url = this.#server.url
  }

  async #stopNow(): Promise<void> {
    const server = this.#server
    if (server === null) return
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    const wrong = metrics
      .split('\n')
      .filter((line) => INSIDE.some((name) => line.startsWith(name)) && !line.endsWith(' 0'))
    this.#faults.push(...wrong)
    this.#server = null
    await server.stop()
  }

  /** Zalo's token stops working; in half of the cases the next renewals fail, too. */
  #expire(): void {
    const { zalo } = this.#platforms
    zalo.expireAccessToken()
    if (chance(0.5, this.#random))
      zalo.failNextRefreshes([pick(['server-error', 'hang-unseen'] as const, this.#random)])
  }

  async #do(doing: Doing): Promise<void> {
    const { channel, deed, again } = doing
    const way = WAYS[channel]
    const person = way.person(doing.person)
    const when = { n: this.#nextNumber(), at: new Date(BEGUN + doing.at) }
    const posting = this.#postingOf(way, person, deed, doing, when)
    const what = deed.kind === 'say' ? deed.text.slice(0, 80) : deed.kind
    const delivering: Delivering = {
      posted: { channel, person, what, keys: posting.keys, statuses: [], acknowledged: false },
      posting,
    }
    this.#posted.push(delivering)
    for (const ms of again) this.#later(ms, () => this.#deliver(delivering))
    await this.#deliver(delivering)
  }

  #postingOf(
    way: Way,
    person: string,
    deed: Deed,
    { channel }: Doing,
    when: { n: number; at: Date },
  ): Posting {
    switch (deed.kind) {
      case 'say':
        return way.say(person, deed.text, when)
      case 'sticker':
        return way.sticker(person, when)
      case 'open':
        return way.open(person, when)
      case 'tap': {
        const button = this.#offered(channel, person, deed.old)
        return button === null ? way.say(person, deed.text, when) : way.tap(person, button, when)
      }
    }
  }

  #offered(channel: SoakChannel, person: string, old: boolean): Button | null {
    const seen = this.#seen(channel, person).filter(({ buttons }) => buttons.length > 0)
    const message = old && seen.length > 0 ? pick(seen, this.#random) : seen.at(-1)
    return message === undefined ? null : pick(message.buttons, this.#random)
  }

  /** Brings it once; where it is not acknowledged, again later, as the platforms do. */
  async #deliver(delivering: Delivering, tries = 0): Promise<void> {
    const { posted, posting } = delivering
    const status = await postEvent(`${this.#url}${posting.path}`, posting.event, 5_000)
    posted.statuses = [...posted.statuses, status]
    if (status === WAYS[posted.channel].acknowledged) {
      posted.acknowledged = true
      return
    }
    const delay = REDELIVERIES[tries]
    if (delay !== undefined) this.#later(delay, () => this.#deliver(delivering, tries + 1))
  }

  async #litter({ channel, person, kind }: Trash): Promise<void> {
    if (this.#server === null) return
    const way = WAYS[channel]
    const n = this.#nextNumber()
    const mark = `rubbish-${n}-of-nobody`
    const { path, event, keys } = way.garbage(way.person(person), kind, mark, { n, at: this.#clock.now() })
    const status = await postEvent(`${this.#url}${path}`, event, 5_000)
    // A server that was stopped meanwhile answers nothing.
    if (status === null && this.#server === null) return
    this.#marks.push(mark)
    this.#rubbish.push({ channel, kind, keys, status })
  }

  #nextNumber(): number {
    this.#lastNumber += 1
    return this.#lastNumber
  }

  /** Pages are opened and closed while people write, and each once more than it is closed. */
  #pageVisits(): Happening[] {
    return this.#plan.doings.flatMap(({ channel, person, at }) => {
      if (channel !== 'web' || !chance(0.5, this.#random)) return []
      const page = this.#pageOf(web.person(person))
      const run = async () => (page.isOpen ? page.close() : page.connect(this.#url))
      return [this.#at(at + this.#random() * 5_000, run)]
    })
  }

  #pageOf(session: string): Page {
    const page = this.#pages.get(session) ?? new Page(session)
    this.#pages.set(session, page)
    return page
  }

  /** Everybody opens the page once more and reads to the end. */
  async #readPages(): Promise<void> {
    const sessions = new Set(
      this.#plan.doings.flatMap((one) => (one.channel === 'web' ? [web.person(one.person)] : [])),
    )
    for (const session of sessions) {
      const page = this.#pageOf(session)
      await page.close()
      page.connect(this.#url)
      const deadline = performance.now() + PATIENCE_MS
      while (page.last < this.#ledger.messagesTo('web', session) && performance.now() < deadline)
        await setImmediate()
      await page.close()
    }
  }

  #seen(channel: SoakChannel, person: string): readonly Shown[] {
    const { zalo, zaloBot: bot, messenger: page, telegram: telegramBot } = this.#platforms
    switch (channel) {
      case 'zalo-oa':
        return zalo
          .deliveries(person)
          .map((one) => ({ ...one, id: one.messageId, buttons: one.buttons.map(labelled) }))
      case 'zalo-bot':
        return bot.deliveries(person).map((one) => ({ ...one, id: one.messageId, buttons: listed(one.text) }))
      case 'messenger':
        return page
          .deliveries(person)
          .map((one) => ({ ...one, id: one.messageId, buttons: tappable(one).map(labelled) }))
      case 'telegram':
        return telegramBot.deliveries(person).map((one) => ({ ...one, id: String(one.messageId) }))
      case 'web':
        return this.#pages.get(person)?.messages ?? []
    }
  }

  #taken(): Taken[] {
    const everybody = new Map(
      this.#plan.doings.map(({ channel, person }) => [WAYS[channel].person(person), channel] as const),
    )
    return [...everybody].flatMap(([person, channel]) =>
      this.#seen(channel, person).map(({ id, text }) => ({ channel, person, id, text })),
    )
  }
}

function labelled({ title, payload }: { readonly title: string; readonly payload: string }): Button {
  return { label: title, payload }
}

/** Where there are no buttons a choice is typed by its number. */
function listed(text: string): Button[] {
  return [...text.matchAll(/^(\d+)\. (.+)$/gm)].map(([, number = '', label = '']) => ({
    label,
    payload: number,
  }))
}

async function startPlatforms(seed: number, plan: Plan, now: () => number) {
  const options = (channel: Exclude<SoakChannel, 'web'>) => {
    const way = WAYS[channel]
    const since = new Map(
      [...plan.blocked].flatMap(([person, from]) =>
        channelOf(person) === channel ? [[way.person(person), from] as const] : [],
      ),
    )
    const blockedFrom = (person: string) => since.get(person) ?? Number.POSITIVE_INFINITY
    const fault: (person: string) => Failure | null = faultsOf({
      seed,
      channel,
      outages: plan.outages,
      blockedFrom,
      now,
    })
    return { fault }
  }
  const [zalo, bot, page, telegramBot] = await Promise.all([
    startZalo(options('zalo-oa')),
    startZaloBot(options('zalo-bot')),
    startMessenger(options('messenger')),
    startTelegram(options('telegram')),
  ])
  return {
    zalo,
    zaloBot: bot,
    messenger: page,
    telegram: telegramBot,
    async close() {
      await Promise.all([zalo.close(), bot.close(), page.close(), telegramBot.close()])
    },
  }
}
