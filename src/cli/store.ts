import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig } from '../config.ts'
import type { Store } from '../store/ports.ts'
import { openSqlite } from '../store/sqlite/open.ts'

/**
 * Works on the store of the settings, also while the server runs on it. Where there is none yet it is made, if
 * `create` says so; else this ends with 1.
 */
export async function withStore(
  work: (store: Store) => Promise<void>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<void> {
  const path = join(loadConfig(process.env, process.cwd()).DATA_DIR, 'hoi.db')
  if (!create && !existsSync(path)) {
    console.error(`There is no store at ${path} yet: start the server once, or set DATA_DIR.`)
    process.exit(1)
  }
  const store = await openSqlite(path)
  try {
    await store.migrate()
    await work(store)
  } finally {
    await store.close()
  }
}
