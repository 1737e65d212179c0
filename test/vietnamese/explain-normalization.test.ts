import { expect, it } from 'vitest'
import type { Step } from '../../src/vietnamese/change.ts'
import { explainNormalization } from '../../src/vietnamese/explain-normalization.ts'

/** The changes of one text but for those that every text has. */
const told = (text: string): (readonly [Step, string, string])[] =>
  explainNormalization(text)
    .filter(({ step }) => step !== 'fold' && step !== 'marks')
    .map(({ step, from, to }) => [step, from, to])

it.each<[string, ReturnType<typeof told>]>([
  ['mất thẻ', []],
  [
    'b\u200bhyt',
    [
      ['unicode', '\u200b', ''],
      ['teencode', 'bhyt', 'bảo hiểm y tế'],
    ],
  ],
  [
    'hieemr the3 te61',
    [
      ['typing', 'hieemr', 'hiểm'],
      ['typing', 'the3', 'thẻ'],
      ['typing', 'te61', 'tế'],
    ],
  ],
  ['Hoà', [['tone', 'Hoà', 'hòa']]],
  [
    'b@o đượcccc',
    [
      ['letters', 'b@o', 'bao'],
      ['letters', 'đượcccc', 'được'],
    ],
  ],
  ['<b>thẻ', [['markup', '<b>', ' ']]],
  ['https://a.vn', [['link', 'https://a.vn', '[liên kết]']]],
  ['B.H.Y.T', [['teencode', 'B.H.Y.T', 'bảo hiểm y tế']]],
])('%j', (text, changes) => {
  expect(told(text)).toEqual(changes)
})

it('says where: in the text as the changes before have left it', () => {
  expect(explainNormalization('e k biết!')).toEqual([
    { step: 'teencode', from: 'e', to: 'em', at: 0 },
    { step: 'teencode', from: 'k', to: 'không', at: 3 },
    { step: 'fold', from: 'không', to: 'khong', at: 3 },
    { step: 'fold', from: 'biết', to: 'biet', at: 9 },
    { step: 'marks', from: '!', to: '', at: 13 },
  ])
})
