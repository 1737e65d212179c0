import { expect, test } from 'vitest'
import { ownOrigin } from '../../src/server/own-origin.ts'

test.each([
  ['https', 'hoi.phuong.vn', 'https://hoi.phuong.vn'],
  ['http', '127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['javascript', 'hoi.phuong.vn', 'http://hoi.phuong.vn'],
  ['https', '"><script>', 'https://localhost'],
  ['https', 'a.vn/c/x', 'https://a.vn'],
  ['', '', 'http://localhost'],
])('reached by "%s" at "%s" it is %s', (protocol, host, origin) => {
  expect(ownOrigin({ protocol, host })).toBe(origin)
})
