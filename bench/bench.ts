import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { z } from 'zod'
import { measureAcknowledgement, STEADY_RATE } from './acknowledgement.ts'
import { BENCH_CHANNELS, measureChannels } from './channels.ts'
import { measureCommit } from './commit.ts'
import { readOptions } from './read-options.ts'
import { measureStart } from './start.ts'
import { row } from './table.ts'
import { measureTurns } from './turns.ts'

/**
 * `npm run bench`: what the service costs on this machine. Every figure is measured in this run; nothing is asserted.
 * Messages are acknowledged by the real server in a process of its own, against the stand-ins of the platforms in another.
 * `--channel` measures the acknowledgements of one channel alone, or with `all` of each, and nothing else.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
const USAGE = `Usage: npm run bench -- [options]

  --channel ID  acknowledgements of that channel alone: ${BENCH_CHANNELS.join(', ')}; all: of each`

const Options = z.object({
  channel: z
    .enum(['all', ...BENCH_CHANNELS])
    .nullable()
    .default(null),
})

async function main(): Promise<void> {
  const options = readOptions(Options, { channel: { type: 'string' } }, USAGE)
  if (options === null) return
  console.log(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${SECONDS} s a load\n`,
  )
  const { channel } = options
  if (channel === null) await measureAll()
  await measureEach(channel === null || channel === 'all' ? BENCH_CHANNELS : [channel])
}

async function measureAll(): Promise<void> {
  const commit = measureCommit()
  row('one durable commit (SQLite, WAL, synchronous FULL)', commit)
  console.log(
    `  → at most ${Math.round(1000 / commit.p50)} acknowledgements a second if none shared a commit\n`,
  )

  const load = await measureAcknowledgement(SECONDS)
  for (const { name, perSecond, latency } of load.loads) row(`${name}: ${perSecond.toFixed(0)}/s`, latency)
  console.log(
    `  answers on the stand-in: ${load.answered}, for ${load.acknowledged} acknowledged messages and those cut off at the end`,
  )
  console.log(`  refused while flat out, because too many waited: ${load.refused}`)
  console.log(
    `  resident memory: ${load.memoryMb.toFixed(0)} MB after the steady load, ${load.peakMb.toFixed(0)} MB at the peak of the flat-out one\n`,
  )

  for (const { name, latency } of measureTurns()) row(`turn: ${name}`, latency)

  const start = await measureStart()
  console.log('')
  row('npm start to ready', start.warm)
  console.log(`  first start, with training: ${start.coldMs.toFixed(0)} ms`)

  for (const folder of [load.folder, start.folder]) rmSync(folder, { recursive: true })
}

async function measureEach(channels: readonly (typeof BENCH_CHANNELS)[number][]): Promise<void> {
  console.log('')
  for (const { channel, steady, flatOut, flatOutLatency } of await measureChannels(SECONDS, channels)) {
    row(`${channel}, durable, at ${STEADY_RATE}/s`, steady)
    row(`${channel}, durable, flat out: ${flatOut.toFixed(0)}/s`, flatOutLatency)
  }
}

await main()
