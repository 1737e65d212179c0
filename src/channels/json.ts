import { z } from 'zod'

type SourceReviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown

declare global {
  interface JSON {
    /** The engine hands the reviver the source text of each primitive; TypeScript's library does not say so. */
    parse(text: string, reviver: SourceReviver): unknown
  }
}

/**
 * Parses JSON in which ids may be numbers larger than 2^53: an integer that a double cannot hold
 * becomes the string of its digits.
 * @throws SyntaxError when the text is not JSON
 */
export function parseKeepingDigits(text: string): unknown {
  return JSON.parse(text, (_key, value, context: { source?: string }) => {
    const source = context.source ?? ''
    return typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source)
      ? source
      : value
  })
}

/** A platform's id in JSON so parsed: documented as a string, met as a number as well. */
export const Id = z.union([z.string().min(1), z.number().int().transform(String)])
