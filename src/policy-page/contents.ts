import { type Block, type Heading, type Item, item } from './tree.ts'

/** Links to all headings, the lower ones below the higher one before them. */
export function contentsOf(blocks: readonly Block[]): Block {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const chapters = headings.flatMap((one, at) => (one.level === 2 ? [{ one, at }] : []))
  const items = chapters.map(({ one, at }, index): Item => {
    const sections = headings.slice(at + 1, chapters[index + 1]?.at)
    return item(
      linkTo(one),
      sections.map((section) => item(linkTo(section))),
    )
  })
  return { kind: 'contents', items }
}

function linkTo({ text, anchor }: Heading): Item['line'] {
  return [{ link: text, to: anchor }]
}
