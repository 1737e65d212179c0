import type { StoryChannel } from '../story.ts'
import { messenger } from './messenger.ts'
import type { Platform } from './platform.ts'
import { telegram } from './telegram.ts'
import { web } from './web.ts'
import { zaloBot } from './zalo-bot.ts'
import { zaloOa } from './zalo-oa.ts'

export const PLATFORMS: Readonly<Record<StoryChannel, Platform>> = {
  'zalo-oa': zaloOa,
  'zalo-bot': zaloBot,
  messenger,
  telegram,
  web,
}
