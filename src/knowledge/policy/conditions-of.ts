import type { Advice, Condition, Group, Impossible, Interpretation, Policy, Presumption } from './policy.ts'

/** A condition and the field of its entry in which it stands. */
export interface PlacedCondition {
  readonly field: string
  readonly condition: Condition
}

/** Every condition of a policy, whatever it is for. */
export function conditionsOf(policy: Policy): Condition[] {
  return [
    ...[...policy.groups.values()].flatMap(inGroup),
    ...[...policy.interpretations.values()].flatMap(inReading),
    ...policy.presumptions.flatMap(inWhenAndUnless),
    ...policy.advice.flatMap(inWhenAndUnless),
    ...policy.impossible.flatMap(inImpossible),
  ].map(({ condition }) => condition)
}

export function inGroup({ requirements, variants, closeTo }: Group): PlacedCondition[] {
  return [
    ...requirements.flatMap(({ when }, index) => placed(`requirements.${index}.when`, when)),
    ...variants.flatMap(({ when }, index) => placed(`variants.${index}.when`, when)),
    ...placed('closeTo', closeTo),
  ]
}

export function inReading({ mattersWhen, alternatives }: Interpretation): PlacedCondition[] {
  const added = alternatives.flatMap(({ changes }, index) =>
    changes.flatMap(({ add }, change) =>
      add.flatMap(({ when }, at) => placed(`alternatives.${index}.changes.${change}.add.${at}.when`, when)),
    ),
  )
  return [...placed('mattersWhen', mattersWhen), ...added]
}

export function inWhenAndUnless({
  when,
  unless,
}: Pick<Presumption | Advice, 'when' | 'unless'>): PlacedCondition[] {
  return [...placed('when', when), ...placed('unless', unless)]
}

export function inImpossible({ never }: Impossible): PlacedCondition[] {
  return never.flatMap((condition, index) => placed(`never.${index}`, condition))
}

function placed(field: string, condition: Condition | null): PlacedCondition[] {
  return condition === null ? [] : [{ field, condition }]
}
