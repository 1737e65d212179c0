/** Where the page speaks of a group, a reading, …: one anchor for each id. */
export function anchorOf(kind: 'group' | 'reading' | 'jurisdiction' | 'parameters', id: string): string {
  return `${kind}-${id.replaceAll('/', '-')}`
}
