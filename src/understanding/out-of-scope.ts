const PREFIX = 'out-of-scope/'

/** Whether a class of questions is one that the bot declines: near, far, chitchat, abuse. */
export function isOutOfScope(topic: string): boolean {
  return topic.startsWith(PREFIX)
}

/** Which kind of out-of-scope question it is: near, far, chitchat or abuse. */
export function outOfScopeKind(topic: string): string {
  return topic.slice(PREFIX.length)
}
