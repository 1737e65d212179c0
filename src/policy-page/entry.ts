import { type Item, item, type Line } from './tree.ts'

/** "**Name:** value", or the name with several values below it. */
export function entry(name: string, values: readonly (string | Line | Item)[]): Item {
  const [only] = values
  if (values.length === 1 && only !== undefined) {
    const { line, items } = asItem(only)
    return { line: [{ strong: `${name}:` }, ' ', ...line], items }
  }
  return item([{ strong: `${name}:` }], values.map(asItem))
}

function asItem(value: string | Line | Item): Item {
  return typeof value === 'object' && 'items' in value ? value : item(value)
}

/** As `entry`; nothing where there is no value. */
export function entryIfAny(name: string, values: readonly (string | Line | Item)[]): Item[] {
  return values.length === 0 ? [] : [entry(name, values)]
}
