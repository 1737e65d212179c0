/** Stands for a phone, an address or hours that nobody has entered: visibly missing, never guessed. */
export const UNKNOWN_CONTACT = 'chưa có, hỏi UBND phường'
