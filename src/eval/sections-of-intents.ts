import { type CrossValidation, HELD_ANSWERS, HELD_IN_SCOPE, HELD_OUT_OF_SCOPE } from './cross-validation.ts'
import { LEFT_OUT, type NearMisses } from './near-misses.ts'
import { ALL, type Section } from './scorecard.ts'
import { counted, row, section } from './sections.ts'

const HELD_OUT = ['first', 'first three', 'calibration error', 'coverage at 98%'] as const

/** The figures that the utterances themselves give. */
export function sectionsOfIntents(held: CrossValidation, misses: NearMisses): Section[] {
  const named = <T extends { readonly topic: string }>(one: T) => ({ ...one, name: one.topic })
  return [
    section('held-out', 'Utterances held out', HELD_OUT, [
      row(ALL, held.total, HELD_OUT, [held.first, held.firstThree, held.calibrationError, held.coverage]),
    ]),
    counted('held-out-in-scope', 'Held out, in scope', HELD_IN_SCOPE, held.inScope.map(named)),
    counted('held-out-out-of-scope', 'Held out, out of scope', HELD_OUT_OF_SCOPE, held.outOfScope.map(named)),
    counted('held-out-answers', 'Held out, of a finer answer, topic right', HELD_ANSWERS, [held.answers]),
    counted('left-out-answers', 'Whole answers left out', LEFT_OUT, [misses.answers]),
    counted('left-out-matters', 'Whole matters out of scope left out', HELD_OUT_OF_SCOPE, [misses.matters]),
  ]
}
