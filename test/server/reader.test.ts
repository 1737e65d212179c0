import { describe, expect, test } from 'vitest'
import { neatAddress } from '../../src/server/reader.ts'

describe('the address that is meant', () => {
  test.each([
    ['/h/', '/h'],
    ['/H', '/h'],
    ['/c/tin/?event=hoi-cho', '/c/tin?event=hoi-cho'],
    ['/c/tin.', '/c/tin'],
    ['/c/tin),', '/c/tin'],
    ['/c/tin%E2%80%9D', '/c/tin'],
    ['//h//chu-de/chung//', '/h/chu-de/chung'],
    ['/C/Tin', '/c/tin'],
  ])('of %s is %s', (url, meant) => {
    expect(neatAddress(url)).toBe(meant)
    expect(neatAddress(meant)).toBeNull()
  })

  test.each([
    '/',
    '/h',
    '/c/tin?event=A',
    '/hoi/',
    '//evil.example/h/',
    '/h/a/b/c/',
    '/c/..%2f..%2fetc/',
    '/c/%E0%A4%A',
    '/api/v1/search/',
    '/c/tin\\@evil.example/',
  ])('of %s is none other', (url) => expect(neatAddress(url)).toBeNull())
})
