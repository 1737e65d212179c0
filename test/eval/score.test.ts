import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/eval/questions.ts'
import { type Reaction, score } from '../../src/eval/score.ts'

const inScope: Question = {
  file: 'f',
  id: '1',
  text: 't',
  topic: 'tam-tru',
  secondary: ['thoi-han-the'],
  variant: null,
  baseId: null,
}
const stranger: Question = { ...inScope, topic: null, secondary: [] }
const react = (status: Reaction['status'], topic: string | null = null, ...choices: string[]): Reaction => ({
  status,
  topic,
  answer: null,
  confidence: null,
  choices: choices.map((choice) => ({ topic: choice })),
})

describe('score of a question in scope', () => {
  it.each([
    [react('answered', 'tam-tru'), 'right'],
    [react('decided', 'tam-tru'), 'right'],
    [react('question', 'tam-tru'), 'right'],
    [react('answered', 'thoi-han-the'), 'related'],
    [react('answered', 'hssv'), 'wrong'],
    [react('decided', null), 'wrong'],
    [react('question', 'hssv'), 'interview'],
    [react('choices', null, 'hssv', 'tam-tru'), 'choice'],
    [react('choices', 'tam-tru', 'hssv', 'thoi-han-the'), 'missed-choice'],
    [react('handoff', 'tam-tru'), 'silent'],
    [react('out-of-scope', 'out-of-scope/far'), 'silent'],
    [react('greeting'), 'silent'],
    [react('refused'), 'silent'],
  ] as const)('%o is %s', (reaction, verdict) => {
    expect(score(inScope, reaction)).toBe(verdict)
  })
})

describe('score of a question out of scope', () => {
  it.each([
    [react('out-of-scope', 'out-of-scope/near'), 'declined'],
    [react('greeting'), 'declined'],
    [react('refused'), 'declined'],
    [react('handoff'), 'silent'],
    [react('choices', null, 'hssv'), 'offered'],
    [react('answered', 'hssv'), 'answered'],
    [react('decided', 'hssv'), 'answered'],
    [react('question', null), 'answered'],
  ] as const)('%o is %s', (reaction, verdict) => {
    expect(score(stranger, reaction)).toBe(verdict)
  })
})
