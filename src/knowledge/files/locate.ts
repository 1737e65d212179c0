import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Fault } from '../fault.ts'
import { bodyHeadings } from './answer-body.ts'
import type { PackFile } from './tree.ts'

/** The same faults with the line on which each field stands, as near as it can be found. */
export function locateFaults(faults: readonly Fault[], files: readonly PackFile[]): Fault[] {
  const outlines = new Map<string, Outline>()
  /** Many faults may lie in one file: it is read once. */
  const outlineOf = (file: PackFile): Outline => {
    const outline = outlines.get(file.path) ?? outlined(file)
    outlines.set(file.path, outline)
    return outline
  }
  return faults.map((fault) => {
    if (fault.line !== undefined) return fault
    const place = placeOf(fault, files, outlineOf)
    return place === null ? fault : { ...fault, ...place }
  })
}

function placeOf(
  { file, field }: Fault,
  files: readonly PackFile[],
  outlineOf: (file: PackFile) => Outline,
): { file: string; line: number } | null {
  const steps = field.split('.').filter((step) => step !== '')
  const own = files.find(({ path }) => path === file)
  if (own !== undefined) return { file, line: lineIn(own, steps, outlineOf)?.line ?? 1 }
  // A fault of an entry of which only the folder is known: the file that has an entry with this id.
  const [nearest] = files
    .filter(({ path }) => path.startsWith(`${file}/`))
    .flatMap((one) => {
      const found = lineIn(one, steps, outlineOf)
      return found === null || found.depth === 0 ? [] : [{ file: one.path, ...found }]
    })
    .sort((a, b) => b.depth - a.depth)
  return nearest === undefined ? null : { file: nearest.file, line: nearest.line }
}

interface Found {
  readonly line: number
  /** How many steps of the field's path were found. */
  readonly depth: number
}

/** The YAML of a file, that of an answer's front matter with the lines of the file. */
interface Outline {
  readonly root: unknown
  readonly lines: LineCounter
}

function outlined({ path, text }: PackFile): Outline {
  const lines = new LineCounter()
  // The first line stands for the opening "---".
  const yaml = path.endsWith('.md') ? `\n${frontMatter(text).join('\n')}` : text
  return { root: parseDocument(yaml, { lineCounter: lines }).contents, lines }
}

function frontMatter(text: string): string[] {
  const lines = text.split('\n')
  return lines.slice(1, lines.indexOf('---', 1))
}

function lineIn(
  file: PackFile,
  steps: readonly string[],
  outlineOf: (file: PackFile) => Outline,
): Found | null {
  const inBody = file.path.endsWith('.md') ? lineInBody(file.text, steps[0] ?? '') : null
  return inBody ?? lineInYaml(outlineOf(file), steps)
}

function lineInBody(text: string, field: string): Found | null {
  const lines = text.split('\n')
  const heading = Object.entries(bodyHeadings).find(([name]) => name === field)?.[1] ?? field
  const section = lines.findIndex((line) => /^## +/.test(line) && line.slice(2).trim() === heading)
  if (section >= 0) return { line: section + 1, depth: 1 }
  if (field !== 'short') return null
  const end = lines.indexOf('---', 1)
  const first = lines.findIndex((line, i) => i > end && line !== '')
  return { line: (first < 0 ? end : first) + 1, depth: 1 }
}

function lineInYaml({ root, lines }: Outline, steps: readonly string[]): Found | null {
  let node: unknown = root
  let at: unknown = root
  let depth = 0
  while (depth < steps.length) {
    const next = childAlong(node, steps.slice(depth))
    if (next === null) break
    at = next.key
    node = next.value
    depth += next.length
  }
  const offset = isNode(at) ? at.range?.[0] : undefined
  return offset === undefined ? null : { line: lines.linePos(offset).line, depth }
}

/** What the next step of a path leads to; a key with dots in it ("answer.more", "IV.2") takes several steps at once. */
function childAlong(node: unknown, steps: readonly string[]) {
  for (let length = 1; length <= steps.length; length++) {
    const found = child(node, steps.slice(0, length).join('.'))
    if (found !== null) return { ...found, length }
  }
  return null
}

/** What a step of a path leads to: the value of a key, the entry at an index, or the entry with an id. */
function child(node: unknown, step: string): { readonly key: unknown; readonly value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
    return pair === undefined ? null : { key: pair.key, value: pair.value }
  }
  if (isSeq(node)) {
    const entry = /^\d+$/.test(step)
      ? node.items[Number(step)]
      : node.items.find((item) => isMap(item) && item.get('id') === step)
    return entry === undefined ? null : { key: entry, value: entry }
  }
  return null
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value)
}
