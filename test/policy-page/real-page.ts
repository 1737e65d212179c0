import { loadPack } from '../../src/knowledge/load.ts'
import type { Pack } from '../../src/knowledge/pack.ts'
import type { Policy } from '../../src/knowledge/policy/policy.ts'
import { pageOf } from '../../src/policy-page/page.ts'
import type { Block, Inline, Item, Line, PageTree } from '../../src/policy-page/tree.ts'
import { FOLDERS } from '../support/brain.ts'

const loaded = loadPack(FOLDERS.knowledgeDir)
if (!loaded.ok) throw new Error(loaded.faults.map(({ file, problem }) => `${file}: ${problem}`).join('\n'))

export const pack: Pack = loaded.pack
export const PRINT_DAY = '2026-11-28'
export const page = pageOf(pack, PRINT_DAY)

/** The pack in use with something of its policy put in another's place. */
export function withPolicy(changes: Partial<Policy>): Pack {
  return { ...pack, policy: { ...pack.policy, ...changes } }
}

/** Every text of a page, in order: one string for each paragraph, item, heading and cell. */
export function textsOf({ blocks }: PageTree): string[] {
  return blocks.flatMap(blockTexts)
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [lineText(block.line)]
    case 'list':
    case 'contents':
      return block.items.flatMap(itemTexts)
    case 'table':
      return [...block.head, ...block.rows.flat().map(lineText)]
  }
}

export function itemTexts({ line, items }: Item): string[] {
  return [lineText(line), ...items.flatMap(itemTexts)]
}

function lineText(line: Line): string {
  return line.map(inlineText).join('')
}

function inlineText(part: Inline): string {
  if (typeof part === 'string') return part
  return 'strong' in part ? part.strong : part.link
}
