import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { browserPath, openBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const path = browserPath()

/** On a machine with only npm there may be no browser; `.ci/run` installs one, and there its absence is a failure. */
export const describeInBrowser = describe.runIf(path !== null || process.env.CI !== undefined)

/** A machine that is busy with other tests takes its time. */
const START_MS = 60_000

/** The browser of a describe block, opened before its first test and closed after its last. */
export function useBrowser(): () => Browser {
  return useOne(
    async () => {
      if (path === null) throw new Error('there is no Chromium: install it or set CHROMIUM_PATH')
      return await openBrowser(path)
    },
    (browser) => browser.close(),
  )
}

/** The real server of a describe block, with its own empty store. */
export function useServer(settings: () => Readonly<Record<string, string>> = () => ({})): () => TestServer {
  return useOne(
    () => startTestServer(settings()),
    (server) => server.close(),
  )
}

function useOne<T>(open: () => Promise<T>, close: (one: T) => Promise<void>): () => T {
  let one: T | undefined
  beforeAll(async () => {
    one = await open()
  }, START_MS)
  afterAll(async () => {
    if (one !== undefined) await close(one)
  }, START_MS)
  return () => {
    if (one === undefined) throw new Error('it is not open yet')
    return one
  }
}
