import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { accepted, noon, question, textEvent } from './fixtures.ts'

async function openCounting(maxGroup = 256): Promise<{ store: Store; commits: number[] }> {
  const commits: number[] = []
  const store = await openSqlite(':memory:', { maxGroup, onCommit: (writes) => commits.push(writes) })
  await store.migrate()
  return { store, commits }
}

const acceptMany = (store: Store, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => store.inbox.accept([textEvent(`e${n}`)], noon)))

describe('group commit', () => {
  it('commits what arrives together once', async () => {
    const { store, commits } = await openCounting()
    await acceptMany(store, 100)
    expect(commits).toEqual([100])
    await store.close()
  })

  it('gathers what different events of one loop turn write', async () => {
    const { store, commits } = await openCounting()
    const one = sleep(5).then(() => store.inbox.accept([textEvent('one')], noon))
    const two = sleep(5).then(() => store.questions.add(question('two')))
    await Promise.all([one, two])
    expect(commits).toEqual([2])
    await store.close()
  })

  it('keeps a group within its bound and the order of arrival', async () => {
    const { store, commits } = await openCounting(30)
    const ids = (await acceptMany(store, 100)).flatMap(accepted).map((pending) => pending.id)
    expect(commits).toEqual([30, 30, 30, 10])
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
    await store.close()
  })

  it('resolves nothing before the commit that holds it', async () => {
    const seen: string[] = []
    const store = await openSqlite(':memory:', { onCommit: () => seen.push('commit') })
    await store.migrate()
    await Promise.all([
      store.inbox.accept([textEvent('a')], noon).then(() => seen.push('a')),
      store.inbox.accept([textEvent('b')], noon).then(() => seen.push('b')),
    ])
    expect(seen).toEqual(['commit', 'a', 'b'])
    await store.close()
  })

  it('rolls back only the write that failed', async () => {
    const { store, commits } = await openCounting()
    const [before, failing, after] = await Promise.allSettled([
      store.inbox.accept([textEvent('before')], noon),
      store.inbox.accept([textEvent('lost'), { ...textEvent('bad'), account: JSON.parse('null') }], noon),
      store.inbox.accept([textEvent('after')], noon),
    ])
    expect([before.status, failing.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(commits).toEqual([3])
    expect((await store.inbox.unfinished(10)).map((one) => one.event?.key)).toEqual(['before', 'after'])
    await store.close()
  })

  it('finishes what was queued when it closes, and takes no more', async () => {
    const { store, commits } = await openCounting()
    const queued = acceptMany(store, 3)
    const closed = store.close()
    await expect(store.inbox.accept([textEvent('late')], noon)).rejects.toMatchObject({ code: 'closed' })
    await closed
    expect((await queued).flat()).toHaveLength(3)
    expect(commits).toEqual([3])
  })
})
