import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { FOLDERS } from '../support/brain.ts'
import { emptyFolder, hoi } from './hoi.ts'

/** Several programs start side by side, each with all the knowledge, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 }

describe.concurrent('hoi kb search', PATIENT, () => {
  test('finds clauses and answers without diacritics and marks the words', async () => {
    const run = await hoi(['kb', 'search', 'hoi', 'nguoi', 'mu', '--limit', '30'])
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/\[clause ke-hoach-ai-quoc-2025#IV\.1\.2\]/)
    expect(run.stdout).toMatch(/\[answer ho-tro-nhom-dac-thu-nq57\/hoi-nguoi-mu\]/)
    expect(run.stdout).toContain('«Hội Người mù»')
  })

  test('finds in Khánh Hòa nothing of Hải Phòng', async () => {
    const Hits = z.array(z.object({ id: z.string(), parts: z.array(z.object({ text: z.string() })) }))
    const run = await hoi(['kb', 'search', 'ho tro 60 den 74 tuoi', '--place', 'nha-trang', '--json'])
    const hits = Hits.parse(JSON.parse(run.stdout))
    expect(hits.length).toBeGreaterThan(0)
    for (const { id, parts } of hits) {
      expect(parts.map(({ text }) => text).join(''), id).not.toContain('Nghị quyết 57')
    }
  })

  test('says when it finds nothing, and what is wrong with an option', async () => {
    expect((await hoi(['kb', 'search', 'xyzzy'])).stdout).toContain('Nothing was found')
    const run = await hoi(['kb', 'search', 'thẻ', '--as-of', '2026-13-01'])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('--as-of')
  })
})

describe.concurrent('hoi kb open', PATIENT, () => {
  test('opens the very clause that is cited', async () => {
    const run = await hoi(['kb', 'open', 'ke-hoach-ai-quoc-2025', 'IV.3'])
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(
      /^Kế hoạch UBND phường Ái Quốc \(12\/2025\), mục IV\.3 \(bản chưa ghi số, ngày\)\n\n/,
    )
    expect(run.stdout).toContain('cận nghèo')
  })

  test('lists what a document holds', async () => {
    const run = await hoi(['kb', 'open', 'ke-hoach-ai-quoc-2025'])
    expect(run.stdout).toMatch(/status: draft[\s\S]*clauses: .*IV\.1\.2/)
  })

  test('names the clauses and documents that there are', async () => {
    const clause = await hoi(['kb', 'open', 'ke-hoach-ai-quoc-2025', 'IV.9'])
    expect(clause.code).toBe(1)
    expect(clause.stderr).toMatch(/has no clause "IV\.9"\. It has: .*IV\.3/)
    const document = await hoi(['kb', 'open', 'luat-x'])
    expect(document.code).toBe(1)
    expect(document.stderr).toContain('There is no document "luat-x"')
    expect((await hoi(['kb', 'open', 'luat-bhyt', 'Điều 13'])).stderr).toContain('no text is held')
  })
})

test.concurrent('hoi kb coverage counts every topic', PATIENT, async () => {
  const Coverage = z.array(
    z.object({ topic: z.string(), answers: z.int(), utterances: z.int(), oldestVerifiedOn: z.iso.date() }),
  )
  const coverage = Coverage.parse(JSON.parse((await hoi(['kb', 'coverage', '--json'])).stdout))
  expect(coverage).toHaveLength(44)
  expect((await hoi(['kb', 'coverage'])).stdout).toMatch(/^hssv +\d+ +\d+ +\d+ +20\d\d-\d\d-\d\d/m)
})

describe.concurrent('hoi impact', PATIENT, () => {
  test('lists what shows a parameter', async () => {
    const run = await hoi(['impact', 'hai-phong/near-poor-support'])
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('places/hai-phong/answers/ho-tro-can-ngheo/hai-phong.md')
    expect(run.stdout).toMatch(/Groups that rest on it: 1\n {2}hai-phong\/near-poor/)
  })

  test('names parameters alike when there is none of that name', async () => {
    const run = await hoi(['impact', 'hai-phong/base-salary'])
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('Alike: vietnam/base-salary')
  })
})

describe.concurrent('hoi place new', PATIENT, () => {
  const knowledge = () => {
    const folder = join(emptyFolder(), 'knowledge')
    cpSync(FOLDERS.knowledgeDir, folder, { recursive: true })
    return folder
  }
  const command = ['place', 'new', 'le-thanh-nghi', '--name', 'phường Lê Thanh Nghị', '--parent', 'hai-phong']

  test('makes a ward that is served at once with its province’s rules', async () => {
    const folder = knowledge()
    const env = { KNOWLEDGE_DIR: folder, PLACE: 'le-thanh-nghi' }
    const made = await hoi([...command, '--alias', 'Ngọc Châu'], { env: { KNOWLEDGE_DIR: folder } })
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' })
    const file = join(folder, 'places', 'le-thanh-nghi', 'place.yaml')
    expect(made.stdout).toContain(file)
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      aliases: ['Lê Thanh Nghị', 'Ngọc Châu'],
      jurisdictions: ['hai-phong', 'vietnam'],
    })
    const checked = await hoi(['check'], { env })
    expect(checked.code).toBe(0)
    expect(checked.stdout).toContain('UBND phường Lê Thanh Nghị: phones, address, hours')
    const asked = await hoi(['ask', 'hộ cận nghèo được hỗ trợ mức đóng bảo hiểm y tế thế nào'], { env })
    expect(asked.stdout).toContain('30%')
    const contact = await hoi(
      ['ask', 'mẹ 67 tuổi không lương hưu, thường trú Lê Thanh Nghị, được hỗ trợ bao nhiêu'],
      {
        env,
      },
    )
    expect(contact.stdout).toContain('100%')
  })

  test('refuses a ward that is there, a province that is not, and an id that is none', async () => {
    const folder = knowledge()
    const env = { KNOWLEDGE_DIR: folder }
    await hoi(command, { env })
    expect((await hoi(command, { env })).stderr).toContain('There is a place "le-thanh-nghi" already')
    const orphan = await hoi(['place', 'new', 'x', '--name', 'phường X', '--parent', 'ai-quoc'], { env })
    expect(orphan.code).toBe(1)
    expect(orphan.stderr).toContain('Known provinces: hai-phong, khanh-hoa')
    const id = await hoi(['place', 'new', 'Lê Lợi', '--name', 'phường X', '--parent', 'hai-phong'], { env })
    expect(id.code).toBe(2)
    const same = await hoi(['place', 'new', 'x', '--name', 'Phường Ái Quốc', '--parent', 'hai-phong'], {
      env,
    })
    expect(same.stderr).toContain('is the name of ai-quoc already')
    const taken = await hoi(['place', 'new', 'chung', '--name', 'phường X', '--parent', 'hai-phong'], { env })
    expect(taken.stderr).toContain('"chung" is the name of an answer')
    expect(existsSync(join(folder, 'places', 'chung'))).toBe(false)
    expect(existsSync(join(folder, 'places', 'x'))).toBe(false)
  })
})

describe.concurrent('hoi check', PATIENT, () => {
  test('tells what is past its recheck day on a day, and what the ward has yet to enter', async () => {
    const run = await hoi(['check', '--as-of', '2027-12-31'])
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(
      /answers\/hssv\/chung\.md · hssv\/chung: by \d{4}-\d\d-\d\d, \d+ days ago; residents get the office/,
    )
    expect(run.stdout).toContain('places/ai-quoc/place.yaml · UBND phường Ái Quốc: phones, address, hours')
    expect((await hoi(['check', '--as-of', 'hôm nay'])).code).toBe(2)
    const nowhere = await hoi(['check', '--place', 'atlantis'])
    expect(nowhere.code).toBe(1)
    expect(nowhere.stdout).toMatch(/there is no place "atlantis"\. Fix: name one of: ai-quoc/)
  })

  test('fails on what is hard to read, which keeps no server from starting', async () => {
    const folder = join(emptyFolder(), 'knowledge')
    cpSync(FOLDERS.knowledgeDir, folder, { recursive: true })
    const file = join(folder, 'answers', 'hiv', 'chung.md')
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}\n## Các bước\n\n1. Gặp UBMTTQ.\n`.replace(
        /\n## Các bước[\s\S]*\n## Các bước/,
        '\n## Các bước',
      ),
    )
    const env = { KNOWLEDGE_DIR: folder }
    const run = await hoi(['check'], { env })
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/answers\/hiv\/chung\.md:\d+ · steps\.0: "UBMTTQ" is not explained/)
    expect((await hoi(['ask', 'mất thẻ làm lại ở đâu'], { env })).code).toBe(0)
  })
})
