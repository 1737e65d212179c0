import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { webScript, webStyle } from '../../src/server/web-bundle.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-bundle-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Readonly<Record<string, string>>): (name: string) => URL {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return (name) => pathToFileURL(join(folder, name))
}

/** What the script of these modules says when it runs. */
async function said(files: Readonly<Record<string, string>>): Promise<unknown[]> {
  const script = await webScript(write(files)('main.ts'), folder)
  const heard: unknown[] = []
  runInNewContext(script, { say: (what: unknown) => heard.push(what) })
  return heard
}

describe('modules as one script', () => {
  test('each runs once, before those that import it, with names of its own', async () => {
    const heard = await said({
      'main.ts': `import { greet } from './greet.ts'
import { word } from './word.ts'

const KEY = 'main'
say([KEY, greet(word)])
`,
      'greet.ts': `import { word, type Word } from './word.ts'

const KEY: string = 'greet'
/** Greets. */
export function greet(whom: Word): string {
  return \`\${KEY} \${whom} \${word}\`
}
`,
      'word.ts': `// Said first.
say('once')

export type Word = string
export interface Unused {
  readonly word: Word
}
export const word: Word = 'xin chào'
`,
    })
    expect(heard).toEqual(['once', ['main', 'greet xin chào xin chào']])
  })

  test('types, comments and indentation are not sent', async () => {
    const entry = write({
      'main.ts': '/** Why. */\nexport function f(a: number): number {\n  // How.\n  return a\n}\n',
    })
    const script = await webScript(entry('main.ts'), folder)
    expect(script).not.toMatch(/number|Why|How|^ /m)
  })

  test('a source that is no TypeScript is a failure, not an empty script', async () => {
    const entry = write({ 'main.ts': 'const a: = 1\n' })
    await expect(webScript(entry('main.ts'), folder)).rejects.toThrow('could not be stripped')
  })
})

test('style sheets come as one, in order', () => {
  const file = write({
    'a.css': '/* First. */\na {\n  color: red;\n}\n',
    'b.css': 'b {\n  color: blue;\n}\n',
  })
  expect(webStyle([file('a.css'), file('b.css')])).toBe('a {\ncolor: red;\n}\nb {\ncolor: blue;\n}\n')
})
