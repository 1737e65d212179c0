import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { leave, noon } from '../store/fixtures.ts'
import { emptyFolder, hoi } from './hoi.ts'

const cwd = emptyFolder()
const offered = ['mat-the', 'doi-the']

beforeAll(async () => {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  await store.migrate()
  await leave(store, 'a', [
    { kind: 'feedback', about: 'result', useful: true },
    { kind: 'feedback', about: 'mat-the', useful: false },
    { kind: 'feedback', about: 'mat-the', useful: true },
    { kind: 'lesson', text: 'the nó đâu mất r', meant: 'mat-the', offered },
    { kind: 'lesson', text: 'cái tờ hôm nọ', meant: null, offered },
  ])
  await store.close()
})

test('what was found useful is a table, with the lessons below it', async () => {
  const run = await hoi(['feedback'], { cwd })
  expect(run).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      'about    useful  not useful',
      'mat-the       1           1',
      'result        1           0',
      '',
      'Words that were not understood, newest first: 2',
      `${noon.toISOString()}  none of mat-the, doi-the  cái tờ hôm nọ`,
      `${noon.toISOString()}  mat-the  the nó đâu mất r`,
      '',
    ].join('\n'),
  })
})

test('the same as JSON', async () => {
  const run = await hoi(['feedback', '--json'], { cwd })
  const { feedback, lessons } = JSON.parse(run.stdout)
  expect(feedback).toEqual([
    { about: 'mat-the', useful: 1, notUseful: 1 },
    { about: 'result', useful: 1, notUseful: 0 },
  ])
  expect(lessons.map(({ meant }: { meant: string | null }) => meant)).toEqual([null, 'mat-the'])
})
