import { describe, expect, it } from 'vitest'
import { pool } from '../../../../src/understanding/semantic/embedding/pool.ts'

/** Two words in three dimensions. */
const WORDS = { dims: [1, 2, 3], data: Float32Array.of(3, 0, 4, 0, 0, 2) }

describe('the vector of a sentence', () => {
  it.each([
    ['cls', [0.6, 0, 0.8]],
    ['last', [0, 0, 1]],
    ['mean', [3 / Math.hypot(3, 6), 0, 6 / Math.hypot(3, 6)]],
  ] as const)('by %s has length one', (pooling, expected) => {
    const vector = pool({ last_hidden_state: WORDS }, pooling)
    expect([...vector]).toEqual(expected.map((value) => expect.closeTo(value, 6)))
  })

  it('takes the words under either name that models give them', () => {
    expect(pool({ token_embeddings: WORDS }, 'cls')).toEqual(pool({ last_hidden_state: WORDS }, 'cls'))
  })

  it("takes the model's own where the model makes one, and brings it to length one", () => {
    const own = { dims: [1, 2], data: Float32Array.of(0, 5) }
    expect([...pool({ last_hidden_state: WORDS, sentence_embedding: own }, 'sentence')]).toEqual([0, 1])
  })

  it.each([
    ['sentence', { last_hidden_state: WORDS }, 'no output sentence_embedding'],
    ['mean', { logits: WORDS }, 'no output last_hidden_state'],
    ['mean', { last_hidden_state: { dims: [1, 2], data: Float32Array.of(1, 1) } }, 'no vector for each word'],
    ['cls', { last_hidden_state: { dims: [1, 1, 2], data: Float32Array.of(0, 0) } }, 'no vector'],
    ['cls', { last_hidden_state: { dims: [1, 1, 2], data: Float32Array.of(Number.NaN, 1) } }, 'no vector'],
  ] as const)('by %s of %j is refused', (pooling, outputs, said) => {
    expect(() => pool(outputs, pooling)).toThrow(said)
  })
})
