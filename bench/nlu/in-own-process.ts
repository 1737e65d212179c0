import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Job, Measured } from './job.ts'

const MOST_OUTPUT = 1 << 27

/** Measures in a process of its own, so that time to compile and memory are the system's own. */
export function inOwnProcess(job: Job): Measured {
  const script = join(import.meta.dirname, 'measure.ts')
  const output = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    input: JSON.stringify(job),
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return Measured.parse(JSON.parse(output))
}
