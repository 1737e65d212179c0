import { createTerminal } from '../../src/channels/terminal/terminal.ts'
import { channelContract } from './contract.ts'

channelContract('Terminal', async () => {
  const lines: string[] = []
  const closed = createTerminal({
    write: () => {
      throw new Error('write after end')
    },
  })
  return {
    channel: createTerminal({ write: (text) => lines.push(text) }),
    person: 'me',
    shown: () => lines.map((text) => ({ text: text.replace(/\n$/, ''), buttons: [] })),
    ids: () => null,
    gone: { channel: closed, outcome: 'unreachable' },
    close: async () => undefined,
  }
})
