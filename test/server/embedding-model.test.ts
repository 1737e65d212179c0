import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AskAnswer } from '../../src/answering/ask.ts'
import { loadIntents } from '../../src/understanding/intents.ts'
import { FOLDERS } from '../support/brain.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { TINY, writeTinyModel } from '../support/tiny-model.ts'

async function confidence({ url }: TestServer): Promise<number | null> {
  const response = await fetch(`${url}/api/v1/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'thẻ hết hạn, sinh con ở tỉnh khác rồi lại làm mất thẻ' }),
  })
  return AskAnswer.parse(await response.json()).confidence
}

/** The programs that this one started and that hold an embedding model. */
function modelProcesses(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
      const started = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return parent === String(process.pid) && started.includes(join('semantic', 'process', 'main.ts'))
    } catch {
      return false
    }
  })
}

test('a server answers by words from the start, by meaning as soon as the model has read, and ends with it', async () => {
  const modelsDir = mkdtempSync(join(tmpdir(), 'hoi-models-'))
  onTestFinished(() => rmSync(modelsDir, { recursive: true }))
  writeTinyModel(modelsDir, { sentences: loadIntents(FOLDERS.intentsDir).map(({ text }) => text) })
  const without = await startTestServer()
  const byWords = await confidence(without)
  expect(modelProcesses()).toEqual([])
  await without.close()

  const server = await startTestServer({ SEMANTIC_MODEL_DIR: modelsDir, SEMANTIC_MODEL: TINY })
  expect(await confidence(server)).toBe(byWords)
  // Not so often that the server takes it for an attack.
  await expect.poll(() => confidence(server), { interval: 300, timeout: 15_000 }).not.toBe(byWords)
  expect(modelProcesses()).toHaveLength(1)
  await server.close()
  expect(modelProcesses()).toEqual([])
})
