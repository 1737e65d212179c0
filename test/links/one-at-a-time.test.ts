import { expect, test } from 'vitest'
import { oneAtATime, TooBusy } from '../../src/links/print/one-at-a-time.ts'

test('work is done in order, one at a time, and goes on after a failure', async () => {
  const log: string[] = []
  const run = oneAtATime(async (name: string) => {
    log.push(`${name} begins`)
    await Promise.resolve()
    log.push(`${name} ends`)
    if (name === 'b') throw new Error('broken')
    return name
  }, 10)
  const results = await Promise.allSettled(['a', 'b', 'c'].map(run))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('beyond so many, whoever comes is turned away until there is room', async () => {
  const run = oneAtATime(async (name: string) => name, 2)
  const taken = [run('a'), run('b')]
  await expect(run('c')).rejects.toThrow(TooBusy)
  expect(await Promise.all(taken)).toEqual(['a', 'b'])
  expect(await run('d')).toBe('d')
})
