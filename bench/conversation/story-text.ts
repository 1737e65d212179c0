import { stringify } from 'yaml'
import type { Played } from './play.ts'
import type { Turn } from './session.ts'

export interface Told {
  readonly seed: number
  readonly place: string
  /** ISO 8601, of the first message. */
  readonly begun: string
  /** What is wrong, one thing a line. */
  readonly faults: readonly string[]
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/** A conversation as a story of test/stories, with what is true and what went wrong above it. */
export function storyText({ resident, moves }: Played, { seed, place, begun, faults }: Told): string {
  const truths = resident.people.map(
    ({ facts, birthDate }, index) => `${resident.names[index]}, born ${birthDate}: ${JSON.stringify(facts)}`,
  )
  const story = {
    story: `resident ${resident.number} of seed ${seed}`,
    place,
    now: begun,
    firstContact: true,
    steps: stepsOf(moves.map(({ turn }) => turn)),
  }
  const heading = [
    ...faults,
    ...truths,
    `npm run bench:conversation -- --seed ${seed} --place ${place} --only ${resident.number} --print`,
  ]
  return `${heading.map((line) => `# ${line}`).join('\n')}\n${stringify([story], { lineWidth: 0 })}`
}

/** What was answered, step by step, to be read by people. */
export function transcript({ moves }: Played): string {
  return moves
    .flatMap(({ aim, way, turn }, at) => [
      `${at}. [${[aim, way].filter((one) => one !== null).join(', ')}] ${deedWords(turn)}`,
      ...turn.replies.flatMap(({ text, choices }) => [
        ...text.split('\n').map((line) => `      ${line}`),
        ...(choices.length === 0 ? [] : [`      [${choices.map(({ label }) => label).join('] [')}]`]),
      ]),
    ])
    .join('\n')
}

function deedWords({ deed }: Turn): string {
  switch (deed.kind) {
    case 'say':
      return deed.text
    case 'tap':
      return `[${deed.label}]`
    case 'press':
      return `(${deed.payload})`
    default:
      return `(${deed.kind})`
  }
}

/** A message sent again before the answer to the first is one step with it. */
function stepsOf(turns: readonly Turn[]): Record<string, unknown>[] {
  return turns.flatMap((turn, at): Record<string, unknown>[] => {
    const next = turns[at + 1]
    if (isSentWith(turn, turns[at - 1])) return []
    if (next === undefined || !isSentWith(next, turn)) return [stepOf(turn)]
    const together = [turn, next].flatMap(({ deed }) => (deed.kind === 'say' ? deed.text : []))
    return [{ ...pauseBefore(turn), together }]
  })
}

function isSentWith({ deed, waited }: Turn, before: Turn | undefined): boolean {
  return waited === 0 && deed.kind === 'say' && before?.deed.kind === 'say'
}

function pauseBefore({ waited }: Turn): Record<string, unknown> {
  if (waited >= HOUR) return { hoursLater: waited / HOUR }
  return waited >= MINUTE ? { minutesLater: waited / MINUTE } : {}
}

function stepOf(turn: Turn): Record<string, unknown> {
  const { deed } = turn
  const later = pauseBefore(turn)
  switch (deed.kind) {
    case 'say':
      return { ...later, say: deed.text }
    case 'tap':
      return { ...later, tap: deed.label }
    case 'press':
      return { ...later, press: deed.payload }
    case 'sticker':
      return { ...later, send: 'sticker' }
    case 'start':
      return { ...later, event: 'start' }
  }
}
