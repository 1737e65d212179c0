import { expect, it } from 'vitest'
import { BoundedCache } from '../../src/server/bounded-cache.ts'

it('makes each thing once, also when two want it at once, and forgets what was not wanted longest', async () => {
  const made: string[] = []
  const cache = new BoundedCache<string>(2)
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['A', 'A', 'B'])
  await get('a')
  await get('c')
  await get('a')
  expect(made).toEqual(['a', 'b', 'c'])
  await get('b')
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

it('tries again what failed', async () => {
  const cache = new BoundedCache<string>(2)
  await expect(cache.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await cache.get('a', async () => 'whole')).toBe('whole')
})
