/** Whom people write to. */
const READER =
  '(?:em|anh|chi|bac|chau|co|chu|(?<!\\b(?:van|uy) )ban|ad|admin|shop|bot|may|can bo|anh chi|moi nguoi|cac ban|con)'
/** Whom no other word folds to: these close a sentence even without a particle. */
const PLAIN_READER = '(?:em|anh|bac|chau|(?<!\\b(?:van|uy) )ban|ad|admin|shop|bot|anh chi|moi nguoi|cac ban)'
export const WRITER = '(?:toi|tui|tao|em|chau|con|minh|bac|co|chu|anh|chi|ong|ba|to|bon em|chung toi)'
const ASKING =
  '(?:la|rang|chut|ti|ty|xiu|mot chut|mot ti|1 chut|1 ti|them|lai|tiep|nua|cai|cau nay|dieu nay|thu)'

const OPENING = new RegExp(
  `^(?:(?:da|vang|u|uh|uhm|a|ua|ui|oi|hi|hello|alo|thua|xin loi|lam on|lam phien|${READER} (?:oi|a|nay|ne)|thua ${READER}|` +
    `(?:cho|xin|nho)(?: phep)?(?: ${WRITER})? (?:xin )?hoi(?: ${ASKING})*|` +
    `${WRITER} (?:muon|xin|can|dinh|co the) (?:duoc )?(?:hoi|biet)(?: ${ASKING})*|${WRITER} hoi (?:${ASKING} ?)+|` +
    `hoi (?:chut|ti|ty|xiu|them|tiep))(?= |$) ?)+`,
)
const PARTICLE = '(?:a|ah|nhe|nhen|nha|nhi|ha|hen|nghen|ne|oi|ta)'
const CLOSING = new RegExp(
  `(?:(?:^| )(?:${PARTICLE}(?: ${READER})?|luon|voi|giup|ho|(?:${READER}) (?:a|oi|nhe|nha|ha|voi)|${PLAIN_READER}|giup ${WRITER}))+$`,
)

/** A normalised message without the words that only greet, ask leave and soften: "dạ cho em hỏi … ạ". */
export function withoutPoliteness(folded: string): string {
  return folded.replace(OPENING, '').replace(CLOSING, '').trim()
}
