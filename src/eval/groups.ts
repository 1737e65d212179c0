import { CaseStatus } from './cases.ts'
import { calibrationError, coverageAt, PRECISION } from './certainty.ts'
import { countBy } from './count.ts'
import type { Judged, JudgedPerson } from './judged.ts'
import type { CaseGroup, Certainty, Group, Report } from './report.ts'

export function groupByVariant(judged: readonly Judged[]): Group[] {
  return byVariant(judged).map(({ file, variant, inScope, members }) => ({
    file,
    variant,
    inScope,
    ...countBy(members, ({ verdict }) => verdict),
  }))
}

export function certaintyByVariant(judged: readonly Judged[]): Report['certainty'] {
  return byVariant(judged.filter(isInScope)).map(({ file, variant, members }) => ({
    file,
    variant,
    ...certaintyOf(members),
  }))
}

/** @param judged questions in scope */
export function certaintyOf(judged: readonly Judged[]): Certainty {
  const guesses = judged.map(({ guess }) => guess)
  const answerable = judged.filter((one) => one.answerable).map(({ guess }) => guess)
  return {
    total: judged.length,
    first: judged.length === 0 ? null : guesses.filter(({ right }) => right).length / judged.length,
    calibrationError: calibrationError(guesses),
    coverage: coverageAt(answerable, judged.length, PRECISION),
  }
}

export function isInScope({ question }: Judged): boolean {
  return question.topic !== null
}

export function groupByStatus(people: readonly JudgedPerson[]): CaseGroup[] {
  const files = Map.groupBy(people, ({ of }) => of.file)
  return [...files].flatMap(([file, all]) =>
    CaseStatus.options
      .map((status) => ({ status, members: all.filter(({ expected }) => expected.status === status) }))
      .filter(({ members }) => members.length > 0)
      .map(({ status, members }) => ({ file, status, ...countBy(members, ({ verdict }) => verdict) })),
  )
}

interface Variant extends Pick<Group, 'file' | 'variant' | 'inScope'> {
  readonly members: readonly Judged[]
}

function byVariant(judged: readonly Judged[]): Variant[] {
  const groups = Map.groupBy(judged, (one) =>
    JSON.stringify([one.question.file, isInScope(one), one.question.variant]),
  )
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const { file, variant } = first.question
    return [{ file, variant, inScope: isInScope(first), members }]
  })
}
