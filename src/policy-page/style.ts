/** Black on white in a system font, narrow enough to read; on paper tables keep their heads and rows stay whole. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0; color: #111; background: #fff; font: 16px/1.5 system-ui, "Noto Sans", "Segoe UI", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid #111; font-size: 1.4rem; }
h3 { margin: 2.2rem 0 .6rem; font-size: 1.1rem; line-height: 1.35; }
p { margin: .6rem 0; }
ul { margin: .4rem 0; padding-left: 1.3rem; }
li { margin: .15rem 0; }
a { color: #0b4a8f; text-decoration-thickness: 1px; text-underline-offset: 2px; }
nav ul { list-style: none; padding-left: 0; }
nav > ul > li { margin-top: .5rem; font-weight: 600; }
nav ul ul { padding-left: 1.2rem; font-weight: 400; columns: 24rem; }
nav ul ul li { break-inside: avoid; }
.table { overflow-x: auto; margin: .6rem 0 1rem; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; }
th, td { padding: .3rem .5rem; border: 1px solid #999; text-align: left; vertical-align: top; }
th { background: #eee; font-weight: 600; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h2 { break-before: page; }
  h2#contents { break-before: auto; margin-top: 1.5rem; }
  h2, h3, p:has(> strong:only-child) { break-after: avoid; }
  nav ul ul { columns: 2; }
  thead { display: table-header-group; }
  tr, li:not(:has(ul)) { break-inside: avoid; }
  .table { overflow: visible; }
  table { font-size: 8pt; }
  th { background: none; border-bottom-width: 2px; }
  a { color: inherit; text-decoration: none; }
}
`
