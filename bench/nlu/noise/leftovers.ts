import { splitTone } from '../../../src/vietnamese/tone.ts'

export type Keyboard = 'telex' | 'vni'

const MARKS: Readonly<Record<Keyboard, Readonly<Record<string, string>>>> = {
  telex: { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' },
  vni: { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' },
}
const TONES: Readonly<Record<Keyboard, Readonly<Record<string, string>>>> = {
  telex: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
  vni: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
}

/** The keys that were pressed for a text while the keyboard's Vietnamese mode was off; tones at the ends of words. */
export function leftovers(text: string, keyboard: Keyboard): string {
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => {
      const { letters, tone } = splitTone(word)
      const keys = [...letters].map((letter) => MARKS[keyboard][letter] ?? letter).join('')
      return keys + (TONES[keyboard][tone] ?? '')
    })
    .join(' ')
}
