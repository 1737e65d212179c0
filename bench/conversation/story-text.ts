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

const SECONDS_OF_HOUR = 3600

/** A conversation as a story of test/stories, with what is true and what went wrong above it. */
export function storyText({ resident, moves }: Played, { seed, place, begun, faults }: Told): string {
  const truths = resident.people.map(
    ({ facts, birthDate }, index) => `${resident.names[index]}, born ${birthDate}: ${JSON.stringify(facts)}`,
  )
  const steps = moves.map(({ turn }) => stepOf(turn))
  const story = {
    story: `resident ${resident.number} of seed ${seed}`,
    place,
    now: begun,
    steps,
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

function stepOf({ deed, waited }: Turn): Record<string, unknown> {
  const later =
    waited < SECONDS_OF_HOUR / 6 ? {} : { hoursLater: Math.round((waited / SECONDS_OF_HOUR) * 100) / 100 }
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
