import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const initial: Migration = {
  async up(db) {
    await db.schema
      .createTable('inbox')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('event_key', 'text', (column) => column.notNull())
      .addColumn('payload', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('finished_at', 'bigint')
      .addUniqueConstraint('inbox_event', ['channel', 'account', 'event_key'])
      .execute()
    await db.schema
      .createIndex('inbox_waiting')
      .on('inbox')
      .column('id')
      .where(sql.ref('payload'), 'is not', null)
      .execute()
    await db.schema.createIndex('inbox_finished').on('inbox').column('finished_at').execute()

    await db.schema
      .createTable('conversations')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('conversation', ['channel', 'account', 'person'])
      .execute()

    await db.schema
      .createTable('outbox')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('message', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('unknowns', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('platform_id', 'text')
      .addColumn('outcome', 'text')
      .addColumn('reason', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('finished_at', 'bigint')
      .execute()
    await db.schema
      .createIndex('outbox_conversation')
      .on('outbox')
      .columns(['channel', 'account', 'person'])
      .execute()
    // The unsent messages, few beside the sent ones: by when they are due, and in order of each conversation.
    await db.schema
      .createIndex('outbox_queue')
      .on('outbox')
      .columns(['channel', 'due_at'])
      .where(sql.ref('due_at'), 'is not', null)
      .execute()
    await db.schema
      .createIndex('outbox_lane')
      .on('outbox')
      .columns(['channel', 'account', 'person', 'id'])
      .where(sql.ref('due_at'), 'is not', null)
      .execute()
    await db.schema.createIndex('outbox_finished').on('outbox').column('finished_at').execute()

    await db.schema
      .createTable('question_log')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('topic', 'text')
      .addColumn('answer', 'text')
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('confidence', 'real')
      .execute()
    await db.schema.createIndex('question_log_at').on('question_log').column('at').execute()

    await db.schema
      .createTable('platform_tokens')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('access_token', 'text', (column) => column.notNull())
      .addColumn('refresh_token', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('platform_token', ['channel', 'account'])
      .execute()

    await db.schema
      .createTable('locks')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
