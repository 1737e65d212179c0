import { type Latency, latencyOf } from '../table.ts'
import type { Findings } from './findings.ts'
import type { Verdict } from './judge.ts'
import type { Resident } from './resident.ts'

/** What is kept of one conversation for the figures. */
export interface Scored {
  readonly resident: Pick<Resident, 'number' | 'begins' | 'traits'> & { readonly people: number }
  readonly verdict: Verdict
  readonly messages: number
  /** A result repeated something that was not so, and the resident said it. */
  readonly putRight: boolean
}

type Kind = readonly [name: string, isOne: (scored: Scored) => boolean]

const KINDS: readonly Kind[] = [
  ['all', () => true],
  ['one person, in words', ({ resident }) => resident.people === 1 && resident.begins === 'words'],
  ['one person, by the button', ({ resident }) => resident.begins === 'button'],
  ['a family', ({ resident }) => resident.people > 1],
  ['rare groups', ({ resident }) => resident.traits.rare],
  ['taps', ({ resident }) => resident.traits.taps],
  ['types', ({ resident }) => !resident.traits.taps],
  ['leaves questions out', ({ resident }) => resident.traits.skips],
  ['corrects', ({ resident }) => resident.traits.corrects],
  ['interrupts', ({ resident }) => resident.traits.interrupts],
  ['comes back after two days', ({ resident }) => resident.traits.returns],
]
const COLUMNS = [
  'residents',
  'number',
  'right',
  'as far as told',
  'wrong',
  'of these another amount',
  'unfinished',
  'dead ends',
  'repeated',
  'misread',
  'put right',
  'messages',
  'p95',
]
const FINDINGS = ['deadEnds', 'repeated', 'misheard', 'unheard', 'misread', 'openings', 'astray'] as const
const MOST_KINDS = 12

/** Nothing that a resident may be told or left with. */
export function isFailure({ verdict }: Pick<Scored, 'verdict'>): boolean {
  return verdict.result === 'wrong' || verdict.deadEnds.length > 0 || verdict.repeated.length > 0
}

/** The table, in Markdown: shares in percent of the residents of a kind. */
export function table(all: readonly Scored[]): string {
  const rows = KINDS.map(([name, isOne]) => [name, all.filter(isOne)] as const)
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => line([name, ...figures(members)]))
  return [line(COLUMNS), line(COLUMNS.map(() => '---')), ...rows].join('\n')
}

function figures(members: readonly Scored[]): string[] {
  const share = (isOne: (scored: Scored) => boolean) =>
    `${((100 * members.filter(isOne).length) / members.length).toFixed(2)}`
  const messages = members.map((scored) => scored.messages).toSorted((a, b) => a - b)
  return [
    members.length.toLocaleString('en'),
    share(({ verdict }) => verdict.result === 'right'),
    share(({ verdict }) => verdict.result === 'as-told'),
    share(({ verdict }) => verdict.result === 'wrong'),
    share(({ verdict }) => verdict.causes.some(({ what }) => !what.startsWith('another payer'))),
    share(({ verdict }) => verdict.result === 'unfinished'),
    share(({ verdict }) => verdict.deadEnds.length > 0),
    share(({ verdict }) => verdict.repeated.length > 0),
    share(({ verdict }) => verdict.misread.length > 0),
    share(({ putRight }) => putRight),
    (messages.reduce((sum, one) => sum + one, 0) / messages.length).toFixed(1),
    String(messages[Math.floor((messages.length - 1) * 0.95)]),
  ]
}

/** What went wrong, the most frequent first, each with the first residents of whom it did. */
export function causes(all: readonly Scored[]): string {
  const of = (name: string, read: (verdict: Verdict) => readonly { readonly what: string }[]) => {
    const met = new Map<string, number[]>()
    for (const { verdict, resident } of all) {
      for (const what of new Set(read(verdict).map((one) => one.what))) {
        met.set(what, [...(met.get(what) ?? []), resident.number])
      }
    }
    const lines = [...met]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .slice(0, MOST_KINDS)
      .map(
        ([what, numbers]) =>
          `  ${String(numbers.length).padStart(6)}  ${what} (${numbers.slice(0, 4).join(', ')})`,
      )
    return lines.length === 0 ? [] : [`${name}:`, ...lines]
  }
  const findings = FINDINGS.flatMap((name: keyof Findings) => of(name, (verdict) => verdict[name]))
  return [...of('wrong', ({ causes: found }) => found), ...findings].join('\n')
}

export function speed(times: readonly number[]): string {
  const { p50, p99, max }: Latency = latencyOf(times)
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length
  return `a turn: ${mean.toFixed(2)} ms on average, p50 ${p50.toFixed(2)}, p99 ${p99.toFixed(2)}, at most ${max.toFixed(0)}`
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
