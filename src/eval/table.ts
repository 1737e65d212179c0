import { figureIn, rowIn } from './compare.ts'
import type { Section } from './scorecard.ts'

/**
 * The figures for a terminal, one aligned table a section, in percent.
 * @param before the same as measured before, if each figure is to be shown with its change in points
 */
export function formatSections(sections: readonly Section[], before: readonly Section[] | null): string[] {
  return sections.map((section) => align(cellsOf(section, before)).join('\n'))
}

/** A section as rows of cells, the first one its heading. */
export function cellsOf(section: Section, before: readonly Section[] | null): string[][] {
  const { id, title, columns, rows } = section
  return [
    [`${title}, % of n`, 'n', ...columns],
    ...rows.map(({ name, n, figures }) => {
      const old = before === null ? undefined : rowIn(before, id, name)?.n
      return [
        name,
        before === null ? String(n) : `${n} (${old === undefined ? 'new' : signed(n - old, 0)})`,
        ...columns.map((column) => {
          const figure = figures[column] ?? null
          if (before === null) return percent(figure)
          return `${percent(figure)} (${change(figure, figureIn(before, id, name, column))})`
        }),
      ]
    }),
  ]
}

/** A share (0 to 1) as percent with one decimal, without the sign. */
export function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1)
}

function change(figure: number | null, before: number | null): string {
  if (figure === null) return before === null ? '–' : 'gone'
  return before === null ? 'new' : signed(100 * (figure - before), 1)
}

function signed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  if (Number(text) === 0) return '='
  return value > 0 ? `+${text}` : text
}

/** The first column to the left, the others to the right. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
