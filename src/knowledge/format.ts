/** Numbers and dates as Vietnamese readers expect them: dot for thousands, comma for decimals, dd/mm/yyyy. */

/** "1.366.200 đồng". Rounds to whole đồng. */
export function formatDong(dong: number): string {
  return `${formatNumber(Math.round(dong))} đồng`
}

/** "4,5%": at most two decimals. */
export function formatPercent(percent: number): string {
  return `${formatNumber(percent)}%`
}

/** "15.180.000", "4,5": at most two decimals. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = (Math.round(value * 100) / 100).toString().split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

/** An ISO date YYYY-MM-DD as "01/07/2026". */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-')
  return `${day}/${month}/${year}`
}
