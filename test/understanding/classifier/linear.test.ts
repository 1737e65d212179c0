import { describe, expect, it } from 'vitest'
import { linearTrainer, scoreClasses, trainLinear } from '../../../src/understanding/classifier/linear.ts'
import { quantize } from '../../../src/understanding/classifier/quantize.ts'
import { seededRandom } from '../../../src/understanding/classifier/random.ts'

const random = seededRandom(11)
const FEATURES = 30
const CLASSES = 5
const points = Array.from({ length: 400 }, (_, i) => {
  const label = i % CLASSES
  // Six features of the class, five of any: enough to tell, not enough to be trivial.
  const own = Array.from({ length: 6 }, () => label * 6 + Math.floor(random() * 6))
  const any = Array.from({ length: 5 }, () => Math.floor(random() * FEATURES))
  const indices = Uint32Array.from(new Set([...own, ...any]))
  return { label, vector: { indices, values: new Float32Array(indices.length).fill(indices.length ** -0.5) } }
})
const learnt = points.slice(0, 300)
const unseen = points.slice(300)
const weights = trainLinear(
  learnt.map((p) => p.vector),
  learnt.map((p) => p.label),
  { features: FEATURES, classes: CLASSES },
  { cost: 1, positiveWeight: 2, epochs: 6 },
  seededRandom(1),
)

function accuracy(score: (c: number, s: number) => number, used: Float32Array | Int8Array): number {
  const scores = new Float32Array(CLASSES)
  const right = unseen.filter(({ label, vector }) => {
    scoreClasses(used, vector, scores)
    const final = scores.map((s, c) => score(c, s))
    return final.indexOf(Math.max(...final)) === label
  })
  return right.length / unseen.length
}

describe('trainLinear', () => {
  it('learns classes that it can tell apart on points it has not seen', () => {
    expect(accuracy((_, s) => s, weights)).toBeGreaterThan(0.9)
  })

  it('keeps its judgement when rounded to 8 bits', () => {
    const { weights: rounded, scales } = quantize(weights, CLASSES)
    const exact = accuracy((_, s) => s, weights)
    expect(Math.abs(accuracy((c, s) => s * (scales[c] ?? 0), rounded) - exact)).toBeLessThan(0.02)
  })
})

describe('linearTrainer', () => {
  const vectors = learnt.map((p) => p.vector)
  const labels = learnt.map((p) => p.label)
  const size = { features: FEATURES, classes: CLASSES }
  const all = [...vectors.keys()]
  const LATE = CLASSES - 1
  const hits = (used: Float32Array, of: typeof points) => {
    const scores = new Float32Array(CLASSES)
    return of.filter(({ label, vector }) => {
      scoreClasses(used, vector, scores)
      return scores.indexOf(Math.max(...scores)) === label
    }).length
  }

  it('adds what comes later to what it has learnt', () => {
    const trainer = linearTrainer(vectors, labels, size, { cost: 1, positiveWeight: 2 })
    const early = all.filter((i) => labels[i] !== LATE)
    for (let pass = 0; pass < 3; pass++) trainer.pass(early)
    const [ofLate, ofEarly] = [unseen.filter((p) => p.label === LATE), unseen.filter((p) => p.label !== LATE)]
    expect(hits(trainer.weights, ofEarly)).toBeGreaterThan(0.9 * ofEarly.length)
    expect(hits(trainer.weights, ofLate)).toBe(0)
    for (let pass = 0; pass < 2; pass++) trainer.pass(all)
    expect(hits(trainer.weights, ofEarly)).toBeGreaterThan(0.9 * ofEarly.length)
    expect(hits(trainer.weights, ofLate)).toBeGreaterThanOrEqual(0.9 * ofLate.length)
  })

  it('weighs the examples of each class as it is told', () => {
    const weightsOf = (positiveWeight: number | number[]) => {
      const trainer = linearTrainer(vectors, labels, size, { cost: 0.1, positiveWeight })
      for (let pass = 0; pass < 3; pass++) trainer.pass(all)
      return trainer.weights
    }
    expect(weightsOf([2, 2, 2, 2, 2])).toEqual(weightsOf(2))
    const own = unseen.filter((p) => p.label === LATE)
    const meanScore = (used: Float32Array) => {
      const scores = new Float32Array(CLASSES)
      const sum = own.reduce((total, { vector }) => {
        scoreClasses(used, vector, scores)
        return total + (scores[LATE] ?? 0)
      }, 0)
      return sum / own.length
    }
    expect(meanScore(weightsOf([2, 2, 2, 2, 20]))).toBeGreaterThan(meanScore(weightsOf(2)) + 0.1)
  })
})

describe('scoreClasses', () => {
  it('is the plain product, for any number of features', () => {
    for (const count of [0, 1, 3, 4, 5, 8, 11]) {
      const indices = Uint32Array.from({ length: count }, (_, k) => k * 2)
      const values = Float32Array.from({ length: count }, (_, k) => k + 1)
      const scores = new Float32Array(CLASSES)
      const squares = scoreClasses(weights, { indices, values }, scores)
      expect(squares).toBeCloseTo(values.reduce((sum, v) => sum + v * v, 0))
      scores.forEach((score, c) => {
        const plain = [...indices].reduce((sum, f, k) => {
          return sum + (weights[f * CLASSES + c] ?? Number.NaN) * (values[k] ?? 0)
        }, 0)
        expect(score).toBeCloseTo(plain, 3)
      })
    }
  })
})

describe('trainLinear with very many classes', () => {
  it('learns each of them', () => {
    const many = 300
    const vectors = Array.from({ length: many }, (_, i) => ({
      indices: Uint32Array.of(i),
      values: Float32Array.of(1),
    }))
    const size = { features: many, classes: many }
    const options = { cost: 1, positiveWeight: 1, epochs: 2 }
    const labels = [...vectors.keys()]
    const learned = trainLinear(vectors, labels, size, options, seededRandom(1))
    expect(labels.filter((c) => (learned[c * many + c] ?? 0) > 0.5)).toHaveLength(many)
  })
})
