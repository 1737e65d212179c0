/**
 * What a turn leaves behind besides its replies. Nothing here holds a name, a number of a person or a sensitive fact, and
 * only a question that somebody left for an official is tied to their conversation.
 */
export type TurnRecord =
  | QuestionAsked
  | LessonLearnt
  | FeedbackGiven
  | QuestionLeft
  | ResultReceipt
  | ReceiptDeleted
  | DataDeleted
  | LinkScanned

/** One question and what it was answered with, for the officials' list. */
export interface QuestionAsked {
  readonly kind: 'question'
  /** Masked; '' where the words tell something private. */
  readonly text: string
  readonly topic: string | null
  readonly answer: string | null
  readonly status: string
  readonly confidence: number | null
}

/** "Did you mean": which of the offered questions was meant by words that were not understood. */
export interface LessonLearnt {
  readonly kind: 'lesson'
  /** The words that were not understood, masked. */
  readonly text: string
  /** Id of the answer or topic that was chosen; null = none of those offered. */
  readonly meant: string | null
  /** Ids of the answers or topics that were offered, in their order. */
  readonly offered: readonly string[]
}

export interface FeedbackGiven {
  readonly kind: 'feedback'
  /** Id of an answer, or 'result', 'unclear', 'out-of-scope', 'contact' for what has none. */
  readonly about: string
  readonly useful: boolean
}

/** A question left for an official, who answers it in the same conversation. */
export interface QuestionLeft {
  readonly kind: 'question-left'
  /** Masked. */
  readonly text: string
}

/** Phiếu trả lời: what a personal result can be worked out from again, under a short code. */
export interface ResultReceipt {
  readonly kind: 'receipt'
  readonly code: string
  /** The day whose rules were applied, YYYY-MM-DD. */
  readonly asOf: string
  /** Id of the place whose rules were applied. */
  readonly place: string
  /** The facts of each person, without the sensitive ones. */
  readonly people: readonly unknown[]
  /** A digest of what came out for each person; null where it rests on an answer that is not kept. */
  readonly outcomes: readonly (string | null)[]
}

/** A receipt that goes with the data of whom it was given to. */
export interface ReceiptDeleted {
  readonly kind: 'receipt-deleted'
  readonly code: string
}

/** That somebody had their data deleted: the code confirms it, and names nobody. */
export interface DataDeleted {
  readonly kind: 'deletion'
  readonly code: string
}

/** That a link or a poster's code opened something: where it was handed out, and never by whom it was opened. */
export interface LinkScanned {
  readonly kind: 'scan'
  readonly code: number
  /** null = the link names no event. */
  readonly event: string | null
}
