/** What one question was taken for, how sure that was (0 to 1), and whether it was right. */
export interface Guess {
  readonly probability: number
  readonly right: boolean
}

/** What an answer without asking back should be worth: so many of them right. */
export const PRECISION = 0.98

const BINS = 10

/**
 * Expected calibration error, 0 to 1: the guesses in ten parts of equal size by probability; for each part how far the
 * mean probability lies from the share that is right; the mean of that. Parts of equal size rather than of equal width,
 * because most guesses are nearly sure and the others would leave parts almost empty. Null without guesses.
 */
export function calibrationError(guesses: readonly Guess[]): number | null {
  if (guesses.length === 0) return null
  const sorted = guesses.toSorted((a, b) => a.probability - b.probability)
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / BINS),
      Math.floor(((bin + 1) * sorted.length) / BINS),
    )
    const excess = part.reduce((sum, { probability, right }) => sum + probability - (right ? 1 : 0), 0)
    error += Math.abs(excess)
  }
  return error / sorted.length
}

/**
 * The largest share (0 to 1) of questions that could be answered with so many right, were only those answered that are
 * guessed at least so surely as some threshold. Equally sure guesses are answered together or not at all.
 * @param total the questions, those included for which there is no guess to answer
 * @param precision least share of the answered that must be right, 0 to 1
 */
export function coverageAt(guesses: readonly Guess[], total: number, precision: number): number | null {
  if (total === 0) return null
  const sorted = guesses.toSorted((a, b) => b.probability - a.probability)
  let right = 0
  let answered = 0
  sorted.forEach((guess, i) => {
    if (guess.right) right++
    const isLast = sorted[i + 1]?.probability !== guess.probability
    if (isLast && right >= precision * (i + 1)) answered = i + 1
  })
  return answered / total
}
