import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What turns leave behind besides the question log. */
export const records: Migration = {
  async up(db) {
    await createLog(db, 'lessons')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('meant', 'text')
      .addColumn('offered', 'text', (column) => column.notNull())
      .execute()
    await createLog(db, 'feedback')
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('useful', 'integer', (column) => column.notNull())
      .execute()
    await createLog(db, 'left_questions')
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('answered_at', 'bigint')
      .execute()
    await db.schema
      .createIndex('left_questions_conversation')
      .on('left_questions')
      .columns(['channel', 'account', 'person'])
      .execute()
    await db.schema
      .createIndex('left_questions_waiting')
      .on('left_questions')
      .column('id')
      .where(sql.ref('answered_at'), 'is', null)
      .execute()

    await createCoded(db, 'receipts')
      .addColumn('as_of', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('people', 'text', (column) => column.notNull())
      .addColumn('outcomes', 'text', (column) => column.notNull())
      .execute()
    await createCoded(db, 'deletions').execute()

    for (const table of ['lessons', 'feedback', 'left_questions', 'receipts', 'deletions']) {
      await db.schema.createIndex(`${table}_at`).on(table).column('at').execute()
    }
  },
}

function createLog(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
}

/** What is found by its code alone, and by nobody's name. */
function createCoded(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
}
