import { formatPercent } from '../../knowledge/format.ts'
import { provinceOf } from '../../knowledge/places.ts'
import type { Reply } from '../../messages/reply.ts'
import { decide } from '../../subsidy/decide.ts'
import type { Decision } from '../../subsidy/decision.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { forgetSensitive } from '../people.ts'
import { say, whoIs } from '../phrases.ts'
import { sayContact } from '../say/contact.ts'
import { sayDecisions } from '../say/decision-text.ts'
import type { ConversationState, Person } from '../state.ts'
import { today } from '../today.ts'
import { decisionTopic } from '../topic-of-decision.ts'
import { questionAbout, questionReply } from './question.ts'

/** A likely result with more open conditions than this is not shown: questions come first. */
const MOST_CONDITIONS = 4
/** Nor is it said that somebody is in no group while more than this could still change it. */
const MOST_DOUBTS = 6

interface Considered {
  readonly person: Person
  /** How the person is spoken of. */
  readonly who: string
  readonly decision: Decision
  /** The fact to ask for next; null when nothing more helps. */
  readonly ask: string | null
}

/** Decides for everybody, says what is known, asks the next question or ends. */
export function consider(state: ConversationState, context: TurnContext, heard: Understanding | null): Step {
  const considered = state.people.map((person, index) => ({
    person,
    who: whoIs(context.pack, state.people, index),
    ...decideFor(person, context),
  }))
  const open = considered.findIndex(({ ask }) => ask !== null)
  const text = sayConsidered(considered, heard !== null, context)
  const asked = considered[open]?.ask ?? null
  const next: ConversationState = {
    ...state,
    asking: asked === null ? null : { person: open, fact: asked },
  }
  const replies = asked === null ? conclude(text, context) : ask(text, next, context)
  return {
    state: asked === null ? forgetSensitive(next, context.pack) : next,
    replies: withCitations(replies, considered),
    outcome: {
      ...NOTHING,
      status: text === '' ? 'question' : 'decided',
      topic: decisionTopic(considered[0]?.decision ?? null, heard, context.pack),
      confidence: heard?.topics[0]?.probability ?? null,
      citations: considered.flatMap(({ decision }) => decision.citations),
      people: considered.map(({ person, decision }) => ({ facts: person.facts, decision })),
      question: next.asking,
    },
  }
}

function decideFor(person: Person, context: TurnContext): Pick<Considered, 'decision' | 'ask'> {
  const { pack, place, now } = context
  const decision = decide(
    {
      facts: person.facts,
      asOf: today(now),
      place: { province: provinceOf(place), jurisdictions: place.jurisdictions },
      presuming: true,
    },
    pack.policy,
    pack.questions,
  )
  const [contradiction] = person.contradictions.map(({ fact }) => questionAbout(fact, context))
  const skipped = person.skipped.flatMap((id) => [id, ...(pack.questions.get(id)?.covers ?? [])])
  const need = decision.needs.find(({ fact }) => !skipped.includes(fact))?.fact ?? null
  return { decision, ask: contradiction ?? need }
}

/** What can be said now; '' while the first questions are still open. */
function sayConsidered(all: readonly Considered[], told: boolean, context: TurnContext): string {
  const { pack, place } = context
  const sayable = all.filter((one) => isSayable(one, told || all.length > 1))
  const said = sayable.map(({ who, decision, ask }) => ({
    who,
    decision,
    open: ask !== null && decision.outcome === 'needs-facts',
  }))
  const givenUp = all
    .filter(isGivenUp)
    .map(({ who }) => say(pack, 'interview.give-up', { who, contact: sayContact(place) }))
  return [...(said.length === 0 ? [] : [sayDecisions(pack, place, said)]), ...givenUp].join('\n\n')
}

/** Everything was asked or skipped, and still nothing holds. */
function isGivenUp({ person, decision, ask }: Considered): boolean {
  const nothing = decision.outcome === 'needs-facts' && decision.likely === null
  return person.contradictions.length === 0 && ask === null && nothing
}

/**
 * A settled result always; a likely one when somebody just told of it and little is open. That somebody is not in a
 * group, and why, helps at once; a promise waits.
 */
function isSayable(one: Considered, told: boolean): boolean {
  const { person, decision, ask } = one
  if (person.contradictions.length > 0 || isGivenUp(one)) return false
  if (ask === null || decision.outcome !== 'needs-facts') return true
  if (decision.likely === null || !told) return false
  const { shares, conditions } = decision.likely
  return conditions.length <= (shares.resident === 100 ? MOST_DOUBTS : MOST_CONDITIONS)
}

function conclude(text: string, { pack }: TurnContext): Reply[] {
  return [
    plain(text, [
      { label: say(pack, 'menu.check'), payload: encodePayload({ kind: 'check' }) },
      { label: say(pack, 'menu.contact'), payload: encodePayload({ kind: 'contact' }) },
    ]),
  ]
}

function ask(text: string, state: ConversationState, context: TurnContext): Reply[] {
  const { asking } = state
  if (asking === null) return []
  const question = questionReply(state, asking.person, asking.fact, context)
  const lead = text === '' ? openingLine(state, asking.person, context) : text
  return [{ ...question, text: [lead, question.text].filter((part) => part !== '').join('\n\n') }]
}

/** Before the first answer: what this is for. Later: what is certain so far, if anything is. */
function openingLine(state: ConversationState, index: number, context: TurnContext): string {
  const person = state.people[index]
  if (person === undefined) return ''
  const contradiction = person.contradictions[0]
  if (contradiction !== undefined) {
    return say(context.pack, 'interview.contradiction', { words: contradiction.words.join(' / ') })
  }
  const known = Object.keys(person.facts).filter((fact) => fact !== 'relation').length
  if (known === 0 && person.skipped.length === 0) return say(context.pack, 'interview.begin')
  const { bounds } = decideFor(person, context).decision
  return bounds === null || bounds.atLeast === 0 || bounds.atLeast === bounds.atMost
    ? ''
    : say(context.pack, 'decision.bounds', {
        atLeast: formatPercent(bounds.atLeast),
        atMost: formatPercent(bounds.atMost),
      })
}

function withCitations(replies: readonly Reply[], considered: readonly Considered[]): Reply[] {
  const citations = considered.flatMap(({ decision }) => decision.citations)
  const unique = citations.filter(
    (citation, at) =>
      citations.findIndex((c) => c.document === citation.document && c.clause === citation.clause) === at,
  )
  return replies.map((reply, at) => (at === 0 ? { ...reply, citations: unique } : reply))
}
