import type { Understanding } from '../../understanding/understanding.ts'
import { relationNamed } from '../../vietnamese/relation-named.ts'
import type { Step, TurnContext } from '../context.ts'
import { addPeople, askForRelative } from '../flows/family.ts'
import { follow } from '../flows/follow.ts'
import { resume } from '../flows/resume.ts'
import { isSameRelative } from '../people.ts'
import type { ConversationState } from '../state.ts'
import { isApart } from '../topic-of-decision.ts'

const ADDS = /^(?:(?:a|da|vang|u|roi|cho|giup|minh|em|toi|chau) )*(?:(?:tinh|cong|ke) )?them\b/
/** "Còn bà ngoại cháu nữa, 74 tuổi": whoever is spoken of already is not meant a second time. */
const ALSO = /^(?:(?:a|da|vang|u|roi|va|nhung) )*con\b.*\bnua\b/
const ASKS_OF_ANOTHER =
  /^(?:(?:a|da|vang|u|nhung) )*(?:the|vay|con)\b.*\b(?:sao|the nao|nhu nao|nua)(?: (?:a|ha|nhi|vay|em|chau|ban))*$/

const ONLY_A_NAME =
  /^(?:the|vay|con) ((?:[a-z]+ ){1,4})(?:nua|thi (?:sao|the nao|nhu nao))(?: (?:a|ha|nhi|vay))*$/

/** "Thêm con gái 5 tuổi", "thế vợ em thì sao": one more of the family, while what is known of the others stays. */
export function another(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  if (state.people.length === 0) return null
  const named = heard.people.filter(({ relation }) => relation !== null)
  const asks = ASKS_OF_ANOTHER.test(heard.folded) && (isOnlyAName(heard) || !asksOfCards(heard, context))
  const adds = ADDS.test(heard.folded) || asks
  if (adds && named.length > 0) return addPeople(state, named, context)
  const others = named.filter((mention) => !state.people.some((person) => isSameRelative(person, mention)))
  return ALSO.test(heard.folded) && others.length > 0 ? addPeople(state, others, context) : null
}

/** "Thế bà nội mình thì sao": whatever topic the words resemble, they name somebody and say no more. */
function isOnlyAName({ folded }: Understanding): boolean {
  const [, who] = ONLY_A_NAME.exec(folded) ?? []
  return who !== undefined && relationNamed(who) !== null
}

/** "Còn thẻ của mẹ tôi hết hạn thì sao" names somebody, and asks something else. */
function asksOfCards({ zone, topics: [top] }: Understanding, context: TurnContext): boolean {
  return zone === 'answer' && top !== undefined && isApart(top, context)
}

/** "Tính cho cả nhà tôi": whom, if nobody was named; the family's sum, once it is known. */
export function wholeFamily(
  state: ConversationState,
  { folded, people, text }: Understanding,
  context: TurnContext,
): Step | null {
  if (!/\b(?:ca nha|ca gia dinh|ca ho)\b/.test(folded) || people.some(({ mentions }) => mentions.length > 0))
    return null
  if (state.people.length > 1 && state.last?.kind === 'result' && /\b(?:bao nhieu|may|tong)\b/.test(folded)) {
    const sum = follow(state, { kind: 'cost' }, context)
    return sum === null ? null : resume(state, sum, context)
  }
  const asks = /\b(?:tinh|kiem tra|xem giup|xem cho)\b/.test(folded) && !text.includes('?')
  return asks && state.people.length === 0 ? askForRelative(state, context) : null
}
