import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'
import { z } from 'zod'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Results = z.object({
  violations: z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
})

/** What axe finds wrong with a page as it is now, one line each; frames in it are looked at on their own. */
export async function violationsOf(page: Page | Frame): Promise<string[]> {
  await page.evaluate(SOURCE)
  const found = Results.parse(await page.evaluate('axe.run(document, { iframes: false })'))
  return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}
