/** The bot's menu, as Telegram shows it beside the field for writing: what each command is for. */
export const MENU: readonly { readonly command: string; readonly description: string }[] = [
  { command: 'menu', description: 'Các việc có thể hỏi' },
  { command: 'tinh', description: 'Tính mức hỗ trợ tiền đóng BHYT' },
  { command: 'gap', description: 'Gặp cán bộ: nơi đến, số điện thoại' },
  { command: 'xoa', description: 'Xóa dữ liệu của tôi' },
  { command: 'help', description: 'Cách hỏi' },
]

/** What a command says alone. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['menu', 'menu'],
  ['tinh', 'tính mức hỗ trợ cho tôi'],
  ['gap', 'gặp cán bộ'],
  ['xoa', 'xóa dữ liệu của tôi'],
  ['help', 'trợ giúp'],
])

/** A command of ours, in letters of any size. */
export const COMMAND = new RegExp(`^(?:${[...WORDS.keys()].join('|')})$`, 'i')

/**
 * A command as the words that a resident would have typed. What follows it stays: "/tinh mẹ tôi 72 tuổi" asks for her
 * share, "/gap cán bộ" is "gap cán bộ".
 */
export function wordsOf(command: string, rest: string): string {
  const name = command.toLowerCase()
  const said = rest.trim()
  if (said === '') return WORDS.get(name) ?? name
  return name === 'tinh' ? `tính mức hỗ trợ cho ${said.replace(/^cho\s+/i, '')}` : `${name} ${said}`
}

/** What Telegram lets a link carry: `https://t.me/<bot>?start=<this>`. */
export const START_PARAMETER = /^[A-Za-z0-9_-]{1,64}$/
