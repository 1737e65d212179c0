import type { Colours } from './colour.ts'

/** On a phone the chat takes the whole screen; its own button closes it. */
function wholeScreen(host: string): string {
  return (
    `${host}#panel{inset:0;width:100%;height:100%;max-width:none;max-height:none;border:0;border-radius:0;z-index:2147483647}` +
    `${host}#toggle[aria-expanded=true]{visibility:hidden}`
  )
}

/** The widget's style, apart from the site's own: it lives in a shadow tree and touches nothing outside. */
export function styleOf({ back, text }: Colours, side: 'left' | 'right'): string {
  return [
    '*{box-sizing:border-box;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}',
    '[hidden]{display:none!important}',
    `#toggle{position:fixed;z-index:2147483647;${side}:16px;bottom:16px;display:flex;gap:8px;align-items:center;`,
    'max-width:calc(100vw - 32px);min-height:52px;min-width:52px;padding:8px 18px;border:2px solid #fff;',
    `border-radius:26px;background:${back};color:${text};font-size:17px;font-weight:600;line-height:1.2;`,
    'box-shadow:0 2px 10px #0006;cursor:pointer}',
    '#toggle:focus-visible,a:focus-visible{outline:3px solid #fff;outline-offset:0;box-shadow:0 0 0 6px #000}',
    '#unread{min-width:24px;padding:2px 7px;border-radius:12px;background:#9b1c1c;color:#fff;font-size:15px}',
    `#panel{position:fixed;z-index:2147483646;${side}:16px;bottom:80px;width:400px;height:640px;`,
    'max-width:calc(100vw - 32px);max-height:calc(100vh - 96px);overflow:hidden;border:1px solid #51605c;',
    'border-radius:14px;background:#fff;box-shadow:0 6px 28px #0005}',
    'iframe{position:absolute;inset:0;width:100%;height:100%;border:0}',
    '#fallback{margin:0;padding:24px;color:#17211f;font-size:17px;line-height:1.5}',
    'a{color:#0b6e5f;display:inline-block;padding:10px 0}',
    '#said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
    `@media (max-width:479px),(max-height:479px){${wholeScreen('')}}`,
    wholeScreen(':host(.shrunk) '),
    '@media (forced-colors:active){#toggle,#unread{border:2px solid ButtonText}}',
    '@media print{#toggle,#panel{display:none}}',
  ].join('')
}

/**
 * What nothing in the site's style may change: where the widget's parts stand and which way it reads. A phone shows a site
 * made for wide screens small; there the widget is enlarged by as much.
 */
export function standApart(host: HTMLElement): void {
  const look = { all: 'initial', direction: 'ltr', zoom: String(shrinking()) }
  for (const [name, value] of Object.entries(look)) host.style.setProperty(name, value, 'important')
  host.classList.toggle('shrunk', shrinking() > 1)
}

/** How many times wider than the phone's screen the site is; 1 where it fits. */
function shrinking(): number {
  if (!matchMedia('(pointer: coarse)').matches) return 1
  const { width, height } = window.screen
  const across = matchMedia('(orientation: landscape)').matches
    ? Math.max(width, height)
    : Math.min(width, height)
  const ratio = document.documentElement.clientWidth / across
  return ratio > 1.4 ? ratio : 1
}
