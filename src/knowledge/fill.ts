/** Puts values for {{names}}; a name without a value stays visible, so that a mistake is seen. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([\w.-]+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The names of the {{places}} in a text, each once, sorted. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{([\w.-]+)\}\}/g)].map(([, name = '']) => name))].sort()
}
