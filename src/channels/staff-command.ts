const HAND_BACK = /(?:^|\s)#\s?bot(?![\p{L}\p{N}])/iu

/** Whether a member of staff gives a conversation back to the bot: "#bot", alone or in a message to the person. */
export function handsBack(text: string | undefined): boolean {
  return text !== undefined && HAND_BACK.test(text)
}
