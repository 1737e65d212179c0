import type { Step, Story } from './story.ts'

/** A step and the moment at which it happens. */
export interface Scene {
  readonly at: Date
  readonly step: Step
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const SECOND_MS = 1_000
/** Nobody reads a message and answers it faster. */
const USUAL_PAUSE_MS = 10 * SECOND_MS
/** Longer than anything that was told is remembered. */
const SINCE_HELLO_MS = HOUR_MS

const HELLO: Step = {
  say: 'chào',
  expect: {
    says: [],
    never: [],
    offers: [],
    forgotten: false,
    records: [],
    neverRecords: [],
    neverStored: [],
  },
}

/** The steps of a story with their times; the first one happens at its `now`. */
export function scenesOf(story: Story): Scene[] {
  let at = new Date(story.now).getTime()
  const scenes: Scene[] = story.firstContact ? [] : [{ at: new Date(at - SINCE_HELLO_MS), step: HELLO }]
  for (const [index, step] of story.steps.entries()) {
    at += pauseBefore(step) ?? (index === 0 ? 0 : USUAL_PAUSE_MS)
    scenes.push({ at: new Date(at), step })
  }
  return scenes
}

/** null = the step says nothing of it. */
function pauseBefore({ hoursLater, minutesLater, secondsLater }: Step): number | null {
  if (hoursLater === undefined && minutesLater === undefined && secondsLater === undefined) return null
  return (hoursLater ?? 0) * HOUR_MS + (minutesLater ?? 0) * MINUTE_MS + (secondsLater ?? 0) * SECOND_MS
}

/** The scenes of all stories in one order of time: a clock that only moves on can tell them side by side. */
export function inOrderOfTime<Told extends { readonly scene: Scene }>(told: readonly Told[]): Told[] {
  return told.toSorted((a, b) => a.scene.at.getTime() - b.scene.at.getTime())
}
