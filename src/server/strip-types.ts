import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const STRIP = `
const { readFileSync } = require('node:fs')
process.stdout.write(require('node:module').stripTypeScriptTypes(readFileSync(0, 'utf8')))
`

/**
 * A TypeScript source without its types, for a browser; kept in `cacheDir` under its digest. The stripping is done by a
 * process of its own, because it takes some 30 MB that a server has no use for afterwards.
 */
export async function stripTypes(source: string, cacheDir: string): Promise<string> {
  const digest = createHash('sha256').update(source).update(process.version).digest('base64url')
  const kept = join(cacheDir, `page-${digest.slice(0, 16)}.js`)
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    const stripped = await strip(source)
    keep(kept, stripped, cacheDir)
    return stripped
  }
}

async function strip(source: string): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', STRIP])
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  child.stdin.end(source)
  const [stripped, problem, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (status !== 0) throw new Error(`the types of the page's script could not be stripped: ${problem}`)
  return stripped
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
