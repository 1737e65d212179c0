import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, hoi } from './hoi.ts'

describe.concurrent('`policy print`', () => {
  test('prints Markdown for the day asked about', async () => {
    const run = await hoi(['policy', 'print', '--as-of', '2027-12-31'])
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^# /)
    expect(run.stdout).toContain('31/12/2027')
  })

  test('writes HTML to a file', async () => {
    const out = join(emptyFolder(), 'quy-dinh.html')
    const run = await hoi(['policy', 'print', '--format', 'html', '--out', out])
    expect({ code: run.code, stdout: run.stdout, stderr: run.stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/)
  })

  test.each([
    [['policy', 'print', '--format', 'pdf'], '--format'],
    [['policy', 'print', '--as-of', 'yesterday'], '--as-of'],
    [['policy', 'print', '--nope'], '--nope'],
    [['policy', 'nonsense'], 'nonsense'],
    [['policy'], 'print'],
  ])('%j is wrong usage', async (args, named) => {
    const run = await hoi(args)
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr).toContain(named)
  })

  test('says which file cannot be written', async () => {
    const run = await hoi(['policy', 'print', '--out', '/there/is/no/folder/x.md'])
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
    expect(run.stderr).toContain('/there/is/no/folder/x.md cannot be written')
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })

  test('prints nothing from knowledge with a fault', async () => {
    const run = await hoi(['policy', 'print'], { env: { KNOWLEDGE_DIR: emptyFolder() } })
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' })
    expect(run.stderr).toContain('The knowledge folder has faults')
  })
})
