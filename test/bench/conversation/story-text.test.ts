import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../../bench/conversation/simulate.ts'
import { storyText } from '../../../bench/conversation/story-text.ts'
import { readStories } from '../../stories/story.ts'
import { brain } from './setting.ts'

describe('a conversation as a story', () => {
  it('can be read as one, every message in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hoi-story-'))
    try {
      for (let number = 0; number < 15; number++) {
        const { played } = simulate(brain, 11, number)
        const told = { seed: 11, place: 'ai-quoc', begun: '2026-11-21T09:00:00+07:00', faults: ['wrong'] }
        writeFileSync(join(folder, 'one.yaml'), storyText(played, told))
        const [filed, ...others] = readStories(folder)
        expect(others).toEqual([])
        const messages = (filed?.story.steps ?? []).flatMap(({ together }) => together ?? [''])
        expect(messages).toHaveLength(played.moves.length)
        const said = (filed?.story.steps ?? []).flatMap(({ say, together }) => say ?? together ?? [])
        const typed = played.moves.flatMap(({ turn: { deed } }) => (deed.kind === 'say' ? deed.text : []))
        expect(said).toEqual(typed)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
