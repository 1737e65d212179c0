import type { Utterance } from '../../src/understanding/intents.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'

export function utterance(text: string, topic: string, answer: string | null = null): Utterance {
  return { text, normalized: normalize(text), topic, answer }
}

const OPENINGS = ['cho hỏi', 'xin hỏi', 'ad ơi', 'bác muốn biết', 'em cần biết', 'nhờ tư vấn']
const ENDINGS = ['thế nào', 'ở đâu', 'mất bao lâu', 'cần giấy tờ gì', 'hết bao nhiêu tiền']

/** A matter asked about in thirty ways that share their words. */
export function ask(matter: string, topic: string, answer: string | null = null): Utterance[] {
  return OPENINGS.flatMap((opening) =>
    ENDINGS.map((ending) => utterance(`${opening} ${matter} ${ending}`, topic, answer)),
  )
}
