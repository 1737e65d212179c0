import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PURE = ['conversation', 'policy-page', 'public-pages', 'subsidy']
const made: string[] = []

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** What the linter says of a file with this content in that folder of src. */
function lint(folder: string, content: string): string {
  const place = mkdtempSync(join(ROOT, 'src', folder, 'probe-'))
  made.push(place)
  writeFileSync(join(place, 'probe.ts'), content)
  try {
    return execFileSync('npx', ['biome', 'lint', place], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  }
}

describe('the direction of dependencies', () => {
  test.each([
    ['vietnamese', '../../knowledge/pack.ts'],
    ['knowledge', '../../understanding/understanding.ts'],
    ['subsidy', '../../conversation/engine.ts'],
    ['policy-page', '../../subsidy/decision.ts'],
    ['subsidy', '../../policy-page/policy-page.ts'],
    ['conversation', '../../store/ports.ts'],
    ['channels', '../../conversation/engine.ts'],
    ['delivery', '../../conversation/engine.ts'],
    ['connect', '../../server/app.ts'],
    ['settings', '../../channels/port.ts'],
    ['answering', '../../channels/port.ts'],
    ['answering', '../../links/links.ts'],
    ['links', '../../answering/published.ts'],
    ['public-pages', '../../server/app.ts'],
  ])('%s may not import %s', (folder, target) => {
    expect(lint(folder, `import type * as x from '${target}'\n\nexport type Y = typeof x\n`)).toContain(
      `${folder}/ may import only`,
    )
  })

  test('what is allowed passes', () => {
    const said = lint(
      'conversation',
      "import type { Pack } from '../../knowledge/pack.ts'\n\nexport type Y = Pack\n",
    )
    expect(said).not.toContain('noRestrictedImports')
  })
})

describe.each(PURE)('%s is pure', (folder) => {
  const files = readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('probe-'),
  )

  test('it imports no part of Node', () => {
    expect(
      lint(folder, "import { readFileSync } from 'node:fs'\n\nexport const y = readFileSync\n"),
    ).toContain(`${folder}/ is pure`)
  })

  test.each(files)('%s reads no clock and no randomness', (file) => {
    const code = readFileSync(join(ROOT, 'src', folder, file), 'utf8')
    expect(code).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/)
  })
})
