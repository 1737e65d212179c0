/** Words that Telegram shows of the bot. Vetted, and within Telegram's limits: 512 and 120 characters. */
export interface Profile {
  /** In the empty chat, before somebody begins. */
  readonly description: string
  /** On the bot's page, and beside a link to it. */
  readonly shortDescription: string
}

/** @param place the ward as residents know it: "phường Ái Quốc" */
export function profileOf(place: string): Profile {
  return {
    description:
      `Hỏi BHYT của ${place}: máy trả lời tự động về bảo hiểm y tế, không phải người trực.\n` +
      'Bác bấm Bắt đầu rồi hỏi bằng lời của mình, không dấu cũng được.\n' +
      'Bác không cần gửi số căn cước, số thẻ, mã OTP hay ảnh giấy tờ.',
    shortDescription: `Máy trả lời tự động về bảo hiểm y tế của ${place}.`,
  }
}
