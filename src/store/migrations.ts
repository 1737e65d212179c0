import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { StoreError } from './errors.ts'
import { initial } from './migrations/001-initial.ts'
import { passing } from './migrations/002-passing.ts'
import { records } from './migrations/003-records.ts'
import { platforms } from './migrations/004-platforms.ts'
import { scans } from './migrations/005-scans.ts'
import type { MigrationReport } from './ports.ts'
import type { Schema } from './schema.ts'

/** In order of their names. One that was released is never changed: a change is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-initial': initial,
  '002-passing': passing,
  '003-records': records,
  '004-platforms': platforms,
  '005-scans': scans,
}

/** The migrations that this database has behind it, by name. */
async function appliedNames(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return []
  const result = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(
    db,
  )
  return result.rows.map((row) => row.name)
}

/**
 * Brings the tables up to date.
 * @throws StoreError 'newer-database' when a newer version of the program wrote it, 'migration-failed'
 */
export async function migrate(db: Kysely<Schema>): Promise<MigrationReport> {
  const unknown = (await appliedNames(db)).filter((name) => !Object.hasOwn(migrations, name))
  if (unknown.length > 0) {
    throw new StoreError(
      'newer-database',
      `The database was written by a newer version (it has ${unknown.join(', ')}). ` +
        'Start that version again, or restore the backup made before the upgrade.',
    )
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed =
      results.find((result) => result.status === 'Error')?.migrationName ?? 'before the first one'
    throw new StoreError('migration-failed', `Migration failed (${failed}); the database is unchanged.`, {
      cause: error,
    })
  }
  return {
    applied: results.map((result) => result.migrationName),
    current: Object.keys(migrations).at(-1) ?? '',
  }
}
