import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The part of a conversation's state that is forgotten after a while of silence. */
export const passing: Migration = {
  async up(db) {
    await db.schema.alterTable('conversations').addColumn('passing', 'text').execute()
    await db.schema.alterTable('conversations').addColumn('passing_until', 'bigint').execute()
    await db.schema
      .createIndex('conversations_passing')
      .on('conversations')
      .column('passing_until')
      .where(sql.ref('passing_until'), 'is not', null)
      .execute()
  },
}
