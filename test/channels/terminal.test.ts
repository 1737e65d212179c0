import { describe, expect, it } from 'vitest'
import { createTerminal, parseTerminalLine } from '../../src/channels/terminal/terminal.ts'
import { outgoing, reply } from './support.ts'

const where = { account: 'default', person: 'me', key: '1' }

describe('the terminal', () => {
  it('prints text and choices as lines', async () => {
    let printed = ''
    const terminal = createTerminal({
      write: (text) => {
        printed += text
      },
    })
    const ask = reply('Tiếp tục?', [
      { label: 'Có', payload: 'yes' },
      { label: 'Không', payload: 'no' },
    ])
    for (const message of terminal.render(ask)) await terminal.send(outgoing('me', message))
    await terminal.send(outgoing('me', ask))
    expect(printed).toBe('Tiếp tục?\n\n1. Có\n2. Không\n'.repeat(2))
  })

  it('reads a line as text, /start as the start, a blank line as nothing', () => {
    expect(parseTerminalLine(' 2 ', where)).toEqual({
      channel: 'terminal',
      ...where,
      sentAt: null,
      kind: 'text',
      text: '2',
    })
    expect(parseTerminalLine('/start', where)).toMatchObject({ kind: 'start' })
    expect(parseTerminalLine('/start tin-don-7', where)).toMatchObject({ kind: 'start', ref: 'tin-don-7' })
    expect(parseTerminalLine('/started', where)).toMatchObject({ kind: 'text', text: '/started' })
    expect(parseTerminalLine('   ', where)).toBeNull()
  })
})
