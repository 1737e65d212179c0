import { z } from 'zod'
import { shownCode } from '../messages/link-ref.ts'
import type { ScanCount } from '../store/ports.ts'
import { packFromSettings, print } from './brain.ts'
import { withStore } from './store.ts'

const Options = z.object({ json: z.boolean().default(false), since: z.iso.date().optional() })

/** `hoi scans`: how often links and posters' codes were opened, per day, place and event, and on which channel. */
export async function scans(options: unknown): Promise<void> {
  const read = Options.safeParse(options)
  if (!read.success) {
    console.error('--since is a day such as 2026-11-21.')
    process.exit(2)
  }
  const { json, since } = read.data
  await withStore(async (store) => {
    const counts = await store.scans.counts(since)
    if (json) print(JSON.stringify(counts))
    else if (counts.length === 0) print('No link was opened yet.')
    else for (const line of linesFor(counts)) print(line)
  })
}

function linesFor(counts: readonly ScanCount[]): string[] {
  const { codes } = packFromSettings()
  const rows = [
    ['day', 'place', 'event', 'channel', 'scans', 'opens'],
    ...counts.map(({ day, place, event, channel, count, code }) => [
      ...[day, place, event ?? '-', channel, String(count)],
      `${shownCode(code)} ${codes.targets.get(code) ?? codes.retired.get(code) ?? ''}`,
    ]),
    ['all', '', '', '', String(counts.reduce((sum, { count }) => sum + count, 0)), ''],
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
