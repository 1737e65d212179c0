import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { FOLDERS } from '../support/brain.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'hoi.js')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** The Node that is first asked; this one when absent. */
  readonly node?: string
  readonly cwd?: string
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder of the test's own, with nothing in it; gone when the test file ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-cli-'))
  folders.push(folder)
  return folder
}

/** Runs the program as somebody in another folder would, with none of this machine's settings. */
export async function hoi(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const cwd = options.cwd ?? emptyFolder()
  const child = spawn(options.node ?? process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { PATH: process.env.PATH, DATA_DIR: cwd, MODEL_DIR: FOLDERS.cacheDir, ...options.env },
  })
  child.stdin.end(options.input ?? '')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, stdout, stderr }
}
