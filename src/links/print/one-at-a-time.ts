/** So much waits already that this would come too late. */
export class TooBusy extends Error {
  readonly code = 'TOO_BUSY'
  constructor() {
    super('Too many pictures are waiting to be drawn. Please try again in a minute.')
  }
}

/**
 * The same work, but only one at a time in the order asked, with so many waiting or under way at most.
 * @throws TooBusy beyond that
 */
export function oneAtATime<In, Out>(
  work: (job: In) => Promise<Out>,
  most: number,
): (job: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  return (job) => {
    if (count >= most) return Promise.reject(new TooBusy())
    count += 1
    const done = last
      .then(() => work(job))
      .finally(() => {
        count -= 1
      })
    last = done.catch(() => undefined)
    return done
  }
}
