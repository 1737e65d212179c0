const VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The calendar day in Vietnam, YYYY-MM-DD: the day by which ages and rules are reckoned. */
export function today(now: Date): string {
  return VIETNAM.format(now)
}
