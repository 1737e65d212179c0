import type { Judged } from './judged.ts'
import type { Question } from './questions.ts'
import type { Robustness } from './report.ts'

/**
 * How changed texts fare against the questions they were made from: the same ids, each original counted as often as it
 * was changed, so that the difference is the change's alone. What has no original among the questions is left out.
 */
export function compareWithClean(judged: readonly Judged[]): Robustness[] {
  const clean = new Map<string, Judged>()
  for (const one of judged) {
    const { baseId, id } = one.question
    if (baseId === null && !clean.has(key(id, one.question))) clean.set(key(id, one.question), one)
  }
  const pairs = judged.flatMap((changed) => {
    const { baseId } = changed.question
    const original = baseId === null ? undefined : clean.get(key(baseId, changed.question))
    return original === undefined ? [] : [{ changed, original }]
  })
  const groups = Map.groupBy(pairs, ({ changed: { question } }) =>
    JSON.stringify([question.file, question.variant]),
  )
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const { file, variant } = first.changed.question
    return {
      file,
      variant,
      total: members.length,
      changed: members.filter(({ changed }) => isRight(changed)).length / members.length,
      clean: members.filter(({ original }) => isRight(original)).length / members.length,
    }
  })
}

/** Ids are unique in their file alone; another file's question of the same number is hardly of the same topic as well. */
function key(id: string, { topic }: Question): string {
  return JSON.stringify([id, topic])
}

function isRight({ verdict }: Judged): boolean {
  return verdict === 'right' || verdict === 'declined'
}
