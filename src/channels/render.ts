import type { Choice, Reply } from '../messages/reply.ts'
import { splitText } from '../vietnamese/split.ts'
import type { ChannelLimits } from './port.ts'

const BLANK_LINE = '\n\n'
const NUMBER = /^\d+$/

/** Ends every message of a reply that goes on in another. */
export const CONTINUED = '\n(xem tiếp)'

/**
 * Turns a reply into messages that each keep the limits; every word and every choice stays.
 *
 * Choices that fit become buttons under the last message, which keeps room for them to be written out
 * should the platform refuse buttons. Too long, they are written into the text as a numbered list and the
 * buttons carry the numbers, each message with the part of the list that it shows. Too many, there is the
 * list alone: some of the numbers as buttons would look like all of them.
 *
 * What takes more than one message is parted at sentences, and says at the end of each that it goes on.
 */
export function renderReply(reply: Reply, limits: ChannelLimits): Reply[] {
  const choices = reply.choices.map(({ label, payload }) => ({ label: label.normalize('NFC'), payload }))
  const pages = paged(reply.text, choices, limits)
  const isOne = pages.length === 1
  const parts = isOne
    ? pages
    : paged(reply.text, choices, { ...limits, text: limits.text - CONTINUED.length })
  return parts.map((page, index) => {
    const isLast = index === parts.length - 1
    return {
      ...page,
      text: isLast ? page.text : page.text + CONTINUED,
      citations: isLast ? reply.citations : [],
    }
  })
}

function paged(text: string, choices: Choice[], limits: ChannelLimits): Page[] {
  const texts = split(text, limits.text)
  return asButtons(texts, choices, limits) ?? asList(texts, choices, limits)
}

/** The choices as lines to read. What is on a line in front, or alone, is what a person may type. */
export function numbered(choices: readonly Choice[]): string {
  return entries(choices)
    .map(({ line }) => line)
    .join('\n')
}

/** A message's text for a place without buttons: with its choices, unless the text lists them already. */
export function asPlainText(message: Reply): string {
  const lines = message.text.split('\n')
  const listed = message.choices.every(({ label }) =>
    lines.some((line) => line === label || (NUMBER.test(label) && line.startsWith(`${label}. `))),
  )
  return listed ? message.text : message.text + BLANK_LINE + numbered(message.choices)
}

interface Page {
  text: string
  choices: Choice[]
}

/** null = these choices cannot all be buttons. */
function asButtons(texts: string[], choices: Choice[], limits: ChannelLimits): Page[] | null {
  if (choices.length > limits.choices) return null
  if (choices.some(({ label }) => label.length > limits.choiceLabel)) return null
  const room = limits.text - (choices.length === 0 ? 0 : BLANK_LINE.length + numbered(choices).length)
  if (room < limits.text / 2) return null
  const last = texts.at(-1) ?? ''
  const fitting = last.length <= room ? texts : [...texts.slice(0, -1), ...split(last, room)]
  return fitting.map((text, index) => ({ text, choices: index === fitting.length - 1 ? choices : [] }))
}

function asList(texts: string[], choices: Choice[], limits: ChannelLimits): Page[] {
  const pages: Page[] = texts.map((text) => ({ text, choices: [] }))
  const whole = numbered(choices).length
  const beside = (pages.at(-1)?.text.length ?? 0) + BLANK_LINE.length + whole
  // A list that one message can hold is not torn apart to fill up the message before it.
  let page = beside > limits.text && whole <= limits.text ? newPage(pages) : (pages.at(-1) ?? newPage(pages))
  let gap = BLANK_LINE
  const buttons = choices.length <= limits.choices
  for (const { line, short, payload } of entries(choices)) {
    const pieces = split(line, limits.text)
    for (const piece of pieces) {
      if (page.text !== '' && page.text.length + gap.length + piece.length > limits.text)
        page = newPage(pages)
      page.text += page.text === '' ? piece : gap + piece
      gap = '\n'
    }
    const tappable = buttons && pieces.length === 1 && short.length <= limits.choiceLabel
    if (tappable) page.choices.push({ label: short, payload })
  }
  return pages
}

function newPage(pages: Page[]): Page {
  const page: Page = { text: '', choices: [] }
  pages.push(page)
  return page
}

/**
 * Numbers choices from 1. A label that is a number itself stands alone, as does one whose number is
 * another's label: where "0", "1" and "2" can be chosen, a typed "1" must mean the label, not the place.
 */
function entries(choices: readonly Choice[]): { line: string; short: string; payload: string }[] {
  const labels = new Set(choices.map(({ label }) => label))
  return choices.map(({ label, payload }, index) => {
    const number = String(index + 1)
    const alone = NUMBER.test(label) || labels.has(number)
    return alone
      ? { line: label, short: label, payload }
      : { line: `${number}. ${label}`, short: number, payload }
  })
}

/** Text that is only blank still is a message; the splitter would give none. */
function split(text: string, limit: number): string[] {
  const parts = splitText(text, limit)
  return parts.length === 0 ? [text] : parts
}
