import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { today } from '../conversation/today.ts'
import { toHtml } from '../policy-page/html.ts'
import { toMarkdown } from '../policy-page/markdown.ts'
import { policyPage } from '../policy-page/policy-page.ts'
import { packFromSettings } from './brain.ts'

const Options = z.object({
  format: z.enum(['md', 'html']).default('md'),
  out: z.string().min(1).optional(),
  asOf: z.iso.date().optional(),
})

/** `hoi policy print`: the rules as a page in Vietnamese, on standard output or in a file. */
export function policyPrint(options: Readonly<Record<string, unknown>>): void {
  const asked = Options.safeParse(options)
  if (!asked.success) {
    console.error('--format is md or html; --as-of is a day such as 2026-11-21; --out names a file.')
    process.exit(2)
  }
  const { format, out, asOf } = asked.data
  const tree = policyPage(packFromSettings(), asOf ?? today(new Date()))
  const text = format === 'html' ? toHtml(tree) : toMarkdown(tree)
  if (out === undefined) process.stdout.write(text)
  else write(out, text)
}

function write(out: string, text: string): void {
  try {
    writeFileSync(out, text)
  } catch (error) {
    console.error(`${out} cannot be written: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
