import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CodeAnswer } from '../../src/answering/recall-receipt.ts'
import { newCode, showCode } from '../../src/messages/code.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { leave, noon } from '../store/fixtures.ts'
import { emptyFolder, hoi } from './hoi.ts'

const cwd = emptyFolder()
/** Somebody of 67 in Hải Phòng: the city pays, as the rules of the day have it. */
const elderly = { age: 67, pension: false, residence: { status: 'permanent', province: 'hai-phong' } }
const codes = [1, 2, 3].map((n) => newCode((below) => n % below))
const [result = '', other = '', deletion = ''] = codes

beforeAll(async () => {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  await store.migrate()
  const common = { kind: 'receipt', asOf: '2026-11-21', place: 'ai-quoc' } as const
  await leave(store, 'a', [
    { ...common, code: result, people: [elderly], outcomes: ['not-entitled|-|-'] },
    { ...common, code: other, people: [elderly, { age: 30 }], outcomes: [null, null] },
    { kind: 'deletion', code: deletion },
  ])
  await store.close()
})

const recalled = async (code: string) => {
  const run = await hoi(['receipt', code, '--json'], { cwd })
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
  const found = CodeAnswer.parse(JSON.parse(run.stdout))
  if (found.kind !== 'receipt') throw new Error(`${code} is no receipt`)
  return found
}

test('a receipt is worked out again for its day and for today, and a correction shows', async () => {
  const found = await recalled(result)
  expect(found).toMatchObject({
    code: showCode(result),
    at: noon.toISOString(),
    asOf: '2026-11-21',
    place: 'ai-quoc',
  })
  expect(found.people).toMatchObject([{ facts: elderly, shown: 'not-entitled|-|-', asShown: false }])
  const [person] = found.people
  expect(person?.thatDay.outcome).not.toBe('not-entitled')
  const run = await hoi(['receipt', ...showCode(result).toLowerCase().split('-')], { cwd })
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('came out then: not-entitled|-|- (CORRECTED SINCE')
  expect(run.stdout).toContain('"age":67')
})

test('what was not kept is not compared', async () => {
  const found = await recalled(other)
  expect(found.people.map(({ asShown, shown }) => [asShown, shown])).toEqual([
    [null, null],
    [null, null],
  ])
  const run = await hoi(['receipt', other], { cwd })
  expect(run.stdout).toContain('— person 2 —')
  expect(run.stdout).not.toContain('CORRECTED')
})

test('the code of a deletion says when', async () => {
  const run = await hoi(['receipt', deletion], { cwd })
  expect(run).toEqual({
    code: 0,
    stdout: `${showCode(deletion)}: data was deleted on ${noon.toISOString()}.\n`,
    stderr: '',
  })
})

test.each([newCode((below) => 4 % below), 'xin chào', result.slice(0, -1)])(
  '"%s" stands for nothing',
  async (code) => {
    const run = await hoi(['receipt', code, '--json'], { cwd })
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
    expect(run.stderr).toContain(`Nothing is kept under the code "${code}"`)
  },
)
