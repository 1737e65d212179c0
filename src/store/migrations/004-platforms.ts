import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** When a person last spoke, for platforms let us answer for so long and no longer; and what platforms taught us of our accounts. */
export const platforms: Migration = {
  async up(db) {
    await db.schema.alterTable('conversations').addColumn('heard_at', 'bigint').execute()
    await sql`update conversations set heard_at = updated_at`.execute(db)
    await db.schema
      .createTable('platform_notes')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('platform_note', ['channel', 'account', 'name'])
      .execute()
  },
}
