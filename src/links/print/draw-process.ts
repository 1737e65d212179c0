import { json } from 'node:stream/consumers'
import { Job } from './jobs.ts'
import { posterPdf } from './poster.ts'
import { shareCardPng } from './share-card.ts'

/** A process that draws one thing: reads what from standard input, and writes the PDF or PNG to standard output. */
const job = Job.parse(await json(process.stdin))
process.stdout.write(job.kind === 'poster' ? await posterPdf(job.poster) : await shareCardPng(job.card))
