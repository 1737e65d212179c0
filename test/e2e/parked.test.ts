import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { postEvent } from '../standins/post.ts'
import { signedTextEvent } from '../standins/zalo-driver.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

const PERSON = '8000000000000000777'
const CLI = join(import.meta.dirname, '..', '..', 'bin', 'hoi.js')

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const say = (text: string) => postEvent(`${server.url}/webhooks/zalo-oa`, signedTextEvent(PERSON, text))

const Listed = z.object({
  counts: z.object({ parked: z.number() }),
  parked: z.array(z.object({ id: z.number(), outcome: z.string(), reason: z.string() })),
})

/** `hoi outbox` beside the running server, which goes on meanwhile. */
async function outbox(...options: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: server.folder }
  return (await promisify(execFile)(process.execPath, [CLI, 'outbox', ...options], { env })).stdout
}

test('what a closed window refuses is parked with the reason, and goes out when the person next writes', async () => {
  server.zalo.failNext([-230])
  expect(await say('thẻ hết hạn thì gia hạn ở đâu')).toBe(200)
  const listed = await parked()
  expect(listed.parked[0]?.outcome).toBe('window-closed')
  expect(listed.parked[0]?.reason).toContain('-230')

  expect(await say('mất thẻ thì làm lại ở đâu')).toBe(200)
  await eventually('the answer that waited, and the next one', () => server.zalo.deliveries(PERSON)[2])
  expect(Listed.parse(JSON.parse(await outbox('--json'))).counts.parked).toBe(0)
})

test('what waits for the operator holds up nothing, and can be put back', async () => {
  server.zalo.failNext([-224])
  const before = server.zalo.deliveries(PERSON).length
  expect(await say('thẻ hết hạn thì gia hạn ở đâu')).toBe(200)
  const listed = await parked()
  expect(listed.parked[0]).toMatchObject({
    outcome: 'operator-needed',
    reason: expect.stringContaining('-224'),
  })

  expect(await say('mất thẻ thì làm lại ở đâu')).toBe(200)
  await eventually('the next answer', () => server.zalo.deliveries(PERSON)[before])
  expect(await outbox('--retry', String(listed.parked[0]?.id))).toContain('back in line')
  expect(Listed.parse(JSON.parse(await outbox('--json'))).counts.parked).toBe(0)
})

function parked() {
  return eventually('a parked message', async () => {
    const now = Listed.parse(JSON.parse(await outbox('--json')))
    return now.counts.parked === 1 ? now : undefined
  })
}
