/** So long the bot stays silent after a member of staff wrote. */
export const STAFF_PAUSE_MS = 60 * 60 * 1000
/** After so many messages in a row that were not understood, the office's contact instead of another guess. */
export const MAX_FAILURES = 2
/** People of one family kept at a time. */
export const MAX_PEOPLE = 20
/** So many answers "quay lại" can take back. */
export const MAX_BACK = 8
/** "Ý bác là …": so many questions are offered. */
export const MAX_GUESSES = 3
/** Questions of one message that are answered in turn; what is asked beyond may be tapped. */
export const MAX_ANSWERS = 3
/** Thumbs up and down that are remembered, so that each counts once. */
export const MAX_RATED = 50
/** Characters of a question kept for the officials. */
export const MAX_RECORD = 500
/** A family of more is complete: another relative is no longer offered, though still understood. */
export const MAX_FAMILY_CHOICE = 8
/** A message of no more words that tells a fact hardly asks something besides. */
export const FEW_WORDS = 10
