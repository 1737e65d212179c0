import { fold } from '../vietnamese/fold.ts'
import { nfc } from '../vietnamese/nfc.ts'

/** Words that steer the conversation itself. Only a message that says nothing else is one. */
export type Command =
  | 'stop'
  | 'restart'
  | 'skip'
  | 'back'
  | 'erase'
  | 'contact'
  | 'leave-question'
  | 'menu'
  | 'greet'
  | 'call-bot'

const WORDS: readonly (readonly [Command, readonly string[]])[] = [
  ['stop', ['thoi', 'dung lai', 'huy', 'huy bo', 'thoi khong hoi nua', 'ket thuc', 'stop', 'thoi khoi']],
  ['restart', ['lam lai', 'bat dau lai', 'hoi lai tu dau', 'lam lai tu dau', 'tinh lai', 'reset']],
  [
    'skip',
    [
      'bo qua',
      'khong biet',
      'ko biet',
      'k biet',
      'chua biet',
      'chua ro',
      'khong ro',
      'ko ro',
      'chiu',
      'khong nho',
      'hong biet',
      'khong muon noi',
      'skip',
    ],
  ],
  ['erase', ['xoa du lieu', 'xoa thong tin', 'xoa het', 'xoa du lieu cua toi', 'xoa thong tin cua toi']],
  [
    'contact',
    [
      'gap can bo',
      'gap nguoi',
      'noi chuyen voi nguoi',
      'cho gap can bo',
      'toi muon gap can bo',
      'so dien thoai',
      'xin so dien thoai',
      'lien he',
      'hotline',
    ],
  ],
  ['back', ['quay lai', 'quay lai cau truoc', 'lui lai', 'cau truoc', 'tra loi lai', 'back']],
  ['leave-question', ['de lai cau hoi', 'gui cau hoi', 'nhan lai cho can bo']],
  [
    'greet',
    [
      'alo',
      'a lo',
      'alo alo',
      'chao',
      'xin chao',
      'hello',
      'hi',
      'hey',
      'chao shop',
      'chao ad',
      'hello shop',
    ],
  ],
  [
    'call-bot',
    [
      'bot',
      'bot oi',
      'may oi',
      'hoi may',
      'hoi bot',
      'goi may',
      'goi bot',
      'gap may',
      'gap bot',
      'tro ly oi',
      'may tra loi',
      'noi chuyen voi may',
      'cho hoi may',
      'cho toi hoi may',
    ],
  ],
  ['menu', ['menu', 'tro giup', 'help', 'huong dan', 'bat dau', 'start', '/start']],
]

const BY_WORDS: ReadonlyMap<string, Command> = new Map(
  WORDS.flatMap(([command, words]) => words.map((word) => [word, command] as const)),
)

/** Polite particles around a command: "thôi ạ", "dạ bỏ qua". */
const PARTICLES = /^(?:da|vang|u|uh|roi)\s+|\s+(?:a|nhe|nha|nhi|di|da|giup|giup toi|voi|em|oi)$/g

/** Without its marks "dung" is as often a "đúng". */
const STOP = /(?<!\p{L})dừng(?!\p{L})/iu

/** "chào nhé": somebody who leaves. */
const FAREWELL = /^(?:thoi |vay |the )?chao (?:nhe|nha)$/

/** null = the message is not a command. */
export function readCommand(text: string): Command | null {
  const words = fold(text)
    .replaceAll(/[^a-z0-9/ ]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (FAREWELL.test(words)) return null
  const bare = words.replaceAll(PARTICLES, '').trim()
  if (bare === 'dung' && STOP.test(nfc(text))) return 'stop'
  return BY_WORDS.get(words) ?? BY_WORDS.get(bare) ?? null
}

/** "bot ơi, thẻ hết hạn thì làm sao": the bot is called, whatever follows. */
export function callsBot(text: string): boolean {
  return readCommand(text) === 'call-bot' || /^(?:bot|may|tro ly) oi(?![a-z0-9])/.test(fold(text).trim())
}
