import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { LessonRecord, Lessons } from './ports.ts'
import { pruneOlder } from './prune.ts'
import { readJson } from './read-json.ts'
import type { Database, Schema } from './schema.ts'

const Offered = z.array(z.string())

export function createLessons({ read, write }: Database): Lessons {
  return {
    async latest(limit) {
      const rows = await read
        .selectFrom('lessons')
        .select(['at', 'channel', 'place', 'text', 'meant', 'offered'])
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap(({ at, offered, ...row }) => {
        const read = Offered.safeParse(readJson(offered))
        return read.success ? [{ ...row, at: new Date(at), offered: read.data }] : []
      })
    },

    prune: (before) => pruneOlder(write, 'lessons', before),
  }
}

export async function addLesson(trx: Transaction<Schema>, record: LessonRecord): Promise<void> {
  const { channel, place, text, meant } = record
  const offered = JSON.stringify(record.offered)
  await trx
    .insertInto('lessons')
    .values({ at: record.at.getTime(), channel, place, text, meant, offered })
    .execute()
}
