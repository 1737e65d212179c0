import type { Judged } from './judged.ts'
import type { Confusion, TopicScore } from './report.ts'
import type { Verdict } from './score.ts'

export function scoreTopics(judged: readonly Judged[]): TopicScore[] {
  const inScope = judged.flatMap((one) => (one.question.topic === null ? [] : [one]))
  return [...Map.groupBy(inScope, ({ question }) => question.topic ?? '')]
    .map(([topic, members]) => {
      const count = (...verdicts: readonly Verdict[]) =>
        members.filter(({ verdict }) => verdicts.includes(verdict)).length
      return {
        topic,
        total: members.length,
        right: count('right'),
        present: count('right', 'choice'),
        wrong: count('wrong'),
      }
    })
    .sort((a, b) => a.right / a.total - b.right / b.total || b.total - a.total)
}

const CONFUSED: ReadonlySet<Verdict> = new Set<Verdict>(['wrong', 'interview', 'silent', 'answered'])

export function countConfusions(judged: readonly Judged[]): Confusion[] {
  const confused = judged.filter(({ verdict, question }) => {
    return CONFUSED.has(verdict) && !(question.topic === null && verdict === 'silent')
  })
  const pairs = Map.groupBy(confused, ({ question, reaction }) =>
    JSON.stringify([question.topic, reaction.topic ?? reaction.status]),
  )
  return [...pairs.values()]
    .flatMap((members) => {
      const first = members[0]
      if (first === undefined) return []
      const got = first.reaction.topic ?? first.reaction.status
      return { expected: first.question.topic, got, count: members.length }
    })
    .sort((a, b) => b.count - a.count)
}
