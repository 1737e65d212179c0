/** The origin under which the request reached us: for links where the settings name no address. */
export function ownOrigin({ protocol, host }: { readonly protocol: string; readonly host: string }): string {
  // A proxy may pass on what a client wrote.
  const scheme = protocol === 'https' ? 'https' : 'http'
  return URL.parse(`${scheme}://${host}`)?.origin ?? `${scheme}://localhost`
}
