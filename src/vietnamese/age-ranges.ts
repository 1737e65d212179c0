/** Completed years, both ends included. */
export interface AgeRange {
  readonly from: number
  readonly to: number
}

const OLDEST = 120
/** From here on people speak of their age in tens: "ngoài 20", "hơn 60". */
const GROWN = 20
/** Who speaks of somebody as younger than this is no child, nor speaks of one. */
const ELDERLY = 50
/** People who guess a year are seldom further off. */
const GUESSED_YEARS = 3

/** Null where the numbers are no ages. */
export function agesFrom(from: number, to: number): AgeRange | null {
  return from <= to && to >= 0 && from <= OLDEST ? { from: Math.max(0, from), to } : null
}

/** "gần 60", "sắp 75". */
export function nearly(age: number): AgeRange | null {
  return agesFrom(age < 10 ? age - 1 : age < GROWN ? age - 2 : age - 4, age - 1)
}

/** "ngoài 70", "hơn 65", "60 có lẻ". */
export function over(age: number): AgeRange | null {
  return agesFrom(age, age < 10 ? age + 1 : age < GROWN ? age + 4 : age + 9)
}

/** "tầm 65", "khoảng 70": the rounder the number, the wider. */
export function about(age: number): AgeRange | null {
  const off = age < 10 ? 1 : age < GROWN ? 2 : age % 10 === 0 ? 4 : 3
  return agesFrom(age - off, age + off)
}

/** "chưa đến 60", "dưới 75": sure of its upper end alone. */
export function under(age: number): AgeRange | null {
  return agesFrom(age < ELDERLY ? 0 : 18, age - 1)
}

/** "59, 60 gì đó", "74-75": said without being sure. */
export function oneOf(first: number, second: number): AgeRange | null {
  return first < second && second - first <= 10 ? agesFrom(first - 1, second + 1) : null
}

/** "sáu mấy", "6x tuổi". */
export function inTens(tens: number): AgeRange | null {
  return agesFrom(tens * 10, tens * 10 + 9)
}

/** "tuổi mụ 61": counts the year of birth as the first, so one or two more than the completed years. */
export function traditional(age: number): AgeRange | null {
  return agesFrom(age - 2, age - 1)
}

/** Everybody born in these years, on whatever day of this one. */
export function bornWithin(first: number, last: number, today: string): AgeRange | null {
  const year = Number(today.slice(0, 4))
  return first <= last ? agesFrom(year - Math.min(last, year) - 1, year - first) : null
}

/** "sinh khoảng 1950". */
export function bornAbout(year: number, today: string): AgeRange | null {
  return bornWithin(year - GUESSED_YEARS, year + GUESSED_YEARS, today)
}

/** "đời 6x", "sinh 6x"; 0x to 2x are of this century. */
export function bornInDecade(digit: number, today: string): AgeRange | null {
  const first = (digit < 3 ? 2000 : 1900) + digit * 10
  return bornWithin(first, first + 9, today)
}

/** "6x": in their sixties or born in the sixties; null where the two lie apart. */
export function eitherOf(one: AgeRange | null, other: AgeRange | null): AgeRange | null {
  if (one === null || other === null || one.from > other.to || other.from > one.to) return null
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}
