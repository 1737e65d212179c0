import { z } from 'zod'

/** What stands behind a statement: the document, the clause, and how good our copy of it is. */
export const Citation = z.object({
  /** Id of a file in knowledge/documents. */
  document: z.string().min(1),
  /** The clause as a reader would look it up: "Điều 12 khoản 3", "IV.1.2". */
  clause: z.string().min(1),
  /** original: the instrument's own text; secondary: known through press or portals; draft: unsigned or unnumbered copy. */
  status: z.enum(['original', 'secondary', 'draft']),
})
export type Citation = z.infer<typeof Citation>

/** Something to tap. Typing its number, its label or its payload means the same. */
export const Choice = z.object({
  label: z.string().min(1),
  /** Short ASCII, at most 64 bytes: the tightest platform's limit. */
  payload: z.string().regex(/^[\x21-\x7e]{1,64}$/, 'payload: 1 to 64 visible ASCII characters'),
})
export type Choice = z.infer<typeof Choice>

/** One thing to tell a person, in words that no channel shaped yet. */
export const Reply = z.object({
  text: z.string().min(1),
  choices: z.array(Choice),
  citations: z.array(Citation),
})
export type Reply = z.infer<typeof Reply>
