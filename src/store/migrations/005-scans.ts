import type { Migration } from 'kysely/migration'

/** How often links were opened. The event is '' where a link names none: a key holds no null. */
export const scans: Migration = {
  async up(db) {
    await db.schema
      .createTable('scans')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('code', 'integer', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('scans_key', ['day', 'place', 'event', 'code', 'channel'])
      .execute()
  },
}
