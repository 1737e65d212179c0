import { loadBrain } from '../src/answering/load-brain.ts'

/** Loads the brain once, as the server does at its start, and tells how long that took and how much memory it left. */
const [knowledgeDir = '', intentsDir = '', cacheDir = ''] = process.argv.slice(2)
const begun = performance.now()
const { brain, training } = loadBrain({ knowledgeDir, intentsDir, cacheDir }, 'ai-quoc')
const ms = performance.now() - begun
brain.understand('the het han thi lam sao', '2026-11-28')
process.stdout.write(
  JSON.stringify({
    ms,
    trained: training.trained,
    rss: process.memoryUsage().rss,
    answers: brain.pack.answers.size,
  }),
)
