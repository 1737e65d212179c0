import { readFileSync } from 'node:fs'
import { stripTypes } from './strip-types.ts'

const IMPORT = /^import (type )?\{([^}]*)\} from '(\.\.?\/[\w./-]+\.ts)'$/gm
const EXPORT = /^export (?=(?:async )?(?:function|const|class|interface|type) (\w+))/gm
const TYPE = /^export (?:interface|type) /
const COMMENT_LINES = /^\s*(?:\/\*\*?\s[\s\S]*?\*\/|\/\/.*)$/gm
const BLANK_AT_ENDS = /^\s+|[ \t]+$/gm

/**
 * The modules below `entry` as one script for browsers: one journey on a slow line instead of a dozen, and no name of it
 * reaches the page around it. Each module stands once, in a function of its own, before those that import it.
 */
export async function webScript(entry: URL, cacheDir: string): Promise<string> {
  const stripped = await stripTypes(joined(entry, new Map()), cacheDir)
  return `(() => {\n'use strict'\n${lean(stripped)}})()\n`
}

/** Style sheets as one, in this order. */
export function webStyle(files: readonly URL[]): string {
  return lean(files.map((file) => readFileSync(file, 'utf8')).join(''))
}

/** @param taken the modules that stand already, each with the name of what it exports */
function joined(module: URL, taken: Map<string, string>): string {
  if (taken.has(module.href)) return ''
  const source = readFileSync(module, 'utf8')
  const imports = [...source.matchAll(IMPORT)].map(([, type, names = '', path = '']) => ({
    from: new URL(path, module),
    names: type === undefined ? valuesOf(names) : [],
  }))
  const before = imports.map(({ from }) => joined(from, taken)).join('')
  const name = `module${taken.size}`
  taken.set(module.href, name)
  const taking = imports
    .filter(({ names }) => names.length > 0)
    .map(({ from, names }) => `const { ${names.join(', ')} } = ${taken.get(from.href)}\n`)
  const exported = [...source.matchAll(EXPORT)]
    .filter(({ index }) => !TYPE.test(source.slice(index)))
    .map(([, exportedName]) => exportedName)
  const body = source.replaceAll(IMPORT, '').replaceAll(EXPORT, '')
  return `${before}const ${name} = (() => {\n${taking.join('')}${body}\nreturn { ${exported.join(', ')} }\n})()\n`
}

/** What is imported besides types. */
function valuesOf(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
}

/** Without indentation, blank lines and lines that only comment. No text of ours spans lines. */
function lean(source: string): string {
  return source.replaceAll(COMMENT_LINES, '').replaceAll(BLANK_AT_ENDS, '')
}
