import { type Html, html } from './html.ts'

/** Whose pages these are, and where they are reached. */
export interface Site {
  /** "phường Ái Quốc". */
  readonly place: string
  /** The ward's office, author of the corrections: "UBND phường Ái Quốc". */
  readonly office: string
  /** "https://hoi.phuong.vn". */
  readonly origin: string
}

export interface Page {
  readonly title: string
  /** For search engines and shared links. */
  readonly description: string
  /** Path by which the page is known, without what was asked for; null = it is to be found by nobody else. */
  readonly path: string | null
  /** Path of the picture for shared links; null = none. */
  readonly picture: string | null
  /** Data for machines. */
  readonly data: Html | null
  readonly section: 'answers' | 'corrections' | null
  readonly body: Html
}

/** A whole page: no script, no inline style, nothing from elsewhere. */
export function layout(site: Site, page: Page): string {
  const title = `${page.title} · Hỏi BHYT ${site.place}`
  const head = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description}">
${known(site, page)}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pages.css">
${page.data}`
  const current = (section: Page['section']) => (section === page.section ? html` aria-current="true"` : null)
  const body = html`<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header>
<a class="brand" href="/"><img src="/icon.svg" alt="" width="36" height="36"><span><strong>Hỏi BHYT</strong> ${site.place}</span></a>
<nav aria-label="Mục chính">
<a href="/h"${current('answers')}>Hỏi đáp</a>
<a href="/c"${current('corrections')}>Đính chính</a>
<a href="/">Hỏi ngay</a>
</nav>
</header>
<main id="noi-dung" tabindex="-1">
${page.body}
</main>
<footer>
<p>${site.office} biên soạn từ văn bản có dẫn nguồn. Bác cần hỏi riêng việc của mình thì vào <a href="/">Hỏi ngay</a>.</p>
</footer>`
  return `<!doctype html>\n<html lang="vi">\n<head>\n${head.text}\n</head>\n<body>\n${body.text}\n</body>\n</html>\n`
}

/** How the page is known elsewhere, or that it is not to be. */
function known({ origin, place }: Site, { title, description, path, picture }: Page): Html {
  if (path === null) return html`<meta name="robots" content="noindex">`
  const image =
    picture === null
      ? null
      : html`<meta property="og:image" content="${origin}${picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${title}">
<meta name="twitter:card" content="summary_large_image">`
  return html`<link rel="canonical" href="${origin}${path}">
<meta property="og:type" content="article">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="Hỏi BHYT ${place}">
<meta property="og:url" content="${origin}${path}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${image}`
}
