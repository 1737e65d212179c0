import type { ConversationKey } from '../../../src/messages/inbound.ts'
import type { SignedEvent } from '../../standins/post.ts'
import type { Button, Message } from '../screen.ts'
import type { Stage } from '../stage.ts'
import type { Step, StoryChannel } from '../story.ts'

export type Attachment = NonNullable<Step['send']>
export type PersonalEvent = NonNullable<Step['event']>

/** What a person can do on a platform, as the requests that it posts, and what they see there. */
export interface Platform {
  readonly channel: StoryChannel
  readonly account: string
  /** Whether buttons disappear once another message has come. */
  readonly buttonsVanish: boolean
  /** The status with which a request of the platform is acknowledged. */
  readonly acknowledged: 200 | 202
  /** The id of the n-th person. */
  person(n: number): string
  /** Where the platform posts what this person does. */
  path(person: string): string
  say(person: string, text: string, at: Date): SignedEvent
  tap(person: string, button: Button, at: Date): SignedEvent
  press(person: string, payload: string, at: Date): SignedEvent
  /** @throws Unable where nothing of the kind can be sent */
  send(person: string, what: Attachment, at: Date): SignedEvent
  /** @throws Unable where the platform has no such event */
  event(person: string, what: PersonalEvent, at: Date): SignedEvent
  /** All that the person got so far, in order. */
  seen(stage: Stage, conversation: ConversationKey): Promise<readonly Message[]>
}

/** A story asks for what a platform does not have. */
export class Unable extends Error {
  constructor(channel: StoryChannel, what: string) {
    super(`${channel} has no ${what}: name the channels that the story is told on`)
  }
}

export const webhookPath = (channel: StoryChannel) => `/webhooks/${channel}`
