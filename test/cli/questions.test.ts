import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { accepted, leave, noon, person, textEvent, turn } from '../store/fixtures.ts'
import { emptyFolder, hoi } from './hoi.ts'

const cwd = emptyFolder()
const SOMEBODY = '8400000000000000123'
const asked = ['bao giờ phường phát thẻ mới', 'cháu ở trọ thì hỏi ai', 'the cua me toi\r\n9  bi sai ten']

beforeAll(async () => {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  await store.migrate()
  for (const [index, text] of asked.entries()) {
    const from = person(`${SOMEBODY}${index}`)
    await leave(store, `e${index}`, [{ kind: 'question-left', text }], from)
  }
  await store.close()
})

const outboxOf = async (name: string) => {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  const texts = (await store.outbox.after(person(name), 0)).map(({ message }) => message.text)
  await store.close()
  return texts
}

test('what waits is listed, without the person', async () => {
  const plain = await hoi(['questions'], { cwd })
  expect({ code: plain.code, stderr: plain.stderr }).toEqual({ code: 0, stderr: '' })
  const lines = plain.stdout.trimEnd().split('\n')
  expect(lines[0]).toBe(`1  ${noon.toISOString()}  zalo-oa  ${asked[0]}`)
  // Each stands on one line, whatever was typed.
  expect(lines.slice(2)).toEqual([`3  ${noon.toISOString()}  zalo-oa  the cua me toi 9 bi sai ten`])
  const json = await hoi(['questions', '--json'], { cwd })
  expect(JSON.parse(json.stdout).waiting).toHaveLength(3)
  expect(plain.stdout + json.stdout).not.toContain(SOMEBODY)
})

test('an answer in own words goes to whoever asked, with the question, as they call themselves', async () => {
  const store = await openSqlite(join(cwd, 'hoi.db'))
  const [pending] = accepted(await store.inbox.accept([textEvent('x', person(`${SOMEBODY}1`))], new Date()))
  const lasting = {
    ...{ introduced: true, address: 'cháu', failures: 0, pausedUntil: null, interviews: 0, unfinished: null },
    updatedAt: noon.toISOString(),
  }
  const state = { version: 2, data: lasting, passing: null }
  await store.commitTurn({ ...turn(pending?.id ?? 0, [], person(`${SOMEBODY}1`), new Date()), state })
  await store.close()

  const run = await hoi(['questions', '--answer', '2', '--text', 'Hỏi tại bộ phận một cửa của phường.'], {
    cwd,
  })
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
  const [sent = '', ...more] = await outboxOf(`${SOMEBODY}1`)
  expect(more).toEqual([])
  expect(sent).toContain('cháu ở trọ thì hỏi ai')
  expect(sent).toContain('Hỏi tại bộ phận một cửa của phường.')
  expect(sent).toContain('cháu')
  expect(sent).not.toMatch(/\{\{|bác/)
  expect(await outboxOf(`${SOMEBODY}0`)).toEqual([])
})

test('it is answered once', async () => {
  const again = await hoi(['questions', '--answer', '2', '--text', 'Lần nữa.'], { cwd })
  expect({ code: again.code, stdout: again.stdout, stderr: again.stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Question 2 was answered already.\n',
  })
  expect(await outboxOf(`${SOMEBODY}1`)).toHaveLength(1)
  const list = await hoi(['questions', '--json'], { cwd })
  expect(JSON.parse(list.stdout).waiting.map(({ id }: { id: number }) => id)).toEqual([1, 3])
})

test.each([
  [['--answer', '1', '--with', 'khong-co-cau-nay'], 1, 'There is no answer "khong-co-cau-nay"'],
  [['--answer', '99', '--text', 'x'], 1, 'There is no question 99.'],
  [['--answer', '1', '--text', 'x', '--with', 'y'], 2, '--with'],
  [['--text', 'x'], 2, '--answer'],
])('%j is refused, and nothing is sent', async (args, code, said) => {
  const run = await hoi(['questions', ...args], { cwd })
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' })
  expect(run.stderr).toContain(said)
  expect(await outboxOf(`${SOMEBODY}0`)).toEqual([])
})

test('without a store it says what to do', async () => {
  const run = await hoi(['questions'])
  expect(run.code).toBe(1)
  expect(run.stderr).toContain('start the server once')
})
