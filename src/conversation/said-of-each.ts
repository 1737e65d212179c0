import { relationNamed } from '../vietnamese/relation-named.ts'

/** A clause for each: "bố có, mẹ không", "ông thì có còn bà thì chưa". */
const BETWEEN = /\s*[,;]\s*|\s+(?:còn|con|nhưng|nhung)\s+/iu
const CLAUSE =
  /^(.{1,20}?)(?:\s+(?:thì|thi))?\s+(có|co|không|khong|ko|k|chưa|chua|rồi|roi)(?:\s+(?:ạ|a|nhé|nhe))?$/iu

/** What is answered for each of several people by name; null where anything else is said. */
export function saidOfEach(
  text: string,
): readonly { readonly relation: string; readonly answer: string }[] | null {
  const clauses = text
    .trim()
    .replace(/[.!]+$/, '')
    .split(BETWEEN)
  const said = clauses.map((clause) => {
    const [, who = '', answer = ''] = CLAUSE.exec(clause.trim()) ?? []
    const relation = relationNamed(who)
    return relation === null ? null : { relation, answer }
  })
  const all = said.filter((one) => one !== null)
  return clauses.length < 2 || all.length < clauses.length ? null : all
}
