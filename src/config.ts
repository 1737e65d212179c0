import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { z } from 'zod'
import { General } from './settings/general.ts'
import { Messenger, type MessengerConfig } from './settings/messenger.ts'
import { Telegram, type TelegramConfig } from './settings/telegram.ts'
import { ZaloBot, type ZaloBotConfig } from './settings/zalo-bot.ts'
import { ZaloOa, type ZaloOaConfig } from './settings/zalo-oa.ts'

/** One thing wrong with the configuration, in words that say what to set. */
export interface ConfigProblem {
  readonly variable: string
  readonly problem: string
  readonly fix: string
}

export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID'
  readonly problems: readonly ConfigProblem[]
  constructor(problems: readonly ConfigProblem[]) {
    super(
      [
        'The configuration has problems:',
        ...problems.map(({ variable, problem, fix }) => `  ${variable}: ${problem}. ${fix}.`),
      ].join('\n'),
    )
    this.problems = problems
  }
}

/** The channels that settings turn on, in the order in which they are told of. */
const CHANNELS = { zalo: ZaloOa, zaloBot: ZaloBot, messenger: Messenger, telegram: Telegram } as const

const SECRET = /_(?:SECRET|SECRET_KEY|TOKEN)$/

/** Every setting as it is used; a channel that is null is off. Empty values count as absent. */
export interface Config extends z.infer<typeof General> {
  readonly zalo: ZaloOaConfig | null
  readonly zaloBot: ZaloBotConfig | null
  readonly messenger: MessengerConfig | null
  readonly telegram: TelegramConfig | null
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings from the environment, with a `.env` file in `folder` for what is not set there.
 * @throws ConfigError naming every problem at once
 */
export function loadConfig(environment: Environment, folder: string): Config {
  const given = withoutEmpty({ ...readEnvFile(join(folder, '.env')), ...environment })
  const problems: ConfigProblem[] = [...misspelled(given)]
  const general = read(General, given, problems)
  const channels = {
    zalo: readChannel(ZaloOa, given, problems),
    zaloBot: readChannel(ZaloBot, given, problems),
    messenger: readChannel(Messenger, given, problems),
    telegram: readChannel(Telegram, given, problems),
  }
  if (problems.length > 0 || general === null) throw new ConfigError(problems)
  return { ...general, ...channels }
}

/** Where answers are made from, for loading. */
export function brainFolders(config: Config) {
  return {
    knowledgeDir: config.KNOWLEDGE_DIR,
    intentsDir: config.INTENTS_DIR,
    cacheDir: config.MODEL_DIR ?? config.DATA_DIR,
  }
}

/** Where the embedding model is, if there is one. Its vectors are made while serving: kept where that may write. */
export function semanticSettings(config: Config) {
  return {
    modelsDir: config.SEMANTIC_MODEL_DIR ?? join(config.DATA_DIR, 'models'),
    model: config.SEMANTIC_MODEL,
    cacheDir: config.DATA_DIR,
  }
}

/** One line of `hoi config`. */
export interface ConfigLine {
  readonly variable: string
  /** null = not set. */
  readonly value: string | null
  readonly about: string
}

/** Every setting as it stands, secrets masked to their last two characters. */
export function describeConfig(config: Config): ConfigLine[] {
  const values: Record<string, unknown> = Object.assign({}, config, ...names().map((name) => config[name]))
  const shapes = [
    General,
    ...Object.values(CHANNELS).flatMap(({ required, optional }) => [required, optional]),
  ].map(({ shape }) => shape)
  return shapes.flatMap((shape) =>
    Object.entries(shape).map(([variable, schema]) => ({
      variable,
      value: mask(variable, values[variable]),
      about: schema.description ?? '',
    })),
  )
}

/** For each channel that is off, what to set to turn it on. */
export function channelsOff(config: Config): { readonly channel: string; readonly set: string[] }[] {
  return names().flatMap((name) =>
    config[name] === null ? [{ channel: name, set: Object.keys(CHANNELS[name].required.shape) }] : [],
  )
}

function names(): (keyof typeof CHANNELS)[] {
  return ['zalo', 'zaloBot', 'messenger', 'telegram']
}

function mask(variable: string, value: unknown): string | null {
  if (value === undefined || value === null) return null
  const shown = Array.isArray(value) ? value.join(' ') : String(value)
  if (!SECRET.test(variable)) return shown
  return shown.length > 8 ? `…${shown.slice(-2)}` : '…'
}

function readChannel<Required extends z.ZodObject, Optional extends z.ZodObject>(
  { required, optional }: { readonly required: Required; readonly optional: Optional },
  given: Environment,
  problems: ConfigProblem[],
): (z.infer<Required> & z.infer<Optional>) | null {
  const names = Object.keys(required.shape)
  if (names.every((name) => given[name] === undefined)) return null
  const settings = read(required, given, problems)
  const options = read(optional, given, problems)
  return settings === null || options === null ? null : { ...settings, ...options }
}

function read<Schema extends z.ZodObject>(
  schema: Schema,
  given: Environment,
  problems: ConfigProblem[],
): z.infer<Schema> | null {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const variable = String(issue.path[0] ?? '')
    const about = schema.shape[variable]?.description ?? ''
    problems.push(
      given[variable] === undefined
        ? {
            variable,
            problem: 'is not set although others of the same channel are',
            fix: `Set it (${about}), or remove them all to turn the channel off`,
          }
        : { variable, problem: issue.message, fix: `Set it to: ${about}` },
    )
  }
  return null
}

/** A name that begins like ours but is none of ours is a slip of the pen that would leave a channel off. */
function misspelled(given: Environment): ConfigProblem[] {
  const channels = Object.values(CHANNELS).map(({ required, optional, prefix }) => ({
    prefix,
    known: [...Object.keys(required.shape), ...Object.keys(optional.shape)],
  }))
  const known = channels.flatMap((channel) => channel.known)
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .flatMap((variable) => {
      const near = channels
        .filter(({ prefix }) => variable.startsWith(prefix))
        .sort((a, b) => b.prefix.length - a.prefix.length)[0]
      if (near === undefined) return []
      return [{ variable, problem: 'is not a setting', fix: `Known ones: ${near.known.join(', ')}` }]
    })
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
}

function readEnvFile(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new ConfigError([
      { variable: '.env', problem: 'cannot be read', fix: `Check the file ${path} and its permissions` },
    ])
  }
}
