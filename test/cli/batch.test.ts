import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AskAnswer } from '../../src/answering/ask.ts'
import { DecideAnswer } from '../../src/answering/decide.ts'
import { emptyFolder, hoi } from './hoi.ts'

const Failed = z.strictObject({
  id: z.unknown(),
  error: z.object({ line: z.number(), message: z.string() }),
})

const linesOf = (stdout: string): unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe.concurrent('a batch', () => {
  test('is answered line by line, in order, with an error in the place of a wrong line', async () => {
    const input = [
      '{"id":"a","text":"đi khám quên thẻ thì sao"}',
      '{"id":"b"}',
      '',
      'not JSON',
      '{"id":"c","text":"x","place":"nowhere"}',
      '{"id":5,"text":"thẻ hết hạn","asOf":"2026-11-21"}',
    ].join('\r\n')
    const run = await hoi(['ask', '--json', '--batch', '-'], { input })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 1, stderr: '' })
    const [a, b, none, c, last, ...more] = linesOf(run.stdout)
    expect(AskAnswer.parse(a)).toMatchObject({ id: 'a', status: 'answered' })
    expect(Failed.parse(b)).toMatchObject({ id: 'b', error: { line: 2 } })
    expect(Failed.parse(none)).toMatchObject({ id: null, error: { line: 4, message: 'not JSON' } })
    expect(Failed.parse(c).error.message).toContain('"nowhere"')
    expect(AskAnswer.parse(last).id).toBe(5)
    expect(more).toEqual([])
  })

  test('refuses a line in which a key stands twice in one object, and names it', async () => {
    const input = [
      '{"id":1,"people":[{"age":67,"pension":true,"pension":false}]}',
      '{"id":2,"people":[{"age":67},{"age":70}]}',
      '{"id":3,"id":4,"people":[{"age":67}]}',
    ].join('\n')
    const run = await hoi(['decide', '--json', '--batch', '-'], { input })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 1, stderr: '' })
    const [contradicted, sound, nameless] = linesOf(run.stdout)
    expect(Failed.parse(contradicted)).toEqual({
      id: 1,
      error: { line: 1, message: 'the key "pension" stands twice in one object' },
    })
    expect(DecideAnswer.parse(sound)).toMatchObject({ id: 2, people: [{}, {}] })
    expect(Failed.parse(nameless)).toEqual({
      id: null,
      error: { line: 3, message: 'the key "id" stands twice in one object' },
    })
    const asked = await hoi(['ask', '--json', '--batch', '-'], {
      input: '{"text":"thẻ hết hạn","text":"mất thẻ"}',
    })
    expect(asked.code).toBe(1)
    expect(Failed.parse(linesOf(asked.stdout)[0]).error.message).toContain('"text"')
  })

  test('takes place and day of the command where a line names none', async () => {
    const people = [{ age: 67, residence: { status: 'permanent', province: 'hai-phong' } }]
    const file = join(emptyFolder(), 'questions.jsonl')
    writeFileSync(file, '{"id":1,"text":"x","place":"ai-quoc"}\n{"id":2,"text":"x"}\n')
    const run = await hoi(['ask', '--batch', file, '--place', 'nowhere'])
    const [own, other] = linesOf(run.stdout)
    expect(AskAnswer.parse(own).id).toBe(1)
    expect(Failed.parse(other).error.message).toContain('"nowhere"')
    const decided = await hoi(['decide', '--json', '--batch', '-'], {
      input: JSON.stringify({ id: 1, people }),
    })
    expect(decided.code).toBe(0)
    expect(DecideAnswer.parse(linesOf(decided.stdout)[0]).people).toHaveLength(1)
  })
})

describe.concurrent('one question', () => {
  test('from any folder, without leaving anything there', async () => {
    const cwd = emptyFolder()
    const run = await hoi(['ask', 'đi', 'khám', 'quên', 'thẻ', 'thì', 'sao'], { cwd })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toContain('Căn cứ:')
    expect(existsSync(join(cwd, 'data'))).toBe(false)
  })

  test('with --json is JSON alone', async () => {
    const run = await hoi(['ask', '--json', 'đi khám quên thẻ thì sao'])
    expect(AskAnswer.parse(JSON.parse(run.stdout)).status).toBe('answered')
  })
})

const OLD_NODE = '/usr/bin/node'
const isOld = existsSync(OLD_NODE)

test.runIf(isOld)(
  'an older Node of the machine hands over to the one that came with the program',
  async () => {
    const run = await hoi(['config', '--json'], { node: OLD_NODE })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
  },
)
