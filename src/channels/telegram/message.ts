import type { InlineKeyboardButton } from 'telegraf/types'
import type { Choice, Reply } from '../../messages/reply.ts'

/** Labels so short share a row: numbers of a list, then "Có" beside "Không". Longer ones have the whole width. */
const ROWS = [
  { longest: 3, perRow: 4 },
  { longest: 12, perRow: 2 },
]

/** What goes with the text of a message: its buttons, and no preview of links. The text is shown as it is written. */
export function extraOf(message: Reply) {
  const keyboard = keyboardOf(message.choices)
  return {
    link_preview_options: { is_disabled: true },
    ...(keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } }),
  }
}

function keyboardOf(choices: readonly Choice[]): InlineKeyboardButton[][] {
  const longest = Math.max(...choices.map(({ label }) => label.length))
  const perRow = ROWS.find((row) => longest <= row.longest)?.perRow ?? 1
  const buttons = choices.map(({ label, payload }) => ({ text: label, callback_data: payload }))
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  )
}
