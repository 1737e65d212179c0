import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Accounts } from '../../src/links/accounts.ts'
import { accountsAt } from '../../src/links/accounts.ts'
import { NoSuchLink } from '../../src/links/errors.ts'
import { linksFor } from '../../src/links/links.ts'
import { correctionBySlug, pathOf, picturePath, targetOf } from '../../src/links/target.ts'
import { readRef, readTypedRef, writeRef } from '../../src/messages/link-ref.ts'
import { realBrain } from '../support/brain.ts'

const { pack } = realBrain()
const SCAM = 'lua-dao/goi-dien-tich-hop'
const none: Accounts = {
  ...{ web: 'https://hoi.example.vn', messenger: null, telegram: null, zaloOa: null, zaloBot: null },
}
const all: Accounts = {
  ...none,
  ...{
    messenger: '112233',
    telegram: 'hoi_bhyt_bot',
    zaloOa: '2345678901234567890',
    zaloBot: 'bot.uGsxQaGt',
  },
}

describe('what a link opens', () => {
  const scam = targetOf(pack, SCAM)

  it('is named by id, code, typed code, or the last part of a correction’s id', () => {
    const code = String(scam.code)
    for (const asked of [SCAM, code, `BHYT ${code}`, 'goi-dien-tich-hop', ` ${SCAM} `]) {
      expect(targetOf(pack, asked)).toEqual(scam)
    }
    expect(scam).toMatchObject({ kind: 'correction', path: '/c/goi-dien-tich-hop' })
    expect(picturePath(scam)).toBe(`/og/${code}.png`)
  })

  it('is the check under its name and its code, without a page', () => {
    expect(targetOf(pack, 'check')).toEqual(targetOf(pack, '01'))
    expect(targetOf(pack, 'check')).toMatchObject({ code: 1, kind: 'check', path: null })
  })

  it.each(['', '999', 'mat-the-cap-lai', 'không có', 'check2', '../etc'])('is nothing for "%s"', (asked) => {
    expect(() => targetOf(pack, asked)).toThrow(NoSuchLink)
  })

  it('of every answer has an address that leads back to it', () => {
    for (const answer of pack.answers.values()) {
      const path = pathOf(answer)
      const found =
        answer.correction === null ? pack.answers.get(path.slice(3)) : correctionBySlug(pack, path.slice(3))
      expect(found?.id).toBe(answer.id)
      expect(targetOf(pack, answer.id).path).toBe(path)
    }
  })
})

describe('the links', () => {
  const target = targetOf(pack, 'mat-the-cap-lai/chung')
  const ref = writeRef({ code: target.code, event: 'hoi-cho-2026' })

  it('are those of the web and the page where no other channel is on', () => {
    expect(linksFor(target, null, none)).toEqual([
      { channel: 'web', url: `https://hoi.example.vn/?ref=${target.code}`, send: null },
      { channel: 'page', url: 'https://hoi.example.vn/h/mat-the-cap-lai/chung', send: null },
    ])
  })

  it('carry code and event; on Zalo they are typed', () => {
    const send = `BHYT ${target.code} hoi-cho-2026`
    expect(linksFor(target, 'hoi-cho-2026', all)).toEqual([
      { channel: 'web', url: `https://hoi.example.vn/?ref=${ref}`, send: null },
      {
        channel: 'page',
        url: 'https://hoi.example.vn/h/mat-the-cap-lai/chung?event=hoi-cho-2026',
        send: null,
      },
      { channel: 'messenger', url: `https://m.me/112233?ref=${ref}`, send: null },
      { channel: 'telegram', url: `https://t.me/hoi_bhyt_bot?start=${ref}`, send: null },
      { channel: 'zalo-oa', url: 'https://zalo.me/2345678901234567890', send },
      { channel: 'zalo-bot', url: 'https://zalo.me/bot.uGsxQaGt', send },
    ])
  })

  it('of whatever event can be read where they arrive', () => {
    const events = fc.option(fc.stringMatching(/^[a-z0-9-]{1,40}$/), { nil: null })
    fc.assert(
      fc.property(events, (event) => {
        for (const { channel, url, send } of linksFor(target, event, all)) {
          const query = new URL(url).searchParams
          if (channel === 'page') expect(query.get('event')).toBe(event)
          else if (send !== null) expect(readTypedRef(send)?.code).toBe(target.code)
          else
            expect(readRef(query.get('ref') ?? query.get('start') ?? '')).toEqual({
              code: target.code,
              event,
            })
        }
      }),
    )
  })

  it('lead to the server’s own address where the settings name none', () => {
    expect(accountsAt('http://127.0.0.1:8080', { ...all, web: null }).web).toBe('http://127.0.0.1:8080')
    expect(accountsAt('http://127.0.0.1:8080', all).web).toBe('https://hoi.example.vn')
  })
})
