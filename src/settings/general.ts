import { join } from 'node:path'
import { z } from 'zod'
import { DEFAULT_MODEL, MODEL_ID } from '../understanding/semantic/known-models.ts'
import { origins, text } from './kinds.ts'

/** Folders that come with the program are found wherever it is started from; those that one names, from there. */
function ownFolder(name: string): string {
  return join(import.meta.dirname, '..', '..', name)
}

/** What does not belong to one channel: each setting with its meaning and its default. */
export const General = z.object({
  HOST: text.default('127.0.0.1').describe('address to listen on; 0.0.0.0 in a container'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('port to listen on'),
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: 'an address such as https://hoi.phuong.vn' })
    .refine((value) => (URL.parse(value)?.pathname ?? '/') === '/', 'an address without a path')
    .transform((value) => new URL(value).origin)
    .optional()
    .describe('https address at which residents reach this server, for links and QR codes'),
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
  EMBED_ORIGINS: origins
    .default([])
    .describe(
      'sites that may show the chat in a frame (widget.js), https origins with spaces between; none when not set',
    ),
  METRICS_TOKEN: text
    .optional()
    .describe('bearer token for /metrics; without it only this machine may read it'),
})
