import { z } from 'zod'
import type { StoredState } from './state.ts'

/** From the shape of a version to that of the next. */
const MIGRATIONS: ReadonlyMap<number, (stored: StoredState) => StoredState | null> = new Map([
  [1, splitInTwo],
])

/** The state in the shape that this code reads; null = there is no way there. */
export function migrate(stored: StoredState): StoredState | null {
  let current: StoredState | null = stored
  while (current !== null) {
    const step = MIGRATIONS.get(current.version)
    if (step === undefined) return current
    current = step(current)
  }
  return null
}

const First = z.looseObject({
  people: z.array(z.looseObject({ relation: z.string().nullable() })),
  asking: z.unknown(),
  failures: z.unknown(),
  pausedUntil: z.unknown(),
  updatedAt: z.unknown(),
})

/** Version 2 parts what is forgotten early from what is kept. What was told before is asked for again. */
function splitInTwo({ data }: StoredState): StoredState | null {
  const first = First.safeParse(data)
  if (!first.success) return null
  const { people, asking, failures, pausedUntil, updatedAt } = first.data
  const lasting = {
    introduced: true,
    address: null,
    failures,
    pausedUntil,
    interviews: 0,
    unfinished: asking === null ? null : people.map(({ relation }) => relation),
    updatedAt,
  }
  return { version: 2, data: lasting, passing: null }
}
