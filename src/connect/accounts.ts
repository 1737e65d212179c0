import type { Config } from '../config.ts'
import type { KnownAccounts } from '../links/accounts.ts'

/** What the settings tell of where residents reach the ward. */
export function accountsOf({ PUBLIC_URL, zalo, zaloBot, messenger, telegram }: Config): KnownAccounts {
  return {
    web: PUBLIC_URL ?? null,
    messenger: messenger?.MESSENGER_PAGE_ID ?? null,
    telegram: telegram?.TELEGRAM_BOT_NAME ?? null,
    zaloOa: zalo?.ZALO_OA_ID ?? null,
    zaloBot: zaloBot?.ZALO_BOT_ACCOUNT ?? null,
  }
}
