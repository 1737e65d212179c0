import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from './fault.ts'
import { parseStyleFile, type Style } from './files/style.ts'

/** How answers are to be written; null, with the faults, if that cannot be read. */
export function loadStyle(dir: string): { readonly style: Style | null; readonly faults: readonly Fault[] } {
  const path = 'style.yaml'
  if (!existsSync(join(dir, path))) {
    return {
      style: null,
      faults: [{ file: path, field: '', problem: 'the file does not exist', fix: `add ${path}` }],
    }
  }
  const parsed = parseStyleFile({ path, text: readFileSync(join(dir, path), 'utf8').normalize('NFC') })
  return 'value' in parsed ? { style: parsed.value, faults: [] } : { style: null, faults: parsed.faults }
}
