import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { leave } from '../store/fixtures.ts'
import { emptyFolder, hoi } from './hoi.ts'

const cwd = emptyFolder()

beforeAll(async () => {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  await store.migrate()
  await leave(store, 'a', [
    { kind: 'scan', code: 1, event: 'hoi-cho-2026' },
    { kind: 'scan', code: 1, event: 'hoi-cho-2026' },
    { kind: 'scan', code: 2, event: null },
  ])
  await store.close()
})

test('what was opened is a table, with the sum below it', async () => {
  const run = await hoi(['scans'], { cwd })
  expect({ code: run.code, lines: run.stdout.trimEnd().split('\n') }).toEqual({
    code: 0,
    lines: [
      'day         place    event         channel  scans  opens',
      '2026-11-21  ai-quoc  -             zalo-oa      1  02 muc-dong-ho-gia-dinh/chung',
      '2026-11-21  ai-quoc  hoi-cho-2026  zalo-oa      2  01 check',
      'all                                             3',
    ],
  })
})

test('the same as JSON, from a day on', async () => {
  const [all, later] = await Promise.all([
    hoi(['scans', '--json'], { cwd }),
    hoi(['scans', '--json', '--since', '2026-11-22'], { cwd }),
  ])
  expect(JSON.parse(all.stdout)).toHaveLength(2)
  expect(JSON.parse(later.stdout)).toEqual([])
  expect((await hoi(['scans', '--since', 'today'], { cwd })).code).toBe(2)
})
