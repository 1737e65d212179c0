import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, RepeatedKey, repeatedKey } from '../../src/answering/json.ts'

describe('a key that stands twice in one object', () => {
  test.each([
    ['{"pension":true,"pension":false}', 'pension'],
    ['{"pension":true,"pension":true}', 'pension'],
    ['[{"a":{"b":1},"c":2,"a":3}]', 'a'],
    ['{"people":[{"age":1},{"age":2,"age":3}]}', 'age'],
    ['{"a":{"x":{"y":1,"y":2}}}', 'y'],
    ['{"a" : 1 , "a"\n:\t2}', 'a'],
    ['{"\\u0061":1,"a":2}', 'a'],
    ['{"\\"":1,"\\"":2}', '"'],
    ['{"":1,"":2}', ''],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"{":1,"}":2,"{":3}', '{'],
  ])('is named: %s', (text, key) => {
    expect(repeatedKey(text)).toBe(key)
    expect(() => parseJson(text)).toThrow(new RepeatedKey(key))
  })

  test.each([
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":2}]',
    '{"a":[{"b":1},{"b":2}],"b":3}',
    '{"a":"a","b":"a"}',
    '{"text":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a":"\\\\","b":":","c":"a\\":"}',
    '{"A":1,"a":2}',
    '"a"',
    '[]',
  ])('is not there: %s', (text) => {
    expect(repeatedKey(text)).toBeNull()
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  test('is never there in what was written by JSON.stringify, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(repeatedKey(text)).toBeNull()
      }),
    )
  })

  test('is found between any other keys', () => {
    const word = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.nat(), fc.jsonValue(), (keys, at, value) => {
        const again = keys[at % keys.length] ?? ''
        const members = [...keys, again].map((key) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
        expect(repeatedKey(`[{${members.join(',')}}]`)).toBe(again)
      }),
    )
  })

  test('is found at once in a long text with many keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `"k${at}":"${'a\\n'.repeat(20)}"`)
    const begun = performance.now()
    expect(repeatedKey(`{${keys.join(',')},"k0":1}`)).toBe('k0')
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

test('what is no JSON is refused as such', () => {
  expect(() => parseJson('{"a":1,"a":')).toThrow(SyntaxError)
})
