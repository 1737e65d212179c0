import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import { fontFile, SUBSETS } from './fonts.ts'
import type { ShareCard } from './jobs.ts'

const COLOURS: Readonly<Record<ShareCard['tone'], string>> = {
  alarm: '#a3181f',
  doubt: '#7a4a00',
  calm: '#0b5d4e',
}
const SIZE = { width: 1200, height: 630 }
/** Longer texts in smaller letters, so that all of it is seen. */
const HEADLINE = [
  { upTo: 60, size: 64 },
  { upTo: 110, size: 54 },
  { upTo: 170, size: 44 },
] as const
const MOST_FACT = 230

/** A PNG of 1200 × 630 pixels. */
export async function shareCardPng(card: ShareCard): Promise<Buffer> {
  const fonts = SUBSETS.flatMap((subset) =>
    ([400, 700] as const).map((weight) => ({
      ...{ name: family(subset), weight, style: 'normal' as const },
      data: fontFile(subset, weight),
    })),
  )
  const svg = await satori(drawn(card), { ...SIZE, fonts })
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return image.asPng()
}

const family = (subset: string) => `Be Vietnam ${subset}`

function drawn({ badge, tone, headline, fact, footer }: ShareCard) {
  const colour = COLOURS[tone]
  const fontSize = HEADLINE.find(({ upTo }) => headline.length <= upTo)?.size ?? 36
  return box(
    { flexDirection: 'column', ...SIZE, background: '#ffffff', fontFamily: SUBSETS.map(family).join(', ') },
    [
      box({ background: colour, height: 20, width: SIZE.width }, ''),
      box({ flexDirection: 'column', flexGrow: 1, padding: '44px 64px 0', width: SIZE.width }, [
        box({ color: colour, fontSize: 34, fontWeight: 700, width: 1072 }, badge),
        box(
          { marginTop: 22, fontSize, lineHeight: 1.25, fontWeight: 700, color: '#111111', width: 1072 },
          headline,
        ),
        ...(fact === null
          ? []
          : [
              box(
                { marginTop: 26, fontSize: 32, lineHeight: 1.35, color: '#333333', width: 1072 },
                shortened(fact),
              ),
            ]),
      ]),
      box(
        {
          padding: '0 64px 40px',
          fontSize: 28,
          color: '#444444',
          justifyContent: 'space-between',
          width: SIZE.width,
        },
        [box({ fontWeight: 700, color: '#0b5d4e' }, 'Hỏi BHYT'), box({}, footer)],
      ),
    ],
  )
}

function box(style: Readonly<Record<string, string | number>>, children: unknown) {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
  }
}

/** As many whole sentences as there is room for, or else words. */
function shortened(text: string): string {
  const sentences = text.match(/.*?[.!?](?=\s|$)\s*/gs) ?? [text]
  const fitting = sentences.filter(
    (_, index) =>
      sentences
        .slice(0, index + 1)
        .join('')
        .trim().length <= MOST_FACT,
  )
  if (fitting.length > 0) return fitting.join('').trim()
  return `${text.slice(0, text.lastIndexOf(' ', MOST_FACT))}…`
}
