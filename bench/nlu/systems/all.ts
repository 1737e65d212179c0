import { fuse } from './fuse.ts'
import { minisearch } from './minisearch.ts'
import { nodeNlp } from './node-nlp.ts'
import { ours } from './ours.ts'
import { overNormalized } from './over-normalized.ts'
import type { System } from './system.ts'

export const NAMES = ['ours', 'node-nlp', 'minisearch', 'fuse.js'] as const
export type Name = (typeof NAMES)[number]

/** How the system gets the text: as typed, or as this project reads it (ours does so itself). */
export const READINGS = ['as typed', 'as we read it'] as const
export type Reading = (typeof READINGS)[number]

const SYSTEMS: Readonly<Record<Name, System>> = {
  ours,
  'node-nlp': nodeNlp,
  minisearch,
  'fuse.js': fuse,
}

export function systemOf(name: Name, reading: Reading): System {
  return reading === 'as typed' ? SYSTEMS[name] : overNormalized(SYSTEMS[name])
}
