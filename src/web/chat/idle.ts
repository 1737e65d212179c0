import { element } from './dom.ts'

/** Between the last touch and the next person. */
const IDLE_SECONDS = 90
/** The last ones are counted where everybody sees them. */
const COUNTED_SECONDS = 15

const ACTIVITY = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

const countdown = element('countdown', HTMLElement)
const words = element('countdown-words', HTMLElement)
const seconds = element('countdown-seconds', HTMLElement)

export interface Idle {
  /** Counts anew: somebody is there, or something came that takes reading. */
  stir(): void
  /** Counts no more until the next touch. */
  rest(): void
}

/**
 * Ends a conversation on a shared tablet once nobody has touched it for a while.
 * @param inUse whether there is anything to end
 */
export function watchIdle(inUse: () => boolean, end: () => void): Idle {
  let left = IDLE_SECONDS
  let timer: number | undefined

  const rest = () => {
    window.clearInterval(timer)
    timer = undefined
    countdown.hidden = true
    words.textContent = ''
  }
  const tick = () => {
    left -= 1
    if (left <= 0) {
      rest()
      end()
      return
    }
    if (left > COUNTED_SECONDS) return
    seconds.textContent = String(left)
    if (!countdown.hidden) return
    countdown.hidden = false
    words.textContent = 'Không thấy ai chạm màn hình. Sẽ xóa và bắt đầu lại sau'
  }
  const stir = () => {
    left = IDLE_SECONDS
    countdown.hidden = true
    words.textContent = ''
    if (timer === undefined && inUse()) timer = window.setInterval(tick, 1_000)
  }
  // Last of all, when what was touched has done its work.
  for (const kind of ACTIVITY) window.addEventListener(kind, () => window.setTimeout(stir), { passive: true })
  element('stay', HTMLButtonElement).addEventListener('click', stir)
  return { stir, rest }
}
