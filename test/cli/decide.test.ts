import { describe, expect, test } from 'vitest'
import { DecideAnswer } from '../../src/answering/decide.ts'
import { hoi } from './hoi.ts'

const neighbour =
  '{"age":62,"residence":{"status":"permanent","province":"khanh-hoa","area":"none"},"pension":true}'

describe.concurrent('`decide` by hand', () => {
  test('says who pays, why, and what would be otherwise', async () => {
    const run = await hoi(['decide', '--facts', neighbour, '--as-of', '2026-11-21', '--explain'])
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.stdout).toContain('vietnam/pensioner')
    expect(run.stdout).toContain('socialInsurance 100%')
    expect(run.stdout).toContain('✓ Đang hưởng lương hưu')
    expect(run.stdout).toContain('benefit level: 95% to 100%')
  })

  test('prints JSON alone when asked to, for a household and a change', async () => {
    const run = await hoi([
      'decide',
      '--json',
      '--as-of',
      '2026-11-21',
      '--facts',
      neighbour,
      '--facts',
      '{"age":40}',
      '--what-if',
      '{"pension":false}',
    ])
    const answer = DecideAnswer.parse(JSON.parse(run.stdout))
    expect(answer.people.map(({ outcome }) => outcome)).toEqual(['entitled', 'needs-facts'])
    expect(answer.household?.members.map(({ way }) => way)).toEqual(['group', 'open'])
    expect(answer.whatIf?.decision.outcome).toBe('needs-facts')
  })

  test('uses the rules of the day', async () => {
    const run = await hoi(['decide', '--json', '--facts', neighbour, '--as-of', '2024-01-01'])
    expect(DecideAnswer.parse(JSON.parse(run.stdout)).people[0]?.outcome).toBe('not-in-force')
  })

  test.each([
    [['--facts', '{"agee":67}'], 'agee'],
    [['--facts', '{"age":'], 'not JSON'],
    [['--facts', '{}', '--as-of', 'yesterday'], 'asOf'],
    [['--facts', '{}', '--what-if', '{"ages":1}'], 'ages'],
  ])('names what is wrong with %j', async (args, named) => {
    const run = await hoi(['decide', ...args])
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr).toContain(named)
  })
})
