import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { PlaceLookup } from '../facts/places.ts'
import { shortMessage } from '../short-message.ts'
import type { FollowUp } from '../understanding.ts'
import { readErrand } from './errand.ts'
import { otherPerson } from './rather.ts'
import { asksForSource } from './source.ts'
import { supposedOf } from './suppose.ts'
import { otherDay } from './when.ts'
import { otherPlace } from './where.ts'
import { asksWhy } from './why.ts'

interface Context {
  readonly today: string
  readonly places: PlaceLookup
}

/**
 * Reads a message that only refers back to what was said before; null when it has a subject of its own.
 * `folded` is the same text normalised; `today`: YYYY-MM-DD.
 */
export function readFollowUp(text: FoldedText, folded: string, context: Context): FollowUp | null {
  const message = shortMessage(folded)
  if (message === null) return null
  if (hasCard(text)) return readErrand(message)?.kind === 'how-long' ? { kind: 'how-long' } : null
  if (asksWhy(message)) return { kind: 'why' }
  if (asksForSource(message)) return { kind: 'source' }
  return readErrand(message) ?? readReference(text, context)
}

function readReference(text: FoldedText, context: Context): FollowUp | null {
  const day = otherDay(text, context.today)
  if (day !== null) return { kind: 'when', day }
  const place = otherPlace(text, context.places)
  if (place !== null) return { kind: 'where', place }
  const relation = otherPerson(text)
  if (relation !== null) return { kind: 'rather', relation }
  const supposed = supposedOf(text, context)
  return supposed === null ? null : { kind: 'suppose', ...supposed }
}

/** A card spoken of is a subject; without its marks the word is most often "thế". */
function hasCard({ words }: FoldedText): boolean {
  return words.some(({ written }) => written === 'thẻ')
}
