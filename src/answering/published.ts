import { addressed, say } from '../conversation/phrases.ts'
import { sayAnswer } from '../conversation/say/answer-text.ts'
import { sayContact, sayOffices } from '../conversation/say/contact.ts'
import { sayDays, saySources } from '../conversation/say/sources.ts'
import { today } from '../conversation/today.ts'
import { answerOn } from '../knowledge/choose.ts'
import { formatCitation } from '../knowledge/cite.ts'
import { formatDate } from '../knowledge/format.ts'
import { freshnessOn, recheckDay } from '../knowledge/freshness.ts'
import type { Answer, Pack, Topic, Verdict } from '../knowledge/pack.ts'
import { relatedTo } from '../knowledge/related.ts'
import { renderAnswer } from '../knowledge/render.ts'
import type { Rules } from './decide.ts'

/** An answer or correction as it is shown to the public on one day in one place, in whole sentences. */
export interface Published {
  readonly answer: Answer
  readonly topic: Topic | null
  /** null = it is not given there and then, and `deferred` says why. */
  readonly words: PublishedWords | null
  readonly deferred: string | null
  /** The offices to turn to, one a line. */
  readonly offices: readonly string[]
  readonly related: readonly Answer[]
}

export interface PublishedWords {
  readonly short: string
  readonly details: readonly string[]
  readonly steps: readonly string[]
  readonly ifHarmed: readonly string[]
  readonly sources: readonly PublishedSource[]
  /** All sources in one line: "Căn cứ: …". */
  readonly sourceLine: string
  /** Since when it applies, and when it was last compared with its sources. */
  readonly days: string
  /** That its day of rechecking is past, and whom to ask; null = it is not. */
  readonly stale: string | null
}

export interface PublishedSource {
  readonly cited: string
  /** The text of each clause that we hold. */
  readonly clauses: readonly { readonly clause: string; readonly text: string }[]
  /** What a reader must know of our copy. */
  readonly note: string | null
  /** Where the public can read it or about it. */
  readonly address: string | null
}

/** The answer in the place of the rules on the day of `now`; what does not hold there and then says so, as in a chat. */
export function publish(answer: Answer, { pack, place }: Rules, now: Date): Published {
  const date = today(now)
  const context = { pack, place, now, readOn: date, freshCode: null, forgetAfterMinutes: 0 }
  const said = sayAnswer(answer, context)
  const words = said.held ? wordsOf(answer, { pack, place }, date) : null
  return {
    answer,
    topic: pack.topics.get(answer.topic) ?? null,
    words,
    deferred: words === null ? addressed(said.text, null) : null,
    offices: sayOffices(place, answer.offices)
      .split('\n')
      .map((line) => line.replace(/^- /, '')),
    related: relatedTo(answer, pack, { place, date }),
  }
}

/** What is given in that place on that day, by topic in their order; topics of which nothing is are left out. */
export function publishedByTopic(
  { pack, place }: Rules,
  kind: 'answers' | 'corrections',
  now: Date,
): { readonly topic: Topic; readonly answers: readonly Answer[] }[] {
  const given = [...pack.answers.values()].filter(
    (answer) =>
      (answer.correction !== null) === (kind === 'corrections') && isGiven(answer, { pack, place }, now),
  )
  return [...pack.topics.values()].flatMap((topic) => {
    const answers = given.filter((answer) => answer.topic === topic.id)
    const general = answers.filter(({ id }) => id === topic.defaultAnswer)
    const others = answers.filter(({ id }) => id !== topic.defaultAnswer)
    return answers.length === 0 ? [] : [{ topic, answers: [...general, ...others] }]
  })
}

/** A correction's verdict as readers know it. */
export function verdictWords(verdict: Verdict): string {
  return VERDICTS[verdict]
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  scam: 'Lừa đảo',
  untrue: 'Tin sai',
  misleading: 'Chưa đúng hẳn',
  outdated: 'Theo quy định cũ',
}

function isGiven(answer: Answer, { pack, place }: Rules, now: Date): boolean {
  const date = today(now)
  return (
    answerOn(answer, { date, place }) &&
    freshnessOn(recheckDay(answer, pack.policy, date), date) !== 'expired' &&
    renderAnswer(answer, { policy: pack.policy, date, place }).ok
  )
}

function wordsOf(answer: Answer, { pack, place }: Rules, date: string): PublishedWords | null {
  const rendered = renderAnswer(answer, { policy: pack.policy, date, place })
  if (!rendered.ok) return null
  const { short, details, steps, ifHarmed } = rendered.value
  const recheck = recheckDay(answer, pack.policy, date)
  const stale = () => say(pack, 'answer.stale', { recheck: formatDate(recheck), contact: sayContact(place) })
  return {
    ...{ short, steps, ifHarmed },
    details: details === null ? [] : details.split('\n'),
    sources: sourcesOf(answer, pack),
    sourceLine: saySources(pack, answer.citations),
    days: sayDays(pack, answer),
    stale: freshnessOn(recheck, date) === 'fresh' ? null : addressed(stale(), null),
  }
}

function sourcesOf({ citations }: Answer, { documents }: Pack): PublishedSource[] {
  const sources = citations.map((citation) => {
    const document = documents.get(citation.document)
    const held = document?.through == null ? document : documents.get(document.through.document)
    return {
      cited: formatCitation(citation, documents),
      clauses: citation.clause.split(/,\s*/).flatMap((clause) => {
        const text = held?.clauses.get(clause)
        return text === undefined ? [] : [{ clause, text }]
      }),
      note: document?.note ?? null,
      address: document?.source ?? null,
    }
  })
  return sources.filter(({ cited }, at) => sources.findIndex((one) => one.cited === cited) === at)
}
