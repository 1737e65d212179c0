import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FOLDERS } from '../support/brain.ts'
import { emptyFolder, hoi } from './hoi.ts'

/** The real knowledge with one file of its policy changed. */
function changedKnowledge(file: string, change: (text: string) => string): string {
  const folder = join(emptyFolder(), 'knowledge')
  cpSync(FOLDERS.knowledgeDir, folder, { recursive: true })
  const path = join(folder, 'policy', file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${file}`)
  writeFileSync(path, after)
  return folder
}

/** In khanh-hoa nobody may fall back on the ladder. */
const ladderOnlyForPermanent = (text: string) =>
  text.replace(
    /(id: vietnam\/household\n[\s\S]*?)requirements: \[\]/,
    '$1requirements: [{ clause: "x", text: "x", when: { residence: { status: permanent } } }]',
  )

const Report = z.object({
  ok: z.boolean(),
  stretches: z.array(
    z.object({
      from: z.string(),
      combinations: z.number(),
      gaps: z.array(z.object({ example: z.unknown() })),
    }),
  ),
})

describe.concurrent('`check policy`', { timeout: 120_000 }, () => {
  test('finds the policy in use complete', async () => {
    const run = await hoi(['check', 'policy'])
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toContain('OK: no gap, no unsettled overlap')
    expect(run.stdout).toContain('rests on hai-phong/survivor-allowance (unsettled)')
  })

  test('ends with 1 on a gap and shows a person', async () => {
    const env = { KNOWLEDGE_DIR: changedKnowledge('vietnam/groups/khoan-5.yaml', ladderOnlyForPermanent) }
    const run = await hoi(['check', 'policy', '--json'], { env })
    expect(run.code).toBe(1)
    const { ok, stretches } = Report.parse(JSON.parse(run.stdout))
    expect(ok).toBe(false)
    expect(JSON.stringify(stretches[0]?.gaps[0]?.example)).toContain('temporary')
  })
})

describe.concurrent('`policy diff`', { timeout: 120_000 }, () => {
  test('says whose result changes, between two folders', async () => {
    const fresh = changedKnowledge('hai-phong/parameters.yaml', (text) =>
      text.replace('value: 70', 'value: 80'),
    )
    const run = await hoi(['policy', 'diff', FOLDERS.knowledgeDir, fresh, '--from', '2026-11-21'])
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toContain('hai-phong/waste-collector-support: 70')
    expect(run.stdout).toContain('resident 30%')
    expect(run.stdout).toContain('resident 20%')
    expect(run.stdout).toContain('example persons change result')
  })

  test('finds no change between a policy and itself', async () => {
    const same = FOLDERS.knowledgeDir
    const run = await hoi(['policy', 'diff', same, join(same, 'policy'), '--from', '2026-11-21', '--json'])
    const { stretches } = z
      .object({ stretches: z.array(z.object({ changes: z.array(z.unknown()) })) })
      .parse(JSON.parse(run.stdout))
    expect(stretches.flatMap(({ changes }) => changes)).toEqual([])
  })

  test('names a source that is none, and a policy with faults', async () => {
    const none = await hoi(['policy', 'diff', 'no-such-place', FOLDERS.knowledgeDir])
    expect({ code: none.code, stdout: none.stdout }).toEqual({ code: 1, stdout: '' })
    expect(none.stderr).toContain('"no-such-place" is neither')
    const broken = changedKnowledge('hai-phong/parameters.yaml', (text) =>
      text.replace('value: 70', 'value: x'),
    )
    const faulty = await hoi(['policy', 'diff', FOLDERS.knowledgeDir, broken])
    expect(faulty.code).toBe(1)
    expect(faulty.stderr).toContain('hai-phong/parameters.yaml')
  })

  test('refuses a day that is none', async () => {
    const run = await hoi(['policy', 'diff', 'a', 'b', '--from', 'soon'])
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr).toContain('--from')
  })
})
