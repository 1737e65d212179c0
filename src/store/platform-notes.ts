import type { PlatformNotes } from './ports.ts'
import type { Database } from './schema.ts'

export function createPlatformNotes({ read, write }: Database): PlatformNotes {
  return {
    async read(channel, account, name) {
      const row = await read
        .selectFrom('platform_notes')
        .select(['value', 'at'])
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('name', '=', name)
        .executeTakeFirst()
      return row === undefined ? null : { value: row.value, at: new Date(row.at) }
    },

    write: (channel, account, name, { value, at }) =>
      write(async (trx) => {
        const content = { value, at: at.getTime() }
        await trx
          .insertInto('platform_notes')
          .values({ channel, account, name, ...content })
          .onConflict((conflict) => conflict.columns(['channel', 'account', 'name']).doUpdateSet(content))
          .execute()
      }),
  }
}
