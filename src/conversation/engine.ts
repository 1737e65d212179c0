import type { InboundEvent } from '../messages/inbound.ts'
import type { Reply } from '../messages/reply.ts'
import { isOutOfScope } from '../understanding/out-of-scope.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { isForeignLanguage } from '../vietnamese/foreign.ts'
import { typedChoice } from './choose.ts'
import { readCommand } from './commands.ts'
import { plain, type Step, type TurnContext } from './context.ts'
import { answerRanked, giveAnswer, giveDetails, giveTopic } from './flows/answer.ts'
import { admitUnclear, offerChoices } from './flows/clarify.ts'
import { decline } from './flows/decline.ts'
import { askForVietnamese } from './flows/foreign.ts'
import {
  answerTapped,
  answerTyped,
  beginInterview,
  hearPersonal,
  repeatQuestion,
  skipQuestion,
  stopInterview,
} from './flows/interview.ts'
import { questionFor } from './flows/question.ts'
import { greet, menuChoices, showContact, showMenu } from './flows/start.ts'
import { NOTHING, type Outcome } from './outcome.ts'
import { decodePayload } from './payload.ts'
import { type PhraseKey, say } from './phrases.ts'
import { type ConversationState, STAFF_PAUSE_MS } from './state.ts'

/** In an interview odd words are more likely a clumsy answer than talk about something else. */
const SURE_ASIDE = 0.6

/** An event as far as the conversation cares: what was said or tapped, not where. */
export type TurnEvent =
  | { readonly kind: 'text'; readonly heard: Understanding }
  | { readonly kind: 'choice'; readonly payload: string }
  | { readonly kind: 'attachment'; readonly what: Extract<InboundEvent, { kind: 'attachment' }>['what'] }
  | { readonly kind: 'start'; readonly ref?: string | undefined }
  | { readonly kind: 'staff-message' }
  | { readonly kind: 'withdraw' }

export interface TurnResult {
  /** null = everything kept of this person is to be deleted. */
  readonly state: ConversationState | null
  readonly replies: readonly Reply[]
  readonly outcome: Outcome
}

/** One turn of the conversation: a pure function of its arguments. */
export function turn(state: ConversationState, event: TurnEvent, context: TurnContext): TurnResult {
  if (event.kind === 'withdraw') return { state: null, replies: [], outcome: NOTHING }
  if (event.kind === 'staff-message') return silent(pause(state, context.now))
  if (isPaused(state, context.now)) return silent(state)
  const step = respond(state, event, context)
  if (step === 'erase') {
    return {
      state: null,
      replies: [plain(say(context.pack, 'erased'))],
      outcome: { ...NOTHING, status: 'greeting' },
    }
  }
  return {
    state: {
      ...step.state,
      offered: step.replies.at(-1)?.choices ?? [],
      updatedAt: context.now.toISOString(),
    },
    replies: step.replies,
    outcome: step.outcome,
  }
}

function respond(
  state: ConversationState,
  event: Exclude<TurnEvent, { kind: 'withdraw' | 'staff-message' }>,
  context: TurnContext,
): Step | 'erase' {
  switch (event.kind) {
    case 'start':
      return opened(state, event.ref, context)
    case 'attachment':
      return noWords(state, attachmentPhrase(event.what), context)
    case 'choice':
      return chosen(state, event.payload, context)
    case 'text':
      return heardText(state, event.heard, context)
  }
}

/** A link's parameter may name what to open; anything else greets. */
function opened(state: ConversationState, ref: string | undefined, context: TurnContext): Step {
  const payload = ref === undefined ? null : decodePayload(ref)
  return payload === null ? greet(state, context) : chosen(state, ref ?? '', context)
}

function chosen(state: ConversationState, text: string, context: TurnContext): Step {
  const payload = decodePayload(text)
  switch (payload?.kind) {
    case 'answer':
      return giveAnswer(state, payload.id, null, context)
    case 'details':
      return giveDetails(state, payload.id, context)
    case 'topic':
      return giveTopic(state, payload.id, null, null, context)
    case 'fact':
      return answerTapped(state, payload.fact, payload.choice, context) ?? staleChoice(state, context)
    case 'check':
      return beginInterview(state, context)
    case 'menu':
      return showMenu(state, context)
    case 'skip':
      return state.asking === null ? staleChoice(state, context) : skipQuestion(state, context)
    case 'contact':
      return showContact(state, context)
    case 'none-of-these':
      return admitUnclear(state, context)
    case undefined:
      return staleChoice(state, context)
  }
}

function heardText(state: ConversationState, heard: Understanding, context: TurnContext): Step | 'erase' {
  const { text } = heard
  if (!/[\p{L}\p{N}]/u.test(text)) return noWords(state, 'no-words', context)
  const command = readCommand(text)
  if (command === 'erase') return 'erase'
  const picked = typedChoice(text, state.offered, {
    numbers: !asksTyped(state, context),
    loosely: state.asking === null,
  })
  if (picked !== null) return chosen(state, picked, context)
  if (command !== null) return obey(state, command, context)
  const answered = answerTyped(state, text, context)
  if (answered !== null) return answered
  if (isForeignLanguage(text)) return resume(state, askForVietnamese(state, context), context)
  return understood(state, heard, context)
}

function obey(
  state: ConversationState,
  command: 'stop' | 'restart' | 'skip' | 'contact' | 'menu',
  context: TurnContext,
): Step {
  switch (command) {
    case 'stop':
      return stopInterview(state, context)
    case 'restart':
      return beginInterview(state, context)
    case 'skip':
      return state.asking === null ? admitUnclear(state, context) : skipQuestion(state, context)
    case 'contact':
      return showContact(state, context)
    case 'menu':
      return showMenu(state, context)
  }
}

/** Free text: a personal matter, a question of the knowledge base, or neither. */
function understood(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  const top = heard.topics[0]
  const tellsFacts = heard.people.some(
    (person) => person.mentions.length > 0 || person.contradictions.length > 0,
  )
  const sideQuestion =
    heard.zone === 'answer' && top !== undefined && context.pack.topics.has(top.topic) && !heard.asksOwnShare
  if (heard.asksOwnShare) return hearPersonal(state, heard, context)
  if (tellsFacts && !sideQuestion && (state.asking !== null || state.people.length > 0)) {
    return hearPersonal(state, heard, context)
  }
  const elsewhere = top !== undefined && isOutOfScope(top.topic) && top.probability >= SURE_ASIDE
  if (state.asking !== null && !sideQuestion && !elsewhere) return askAgain(state, context)
  return resume(state, general(state, heard, context), context)
}

function general(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  const top = heard.topics[0]
  if (top === undefined || heard.zone === 'unclear') return admitUnclear(state, context)
  if (heard.zone === 'answer' && isOutOfScope(top.topic)) return decline(state, top, context)
  if (heard.zone === 'choices') return offerChoices(state, heard.topics, context)
  if (top.topic === 'personal-subsidy') return hearPersonal(state, heard, context)
  const askedBesides = heard.questions.flatMap(({ zone, topics: [first] }) =>
    zone === 'answer' && first !== undefined ? [first] : [],
  )
  return answerRanked(state, heard.topics, context, askedBesides)
}

/** A question in between was answered: the open question comes once more, as a message of its own. */
function resume(state: ConversationState, step: Step, context: TurnContext): Step {
  if (state.asking === null || step.state.asking === null) return step
  return { ...step, replies: [...step.replies, ...repeatQuestion(step.state, context, null)] }
}

/** Words that answer nothing during an interview: the same question again; the second time, a way out. */
function askAgain(state: ConversationState, context: TurnContext): Step {
  if (state.failures > 0) return skipQuestion({ ...state, failures: 0 }, context)
  const help: PhraseKey = /^(?:age|birthDate)$/.test(state.asking?.fact ?? '')
    ? 'interview.age-help'
    : 'interview.not-understood'
  return {
    state: { ...state, failures: state.failures + 1 },
    replies: repeatQuestion(state, context, say(context.pack, help)),
    outcome: { ...NOTHING, status: 'question', question: state.asking },
  }
}

/** Whether the open question has no choices of its own: then a number is an answer, not the place in a list. */
function asksTyped({ asking }: ConversationState, context: TurnContext): boolean {
  return asking !== null && (questionFor(asking.fact, context)?.choices.length ?? 0) === 0
}

function noWords(state: ConversationState, phrase: PhraseKey, context: TurnContext): Step {
  const sentence = say(context.pack, phrase)
  const replies =
    state.asking === null
      ? [plain(sentence, menuChoices(context.pack))]
      : repeatQuestion(state, context, sentence)
  return { state, replies, outcome: { ...NOTHING, question: state.asking } }
}

function staleChoice(state: ConversationState, context: TurnContext): Step {
  return noWords(state, 'stale-choice', context)
}

function attachmentPhrase(what: Extract<TurnEvent, { kind: 'attachment' }>['what']): PhraseKey {
  if (what === 'image') return 'attachment.image'
  return what === 'audio' ? 'attachment.audio' : 'attachment'
}

function pause(state: ConversationState, now: Date): ConversationState {
  return {
    ...state,
    pausedUntil: new Date(now.getTime() + STAFF_PAUSE_MS).toISOString(),
    updatedAt: now.toISOString(),
  }
}

function isPaused(state: ConversationState, now: Date): boolean {
  return state.pausedUntil !== null && now.getTime() < Date.parse(state.pausedUntil)
}

function silent(state: ConversationState): TurnResult {
  return { state, replies: [], outcome: { ...NOTHING, status: 'handoff' } }
}
