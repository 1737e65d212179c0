/** Room for the numbers of a sparse vector. */
export interface Slots {
  readonly indices: Uint32Array
  readonly values: Float32Array
}

/** Gives room for so many numbers. */
export type Room = (count: number) => Slots

/** Room of its own for each vector: for one at a time. */
export const ownRoom: Room = (count) => ({ indices: new Uint32Array(count), values: new Float32Array(count) })

const BLOCK = 1 << 18

/** Room for very many vectors that are kept and dropped together: few large arrays instead of tens of thousands. */
export function sharedRoom(): Room {
  let block = ownRoom(BLOCK)
  let used = 0
  return (count) => {
    if (count > BLOCK) return ownRoom(count)
    if (used + count > BLOCK) {
      block = ownRoom(BLOCK)
      used = 0
    }
    const slots = {
      indices: block.indices.subarray(used, used + count),
      values: block.values.subarray(used, used + count),
    }
    used += count
    return slots
  }
}
