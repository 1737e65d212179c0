import type { Answer } from '../knowledge/pack.ts'
import { pathOf } from '../links/target.ts'
import { escaped } from './html.ts'

/** Every public page for search engines, with the day of its last check. */
export function sitemap(origin: string, answers: readonly Answer[]): string {
  const urls = [
    ...['/', '/h', '/c'].map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`),
    ...answers.map(
      (answer) =>
        `<url><loc>${escaped(origin + pathOf(answer))}</loc><lastmod>${answer.verifiedOn}</lastmod></url>`,
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

export function robots(origin: string): string {
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /qr/',
    'Allow: /',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
}
