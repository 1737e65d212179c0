import { describe, expect, it } from 'vitest'
import { formatCitation } from '../../src/knowledge/cite.ts'
import { formatDate } from '../../src/knowledge/format.ts'
import { toHtml } from '../../src/policy-page/html.ts'
import { toMarkdown } from '../../src/policy-page/markdown.ts'
import { policyPage } from '../../src/policy-page/policy-page.ts'
import { PRINT_DAY, pack, textsOf, withPolicy } from './real-page.ts'

const tree = policyPage(pack, PRINT_DAY)
const texts = textsOf(tree)
const all = texts.join('\n')
const { groups, parameters, interpretations, presumptions, impossible, advice, amounts } = pack.policy

/** The texts from a heading to the next one. */
function section(anchor: string, of = tree): string {
  const from = of.blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor)
  expect(from, `a heading ${anchor}`).toBeGreaterThanOrEqual(0)
  const length = of.blocks.slice(from + 1).findIndex((block) => block.kind === 'heading')
  const blocks = of.blocks.slice(from, length < 0 ? undefined : from + 1 + length)
  return textsOf({ title: '', blocks }).join('\n')
}

describe('the page of the rules in use', () => {
  it.each([...groups.values()])('holds $id with all that is said of it', (group) => {
    const said = section(`group-${group.id.replaceAll('/', '-')}`)
    const wanted = [
      group.id,
      group.label,
      group.register,
      ...group.evidence,
      ...group.advice,
      ...group.requirements.flatMap(({ text, clause }) => [text, clause]),
      ...group.citations.map((citation) => formatCitation(citation, pack.documents)),
      ...group.citations.map(({ document }) => pack.documents.get(document)?.title ?? document),
      ...group.examples.map(({ name }) => name),
      ...group.interpretations.map((id) => interpretations.get(id)?.text ?? id),
      formatDate(group.validFrom),
      formatDate(group.verifiedOn),
      formatDate(group.recheckBy),
    ]
    expect(wanted.filter((text) => !said.includes(text))).toEqual([])
  })

  it('lists all groups in the order in which they pay', () => {
    const order = section('order')
    const places = [...groups.values()].map(({ label }) => order.split('\n').indexOf(label))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('names every citation of the policy', () => {
    const citations = [
      ...[...parameters.values()].flatMap(({ values }) => values.map(({ citation }) => citation)),
      ...[...groups.values(), ...interpretations.values(), ...impossible].flatMap((one) => one.citations),
    ]
    const named = citations.map((citation) => formatCitation(citation, pack.documents))
    expect([...new Set(named)].filter((citation) => !all.includes(citation))).toEqual([])
  })

  it('gives both base salaries with their days', () => {
    const salaries = section('parameters-vietnam')
    expect(salaries).toMatch(/2\.340\.000 đồng\/tháng\n01\/07\/2024\n30\/06\/2026/)
    expect(salaries).toMatch(/2\.530\.000 đồng\/tháng\n01\/07\/2026/)
  })

  it('gives every parameter and amount by its label', () => {
    const labels = [...parameters.values(), ...amounts.values()].map(({ label }) => label)
    expect(labels.filter((label) => !all.includes(label))).toEqual([])
  })

  it('says the shares on each period', () => {
    expect(section('group-hai-phong-elderly-60-74')).toContain(
      'từ 01/01/2026 đến 31/12/2030: ngân sách thành phố 100%',
    )
    expect(section('group-vietnam-near-poor')).toContain('từ 01/07/2025 đến 31/12/2025: 95%')
    expect(section('group-vietnam-near-poor')).toContain('từ 01/01/2026: 100%')
  })

  it('says what is never so of one person, what is presumed and why, and what people are told', () => {
    expect(impossible.filter(({ text }) => !section('impossible').includes(text))).toEqual([])
    expect(presumptions.filter(({ reason }) => !section('presumptions').includes(reason))).toEqual([])
    expect(advice.filter(({ text }) => !all.includes(text.split('{{')[0] ?? text))).toEqual([])
  })

  it('leaves no id and no place unfilled in the prose', () => {
    const ids = [...groups.keys()].toSorted((a, b) => b.length - a.length)
    const prose = ids
      .reduce((text, id) => text.replaceAll(`Mã ${id},`, ''), all)
      .replaceAll(/https?:\S+/g, '')
    const left = prose.match(/\b[a-z]+-[a-z][a-z-]*\b|\{\{.*?\}\}/g) ?? []
    expect([...new Set(left)]).toEqual(['c-suy'])
  })

  it('links only to places of the page, each there once', () => {
    const html = toHtml(tree)
    const anchors = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(anchors).size).toBe(anchors.length)
    const links = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to))
    expect([...links].filter((to) => !anchors.includes(to))).toEqual([])
  })
})

describe('what is still open', () => {
  it('lists every reading that nobody has confirmed', () => {
    const open = [...interpretations.values()].filter(({ confirmedBy }) => confirmedBy === null)
    expect(open.filter(({ text }) => !section('open-readings').includes(text))).toEqual([])
  })

  it('leaves out a reading once it is confirmed, and says by whom and when', () => {
    const [[id, reading] = ['', undefined]] = interpretations
    if (reading === undefined) throw new Error('there is no reading')
    const confirmed = { ...reading, confirmedBy: 'BHXH thành phố', confirmedOn: '2026-12-01' }
    const changed = policyPage(
      withPolicy({ interpretations: new Map([...interpretations, [id, confirmed]]) }),
      PRINT_DAY,
    )
    expect(section('open-readings', changed)).not.toContain(reading.text)
    expect(section(`reading-${id.replaceAll('/', '-')}`, changed)).toContain(
      'BHXH thành phố xác nhận ngày 01/12/2026',
    )
  })

  it('lists every group, number and reading that rests on inference', () => {
    const unsure = [...groups.values(), ...interpretations.values()].filter(({ confidence }) =>
      confidence.startsWith('c'),
    )
    const said = section('open-unsure')
    expect(unsure.length).toBeGreaterThan(0)
    expect(unsure.filter((one) => !said.includes('label' in one ? one.label : one.text))).toEqual([])
  })

  it('lists a number from the day after its recheck on', () => {
    const [salary] = [...parameters.values()].filter(({ id }) => id === 'vietnam/base-salary')
    const due = salary?.values[0]?.recheckBy ?? ''
    const dayAfter = new Date(Date.parse(due) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    expect(section('open-stale', policyPage(pack, due))).not.toContain(salary?.label)
    const late = section('open-stale', policyPage(pack, dayAfter))
    expect(late).toContain(`${salary?.label}, 2.340.000 đồng/tháng – hạn ${formatDate(due)}`)
    expect(late).toContain(`${salary?.label}, 2.530.000 đồng/tháng`)
  })
})

describe('Markdown and HTML', () => {
  const inline = /<\/?(strong|a)\b[^>]*>/g
  const decoded = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const htmlWords = (html: string) => {
    const main = html.slice(html.indexOf('<main>'), html.indexOf('</main>'))
    return decoded(main.replaceAll(inline, '').replaceAll(/<[^>]*>/g, ' '))
      .split(/\s+/)
      .filter(Boolean)
  }
  const markdownWords = (markdown: string) =>
    markdown
      .replaceAll(/^<a id="[^"]*"><\/a>$/gm, '')
      .replaceAll(/^\| (--- \| )*--- \|$/gm, '')
      .replaceAll(/^ *(- |#+ )/gm, '')
      .replaceAll(/\*\*/g, '')
      .replaceAll(/(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(#[^)]*\)/g, '$1')
      .replaceAll(/(?<!\\)\|/g, ' ')
      .replaceAll(/\\(.)/g, '$1')
      .split(/\s+/)
      .filter(Boolean)

  it('say the same, word for word', () => {
    const words = htmlWords(toHtml(tree))
    expect(words.length).toBeGreaterThan(10_000)
    expect(markdownWords(toMarkdown(tree))).toEqual(words)
  })

  it('take a tag in the label of a group as text', () => {
    const [[id, group] = ['', undefined]] = groups
    if (group === undefined) throw new Error('there is no group')
    const label = 'Người <b>đậm</b> & “khác” | _nữa_'
    const changed = policyPage(
      withPolicy({ groups: new Map([...groups, [id, { ...group, label }]]) }),
      PRINT_DAY,
    )
    expect(toHtml(changed)).toContain('Người &lt;b&gt;đậm&lt;/b&gt; &amp; “khác” | _nữa_')
    expect(toHtml(changed)).not.toContain('<b>')
    expect(toMarkdown(changed)).not.toContain('<b>')
    expect(markdownWords(toMarkdown(changed))).toEqual(htmlWords(toHtml(changed)))
  })
})
