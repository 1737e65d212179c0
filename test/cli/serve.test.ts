import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { emptyFolder, hoi } from './hoi.ts'

test('a port that is taken is named, and nothing that waits is sent', async () => {
  const folder = emptyFolder()
  const store = await openSqlite(join(folder, 'hoi.db'))
  await store.migrate()
  const web = { channel: 'web', account: 'default', person: 'x'.repeat(22) } as const
  await store.inbox.accept([{ ...web, kind: 'text', key: 'k', sentAt: null, text: 'xin chào' }], new Date())
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = address === null || typeof address === 'string' ? '' : String(address.port)
  try {
    const run = await hoi(['serve'], { env: { PORT: port, LOG_LEVEL: 'silent', DATA_DIR: folder } })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain(`Cannot listen on 127.0.0.1, port ${port}: another program listens there.`)
    expect(run.stderr).not.toMatch(/^\s+at /m)
    expect(await store.inbox.unfinished(10)).toHaveLength(1)
  } finally {
    taken.close()
    await store.close()
  }
})
