import { provinceOf } from '../../knowledge/places.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import type { TurnContext } from '../context.ts'

/** "Hộ khẩu ở phường mình": the ward that is asked. */
const HERE =
  /\b(?:o day|tai day|(?:o|tai) (?:phuong|xa|dia phuong)|phuong (?:minh|ta|nay|nha)|xa (?:minh|ta|nay|nha))\b/

/** Whoever is registered "here" is so in the province of the ward that is asked. */
export function withHere(heard: Understanding, { place }: TurnContext): Understanding {
  if (!HERE.test(heard.folded)) return heard
  const province = provinceOf(place)
  return {
    ...heard,
    people: heard.people.map((mention) => {
      const { residence } = mention.facts
      return residence?.status == null || residence.province != null
        ? mention
        : { ...mention, facts: { ...mention.facts, residence: { ...residence, province } } }
    }),
  }
}
