import type { Block, Inline, Item, Line, PageTree } from './tree.ts'

/** The page as Markdown. Headings carry anchors of their own: those that readers make of Vietnamese words differ. */
export function toMarkdown({ title, blocks }: PageTree): string {
  return `${[`# ${escaped(title)}`, ...blocks.map(block)].join('\n\n')}\n`
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<a id="${one.anchor}"></a>\n\n${'#'.repeat(one.level)} ${escaped(one.text)}`
    case 'paragraph':
      return line(one.line)
    case 'list':
    case 'contents':
      return one.items.flatMap((entry) => itemLines(entry, '')).join('\n')
    case 'table':
      return [
        row(one.head),
        row(one.head.map(() => '---')),
        ...one.rows.map((cells) => row(cells.map(line))),
      ].join('\n')
  }
}

function itemLines({ line: own, items }: Item, indent: string): string[] {
  return [`${indent}- ${line(own)}`, ...items.flatMap((entry) => itemLines(entry, `${indent}  `))]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function line(parts: Line): string {
  return startEscaped(parts.map(inline).join(''))
}

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part)
  if ('strong' in part) return `**${escaped(part.strong)}**`
  return `[${escaped(part.link)}](#${part.to})`
}

/** Nothing in the data is a mark: not a tag, a link, a table's bar, nor a new line. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
}

/** "1." or "-" at the start of a line would begin a list, "#" a heading. */
function startEscaped(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+#=]/, '\\$&')
}
