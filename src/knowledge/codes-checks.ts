import { CHECK_CODE, CHECK_TARGET, type Codes, nextFreeCode } from './codes.ts'
import { CODES_FILE } from './codes-file.ts'
import type { Fault } from './fault.ts'
import type { Answer } from './pack.ts'
import { slugOf } from './slug.ts'

/**
 * Every answer and correction has one code, every code opens something, and what was given once is given to nothing else.
 * @param isUnsound whether there is a file of that id that could not be read: its code is not to blame
 */
export function checkCodes(
  codes: Codes,
  answers: ReadonlyMap<string, Answer>,
  isUnsound: (id: string) => boolean,
): Fault[] {
  return [
    ...checkCheck(codes),
    ...withoutCode(codes, answers),
    ...openNothing(codes, answers, isUnsound),
    ...givenTwice(codes),
  ]
}

function checkCheck({ targets }: Codes): Fault[] {
  if (targets.get(CHECK_CODE) === CHECK_TARGET) return []
  return [
    fault(
      `codes.${CHECK_CODE}`,
      `code ${CHECK_CODE} opens the check of one's share`,
      `write "${CHECK_CODE}: ${CHECK_TARGET}"`,
    ),
  ]
}

function withoutCode(codes: Codes, answers: ReadonlyMap<string, Answer>): Fault[] {
  const next = nextFreeCode(codes)
  return [...answers.values()]
    .filter(({ id }) => !codes.codeOf.has(id))
    .map(({ id, file }, index) =>
      fault('codes', `"${id}" (${file}) has no code`, `add "${next + index}: ${id}" below codes`),
    )
}

function openNothing(
  { targets }: Codes,
  answers: ReadonlyMap<string, Answer>,
  isUnsound: (id: string) => boolean,
): Fault[] {
  return [...targets]
    .filter(([, id]) => id !== CHECK_TARGET && !answers.has(id) && !isUnsound(id))
    .map(([code, id]) =>
      fault(
        `codes.${code}`,
        `there is no answer or correction "${id}"`,
        `correct the id; if it is gone for good, move the line below retired`,
      ),
    )
}

function givenTwice({ targets, codeOf, retired }: Codes): Fault[] {
  const twice = [...targets]
    .filter(([code, id]) => codeOf.get(id) !== code)
    .map(([code, id]) =>
      fault(`codes.${code}`, `"${id}" has the code ${codeOf.get(id)} as well`, 'keep the older one'),
    )
  const reused = [...retired.keys()]
    .filter((code) => targets.has(code))
    .map((code) => fault(`codes.${code}`, `the code ${code} is retired`, 'give the next free number instead'))
  return [...twice, ...reused]
}

/** The address of a correction's page is the last part of its id: no two may share it. */
export function checkSlugs(answers: Iterable<Answer>): Fault[] {
  const taken = new Map<string, Answer>()
  return [...answers].flatMap((answer) => {
    if (answer.correction === null) return []
    const slug = slugOf(answer.id)
    const other = taken.get(slug)
    taken.set(slug, answer)
    if (other === undefined) return []
    return [
      {
        file: answer.file,
        field: 'id',
        problem: `its page would have the address of ${other.id}: /c/${slug}`,
        fix: 'end the id differently',
      },
    ]
  })
}

function fault(field: string, problem: string, fix: string): Fault {
  return { file: CODES_FILE, field, problem, fix }
}
