import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Choice } from '../../messages/reply.ts'
import type { ChannelDeps } from '../deps.ts'
import { GET_STARTED } from './events.ts'
import { askGraph } from './graph.ts'
import type { MessengerSettings } from './settings.ts'

/** What the page shows before anybody wrote, and in its menu at any time. */
export interface ProfileWords {
  readonly greeting: string
  readonly menu: readonly Choice[]
  /** Ice breakers: questions to tap in a thread in which nothing was said yet. */
  readonly questions: readonly Choice[]
}

/** What Facebook takes: characters, and how many. A title beyond 20 is cut off on small screens. */
export const PROFILE_LIMITS = { greeting: 160, title: 20, menu: 20, question: 80, questions: 4 } as const

const PARTS = ['get_started', 'greeting', 'persistent_menu', 'ice_breakers'] as const
export type ProfilePart = (typeof PARTS)[number]

const IceBreakers = z.array(
  z.object({
    locale: z.string().default('default'),
    call_to_actions: z.array(z.object({ question: z.string(), payload: z.string() })),
  }),
)

/** What is asked for here of each part; whatever else Facebook tells of it is left out. */
const Profile = z.object({
  get_started: z.object({ payload: z.string() }),
  greeting: z.array(z.object({ locale: z.string(), text: z.string() })),
  persistent_menu: z.array(
    z.object({
      locale: z.string(),
      composer_input_disabled: z.boolean().default(false),
      call_to_actions: z.array(z.object({ type: z.string(), title: z.string(), payload: z.string() })),
    }),
  ),
  ice_breakers: IceBreakers,
})
export type Profile = z.infer<typeof Profile>

const Answer = z.looseObject({ data: z.array(z.record(z.string(), z.unknown())) })
const Done = z.looseObject({ result: z.literal('success') })

/** The profile in Facebook's words, for people of any language. */
export function profileOf({ greeting, menu, questions }: ProfileWords): Profile {
  const locale = 'default'
  return {
    get_started: { payload: GET_STARTED },
    greeting: [{ locale, text: greeting }],
    persistent_menu: [
      {
        locale,
        composer_input_disabled: false,
        call_to_actions: menu.map(({ label, payload }) => ({ type: 'postback', title: label, payload })),
      },
    ],
    ice_breakers: [
      {
        locale,
        call_to_actions: questions.map(({ label, payload }) => ({ question: label, payload })),
      },
    ],
  }
}

/**
 * The parts of the page's profile that are not as wanted.
 * @throws GraphError
 */
export async function differingParts(
  settings: MessengerSettings,
  deps: ChannelDeps,
  wanted: Profile,
): Promise<ProfilePart[]> {
  const request = { method: 'GET', path: PATH, query: { fields: PARTS.join(',') } } as const
  const { data } = await askGraph(settings, deps, request, Answer)
  const found: Record<string, unknown> = Object.assign({}, ...data)
  // Asked for alone, ice breakers come without their name around them.
  const iceBreakers = found.ice_breakers ?? data.filter((one) => 'call_to_actions' in one)
  const present: Record<string, unknown> = { ...found, ice_breakers: iceBreakers }
  return PARTS.filter((part) => {
    const read = Profile.shape[part].safeParse(present[part])
    return !read.success || !isDeepStrictEqual(read.data, wanted[part])
  })
}

/**
 * Replaces these parts in one call: Facebook takes ten in ten minutes.
 * @throws GraphError
 */
export async function writeParts(
  settings: MessengerSettings,
  deps: ChannelDeps,
  wanted: Profile,
  parts: readonly ProfilePart[],
): Promise<void> {
  const json = Object.fromEntries(parts.map((part) => [part, wanted[part]]))
  await askGraph(settings, deps, { method: 'POST', path: PATH, json }, Done)
}

const PATH = 'me/messenger_profile'
