import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { DEFAULT_MODEL, MODEL_ID } from './understanding/semantic/known-models.ts'

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

/** Folders that come with the program are found wherever it is started from; those that one names, from there. */
function ownFolder(name: string): string {
  return join(import.meta.dirname, '..', name)
}

const digits = z.string().regex(/^\d+$/, 'digits only')
const text = z.string().min(1)
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
const milliseconds = z.coerce.number().int().min(100).max(30_000)

/** Every setting, its meaning and its default, in one place. Empty values count as absent. */
const General = z.object({
  HOST: text.default('127.0.0.1').describe('address to listen on; 0.0.0.0 in a container'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('port to listen on'),
  DATA_DIR: text.default('data').describe('folder of the embedded store and caches'),
  MODEL_DIR: text.optional().describe('folder of the trained model; DATA_DIR when not set'),
  KNOWLEDGE_DIR: text.default(ownFolder('knowledge')).describe('folder of the answers, rules and places'),
  INTENTS_DIR: text.default(ownFolder('intents')).describe('folder of the utterances'),
  SEMANTIC_MODEL_DIR: text
    .optional()
    .describe('folder of embedding models; models below DATA_DIR when not set'),
  SEMANTIC_MODEL: z
    .string()
    .regex(MODEL_ID, 'a model is named like Xenova/bge-m3')
    .default(DEFAULT_MODEL)
    .describe(
      'embedding model in that folder, <org>/<name>; without it messages are understood by words alone',
    ),
  PLACE: text.default('ai-quoc').describe('id of the ward whose account this is (knowledge/places)'),
  FORGET_AFTER_MINUTES: z.coerce
    .number()
    .int()
    .min(5)
    .max(24 * 60)
    .default(30)
    .describe('minutes of silence, 5 to 1440, after which the answers of an interview are deleted'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('how much is logged'),
  TRUST_PROXY: z
    .stringbool()
    .default(false)
    .describe('true behind a reverse proxy that sets X-Forwarded-For'),
  METRICS_TOKEN: text
    .optional()
    .describe('bearer token for /metrics; without it only this machine may read it'),
})

const Zalo = z.object({
  ZALO_APP_ID: digits.describe('App ID of the developer console'),
  ZALO_OA_ID: digits.describe('id of the Official Account'),
  ZALO_OA_SECRET_KEY: text.describe('OA Secret Key of the webhook page; signs the events'),
  ZALO_APP_SECRET: text.describe('App Secret; renews the access token'),
  ZALO_ACCESS_TOKEN: text.describe('first access token (API Explorer); later pairs are kept in the store'),
  ZALO_REFRESH_TOKEN: text.describe('first refresh token that came with it'),
})
const ZaloOptional = z.object({
  ZALO_API_ROOT: url.default('https://openapi.zalo.me').describe('root of the OA API'),
  ZALO_OAUTH_ROOT: url.default('https://oauth.zaloapp.com').describe('root of the token service'),
  ZALO_TIMEOUT_MS: milliseconds.default(8_000).describe('longest wait for Zalo, in milliseconds'),
})

const Messenger = z.object({
  MESSENGER_PAGE_ID: digits.describe('id of the Facebook page'),
  MESSENGER_PAGE_TOKEN: text.describe('page access token'),
  MESSENGER_APP_SECRET: text.describe('App Secret; signs the events'),
  MESSENGER_VERIFY_TOKEN: text.describe('word of your choice, typed in the webhook page as well'),
})
const MessengerOptional = z.object({
  MESSENGER_APP_ID: digits.optional().describe('App ID; tells own echoes from those of other apps'),
  MESSENGER_API_ROOT: url.default('https://graph.facebook.com/v25.0').describe('root of the Graph API'),
  MESSENGER_TIMEOUT_MS: milliseconds.default(8_000).describe('longest wait for Facebook, in milliseconds'),
})

const CHANNELS = {
  zalo: { required: Zalo, optional: ZaloOptional, prefix: 'ZALO_' },
  messenger: { required: Messenger, optional: MessengerOptional, prefix: 'MESSENGER_' },
} as const

const SECRET = /_(?:SECRET|SECRET_KEY|TOKEN)$/

export type ZaloConfig = z.infer<typeof Zalo> & z.infer<typeof ZaloOptional>
export type MessengerConfig = z.infer<typeof Messenger> & z.infer<typeof MessengerOptional>

export interface Config extends z.infer<typeof General> {
  /** null = the channel is off. */
  readonly zalo: ZaloConfig | null
  readonly messenger: MessengerConfig | null
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
  const zalo = readChannel(Zalo, ZaloOptional, given, problems)
  const messenger = readChannel(Messenger, MessengerOptional, given, problems)
  if (problems.length > 0 || general === null) throw new ConfigError(problems)
  return { ...general, zalo, messenger }
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
  const values: Record<string, unknown> = { ...config, ...config.zalo, ...config.messenger }
  const shapes = [General, Zalo, ZaloOptional, Messenger, MessengerOptional].map(({ shape }) => shape)
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
  return Object.entries(CHANNELS).flatMap(([channel, { required }]) =>
    config[channel === 'zalo' ? 'zalo' : 'messenger'] === null
      ? [{ channel, set: Object.keys(required.shape) }]
      : [],
  )
}

function mask(variable: string, value: unknown): string | null {
  if (value === undefined || value === null) return null
  const shown = String(value)
  if (!SECRET.test(variable)) return shown
  return shown.length > 8 ? `…${shown.slice(-2)}` : '…'
}

function readChannel<Required extends z.ZodObject, Optional extends z.ZodObject>(
  required: Required,
  optional: Optional,
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
  return Object.values(CHANNELS).flatMap(({ required, optional, prefix }) => {
    const known = [...Object.keys(required.shape), ...Object.keys(optional.shape)]
    return Object.keys(given)
      .filter((name) => name.startsWith(prefix) && !known.includes(name))
      .map((variable) => ({
        variable,
        problem: 'is not a setting',
        fix: `Known ones: ${known.join(', ')}`,
      }))
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
