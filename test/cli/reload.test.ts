import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { FOLDERS } from '../support/brain.ts'
import { emptyFolder } from './hoi.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'hoi.js')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Waits until it holds, asking again and again. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 40_000
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('SIGUSR2 takes up changed knowledge; what is not sound is refused and the former served on', async () => {
  const folder = emptyFolder()
  const knowledge = join(folder, 'knowledge')
  cpSync(FOLDERS.knowledgeDir, knowledge, { recursive: true })
  const port = await freePort()
  const server = spawn(process.execPath, [PROGRAM, 'serve'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      MODEL_DIR: FOLDERS.cacheDir,
      KNOWLEDGE_DIR: knowledge,
      PORT: String(port),
    },
  })
  let log = ''
  server.stdout.on('data', (chunk) => {
    log += String(chunk)
  })
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/questions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'mất thẻ bảo hiểm y tế thì làm lại ở đâu' }),
    })
    return z.object({ text: z.string() }).parse(await response.json()).text
  }
  try {
    await until('an answer', async () => (await ask()).includes('Áp dụng từ'))
    const phrases = join(knowledge, 'phrases.yaml')
    const sound = readFileSync(phrases, 'utf8')

    writeFileSync(phrases, sound.replace('Áp dụng từ', 'Có giá trị từ'))
    server.kill('SIGUSR2')
    await until('the changed words', async () => (await ask()).includes('Có giá trị từ'))

    writeFileSync(phrases, `${sound}\nanswer.more: Lần nữa\n`)
    server.kill('SIGUSR2')
    await until('the refusal', async () => log.includes('the former one is served on'))
    expect(log).toMatch(/phrases\.yaml:\d+/)
    expect(await ask()).toContain('Có giá trị từ')
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}, 120_000)
