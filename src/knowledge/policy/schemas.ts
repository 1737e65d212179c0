import { z } from 'zod'
import { Citation } from '../../messages/reply.ts'
import { Facts } from '../facts.ts'
import { Condition } from './condition.ts'

const date = z.iso.date()
const text = z.string().min(1)
/** `<jurisdiction>/<name>` */
const id = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write the id as jurisdiction/name')
const confidence = z.enum(['a', 'b1', 'b2', 'c', 'c-suy'])

/** A number, or a fraction that has no finite decimals ("200/3"). */
const exactNumber = z.union(
  [
    z.number(),
    z
      .string()
      .regex(/^\d+\/[1-9]\d*$/)
      .transform((fraction) => {
        const [above = 0, below = 1] = fraction.split('/').map(Number)
        return above / below
      }),
  ],
  'neither a number nor a fraction such as 200/3',
)

const parameterValue = z
  .strictObject({
    value: exactNumber,
    from: date,
    to: date.nullable(),
    citation: Citation,
    confidence,
    verifiedOn: date,
    recheckBy: date,
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], message: 'it ends before it begins' })
  .refine(({ verifiedOn, recheckBy }) => verifiedOn < recheckBy, {
    path: ['recheckBy'],
    message: 'it is not after verifiedOn',
  })

export const ParameterFile = z.array(
  z.strictObject({
    id,
    label: text,
    unit: z.enum(['percent', 'dong-per-month', 'years', 'days', 'times', 'dong']),
    values: z.array(parameterValue).min(1),
  }),
)

export const AmountFile = z.array(
  z.strictObject({
    id,
    label: text,
    product: z.array(id).min(1),
    less: z.array(id).default([]),
    times: z.int().min(1),
  }),
)

const requirement = z.strictObject({ clause: text, text, when: Condition })

/** Since when and until when, how sure, checked on which day, to be checked again by which. */
const provenance = {
  validFrom: date,
  validTo: date.nullable(),
  citations: z.array(Citation).min(1),
  confidence,
  verifiedOn: date,
  recheckBy: date,
}

export const InterpretationFile = z.array(
  z.strictObject({
    id,
    text,
    alternatives: z
      .array(
        z.strictObject({
          text,
          changes: z
            .array(
              z.strictObject({
                group: id,
                add: z.array(requirement).default([]),
                order: z.int().nullable().default(null),
              }),
            )
            .default([]),
        }),
      )
      .min(1),
    mattersWhen: Condition.nullable().default(null),
    effect: z.enum(['note', 'unsettled']),
    confirmedBy: text.nullable(),
    confirmedOn: date.nullable(),
    ...provenance,
  }),
)

const shares = z.strictObject({
  state: id.optional(),
  city: id.optional(),
  socialInsurance: id.optional(),
  employer: id.optional(),
})

/** As in src/subsidy/decision.ts. */
export const Outcome = z.enum(['entitled', 'not-entitled', 'needs-facts', 'not-in-force', 'unsettled'])
export type Outcome = z.infer<typeof Outcome>

const example = z.strictObject({
  name: text,
  asOf: date,
  facts: z.record(z.string(), z.unknown()),
  expect: z.strictObject({
    outcome: Outcome,
    group: text.nullable().optional(),
    resident: z.number().optional(),
    benefit: z.number().optional(),
  }),
})

export const GroupFile = z.array(
  z.strictObject({
    id,
    label: text,
    order: z.int(),
    kind: z.enum(['law', 'support']),
    addsTo: id.nullable().default(null),
    mayChooseLadder: z.boolean().default(false),
    ladder: z.array(id).default([]),
    ...provenance,
    requirements: z.array(requirement),
    shares,
    basis: z.enum(['base-salary', 'pay']).default('base-salary'),
    benefit: id,
    variants: z
      .array(z.strictObject({ when: Condition, shares: shares.nullable(), benefit: id.nullable() }))
      .default([]),
    closeTo: Condition.nullable().default(null),
    interpretations: z.array(id).default([]),
    evidence: z.array(text).min(1),
    register: text,
    advice: z.array(text).default([]),
    examples: z.array(example).min(1),
  }),
)

export const PresumptionFile = z.array(
  z.strictObject({
    tier: z.enum(['unless-said', 'if-free', 'likely']),
    assume: Facts.default({}),
    ageAtLeast: z.int().nullable().default(null),
    ageUnder: z.int().nullable().default(null),
    when: Condition.nullable().default(null),
    unless: Condition.nullable().default(null),
    reason: text,
    text: text.nullable().default(null),
    condition: text.nullable().default(null),
  }),
)

/** Two things that are never so of one person. */
export const ImpossibleFile = z.array(
  z.strictObject({
    id,
    never: z.tuple([Condition, Condition]),
    text,
    citations: z.array(Citation).default([]),
  }),
)

export const AdviceFile = z.array(
  z.strictObject({
    id,
    when: Condition,
    unless: Condition.nullable().default(null),
    unlessKnown: Facts.keyof().nullable().default(null),
    birthday: z.int().nullable().default(null),
    text,
  }),
)

export const JurisdictionFile = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), name: text })

export const WordingFile = z.strictObject({
  notInForce: text,
  presumed: text,
  noEnd: text,
  unknownGroup: text,
  who: text,
  province: text,
  unknownProvince: text,
  born: text,
  aged: text,
  bornIn: text,
  bornOn: text,
  mismatch: text,
  whichIsRight: text,
})
