import type { NamedLocks } from './lock.ts'
import type { Tokens } from './ports.ts'
import type { Database } from './schema.ts'

export function createTokens({ read, write }: Database, locks: NamedLocks): Tokens {
  return {
    async read(channel, account) {
      const row = await read
        .selectFrom('platform_tokens')
        .select(['access_token', 'refresh_token', 'expires_at'])
        .where('channel', '=', channel)
        .where('account', '=', account)
        .executeTakeFirst()
      if (row === undefined) return null
      return {
        accessToken: row.access_token,
        refreshToken: row.refresh_token,
        expiresAt: new Date(row.expires_at),
      }
    },

    write: (channel, account, pair) =>
      write(async (trx) => {
        const content = {
          access_token: pair.accessToken,
          refresh_token: pair.refreshToken,
          expires_at: pair.expiresAt.getTime(),
        }
        await trx
          .insertInto('platform_tokens')
          .values({ channel, account, ...content })
          .onConflict((conflict) => conflict.columns(['channel', 'account']).doUpdateSet(content))
          .execute()
      }),

    exclusively: (channel, account, work) => locks.hold(`tokens/${channel}/${account}`, work),
  }
}
