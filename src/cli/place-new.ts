import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { z } from 'zod'
import { loadConfig } from '../config.ts'
import { localAnswer } from '../knowledge/choose.ts'
import type { OfficeRole, Place } from '../knowledge/pack.ts'
import { packFromSettings, print } from './brain.ts'

const Options = z.object({
  name: z.string().trim().min(1),
  parent: z.string().min(1),
  alias: z.array(z.string().trim().min(1)).default([]),
})

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * `hoi place new`: the folder of another ward, with the offices that every ward has and nothing known of them yet. It
 * takes the rules, answers and offices of its province; answers of its own go into its folder.
 */
export function placeNew(id: string, options: unknown): void {
  const asked = Options.safeParse(options)
  if (!asked.success || !ID.test(id)) {
    console.error(
      'hoi place new <id> --name <name> --parent <province>: the id is lower case letters, digits and hyphens, such as le-thanh-nghi.',
    )
    process.exit(2)
  }
  const { name, parent, alias } = asked.data
  const { places, answers } = packFromSettings()
  const province = places.get(parent)
  if (province?.kind !== 'province') {
    const provinces = [...places.values()].filter(({ kind }) => kind === 'province').map((place) => place.id)
    fail(`There is no province "${parent}". Known provinces: ${provinces.join(', ')}.`)
  }
  const folder = join(loadConfig(process.env, process.cwd()).KNOWLEDGE_DIR, 'places', id)
  if (places.has(id) || existsSync(folder)) fail(`There is a place "${id}" already: ${folder}`)
  // What is called like a place stands in for its topic's answer there.
  const answer = [...answers.values()].find(({ topic, id: one }) => one === localAnswer(topic, id))
  if (answer !== undefined) fail(`"${id}" is the name of an answer: ${answer.file}. Use another id.`)
  const namesake = [...places.values()].find((place) => place.name.toLowerCase() === name.toLowerCase())
  if (namesake !== undefined) fail(`"${name}" is the name of ${namesake.id} already.`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'place.yaml')
  writeFileSync(file, `${HEADING}${dump(newWard(id, name, alias, province), { lineWidth: -1 })}`)
  print(`Written: ${file}`)
  print(`Next: fill in what is null, then run: hoi check --place ${id}`)
  print(`Serve it with: PLACE=${id} npm start`)
}

const HEADING = `# Điền số điện thoại, địa chỉ, giờ làm việc thay cho null và []; thêm tên cũ, tên gọi khác vào aliases.
# Câu trả lời riêng của nơi này: answers/<chủ đề>/<tên>.md cạnh tệp này.
`

/** Ái Quốc from "phường Ái Quốc": how people write it when they leave out what kind of place it is. */
function shortName(name: string): string {
  return name.replace(/^(?:phường|xã|đặc khu|thị trấn)\s+/iu, '')
}

function newWard(id: string, name: string, aliases: readonly string[], province: Place): Place {
  const office = (role: OfficeRole, called: string) => ({
    name: called,
    role,
    address: null,
    hours: null,
    phones: [],
  })
  return {
    id,
    kind: 'ward',
    name,
    aliases: [...new Set([shortName(name), ...aliases])],
    parent: province.id,
    jurisdictions: [...province.jurisdictions],
    offices: [
      office('ward', `UBND ${name}`),
      office('health-station', `Trạm Y tế ${name}`),
      office('one-stop', `Bộ phận một cửa của UBND ${name}`),
    ],
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
