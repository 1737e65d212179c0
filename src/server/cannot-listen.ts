const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or set another PORT',
  EACCES: 'ports below 1024 need special rights. Set a higher PORT and put a proxy in front',
  EADDRNOTAVAIL: 'this machine has no such address. Set another HOST',
  ENOTFOUND: 'there is no such host. Set another HOST',
}

/** The server's address cannot be taken. */
export class CannotListen extends Error {
  readonly code = 'CANNOT_LISTEN'
  constructor(host: string, port: number, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    super(`Cannot listen on ${host}, port ${port}: ${REASONS[code] ?? code}.`, { cause })
  }
}
