import { describe, expect, it } from 'vitest'
import type { Published, PublishedWords } from '../../src/answering/published.ts'
import type { Answer } from '../../src/knowledge/pack.ts'
import { linksFor } from '../../src/links/links.ts'
import { answerPage } from '../../src/public-pages/answer-page.ts'
import { answerWith } from '../knowledge/samples.ts'

const EVIL = '</script><img src=x onerror=alert(1)>'
const site = { place: `phường ${EVIL}`, office: `UBND ${EVIL}`, origin: 'https://hoi.example.vn' }
const words: PublishedWords = {
  ...{ short: `Ngắn ${EVIL}`, details: ['Một.', `- Hai ${EVIL}`, '- Ba.'], steps: [EVIL], ifHarmed: [EVIL] },
  sources: [
    { cited: EVIL, clauses: [{ clause: EVIL, text: EVIL }], note: EVIL, address: 'https://a.vn/?x=1&y="' },
  ],
  ...{ sourceLine: EVIL, days: EVIL, stale: EVIL },
}

function page(change: Partial<Answer> = {}, told: PublishedWords | null = words): string {
  const answer = answerWith({
    ...{ id: 'chu-de/tin', title: `Hỏi ${EVIL}` },
    correction: { claim: EVIL, verdict: 'scam', ifHarmed: [EVIL] },
    ...change,
  })
  const published: Published = {
    ...{ answer, topic: { id: 'chu-de', title: EVIL, defaultAnswer: '', groups: [] }, words: told },
    ...{ deferred: told === null ? EVIL : null, offices: [EVIL], related: [answerWith({ title: EVIL })] },
  }
  const target = { code: 7, kind: 'correction', id: answer.id, title: answer.title, path: '/c/tin' } as const
  const accounts = { web: site.origin, messenger: '1', telegram: 'bot', zaloOa: '2', zaloBot: null }
  return answerPage(published, target, linksFor(target, 'hoi-cho-2026', accounts), site)
}

/** The data for machines. */
function dataOf(text: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? 'null')
}

describe('the page of a correction', () => {
  it('shows every text as text', () => {
    const text = page()
    expect(text).not.toContain('<img src=x')
    expect(text.match(/<script/g)).toHaveLength(1)
    expect(text.match(/<\/script>/g)).toHaveLength(1)
    expect(text).toContain('href="https://a.vn/?x=1&amp;y=&quot;"')
  })

  it('has one heading of the first level, its language, a way past the menu, and items of a list together', () => {
    const text = page()
    expect(text.match(/<h1>/g)).toHaveLength(1)
    expect(text).toContain('<html lang="vi">')
    expect(text).toContain('href="#noi-dung"')
    expect(text.match(/<ul><li>Hai.*?<\/li><li>Ba\.<\/li><\/ul>/)).not.toBeNull()
  })

  it('is a ClaimReview for machines', () => {
    expect(dataOf(page())).toMatchObject({
      '@type': 'ClaimReview',
      url: 'https://hoi.example.vn/c/tin',
      claimReviewed: EVIL,
      author: { name: `UBND ${EVIL}` },
      reviewRating: { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'Lừa đảo' },
      itemReviewed: { '@type': 'Claim' },
    })
  })

  it('tells other sites its address, picture and words', () => {
    const text = page()
    expect(text).toContain('<link rel="canonical" href="https://hoi.example.vn/c/tin">')
    expect(text).toContain('<meta property="og:image" content="https://hoi.example.vn/og/07.png">')
    expect(text).toContain('<meta property="og:url" content="https://hoi.example.vn/c/tin">')
  })

  it('hands code and event on to every channel', () => {
    const text = page()
    expect(text).toContain('href="https://hoi.example.vn/?ref=07_hoi-cho-2026"')
    expect(text).toContain('href="https://m.me/1?ref=07_hoi-cho-2026"')
    expect(text).toContain('href="https://t.me/bot?start=07_hoi-cho-2026"')
    expect(text).toContain('BHYT 07 hoi-cho-2026')
  })

  it('can be shared by plain links', () => {
    const [, packed = ''] = /share_external\?d=([^"]+)"/.exec(page()) ?? []
    expect(JSON.parse(atob(decodeURIComponent(packed)))).toEqual({ url: 'https://hoi.example.vn/c/tin' })
    expect(page()).toContain('sharer.php?u=https%3A%2F%2Fhoi.example.vn%2Fc%2Ftin"')
  })

  it('that is not given here and now says so, and is shown to no search engine', () => {
    const text = page({}, null)
    expect(text).toContain('class="deferred"')
    expect(text).toContain('<meta name="robots" content="noindex">')
    expect(text).not.toContain('ld+json')
    expect(text).not.toContain('canonical')
  })
})

it('the page of an answer reviews no claim', () => {
  const text = page({ correction: null })
  expect(text).not.toContain('ld+json')
  expect(text).not.toContain('class="claim')
})
