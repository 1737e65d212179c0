import { expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { readYesNo } from '../../src/vietnamese/yes-no.ts'

const YES = [
  'có',
  'có ạ',
  'dạ có',
  'ừ',
  'đúng rồi',
  'vâng',
  'rồi ạ',
  'phải',
  'e có',
  'ok',
  'có chứ',
  'cũng có mà ít lắm',
  'ừ thì có',
  'à thế thì có',
  'Vâng ạ',
]
const NO = [
  'không',
  'ko',
  'k',
  'kg',
  'hông',
  'chưa',
  'dạ không ạ',
  'không có gì hết',
  'ko có lương hưu',
  'không phải',
  'dạ chưa',
  'chưa có',
  'hông luôn á',
  'dạ không luôn',
  'cũng không có nốt',
  'làm gì có',
  'à thế thì không có',
  'không thuộc nhóm nào trong đó',
  'không ai có',
  'chưa ai có hết ạ',
]
const NEITHER = [
  'không biết',
  'em không rõ',
  '65 tuổi',
  'có không?',
  'mẹ tôi có lương hưu nhưng bố tôi thì không',
  '',
]

it.each(YES)('yes: %s', (text) => expect([readYesNo(text), readYesNo(fold(text))]).toEqual([true, true]))
it.each(NO)('no: %s', (text) => expect([readYesNo(text), readYesNo(fold(text))]).toEqual([false, false]))
it.each(NEITHER)('neither: %s', (text) =>
  expect([readYesNo(text), readYesNo(fold(text))]).toEqual([null, null]),
)

it.each(['ờ', 'Ờ ạ', 'ờ, có', 'ờm', 'ò', 'ừ ờ có'])('a grunt with its mark is a yes: %s', (text) =>
  expect(readYesNo(text)).toBe(true),
)
it.each(['o', 'o co', 'da o'])('without it may be either: %s', (text) => expect(readYesNo(text)).toBeNull())
