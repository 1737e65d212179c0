import type { Brain } from '../answering/brain.ts'
import { loadBrain } from '../answering/load-brain.ts'
import { brainFolders, loadConfig } from '../config.ts'

/** The brain as the server would have it, from the same settings. */
export function brainFromSettings(place?: string): Brain {
  const config = loadConfig(process.env, process.cwd())
  return loadBrain(brainFolders(config), place ?? config.PLACE).brain
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
