import { outcomeDigest } from '../../subsidy/outcome-digest.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import type { TurnContext } from '../context.ts'
import { capitalise, say } from '../phrases.ts'
import { sayContact } from '../say/contact.ts'
import { sayDecisions } from '../say/decision-text.ts'
import { sayInterim } from '../say/family-text.ts'
import { toldWords } from '../say/told-words.ts'
import type { Person } from '../state.ts'
import { today } from '../today.ts'
import { type Considered, isSayable } from './considered.ts'

export interface Said {
  /** '' where there is nothing to say. */
  readonly text: string
  /** Of whom which result is known to them by now. */
  readonly told: readonly string[]
}

/** Everybody's result, with all that goes with it; of whom too little is known, whom to ask. */
export function sayEnd(all: readonly Considered[], context: TurnContext): Said {
  const { pack, place } = context
  const said = all
    .filter((one) => isSayable(one, true))
    .map(({ who, decision, person }) => ({ who, decision, open: false, told: toldOf(person, context) }))
  const unsettled = all
    .filter((one) => !isSayable(one, true))
    .map(({ who }) => say(pack, 'interview.give-up', { who, contact: sayContact(place) }))
  const results = said.length === 0 ? [] : [sayDecisions(pack, place, said, today(context.now))]
  return { text: [...results, ...unsettled].join('\n\n'), told: all.map(digestOf) }
}

/**
 * What is new of anybody while a question is open.
 * @param heard a message that told facts: what is likely now helps at once
 */
export function sayInBetween(
  all: readonly Considered[],
  told: readonly string[],
  heard: Understanding | null,
  context: TurnContext,
): Said {
  const { pack, place, now } = context
  const isFamily = all.length > 1
  const fresh = all
    .map((one, index) => ({ one, digest: digestOf(one, index) }))
    .filter(
      ({ one, digest }) =>
        isSayable(one, heard !== null || isFamily, heard?.tellsPrivate) && !told.includes(digest),
    )
  const said = fresh.map(({ one: { who, decision, ask, person } }) => ({
    who,
    decision,
    open: ask !== null && decision.outcome === 'needs-facts',
    // Of a family it is repeated once, with the whole result.
    told: isFamily ? [] : toldOf(person, context),
  }))
  const known = [...told, ...fresh.map(({ digest }) => digest)]
  if (said.length === 0) return { text: '', told: known }
  return {
    text: isFamily ? sayInterim(pack, said) : sayDecisions(pack, place, said, today(now)),
    told: known,
  }
}

/** Nothing changed: with what is held for true of each, so that a correction is seen to be taken. */
export function saySame(all: readonly Considered[], context: TurnContext): string {
  const { pack } = context
  const held = all.flatMap(({ who, person }) => {
    const what = toldOf(person, context).join('; ')
    return what === '' ? [] : [say(pack, 'family.of', { Who: capitalise(who), what })]
  })
  return [say(pack, 'suppose.same'), ...held].join('\n')
}

function toldOf({ facts }: Person, { pack, place }: TurnContext): string[] {
  return toldWords(pack, place, facts)
}

/** Whether a result of somebody was told that questions could still change. */
export function wasTold(told: readonly string[], index: number): boolean {
  return told.some((one) => one.startsWith(`${index} needs-facts|`))
}

/** One person's result, to know it again. */
function digestOf({ decision }: Considered, index: number): string {
  return `${index} ${outcomeDigest(decision)} ${decision.likely?.group ?? ''}`
}
