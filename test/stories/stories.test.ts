import { describe, expect, test } from 'vitest'
import { type Brain, read, type Thought, think, type UnreadEvent } from '../../src/answering/brain.ts'
import { type ConversationState, freshState, readState, STATE_VERSION } from '../../src/conversation/state.ts'
import { realBrain } from '../support/brain.ts'
import { readStories, type Step } from './story.ts'

const brains = new Map<string, Brain>()
function brainOf(place: string): Brain {
  const brain = brains.get(place) ?? realBrain(place)
  brains.set(place, brain)
  return brain
}

describe.each(readStories())('$file: $story.story', ({ story }) => {
  test('goes as told', () => {
    const brain = brainOf(story.place)
    let now = new Date(story.now)
    let state: ConversationState = freshState(now)
    for (const [index, step] of story.steps.entries()) {
      now = new Date(now.getTime() + (step.hoursLater ?? 0) * 3_600_000)
      // Between two turns a state lies in the store as JSON.
      const stored: unknown = JSON.parse(JSON.stringify(state))
      state = readState({ version: STATE_VERSION, data: stored }, now)
      const thought = think(brain, state, read(brain, eventOf(step, state), now), now)
      compare(step, thought, `step ${index + 1}: ${JSON.stringify(step)}`)
      state = thought.state ?? freshState(now)
    }
  })
})

function eventOf(step: Step, state: ConversationState): UnreadEvent {
  if (step.say !== undefined) return { kind: 'text', text: step.say }
  if (step.press !== undefined) return { kind: 'choice', payload: step.press }
  if (step.send !== undefined) return { kind: 'attachment', what: step.send }
  if (step.event !== undefined) return { kind: step.event }
  const choice = state.offered.find(({ label }) => label === step.tap)
  if (choice === undefined) {
    throw new Error(`"${step.tap}" is not offered; offered: ${state.offered.map(({ label }) => label)}`)
  }
  return { kind: 'choice', payload: choice.payload }
}

function compare(step: Step, thought: Thought, where: string): void {
  const wanted = step.expect
  const said = thought.replies.map(({ text }) => text).join('\n---\n')
  const offered = thought.replies.flatMap(({ choices }) => choices.map(({ label }) => label))
  if (wanted.status !== undefined) expect(thought.outcome.status, `${where}\n${said}`).toBe(wanted.status)
  if (wanted.topic !== undefined) expect(thought.outcome.topic, `${where}\n${said}`).toBe(wanted.topic)
  if (wanted.answer !== undefined) expect(thought.outcome.answer, `${where}\n${said}`).toBe(wanted.answer)
  if (wanted.asks !== undefined) {
    expect(thought.outcome.question?.fact ?? null, `${where}\n${said}`).toBe(wanted.asks)
  }
  if (wanted.messages !== undefined) expect(thought.replies, where).toHaveLength(wanted.messages)
  for (const words of wanted.says) expect(said, where).toContain(words)
  for (const words of wanted.never) expect(said, where).not.toContain(words)
  for (const label of wanted.offers) expect(offered, where).toContain(label)
  if (wanted.forgotten) expect(thought.state, where).toBeNull()
}
