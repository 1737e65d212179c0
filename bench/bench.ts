import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { measureAcknowledgement } from './acknowledgement.ts'
import { measureCommit } from './commit.ts'
import { measureStart } from './start.ts'
import { row } from './table.ts'
import { measureTurns } from './turns.ts'

/**
 * `npm run bench`: what the service costs on this machine. Every figure is measured in this run; nothing is asserted.
 * Messages are acknowledged by the real server in a process of its own, against the stand-in of Zalo in another.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)

console.log(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${SECONDS} s a load\n`,
)

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
