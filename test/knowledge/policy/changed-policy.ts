import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect } from 'vitest'
import type { Fault } from '../../../src/knowledge/fault.ts'
import { loadPolicy } from '../../../src/knowledge/policy/load.ts'

export const REAL_POLICY = fileURLToPath(new URL('../../../knowledge/policy', import.meta.url))

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

/** A folder with the policy in use, to change at will; gone when the test ends. */
export function copyOfPolicy(): string {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'))
  made.push(dir)
  cpSync(REAL_POLICY, dir, { recursive: true })
  return dir
}

/** The faults of the policy in use with the first of one text in one file replaced. */
export function withChange(file: string, from: string, to: string): readonly Fault[] {
  return withChanges([file, from, to])
}

export function withChanges(
  ...changes: readonly (readonly [file: string, from: string, to: string])[]
): readonly Fault[] {
  const dir = copyOfPolicy()
  for (const [file, from, to] of changes) {
    const path = join(dir, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
  }
  return loadPolicy(dir).faults
}
