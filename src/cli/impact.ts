import { impactOf } from '../knowledge/impact.ts'
import { packFromSettings, print } from './brain.ts'

/** `hoi impact`: everything that would change with a parameter or an amount. */
export function impact(id: string, options: { readonly json?: boolean }): void {
  const pack = packFromSettings()
  const found = impactOf(pack, id)
  if (found === null) {
    const known = [...pack.policy.parameters.keys(), ...pack.policy.amounts.keys()]
    const name = id.slice(id.indexOf('/') + 1)
    const near = known.filter((one) => one.includes(name))
    console.error(
      `There is no parameter or amount "${id}". ${near.length > 0 ? 'Alike' : 'Known'}: ${(near.length > 0 ? near : known).join(', ')}.`,
    )
    process.exit(1)
  }
  const { label, amounts, answers, corrections, groups, examples } = found
  if (options.json === true) {
    print(
      JSON.stringify({
        id,
        label,
        amounts,
        answers: answers.map((answer) => answer.id),
        corrections: corrections.map((answer) => answer.id),
        groups: groups.map((group) => group.id),
        examples,
      }),
    )
    return
  }
  print(`${id}: ${label}`)
  list('Amounts worked out from it', amounts)
  list(
    'Answers that show it',
    answers.map(({ file, title }) => `${file} · ${title}`),
  )
  list(
    'Corrections that show it',
    corrections.map(({ file, title }) => `${file} · ${title}`),
  )
  list(
    'Groups that rest on it',
    groups.map((group) => `${group.id} · ${group.label}`),
  )
  list(
    'Examples of these groups',
    examples.map(({ group, name }) => `${group} · ${name}`),
  )
}

function list(heading: string, lines: readonly string[]): void {
  print(`\n${heading}: ${lines.length}`)
  for (const line of lines) print(`  ${line}`)
}
