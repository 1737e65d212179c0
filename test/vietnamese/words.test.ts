import { expect, test } from 'vitest'
import { readWords } from '../../src/vietnamese/words.ts'

test('a word is read alike the first time and ever after, however long it is', () => {
  for (const text of ['Nghiêng', 'nghieengs', 'q'.repeat(50)]) {
    expect(readWords(text)).toEqual(readWords(text))
  }
  expect(readWords('NGHIÊNG')).toMatchObject([{ written: 'nghiêng', folded: 'nghieng', start: 0, end: 7 }])
})
