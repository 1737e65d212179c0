import { STYLE } from './style.ts'
import type { Block, Inline, Item, Line, PageTree } from './tree.ts'

/** The page as one HTML file that needs nothing else: no script, no picture, nothing from the network. */
export function toHtml({ title, blocks }: PageTree): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(block).join('\n')}
</main>
</body>
</html>
`
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level} id="${escaped(one.anchor)}">${escaped(one.text)}</h${one.level}>`
    case 'paragraph':
      return `<p>${line(one.line)}</p>`
    case 'list':
      return items(one.items)
    case 'contents':
      return `<nav>${items(one.items)}</nav>`
    case 'table':
      return [
        '<div class="table"><table>',
        `<thead><tr>${one.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...one.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${line(cell)}</td>`).join('')}</tr>`),
        '</tbody></table></div>',
      ].join('\n')
  }
}

function items(entries: readonly Item[]): string {
  if (entries.length === 0) return ''
  return `<ul>${entries.map((entry) => `\n<li>${line(entry.line)}${items(entry.items)}</li>`).join('')}\n</ul>`
}

function line(parts: Line): string {
  return parts.map(inline).join('')
}

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part)
  if ('strong' in part) return `<strong>${escaped(part.strong)}</strong>`
  return `<a href="#${escaped(part.to)}">${escaped(part.link)}</a>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
