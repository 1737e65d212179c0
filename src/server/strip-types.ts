import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const STRIP = `
const { readFileSync } = require('node:fs')
process.stdout.write(require('node:module').stripTypeScriptTypes(readFileSync(process.argv[1], 'utf8')))
`
const LARGEST = 4 * 1024 * 1024

/**
 * A TypeScript file without its types, for a browser; kept in `cacheDir` until the file changes. The stripping is done by
 * a process of its own, because it takes some 30 MB that a server has no use for afterwards.
 */
export async function stripTypes(path: string, cacheDir: string): Promise<string> {
  const digest = createHash('sha256').update(readFileSync(path)).update(process.version).digest('base64url')
  const kept = join(cacheDir, `page-${digest.slice(0, 16)}.js`)
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    const stripped = await strip(path)
    keep(kept, stripped, cacheDir)
    return stripped
  }
}

async function strip(path: string): Promise<string> {
  const args = ['--disable-warning=ExperimentalWarning', '-e', STRIP, path]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: LARGEST })
  return stdout
}

/** A folder that cannot be written costs a moment at each start, nothing else. */
function keep(path: string, stripped: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, stripped)
  } catch {
    return
  }
}
