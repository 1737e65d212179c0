import type { Store } from '../store/ports.ts'
import { print } from './brain.ts'
import { withStore } from './store.ts'

const MOST_LESSONS = 200

/** `hoi feedback`: which answers were found useful, and what words that were not understood turned out to mean. */
export async function feedback({ json = false }: { readonly json?: boolean }): Promise<void> {
  await withStore(async (store) => {
    const found = await heard(store)
    if (json) print(JSON.stringify(found))
    else for (const line of lines(found)) print(line)
  })
}

async function heard(store: Store) {
  return { feedback: await store.feedback.summary(), lessons: await store.lessons.latest(MOST_LESSONS) }
}

function lines({ feedback, lessons }: Awaited<ReturnType<typeof heard>>): string[] {
  const width = Math.max('about'.length, ...feedback.map(({ about }) => about.length))
  const row = (about: string, useful: string | number, not: string | number) =>
    `${about.padEnd(width)}  ${String(useful).padStart(6)}  ${String(not).padStart(10)}`
  return [
    row('about', 'useful', 'not useful'),
    ...feedback.map(({ about, useful, notUseful }) => row(about, useful, notUseful)),
    '',
    `Words that were not understood, newest first: ${lessons.length}`,
    ...lessons.map(
      ({ at, text, meant, offered }) =>
        `${at.toISOString()}  ${meant ?? `none of ${offered.join(', ')}`}  ${text}`,
    ),
  ]
}
