import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Channel, SendOutcome } from '../../src/channels/port.ts'
import { asPlainText, CONTINUED } from '../../src/channels/render.ts'
import type { Choice, Reply } from '../../src/messages/reply.ts'
import { outgoing, reply } from './support.ts'

/** What one message looks like to the person. */
export interface Shown {
  readonly text: string
  readonly buttons: readonly { readonly label: string; readonly payload: string }[]
}

export interface Subject {
  readonly channel: Channel
  readonly person: string
  /** What the person got so far, in order. */
  shown(): Shown[]
  /** What each message shown was called by the platform, in order; null where it gives no names. */
  ids(): string[] | null
  /** The same channel when its other side is gone, and how a send must end then. */
  readonly gone: { readonly channel: Channel; readonly outcome: 'retry' | 'sent' | 'unreachable' }
  close(): Promise<void>
}

const WORDS = [
  'bảo',
  'hiểm',
  'y tế',
  'hộ cận nghèo',
  'Ái Quốc',
  '70%',
  'https://ex.vn/a?b=c',
  'phường',
  'ờ',
  '\n\n',
  '-',
]
/** Without a size, fast-check stays at a dozen words, and no limit would ever be met. */
const words = (max: number) =>
  fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40, size: 'max' }) },
    ),
    { minLength: 1, maxLength: max, size: 'max' },
  )

const text = fc
  .tuple(fc.constantFrom('NFC', 'NFD'), words(900))
  .map(([form, parts]) => parts.join(' ').normalize(form))
  .filter((all) => all.trim() !== '')
const label = fc.oneof(
  { weight: 6, arbitrary: words(5).map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim()) },
  { weight: 1, arbitrary: words(40).map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim()) },
  { weight: 1, arbitrary: fc.nat({ max: 12 }).map(String) },
)
const anyReply = fc
  .tuple(
    text,
    fc.uniqueArray(
      label.filter((one) => one !== ''),
      { maxLength: 16, size: 'max' },
    ),
  )
  .map(([body, labels]) =>
    reply(
      body,
      labels.map((one, index) => ({ label: one, payload: `p:${index}` })),
    ),
  )

/** Shrinking texts of this length takes minutes: the first failure is shown as it is. */
const RUNS = { numRuns: 150, endOnFailure: true }

const letters = (of: string) => of.normalize('NFC').replace(/\s+/g, '')

/** What every channel owes: nothing is lost, limits are kept, whatever happens is an outcome. */
export function channelContract(name: string, setUp: () => Promise<Subject>): void {
  describe(`${name} keeps the channel contract`, () => {
    let subject: Subject
    beforeEach(async () => {
      subject = await setUp()
    })
    afterEach(() => subject.close())

    let sends = 0
    async function send(whole: Reply): Promise<SendOutcome[]> {
      const outcomes: SendOutcome[] = []
      for (const message of subject.channel.render(whole)) {
        outcomes.push(await subject.channel.send(outgoing(subject.person, message, `out-${sends++}`)))
      }
      return outcomes
    }

    it('renders within its limits, also when buttons have to be written out', () => {
      const { limits } = subject.channel
      fc.assert(
        fc.property(anyReply, (whole) => {
          for (const message of subject.channel.render(whole)) {
            expect(message.text.trim()).not.toBe('')
            expect(message.text).toBe(message.text.normalize('NFC'))
            expect(message.text.length).toBeLessThanOrEqual(limits.text)
            expect(asPlainText(message).length).toBeLessThanOrEqual(limits.text)
            expect(message.choices.length).toBeLessThanOrEqual(limits.choices)
            for (const choice of message.choices)
              expect(choice.label.length).toBeLessThanOrEqual(limits.choiceLabel)
          }
        }),
        RUNS,
      )
    })

    it('loses no letter of the text and no choice', () => {
      fc.assert(
        fc.property(anyReply, (whole) => {
          const messages = subject.channel.render(whole)
          for (const message of messages.slice(0, -1)) expect(message.text.endsWith(CONTINUED)).toBe(true)
          const own = messages.map(({ text: shown }, at) =>
            at === messages.length - 1 ? shown : shown.slice(0, -CONTINUED.length),
          )
          const all = letters(own.join(' '))
          expect(all.startsWith(letters(whole.text))).toBe(true)
          expectChoices(whole, messages, all.slice(letters(whole.text).length))
        }),
        RUNS,
      )
    })

    it('keeps the citations with the end of the reply', () => {
      const cited: Reply = {
        ...reply('dài '.repeat(2500)),
        citations: [{ document: 'nq-57', clause: 'Điều 2', status: 'original' }],
      }
      const messages = subject.channel.render(cited)
      expect(messages.flatMap((message) => message.citations)).toEqual(cited.citations)
      expect(messages.at(-1)?.citations).toEqual(cited.citations)
    })

    it('sends what it rendered, in order, with choices to tap or to type', async () => {
      const whole = reply(`Chào bác.\n\n${'Thẻ còn hạn. '.repeat(400)}`, [
        { label: 'Hộ nghèo', payload: 'q:household:1' },
        { label: 'Hộ cận nghèo theo chuẩn của thành phố', payload: 'q:household:2' },
      ])
      const messages = subject.channel.render(whole)
      for (const [index, message] of messages.entries()) {
        const outcome = await subject.channel.send(outgoing(subject.person, message, `out-${index}`))
        expect(outcome.kind).toBe('sent')
      }
      const shown = subject.shown()
      expect(shown.map((one) => one.text)).toEqual(messages.map((message) => message.text))
      const last = shown.at(-1)
      expect(last?.buttons).toEqual(messages.at(-1)?.choices)
      expectToSee(whole.choices, last)
    })

    it('shows markup and signs as the letters that they are, in texts and in labels', async () => {
      const text = '<b>70%</b> & *sao* _gạch_ [thẻ](https://ex.vn) <script>alert(1)</script> &amp; \u202e"\\n'
      const choices = [
        { label: '<i>Có</i> & "c"', payload: 'q:x:1' },
        { label: '*Không*', payload: 'q:x:2' },
      ]
      expect((await send(reply(text, choices))).map(({ kind }) => kind)).toEqual(['sent'])
      const [shown] = subject.shown()
      expect(shown?.text.startsWith(text)).toBe(true)
      expectToSee(choices, shown)
    })

    it('composes letters that came apart, in texts and in labels', async () => {
      const choices = [{ label: 'Hộ cận nghèo', payload: 'q:x:1' }]
      const apart = choices.map(({ label, payload }) => ({ label: label.normalize('NFD'), payload }))
      await send(reply('Nhà bác thuộc diện nào ạ?'.normalize('NFD'), apart))
      const [shown] = subject.shown()
      expect(shown?.text.startsWith('Nhà bác thuộc diện nào ạ?')).toBe(true)
      expectToSee(choices, shown)
    })

    it('tells what the platform calls each message, where it does', async () => {
      const outcomes = [...(await send(reply('Một.'))), ...(await send(reply('Hai.')))]
      const told = outcomes.map((outcome) => (outcome.kind === 'sent' ? outcome.platformId : outcome))
      expect(told).toEqual(subject.ids() ?? [null, null])
      expect(new Set(subject.ids() ?? ['a', 'b']).size).toBe(2)
    })

    it.each([
      ['half a letter', '\ud83d bác'],
      ['signs that cannot be seen', 'a\u0000b\u0007\u200b\ufeff'],
      ['what is no message', ''],
      ['more than any message', 'x'.repeat(100_000)],
    ])('whatever comes of %s is an outcome', async (_what, text) => {
      const { send: sendOne } = subject.channel
      expect((await sendOne(outgoing(subject.person, reply(text)))).kind).toMatch(/^(sent|rejected)$/)
      expect((await sendOne(outgoing('không ai cả', reply(text)))).kind).toMatch(/^(sent|rejected)$/)
    })

    it('never throws when the other side is gone', async () => {
      const { channel, outcome } = subject.gone
      const end = await channel.send(outgoing(subject.person, reply('Chào bác.')))
      expect(end.kind).toBe(outcome)
    })
  })
}

/** Each choice stands on a button, or in the text. */
function expectToSee(choices: readonly Choice[], shown: Shown | undefined): void {
  for (const { label: written } of choices) {
    const tappable = shown?.buttons.some((button) => button.label === written) ?? false
    expect(tappable || shown?.text.includes(written)).toBe(true)
  }
}

/** Each choice is a button under its own label, or a line of text; a numbered button means the choice so numbered. */
function expectChoices(whole: Reply, messages: readonly Reply[], list: string): void {
  const buttons = messages.flatMap((message) => message.choices)
  for (const [index, { label: wanted, payload }] of whole.choices.entries()) {
    const button = buttons.find((one) => one.payload === payload)
    const underItsLabel = button?.label === wanted.normalize('NFC')
    if (underItsLabel) continue
    expect(list).toContain(letters(wanted))
    if (button !== undefined) {
      expect(button.label).toBe(String(index + 1))
      expect(list).toContain(letters(`${index + 1}. ${wanted}`))
    }
  }
}
