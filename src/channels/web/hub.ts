import type { Reply } from '../../messages/reply.ts'

/** A message on its way to open browser windows; `id` lets them leave out what they already show. */
export interface LiveMessage {
  readonly id: string
  readonly message: Reply
}

export type LiveListener = (message: LiveMessage) => void

/** Hands messages to the windows that one person has open now. Who has none open reads them from the store later. */
export interface LiveHub {
  publish(person: string, message: LiveMessage): void
  /** Returns what ends the subscription. */
  subscribe(person: string, listener: LiveListener): () => void
}

export function createLiveHub(): LiveHub {
  const listeners = new Map<string, Set<LiveListener>>()
  return {
    publish(person, message) {
      for (const listener of [...(listeners.get(person) ?? [])]) {
        try {
          listener(message)
        } catch {
          // A window that went away must not keep the message from the others.
        }
      }
    },
    subscribe(person, listener) {
      const own = listeners.get(person) ?? new Set()
      listeners.set(person, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && listeners.get(person) === own) listeners.delete(person)
      }
    },
  }
}
