import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import type { Fault } from '../../src/knowledge/fault.ts'
import { loadPack } from '../../src/knowledge/load.ts'

/** What changes in a small pack (null = the file is taken away), and the fault that comes of it. */
export type FaultCase = [
  name: string,
  changes: Record<string, string | null>,
  fault: Fault | { [K in keyof Fault]: unknown },
]

const knowledge = new URL('../../knowledge/', import.meta.url).pathname
const dirs: string[] = []

/** The folders go when a test ends. */
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true })
})

export const topics = [
  '- { id: muc-dong, title: Mức đóng, defaultAnswer: muc-dong/chung }',
  '- { id: muc-huong, title: Mức hưởng, defaultAnswer: muc-huong/chung }',
].join('\n')

/** The text of an answer file: sound as it is, or with some lines of its front matter or its body replaced. */
export function answer(
  id: string,
  fields: Record<string, string> = {},
  body = 'Mỗi tháng đóng {{vietnam/premium-rate | %}}.',
) {
  const front = {
    id,
    title: `Câu hỏi ${id}`,
    citations: '[{ document: luat-bhyt, clause: Điều 13, status: original }]',
    validFrom: '2025-07-01',
    verifiedOn: '2026-11-21',
    recheckBy: '2027-03-31',
    confidence: 'b1',
    offices: '[hotline]',
    ...fields,
  }
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${value}`)
  return ['---', ...lines, '---', '', body, ''].join('\n')
}

const sound: Record<string, string> = {
  'topics.yaml': topics,
  'answers/muc-dong/chung.md': answer('muc-dong/chung'),
  'places/hai-phong/answers/muc-dong/hai-phong.md': answer('muc-dong/hai-phong'),
  'answers/muc-huong/chung.md': answer('muc-huong/chung'),
}

/** The text of a correction file. */
export function correction(
  fields: Record<string, string> = {},
  body = 'Vẫn như cũ.\n\n## Nếu đã lỡ\n\n1. Báo phường.',
) {
  return answer(fields.id ?? 'muc-dong/tin', { claim: 'Tăng rồi', verdict: 'untrue', ...fields }, body)
}

/** The text of a document file of which nothing is known, with one more line. */
export function document(id: string, line: string) {
  const unknown = ['issuedOn', 'inForceFrom', 'through', 'note', 'source'].map((field) => `${field}: null`)
  return [`id: ${id}`, 'title: Luật', 'short: Luật', 'status: secondary', ...unknown, line].join('\n')
}

/** The text of an interpretations file with one reading, which no group has to name. */
export function reading(citation: string) {
  return [
    '- id: vietnam/reading',
    '  text: Hiểu là A.',
    '  alternatives: [{ text: Hiểu là B. }]',
    '  effect: note',
    '  confirmedBy: null',
    '  confirmedOn: null',
    '  validFrom: "2025-07-01"',
    '  validTo: null',
    '  citations:',
    '    - { document: luat-bhyt, clause: Điều 13, status: original }',
    `    - { ${citation} }`,
    '  confidence: c-suy',
    '  verifiedOn: "2026-11-21"',
    '  recheckBy: "2027-01-31"',
  ].join('\n')
}

/** The text of a file with one thing that is impossible. */
export function impossible(citation: string) {
  return [
    '- id: vietnam/child-with-pension',
    '  never: [{ age: { under: 6 } }, { fact: pension, is: true }]',
    '  text: Trẻ em không hưởng lương hưu.',
    `  citations: [{ ${citation} }]`,
  ].join('\n')
}

/** A code for every answer and correction among the files, whether it can be read or not. */
function codesFor(files: Record<string, string | null>): string {
  const ids = Object.entries(files).flatMap(([path, text]) => {
    const [, id] = text === null ? [] : (/(?:^|\/)(?:answers|corrections)\/(.+)\.md$/.exec(path) ?? [])
    return id === undefined || !id.includes('/') ? [] : [/^id: (\S+)$/m.exec(text ?? '')?.[1] ?? id]
  })
  return ['codes:', '  1: check', ...[...new Set(ids)].map((id, index) => `  ${index + 2}: ${id}`), ''].join(
    '\n',
  )
}

/** Loads a small pack with some files replaced, added, or (null) taken away. */
export function load(changes: Record<string, string | null> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'))
  dirs.push(dir)
  for (const part of ['documents', 'policy', 'questions.yaml', 'phrases.yaml']) {
    cpSync(join(knowledge, part), join(dir, part), { recursive: true })
  }
  for (const place of readdirSync(join(knowledge, 'places'))) {
    cpSync(join(knowledge, 'places', place, 'place.yaml'), join(dir, 'places', place, 'place.yaml'))
  }
  const all = { ...sound, ...changes }
  for (const [path, text] of Object.entries({ 'codes.yaml': codesFor(all), ...all })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    if (text === null) rmSync(join(dir, path), { force: true })
    else writeFileSync(join(dir, path), text)
  }
  return loadPack(dir)
}

export function faults(changes: Record<string, string | null>): readonly Fault[] {
  const result = load(changes)
  return result.ok ? [] : result.faults
}

export const chung = 'answers/muc-dong/chung.md'
export const edited = (fields: Record<string, string>, body?: string) => ({
  [chung]: answer('muc-dong/chung', fields, body),
})
