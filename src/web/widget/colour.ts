const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i
const OWN = '#0b6e5f'

export interface Colours {
  readonly back: string
  readonly text: string
}

/** The button's colour as a site wishes it, with the letters that can be read on it; ours where it names no colour. */
export function coloursFrom(wish: string | undefined): Colours {
  const back = wish !== undefined && HEX.test(wish) ? wish : OWN
  // Black and white have the same contrast against a ground of this luminance.
  return { back, text: luminance(back) > 0.179 ? '#000000' : '#ffffff' }
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1)
  const linear = (at: number) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(0) + 0.7152 * linear(2) + 0.0722 * linear(4)
}
