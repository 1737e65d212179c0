import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { holdFolder } from '../../src/store/sqlite/one-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hoi-one-server-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a data folder has one server at a time', () => {
  const path = join(folder, 'new')
  const letGo = holdFolder(path)
  expect(() => holdFolder(path)).toThrow(expect.objectContaining({ code: 'in-use' }))
  letGo()
  holdFolder(path)()
})

it('a folder that cannot be made is named', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(() => holdFolder(join(file, 'data'))).toThrow(
    expect.objectContaining({ code: 'cannot-open', message: expect.stringContaining(join(file, 'data')) }),
  )
})
