import { type CodeAnswer, codeFor } from '../answering/recall-receipt.ts'
import type { Pack } from '../knowledge/pack.ts'
import { packFromSettings, print } from './brain.ts'
import { decisionLines } from './decision-lines.ts'
import { withStore } from './store.ts'

/** `hoi receipt <code>`: what a code stands for; a result with what came out then and what comes out today. */
export async function receipt(words: readonly string[], options: { readonly json?: boolean }): Promise<void> {
  const typed = words.join(' ')
  await withStore(async (store) => {
    const pack = packFromSettings()
    const found = await codeFor(store, pack, typed, new Date())
    if (found === null) {
      console.error(`Nothing is kept under the code "${typed}". It has ten characters, such as 7K3M9-XPD2Q.`)
      process.exitCode = 1
    } else if (options.json === true) print(JSON.stringify(found))
    else for (const line of lines(found, pack)) print(line)
  })
}

type Receipt = Extract<CodeAnswer, { kind: 'receipt' }>
type Recalled = Receipt['people'][number]

function lines(found: CodeAnswer, pack: Pack): string[] {
  if (found.kind === 'deletion') return [`${found.code}: data was deleted on ${found.at}.`]
  const { code, at, asOf, place, people } = found
  return [
    `${code}: given on ${at} by the rules of ${asOf} in ${place}.`,
    ...people.flatMap((person, index) => [
      '',
      ...(people.length > 1 ? [`— person ${index + 1} —`] : []),
      ...personLines(person, found, pack),
    ]),
  ]
}

function personLines(
  { facts, shown, thatDay, asShown, today, holds }: Recalled,
  found: Receipt,
  pack: Pack,
): string[] {
  return [
    `facts: ${JSON.stringify(facts)}`,
    shown === null
      ? 'came out then: not kept, it rests on an answer that is not kept'
      : `came out then: ${shown}${asShown === true ? '' : ' (CORRECTED SINCE: the rules of that day give something else now)'}`,
    `by the rules of ${found.asOf}:`,
    ...decisionLines({ id: null, people: [thatDay], household: null }, pack).map(indented),
    holds ? `today, ${found.recalledOn}: the same payment` : `today, ${found.recalledOn}, something else:`,
    ...(holds ? [] : decisionLines({ id: null, people: [today], household: null }, pack).map(indented)),
  ]
}

function indented(line: string): string {
  return `  ${line}`
}
