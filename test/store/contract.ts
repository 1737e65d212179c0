import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/ports.ts'
import { MOST_EVENTS_A_DAY } from '../../src/store/scans.ts'
import {
  accepted,
  answer,
  asked,
  later,
  leave,
  noon,
  person,
  question,
  say,
  textEvent,
  turn,
} from './fixtures.ts'

/** What every adapter of the store keeps, whatever database is behind it. `open` gives an empty store. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store

    beforeEach(async () => {
      store = await open()
      await store.migrate()
    })
    afterEach(() => store.close())

    const heads = async (at = noon, limit = 100) =>
      (await store.outbox.dueHeads('zalo-oa', at, limit)).map((head) => head.message.text)
    const headId = async () => {
      const [head] = await store.outbox.dueHeads('zalo-oa', later(1e9), 1)
      if (head === undefined) throw new Error('nothing is due')
      return head.id
    }
    const send = async (result: Parameters<Store['outbox']['finish']>[1]) => {
      const id = await headId()
      await store.outbox.begin([id], noon)
      await store.outbox.finish(id, result, noon)
      return id
    }

    describe('inbox', () => {
      it('takes an event once for its channel, account and key', async () => {
        const first = await store.inbox.accept([textEvent('a'), textEvent('b'), textEvent('a')], noon)
        const second = await store.inbox.accept([textEvent('b'), textEvent('c')], noon)
        expect(first.map((one) => one.kind)).toEqual(['accepted', 'accepted', 'duplicate'])
        expect(second.map((one) => one.kind)).toEqual(['duplicate', 'accepted'])
        const elsewhere = { ...textEvent('a'), account: 'oa-2' }
        expect(accepted(await store.inbox.accept([elsewhere], noon))).toHaveLength(1)
      })

      it('gives back unfinished events whole, oldest first, in pages', async () => {
        const tapped = { ...person('bình'), kind: 'choice' as const, key: 'x', sentAt: null, payload: 'p1' }
        await store.inbox.accept([textEvent('a'), tapped], noon)
        await store.inbox.accept([textEvent('c')], later(1000))
        const page = await store.inbox.unfinished(2)
        expect(page.map((one) => one.event)).toEqual([textEvent('a'), tapped])
        const rest = await store.inbox.unfinished(2, page[1]?.id)
        expect(rest.map((one) => one.event?.key)).toEqual(['c'])
        expect(rest[0]?.receivedAt).toEqual(later(1000))
      })

      it('knows a finished event until its key is pruned', async () => {
        await answer(store, 'old', [], person('an'), noon)
        await answer(store, 'new', [], person('an'), later(10_000))
        expect(await store.inbox.unfinished(10)).toEqual([])
        expect(await store.inbox.prune(later(5_000))).toBe(1)
        const again = await store.inbox.accept([textEvent('old'), textEvent('new')], later(20_000))
        expect(again.map((one) => one.kind)).toEqual(['accepted', 'duplicate'])
      })

      it('never prunes an event that still waits', async () => {
        await store.inbox.accept([textEvent('waits')], noon)
        expect(await store.inbox.prune(later(1e9))).toBe(0)
        expect(await store.inbox.unfinished(10)).toHaveLength(1)
      })
    })

    describe('a turn', () => {
      it('keeps state, messages, records and the end of the event together', async () => {
        const [pending] = accepted(await store.inbox.accept([textEvent('a')], noon))
        await store.commitTurn({
          ...turn(pending?.id ?? 0, ['một', 'hai']),
          state: { version: 3, data: { step: 'age', list: [1, null, 'é'] }, passing: { people: ['mẹ'] } },
          records: [asked('mấy tuổi')],
        })
        expect(await store.conversations.read(person('an'), noon)).toEqual({
          version: 3,
          data: { step: 'age', list: [1, null, 'é'] },
          passing: { people: ['mẹ'] },
        })
        expect(await store.inbox.unfinished(10)).toEqual([])
        expect(await heads()).toEqual(['một'])
        expect(await store.questions.latest(10)).toEqual([question('mấy tuổi')])
        expect(await store.conversations.read(person('bình'), noon)).toBeNull()
      })

      it('changes nothing when one part of it fails', async () => {
        await answer(store, 'before', ['trước'])
        const [pending] = accepted(await store.inbox.accept([textEvent('a')], noon))
        const unkeepable = { ...asked('x'), status: JSON.parse('null') }
        await expect(
          store.commitTurn({ ...turn(pending?.id ?? 0, ['sau']), records: [unkeepable] }),
        ).rejects.toThrow()
        expect(await store.conversations.read(person('an'), noon)).toEqual({
          version: 1,
          data: { answered: ['trước'] },
          passing: null,
        })
        expect((await store.outbox.counts()).waiting).toBe(1)
        expect((await store.inbox.unfinished(10)).map((one) => one.event?.key)).toEqual(['a'])
      })

      it('that failed leaves the state and says what is said instead', async () => {
        await answer(store, 'a', [])
        const [pending] = accepted(await store.inbox.accept([textEvent('b')], noon))
        await store.failTurn({
          eventId: pending?.id ?? 0,
          conversation: person('an'),
          outgoing: [say('xin lỗi')],
          heardAt: noon,
          at: noon,
        })
        expect(await heads()).toEqual(['xin lỗi'])
        expect(await store.conversations.read(person('an'), noon)).toEqual({
          version: 1,
          data: { answered: [] },
          passing: null,
        })
        expect(await store.inbox.unfinished(10)).toEqual([])
        expect((await store.inbox.accept([textEvent('b')], noon))[0]?.kind).toBe('duplicate')
      })

      it('without a state deletes what is kept of the person, and nobody else', async () => {
        await answer(store, 'a', ['của An'])
        await answer(store, 'b', ['của Bình'], person('bình'))
        const [pending] = accepted(await store.inbox.accept([textEvent('c')], noon))
        await store.commitTurn({ ...turn(pending?.id ?? 0, ['đã xóa']), state: null })
        expect(await store.conversations.read(person('an'), noon)).toBeNull()
        const kept = await store.outbox.after(person('an'), 0)
        expect(kept.map((one) => one.message.text)).toEqual(['đã xóa'])
        expect(await store.conversations.read(person('bình'), noon)).not.toBeNull()
        expect(await heads()).toEqual(['của Bình', 'đã xóa'])
      })

      it('without a state lets a send that is under way end, then forgets it', async () => {
        await answer(store, 'a', ['đang gửi'])
        const underWay = await headId()
        await store.outbox.begin([underWay], noon)
        const [pending] = accepted(await store.inbox.accept([textEvent('c')], noon))
        await store.commitTurn({ ...turn(pending?.id ?? 0, ['đã xóa']), state: null })
        expect(await heads()).toEqual([])
        await store.outbox.finish(underWay, { kind: 'again', at: noon, unknown: true }, noon)
        expect(await heads()).toEqual(['đã xóa'])
        expect(await store.outbox.counts()).toEqual({ waiting: 1, sending: 0, sent: 0, parked: 0 })
      })
    })

    describe('outbox', () => {
      it('offers only the oldest unsent message of each conversation', async () => {
        await answer(store, 'a', ['a1', 'a2'])
        await answer(store, 'b', ['b1'], person('bình'))
        expect(await heads()).toEqual(['a1', 'b1'])
        expect(await heads(noon, 1)).toEqual(['a1'])
        expect(await store.outbox.dueHeads('messenger', noon, 10)).toEqual([])
      })

      it('holds later messages back while one is under way or waits for a retry', async () => {
        await answer(store, 'a', ['a1', 'a2'])
        const id = await headId()
        await store.outbox.begin([id], noon)
        expect(await heads()).toEqual([])
        await store.outbox.finish(id, { kind: 'again', at: later(5000), unknown: false }, noon)
        expect(await heads(later(4999))).toEqual([])
        expect(await store.outbox.nextDue('zalo-oa', noon)).toEqual(later(5000))
        expect(await store.outbox.nextDue('zalo-oa', later(5000))).toBeNull()
        expect(await heads(later(5000))).toEqual(['a1'])
      })

      it('goes on after a sent message and after a parked one', async () => {
        await answer(store, 'a', ['a1', 'a2', 'a3'])
        await send({ kind: 'sent', platformId: 'm-1' })
        expect(await heads()).toEqual(['a2'])
        await send({ kind: 'park', outcome: 'rejected', reason: 'code -201', unknown: false })
        expect(await heads()).toEqual(['a3'])
        expect(await store.outbox.counts()).toEqual({ waiting: 1, sending: 0, sent: 1, parked: 1 })
      })

      it('counts attempts and unknown ends', async () => {
        await answer(store, 'a', ['a1'])
        await send({ kind: 'again', at: noon, unknown: false })
        await send({ kind: 'again', at: noon, unknown: true })
        const [head] = await store.outbox.dueHeads('zalo-oa', noon, 1)
        expect(head).toMatchObject({ attempts: 2, unknowns: 1, createdAt: noon, conversation: person('an') })
      })

      it('lets only one begin a message', async () => {
        await answer(store, 'a', ['a1'])
        const id = await headId()
        expect(await store.outbox.begin([id], noon)).toEqual(new Set([id]))
        expect(await store.outbox.begin([id], noon)).toEqual(new Set())
        await store.outbox.finish(id, { kind: 'again', at: noon, unknown: false }, noon)
        expect((await store.outbox.dueHeads('zalo-oa', noon, 1))[0]?.attempts).toBe(1)
      })

      it('lists parked messages with their reason and puts one back in its old place', async () => {
        await answer(store, 'a', ['a1', 'a2'])
        const id = await send({ kind: 'park', outcome: 'operator-needed', reason: 'gói OA', unknown: false })
        expect(await store.outbox.parked(10)).toMatchObject([
          {
            id,
            outcome: 'operator-needed',
            reason: 'gói OA',
            parkedAt: noon,
            attempts: 1,
          },
        ])
        expect(await store.outbox.retryParked(id, later(1))).toBe(true)
        expect(await store.outbox.retryParked(id, later(1))).toBe(false)
        expect(await heads(later(1))).toEqual(['a1'])
        expect((await store.outbox.dueHeads('zalo-oa', later(1), 1))[0]?.attempts).toBe(0)
        expect(await store.outbox.parked(10)).toEqual([])
      })

      it('after a crash tries a cut-off send once more, and parks it the second time', async () => {
        await answer(store, 'a', ['a1', 'a2'])
        await store.outbox.begin([await headId()], noon)
        expect(await store.outbox.recover(noon)).toEqual({ again: 1, parked: 0 })
        expect(await heads()).toEqual(['a1'])
        await store.outbox.begin([await headId()], noon)
        expect(await store.outbox.recover(noon)).toEqual({ again: 0, parked: 1 })
        expect(await store.outbox.parked(10)).toMatchObject([{ outcome: 'unknown', unknowns: 2 }])
        expect(await heads()).toEqual(['a2'])
        expect(await store.outbox.recover(noon)).toEqual({ again: 0, parked: 0 })
      })

      it('gives a page that reconnects what it has not seen', async () => {
        await answer(store, 'a', ['a1', 'a2', 'a3'])
        await answer(store, 'b', ['b1'], person('bình'))
        const first = await send({ kind: 'sent', platformId: null })
        const missed = await store.outbox.after(person('an'), first)
        expect(missed.map((one) => one.message.text)).toEqual(['a2', 'a3'])
        const last = await store.outbox.after(person('an'), 0, 2)
        expect(last.map((one) => one.message.text)).toEqual(['a2', 'a3'])
      })

      it('prunes what has ended, not what is still to be sent', async () => {
        await answer(store, 'a', ['a1', 'a2', 'a3'])
        await send({ kind: 'sent', platformId: null })
        await send({ kind: 'park', outcome: 'unreachable', reason: 'chặn', unknown: false })
        expect(await store.outbox.prune(noon, noon)).toBe(0)
        expect(await store.outbox.prune(later(1), noon)).toBe(2)
        expect(await heads()).toEqual(['a3'])
      })

      it('forgets what was sent, on pages later than elsewhere, and nothing else', async () => {
        await answer(store, 'a', ['a1', 'a2', 'a3'])
        await send({ kind: 'sent', platformId: null })
        await send({ kind: 'park', outcome: 'unreachable', reason: 'chặn', unknown: false })
        await answer(store, 'w', ['w1'], { ...person('web'), channel: 'web' })
        const [page] = await store.outbox.dueHeads('web', later(1), 1)
        await store.outbox.begin([page?.id ?? 0], noon)
        await store.outbox.finish(page?.id ?? 0, { kind: 'sent', platformId: null }, noon)
        expect(await store.outbox.forgetSent(noon, noon)).toBe(0)
        expect(await store.outbox.forgetSent(later(1), noon)).toBe(1)
        expect(await store.outbox.forgetSent(later(1), later(1))).toBe(1)
        expect(await store.outbox.counts()).toEqual({ waiting: 1, sending: 0, sent: 0, parked: 1 })
      })

      it('keeps longer what waits for the person to write again', async () => {
        await answer(store, 'a', ['a1'])
        await send({ kind: 'park', outcome: 'window-closed', reason: 'quá 48 giờ', unknown: false })
        expect(await store.outbox.prune(later(1), noon)).toBe(0)
        expect(await store.outbox.prune(later(2), later(1))).toBe(1)
      })
    })

    describe('when a person was last heard', () => {
      const lastHeard = async (at = later(1e9)) =>
        (await store.outbox.dueHeads('zalo-oa', at, 1)).map((head) => head.lastHeard)
      const hear = async (key: string, heardAt: Date | null) => {
        const [pending] = accepted(await store.inbox.accept([textEvent(key)], noon))
        await store.commitTurn({ ...turn(pending?.id ?? 0, [key]), heardAt })
      }

      it('goes with each message, the newest time, whatever came in between', async () => {
        await hear('a', later(5000))
        expect(await lastHeard()).toEqual([later(5000)])
        await hear('b', later(9000))
        await hear('late', later(1000))
        await hear('staff', null)
        expect(await lastHeard()).toEqual([later(9000)])
      })

      it('is not known of one whose data were deleted', async () => {
        await hear('a', noon)
        const [pending] = accepted(await store.inbox.accept([textEvent('c')], noon))
        await store.commitTurn({ ...turn(pending?.id ?? 0, ['đã xóa']), state: null })
        expect(await lastHeard()).toEqual([null])
      })

      it('counts also where the event could not be answered', async () => {
        await hear('a', noon)
        const [pending] = accepted(await store.inbox.accept([textEvent('b')], noon))
        const conversation = person('an')
        await store.failTurn({
          eventId: pending?.id ?? 0,
          conversation,
          outgoing: [],
          heardAt: later(7000),
          at: noon,
        })
        expect(await lastHeard()).toEqual([later(7000)])
      })
    })

    describe('conversations', () => {
      it('forgets those that nobody touched', async () => {
        await answer(store, 'a', [], person('an'), noon)
        await answer(store, 'b', [], person('bình'), later(1000))
        expect(await store.conversations.prune(later(500))).toBe(1)
        expect(await store.conversations.read(person('an'), noon)).toBeNull()
        expect(await store.conversations.read(person('bình'), noon)).not.toBeNull()
      })
    })

    describe('the passing part of a state', () => {
      const passing = { facts: { age: 67 } }
      const keep = async (key: string, from = person('an'), at = noon) => {
        const [pending] = accepted(await store.inbox.accept([textEvent(key, from)], at))
        const state = { version: 2, data: { introduced: true }, passing }
        await store.commitTurn({ ...turn(pending?.id ?? 0, [], from, at), state, passingUntil: later(1000) })
      }
      const passingOf = async (at: Date, of = person('an')) =>
        (await store.conversations.read(of, at))?.passing

      it('is there until it is due, and null from then on, even before it is deleted', async () => {
        await keep('a')
        expect(await passingOf(later(999))).toEqual(passing)
        expect(await store.conversations.read(person('an'), later(1000))).toEqual({
          version: 2,
          data: { introduced: true },
          passing: null,
        })
      })

      it('is deleted where it is due, once, and only that', async () => {
        await keep('a')
        await keep('b', person('bình'))
        await answer(store, 'c', [], person('chi'))
        expect(await store.conversations.forgetPassing(later(999))).toBe(0)
        expect(await store.conversations.forgetPassing(later(1000))).toBe(2)
        expect(await store.conversations.forgetPassing(later(1000))).toBe(0)
        expect(await passingOf(noon)).toBeNull()
        expect((await store.conversations.read(person('bình'), noon))?.data).toEqual({ introduced: true })
      })

      it('stays longer with every turn', async () => {
        await keep('a')
        const [pending] = accepted(await store.inbox.accept([textEvent('b')], later(500)))
        const state = { version: 2, data: {}, passing: { facts: { age: 68 } } }
        await store.commitTurn({
          ...turn(pending?.id ?? 0, []),
          state,
          at: later(500),
          passingUntil: later(1500),
        })
        expect(await store.conversations.forgetPassing(later(1499))).toBe(0)
        expect(await passingOf(later(1499))).toEqual({ facts: { age: 68 } })
        expect(await store.conversations.forgetPassing(later(1500))).toBe(1)
      })

      it('leaves a conversation as old as it was', async () => {
        await keep('a')
        await store.conversations.forgetPassing(later(5000))
        expect(await store.conversations.prune(later(1))).toBe(1)
      })
    })

    describe('questions', () => {
      it('lists the newest first and counts by status', async () => {
        await store.questions.add(question('một', 'answered', noon))
        await store.questions.add(question('hai', 'handoff', later(1)))
        await store.questions.add(question('ba', 'answered', later(2)))
        expect((await store.questions.latest(2)).map((one) => one.text)).toEqual(['ba', 'hai'])
        expect(await store.questions.countsByStatus()).toEqual({ answered: 2, handoff: 1 })
        expect(await store.questions.countsByStatus(later(1))).toEqual({ answered: 1, handoff: 1 })
        expect(await store.questions.prune(later(1))).toBe(1)
        expect((await store.questions.latest(9)).map((one) => one.text)).toEqual(['ba', 'hai'])
      })
    })

    describe('lessons', () => {
      const lesson = (text: string, meant: string | null) =>
        ({ kind: 'lesson', text, meant, offered: ['muc-dong', 'the-bhyt'] }) as const

      it('keeps what was meant by which words, newest first, without the person', async () => {
        await leave(store, 'a', [lesson('the bi mat roi', 'the-bhyt')])
        await leave(store, 'b', [lesson('cái kia', null)], person('bình'), later(1))
        const { kind: _, ...rest } = lesson('cái kia', null)
        expect(await store.lessons.latest(1)).toEqual([
          { ...rest, at: later(1), channel: 'zalo-oa', place: 'ai-quoc' },
        ])
        expect(JSON.stringify(await store.lessons.latest(9))).not.toContain('bình')
        expect(await store.lessons.prune(later(1))).toBe(1)
        expect((await store.lessons.latest(9)).map(({ text }) => text)).toEqual(['cái kia'])
      })
    })

    describe('feedback', () => {
      it('sums up by what it is about, most spoken of first', async () => {
        const said = (about: string, useful: boolean) => ({ kind: 'feedback', about, useful }) as const
        await leave(store, 'a', [said('result', true), said('mat-the', false)])
        await leave(store, 'b', [said('mat-the', true)], person('bình'), later(1))
        await leave(store, 'c', [said('mat-the', false)], person('chi'), later(2))
        expect(await store.feedback.summary()).toEqual([
          { about: 'mat-the', useful: 1, notUseful: 2 },
          { about: 'result', useful: 1, notUseful: 0 },
        ])
        expect(await store.feedback.summary(later(2))).toEqual([
          { about: 'mat-the', useful: 0, notUseful: 1 },
        ])
        expect(await store.feedback.prune(later(1))).toBe(2)
        expect(await store.feedback.summary()).toEqual([{ about: 'mat-the', useful: 1, notUseful: 1 }])
      })
    })

    describe('questions left for an official', () => {
      const left = (text: string) => ({ kind: 'question-left', text }) as const
      const idOf = async (text: string) => {
        const found = (await store.leftQuestions.waiting(10)).find((one) => one.text === text)
        if (found === undefined) throw new Error(`"${text}" does not wait`)
        return found.id
      }

      it('wait, oldest first, with the conversation that they came from', async () => {
        await leave(store, 'a', [left('bao giờ phường phát thẻ')])
        await leave(store, 'b', [left('mẹ tôi ở quê có được không')], person('bình'), later(1))
        const [first, second] = await store.leftQuestions.waiting(10)
        expect(first).toEqual({
          id: first?.id,
          at: noon,
          channel: 'zalo-oa',
          place: 'ai-quoc',
          conversation: person('an'),
          text: 'bao giờ phường phát thẻ',
          answeredAt: null,
        })
        expect(second?.conversation).toEqual(person('bình'))
        expect(await store.leftQuestions.waiting(1)).toEqual([first])
        expect(await store.leftQuestions.find(first?.id ?? 0)).toEqual(first)
        expect(await store.leftQuestions.find(999)).toBeNull()
      })

      it('get one answer, behind what that conversation still has to be sent', async () => {
        await answer(store, 'a', ['đang chờ'])
        await leave(store, 'b', [left('hỏi gì đó')])
        const id = await idOf('hỏi gì đó')
        expect(await store.leftQuestions.answer(id, [say('một'), say('hai')], later(1))).toBe(true)
        expect(await store.leftQuestions.answer(id, [say('lần nữa')], later(2))).toBe(false)
        expect(await store.leftQuestions.answer(999, [say('không ai')], later(2))).toBe(false)
        expect(await store.leftQuestions.waiting(10)).toEqual([])
        expect(await store.leftQuestions.find(id)).toMatchObject({ answeredAt: later(1), place: 'ai-quoc' })
        const texts = (await store.outbox.after(person('an'), 0)).map((one) => one.message.text)
        expect(texts).toEqual(['đang chờ', 'một', 'hai'])
      })

      it('stay unanswered when the answer cannot be kept', async () => {
        await leave(store, 'a', [left('hỏi gì đó')])
        const unkeepable = {
          ...say('x'),
          toJSON() {
            throw new Error('no JSON')
          },
        }
        await expect(
          store.leftQuestions.answer(await idOf('hỏi gì đó'), [say('một'), unkeepable], noon),
        ).rejects.toThrow()
        expect(await store.leftQuestions.waiting(10)).toHaveLength(1)
        expect((await store.outbox.counts()).waiting).toBe(0)
      })

      it("are nobody's once they have their answer, and keep no word", async () => {
        await leave(store, 'a', [left('hỏi gì đó')])
        const id = await idOf('hỏi gì đó')
        await store.leftQuestions.answer(id, [say('đây ạ')], noon)
        const kept = await store.leftQuestions.find(id)
        expect(kept?.text).toBe('')
        expect(kept?.conversation.person).toBe('')
      })

      it('go with the person, and nobody else', async () => {
        await leave(store, 'a', [left('của An')])
        await leave(store, 'b', [left('của Bình')], person('bình'))
        const [pending] = accepted(await store.inbox.accept([textEvent('c')], noon))
        await store.commitTurn({ ...turn(pending?.id ?? 0, []), state: null })
        expect((await store.leftQuestions.waiting(10)).map(({ text }) => text)).toEqual(['của Bình'])
      })

      it('are pruned by their age', async () => {
        await leave(store, 'a', [left('cũ')])
        await leave(store, 'b', [left('mới')], person('an'), later(1))
        expect(await store.leftQuestions.prune(later(1))).toBe(1)
        expect((await store.leftQuestions.waiting(10)).map(({ text }) => text)).toEqual(['mới'])
      })
    })

    describe('receipts', () => {
      const receipt = {
        kind: 'receipt',
        code: '7K3M9XPD2Q',
        asOf: '2026-11-21',
        place: 'ai-quoc',
        people: [{ age: 67, pension: false }, {}],
        outcomes: ['entitled|g|0,100,0,0,0', null],
      } as const

      it('are found by their code, and hold nobody', async () => {
        await leave(store, 'a', [receipt], person('an'), later(1))
        expect(await store.receipts.find('7K3M9XPD2Q')).toEqual({ ...receipt, at: later(1) })
        expect(await store.receipts.find('7K3M9XPD2R')).toBeNull()
      })

      it('outlive the deletion of the person, until they are old', async () => {
        await leave(store, 'a', [receipt])
        const [pending] = accepted(await store.inbox.accept([textEvent('b')], noon))
        await store.commitTurn({ ...turn(pending?.id ?? 0, []), state: null })
        expect(await store.receipts.prune(noon)).toBe(0)
        expect(await store.receipts.find(receipt.code)).not.toBeNull()
        expect(await store.receipts.prune(later(1))).toBe(1)
        expect(await store.receipts.find(receipt.code)).toBeNull()
      })

      it('are deleted one by one with the data of whom they were given to', async () => {
        await leave(store, 'a', [receipt])
        await leave(store, 'b', [{ ...receipt, code: '8K3M9XPD2T' }])
        await leave(store, 'c', [{ kind: 'receipt-deleted', code: receipt.code }])
        expect(await store.receipts.find(receipt.code)).toBeNull()
        expect(await store.receipts.find('8K3M9XPD2T')).not.toBeNull()
      })
    })

    describe('scans', () => {
      const scan = (event: string | null, code = 7) => ({ kind: 'scan', code, event }) as const

      it('are counted by day, channel, place, code and event, and name nobody', async () => {
        await leave(store, 'a', [scan('hoi-cho'), scan(null)], person('an'))
        await leave(store, 'b', [scan('hoi-cho'), scan('hoi-cho', 8)], person('bình'))
        // 23:59 and 00:01 in Vietnam.
        await leave(store, 'c', [scan(null)], person('an'), new Date('2026-11-21T16:59:00Z'))
        await leave(store, 'd', [scan(null)], person('an'), new Date('2026-11-21T17:01:00Z'))
        const day = { day: '2026-11-21', place: 'ai-quoc', channel: 'zalo-oa' }
        expect(await store.scans.counts()).toEqual([
          { ...day, code: 7, event: null, count: 2 },
          { ...day, code: 7, event: 'hoi-cho', count: 2 },
          { ...day, code: 8, event: 'hoi-cho', count: 1 },
          { ...day, day: '2026-11-22', code: 7, event: null, count: 1 },
        ])
        expect(await store.scans.counts('2026-11-22')).toHaveLength(1)
      })

      it('have room for so many events a day; the scans of others count without theirs', async () => {
        const events = Array.from({ length: MOST_EVENTS_A_DAY + 5 }, (_, index) => `e-${index}`)
        await leave(
          store,
          'a',
          events.map((event) => scan(event)),
        )
        await leave(store, 'b', [scan('e-0'), scan('e-9999')])
        const counts = await store.scans.counts()
        expect(counts).toHaveLength(MOST_EVENTS_A_DAY + 1)
        expect(counts.find(({ event }) => event === null)?.count).toBe(6)
        expect(counts.find(({ event }) => event === 'e-0')?.count).toBe(2)
      })

      it('stay when a person’s data is deleted', async () => {
        await leave(store, 'a', [scan('hoi-cho')])
        const [pending] = accepted(await store.inbox.accept([textEvent('b')], later(1)))
        await store.commitTurn({ ...turn(pending?.id ?? 0, []), state: null })
        await store.wipe()
        expect(await store.scans.counts()).toHaveLength(1)
      })
    })

    describe('deletions', () => {
      it('are kept by the very turn that deletes, and say when', async () => {
        await answer(store, 'a', [])
        const [pending] = accepted(await store.inbox.accept([textEvent('b')], later(1)))
        await store.commitTurn({
          ...turn(pending?.id ?? 0, ['đã xóa'], person('an'), later(1)),
          state: null,
          records: [{ kind: 'deletion', code: '2A3B4CDE5F' }],
        })
        expect(await store.conversations.read(person('an'), later(1))).toBeNull()
        expect(await store.deletions.find('2A3B4CDE5F')).toEqual(later(1))
        expect(await store.deletions.find('2A3B4CDE5G')).toBeNull()
        expect(await store.deletions.prune(later(1))).toBe(0)
        expect(await store.deletions.prune(later(2))).toBe(1)
        expect(await store.deletions.find('2A3B4CDE5F')).toBeNull()
      })
    })

    describe('tokens', () => {
      const pair = (accessToken: string) => ({
        accessToken,
        refreshToken: `r-${accessToken}`,
        expiresAt: noon,
      })

      it('keeps the last pair of each account', async () => {
        expect(await store.tokens.read('zalo-oa', 'oa-1')).toBeNull()
        await store.tokens.write('zalo-oa', 'oa-1', pair('one'))
        await store.tokens.write('zalo-oa', 'oa-1', pair('two'))
        await store.tokens.write('zalo-oa', 'oa-2', pair('other'))
        expect(await store.tokens.read('zalo-oa', 'oa-1')).toEqual(pair('two'))
      })

      it('lets one at a time work for an account, and goes on after a failure', async () => {
        const steps: string[] = []
        const work = (name: string) => async () => {
          steps.push(`${name} in`)
          await store.tokens.write('zalo-oa', 'oa-1', pair(name))
          steps.push(`${name} out`)
          if (name === 'a') throw new Error('refused')
          return name
        }
        const all = await Promise.allSettled(
          ['a', 'b', 'c'].map((name) => store.tokens.exclusively('zalo-oa', 'oa-1', work(name))),
        )
        expect(steps).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
        expect(all.map((one) => one.status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
      })
    })

    it('reports which migrations it applied, once', async () => {
      const again = await store.migrate()
      expect(again).toEqual({ applied: [], current: '005-scans' })
    })

    it('is healthy while it is open', async () => {
      expect(await store.health()).toEqual({ ok: true })
    })
  })
}
