import { afterAll, beforeAll, describe, type RunnerTestSuite, test } from 'vitest'
import { PLATFORMS } from './platforms/all.ts'
import { Play } from './play.ts'
import { Stage } from './stage.ts'
import { type FiledStory, readStories, type Story, type StoryChannel } from './story.ts'
import { inOrderOfTime, scenesOf } from './timeline.ts'

/** Far above what all stories take. */
const PATIENCE_MS = 300_000
/** From a person's phone to the server: what is written within it was written before the reply came. */
const ON_THE_WAY_MS = 1_000

/**
 * Tells every story of a channel through the whole program: the platform's requests, a store on disk, a stand-in of the platform.
 * The stories of one place are told side by side on one server, each with another person, in the order of their times.
 */
export function tellStories(channel: StoryChannel, stories: readonly FiledStory[] = readStories()): void {
  const told = stories.filter(({ story }) => story.channels.includes(channel))
  const byPlace = Map.groupBy(told, ({ story }) => story.place)
  describe.each([...byPlace])('in %s', (place, filed) => {
    const failures = new Map<Story, unknown>()
    const titled = filed.map(({ file, story }) => ({ title: `${file}: ${story.story}`, story }))
    let stage: Stage | null = null

    // biome-ignore lint/correctness/noEmptyPattern: the first argument tells by its pattern which fixtures are needed
    beforeAll(async ({}, suite) => {
      const chosen = titled.filter(({ title }) => isChosen(suite, title)).map(({ story }) => story)
      const [first] = inOrderOfTime(chosen.flatMap(scenesOf).map((scene) => ({ scene })))
      if (first === undefined) return
      stage = await Stage.open(place, first.scene.at)
      await tellAll(channel, chosen, stage, failures)
    }, PATIENCE_MS)
    afterAll(() => stage?.close())

    for (const { title, story } of titled) {
      test(title, () => {
        const failure = failures.get(story)
        if (failure !== undefined) throw failure
      })
    }
  })
}

/** Whether this run is to tell it: a filter by name leaves the others out. */
function isChosen(suite: Readonly<RunnerTestSuite>, title: string): boolean {
  return suite.tasks.some(({ name, mode }) => name === title && mode === 'run')
}

/** A story that failed is not told further; the others are. */
async function tellAll(
  channel: StoryChannel,
  stories: readonly Story[],
  stage: Stage,
  failures: Map<Story, unknown>,
): Promise<void> {
  const told = stories.flatMap((story, n) => {
    const play = new Play(PLATFORMS[channel], n)
    return scenesOf(story).map((scene) => ({ story, play, scene }))
  })
  for (const { story, play, scene } of inOrderOfTime(told)) {
    if (failures.has(story)) continue
    await stage.clock.moveTo(new Date(scene.at.getTime() + ON_THE_WAY_MS))
    try {
      await play.perform(scene.step, scene.at, stage)
    } catch (failure) {
      failures.set(story, failure)
      // What went wrong here is nothing of the next one's.
      await stage.newFaults()
    }
  }
}
