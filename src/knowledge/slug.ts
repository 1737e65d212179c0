/** The last part of an id, which names a correction's page: lua-dao/goi-dien-tich-hop → goi-dien-tich-hop. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}
