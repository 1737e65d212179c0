/** A piece of a line: plain, strong, or a link to an anchor of the same page. */
export type Inline = string | { readonly strong: string } | { readonly link: string; readonly to: string }
export type Line = readonly Inline[]

export interface Item {
  readonly line: Line
  readonly items: readonly Item[]
}

export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly anchor: string
  readonly text: string
}

export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** The list of contents: links to the headings. */
  | { readonly kind: 'contents'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly Line[])[]
    }

/** The page before it is written as Markdown or HTML, so that both say the same. */
export interface PageTree {
  readonly title: string
  readonly blocks: readonly Block[]
}

export function heading(level: Heading['level'], anchor: string, text: string): Heading {
  return { kind: 'heading', level, anchor, text }
}

export function paragraph(...line: Line): Block {
  return { kind: 'paragraph', line }
}

export function list(items: readonly Item[]): Block {
  return { kind: 'list', items }
}

export function table(head: readonly string[], rows: readonly (readonly Line[])[]): Block {
  return { kind: 'table', head, rows }
}

export function item(line: string | Line, items: readonly Item[] = []): Item {
  return { line: typeof line === 'string' ? [line] : line, items }
}
