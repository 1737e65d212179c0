import type { Condition } from '../../knowledge/policy/condition.ts'
import type { Masks } from '../space/locate.ts'
import type { Space } from '../space/space.ts'
import { evaluate } from './evaluate.ts'
import { type Test, testOf } from './test.ts'

/** Whom something concerns: those of whom `when` is known to hold, without those of whom `unless` is. */
export interface Scope {
  readonly when: Test | null
  readonly unless: Test | null
}

export function scopeOf(
  { when, unless }: { readonly when: Condition | null; readonly unless: Condition | null },
  space: Space,
): Scope {
  return {
    when: when === null ? null : testOf(when, space),
    unless: unless === null ? null : testOf(unless, space),
  }
}

export function concerns({ when, unless }: Scope, masks: Masks): boolean {
  if (when !== null && evaluate(when, masks) !== true) return false
  return unless === null || evaluate(unless, masks) !== true
}
