/** What the server takes as a link's reference. */
const REF = /^[\w.~-]{1,100}$/

/** What the link that opened the page names, taken out of the address: a reload does not open it again. Empty = none. */
export function takeRef(): string {
  const address = new URL(location.href)
  const ref = address.searchParams.get('ref') ?? ''
  if (ref === '') return ''
  address.searchParams.delete('ref')
  history.replaceState(history.state, '', address)
  return REF.test(ref) ? ref : ''
}
