import { describe, expect, it } from 'vitest'
import { publish, publishedByTopic } from '../../src/answering/published.ts'
import type { Answer } from '../../src/knowledge/pack.ts'
import { realBrain } from '../support/brain.ts'

const rules = realBrain()
const NOW = new Date('2026-11-21T09:00:00+07:00')

function answer(id: string): Answer {
  const found = rules.pack.answers.get(id)
  if (found === undefined) throw new Error(`no answer ${id}`)
  return found
}

const give = (id: string, now = NOW) => publish(answer(id), rules, now)

describe('what is published', () => {
  it('is filled in, with its sources and days', () => {
    const { words, deferred, topic } = give('muc-dong-ho-gia-dinh/da-tang-chua')
    expect(deferred).toBeNull()
    expect(topic?.id).toBe('muc-dong-ho-gia-dinh')
    expect(words?.short).toContain('113.850')
    expect(words?.ifHarmed.length).toBeGreaterThan(0)
    expect(words?.sourceLine).toContain('Căn cứ:')
    expect(words?.days).toContain('21/11/2026')
    expect(words?.stale).toBeNull()
    expect(JSON.stringify(give('muc-dong-ho-gia-dinh/da-tang-chua').words)).not.toContain('{{')
  })

  it('has the words of each clause that we hold', () => {
    const { words } = give('chinh-sach-dia-phuong/ai-quoc-ke-hoach')
    const held = words?.sources.flatMap(({ clauses }) => clauses) ?? []
    expect(held.length).toBeGreaterThan(0)
    expect(held.every(({ text }) => text.length > 20)).toBe(true)
  })

  it('says of another place’s answer where it holds', () => {
    const { words, deferred } = give('ho-tro-can-ngheo/khanh-hoa')
    expect(words).toBeNull()
    expect(deferred).toContain('chỉ dùng cho')
    expect(deferred).not.toContain('{{')
  })

  it('is due past its day of rechecking, and is not given long after it', () => {
    const id = 'lua-dao/goi-dien-tich-hop'
    expect(give(id, new Date('2027-04-15T09:00:00+07:00')).words?.stale).toContain('31/03/2027')
    expect(give(id, new Date('2027-09-15T09:00:00+07:00')).words).toBeNull()
  })

  it('is given of no answer before it applies', () => {
    expect(give('lua-dao/goi-dien-tich-hop', new Date('2024-01-01T09:00:00+07:00')).deferred).toContain(
      'chưa có hiệu lực',
    )
  })
})

describe('the list by topic', () => {
  it('has what is given here today, each once, the general answer first', () => {
    const lists = (['answers', 'corrections'] as const).map((kind) => publishedByTopic(rules, kind, NOW))
    const ids = lists.flat().flatMap(({ answers }) => answers.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain('ho-tro-can-ngheo/khanh-hoa')
    expect(ids.every((id) => give(id).words !== null)).toBe(true)
    const elsewhere = [...rules.pack.answers.keys()].filter((id) => !ids.includes(id))
    expect(elsewhere.every((id) => give(id).words === null)).toBe(true)
    for (const { topic, answers } of lists[0] ?? []) {
      const general = answers.findIndex(({ id }) => id === topic.defaultAnswer)
      expect(general).toBeLessThanOrEqual(0)
    }
  })
})
