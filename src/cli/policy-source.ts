import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { KnowledgeInvalid } from '../answering/errors.ts'
import { loadPolicy } from '../knowledge/policy/load.ts'
import type { Policy } from '../knowledge/policy/policy.ts'

/** Where the policy lies in a checkout of the project. */
const IN_PROJECT = 'knowledge/policy'

/** A policy written for an older program has faults everywhere; the first ones tell that. */
const MOST_FAULTS = 8

export class NoSuchPolicy extends Error {
  readonly code = 'NO_SUCH_POLICY'
  constructor(source: string) {
    super(
      `"${source}" is neither a folder with a policy nor a git revision of this folder with ${IN_PROJECT}`,
    )
  }
}

/**
 * The policy in a folder (its own, that of the knowledge, or that of the project), or at a git revision.
 * @throws NoSuchPolicy, KnowledgeInvalid
 */
export function policyFrom(source: string): Policy {
  const folder = [join(source, IN_PROJECT), join(source, 'policy'), source].find(
    (path) => existsSync(path) && statSync(path).isDirectory(),
  )
  return folder === undefined ? fromRevision(source) : sound(folder, source)
}

function fromRevision(revision: string): Policy {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-policy-'))
  try {
    for (const path of filesAt(revision)) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, git(['show', `${revision}:./${path}`]))
    }
    return sound(join(folder, IN_PROJECT), revision)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @throws NoSuchPolicy */
function filesAt(revision: string): string[] {
  try {
    const listed = git(['ls-tree', '-r', '--name-only', '-z', '--', revision, IN_PROJECT]).split('\0')
    const files = listed.filter((path) => path !== '')
    if (files.length > 0) return files
  } catch {
    // Said below.
  }
  throw new NoSuchPolicy(revision)
}

function git(words: readonly string[]): string {
  return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function sound(folder: string, source: string): Policy {
  const { policy, faults } = loadPolicy(folder)
  if (faults.length > 0) {
    const first = faults.slice(0, MOST_FAULTS)
    throw new KnowledgeInvalid(first.map((fault) => ({ ...fault, file: `${source}: ${fault.file}` })))
  }
  return policy
}
