import { fold } from '../vietnamese/fold.ts'

/**
 * The payload that a typed answer stands for: the number of a line, its label (accents and case aside),
 * or the payload itself. null = something else was typed.
 */
export function typedChoice(
  text: string,
  offered: readonly { readonly label: string; readonly payload: string }[],
  /** Numbers do not count where a number is an answer of its own (an age). */
  { numbers }: { readonly numbers: boolean },
): string | null {
  const trimmed = text.trim()
  const exact = offered.find((choice) => choice.payload === trimmed)
  if (exact !== undefined) return exact.payload
  const number = numbers && /^(?:số|so|câu|cau|chọn|chon)?\s*(\d{1,2})\s*[.)]?$/iu.exec(trimmed)?.[1]
  if (typeof number === 'string') return offered[Number(number) - 1]?.payload ?? null
  const folded = squeeze(trimmed)
  return offered.find((choice) => squeeze(choice.label) === folded)?.payload ?? null
}

function squeeze(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
