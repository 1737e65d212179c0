import PDFDocument from 'pdfkit'
import { fontFile, type Run, runsOf, SUBSETS, type Weight } from './fonts.ts'
import type { Poster } from './jobs.ts'
import { QUIET_ZONE, qrModules } from './qr.ts'

const MM = 72 / 25.4
const PAGE = { width: 210 * MM, height: 297 * MM }
const MARGIN = 18 * MM
const INNER = PAGE.width - 2 * MARGIN
const QR_SIDE = 128 * MM
const INK = '#111111'
const BRAND = '#0b5d4e'
const BAND = 30 * MM
const MOST_SOURCE_LINES = 3
/** Title sizes from large to small: the first at which it takes at most three lines. */
const TITLE_SIZES = [34, 30, 26, 22, 19]

type Doc = InstanceType<typeof PDFDocument>

/** An A4 page as PDF with its fonts embedded. */
export function posterPdf(poster: Poster): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, lang: 'vi-VN', displayTitle: true },
    info: { Title: poster.title, Author: poster.place },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const subset of SUBSETS) {
    for (const weight of [400, 700] as const)
      doc.registerFont(`${subset}-${weight}`, fontFile(subset, weight))
  }
  draw(doc, poster)
  doc.end()
  return done
}

function draw(doc: Doc, { kind, title, url, send, opensZalo, place, source }: Poster): void {
  doc.rect(0, 0, PAGE.width, BAND).fill(BRAND)
  centred(doc, 'Hỏi BHYT', { y: 6 * MM, size: 30, weight: 700, colour: '#ffffff' })
  centred(doc, place, { y: 19 * MM, size: 15, weight: 400, colour: '#ffffff' })

  centred(doc, kind, { y: BAND + 10 * MM, size: 15, weight: 700, colour: BRAND })
  const size = TITLE_SIZES.find((one) => linesOf(doc, title, one, 700).length <= 3) ?? 17
  const titleEnd = block(doc, title, { y: BAND + 19 * MM, size, weight: 700, colour: INK })

  const sourceSize = 10
  const footer = PAGE.height - MARGIN
  const sourceLines = source === null ? [] : linesOf(doc, shortened(doc, source, sourceSize), sourceSize, 400)
  const sourceTop = footer - sourceLines.length * sourceSize * LEADING
  const sendBox = send === null ? 0 : 25 * MM
  // Whatever stands above and below, the code is in the middle of what is left.
  const hint = 12 * MM
  const room = sourceTop - 8 * MM - sendBox - hint - titleEnd
  const side = Math.min(QR_SIDE, room)
  const top = titleEnd + (room - side) / 2
  drawQr(doc, url, (PAGE.width - side) / 2, top, side)
  const said = opensZalo ? 'Quét mã để mở Zalo của phường' : 'Mở máy ảnh điện thoại, quét mã để hỏi'
  centred(doc, said, { y: top + side + 2 * MM, size: 15, weight: 400, colour: INK })
  if (send !== null) drawSend(doc, send, sourceTop - 6 * MM - sendBox, sendBox - 3 * MM)

  sourceLines.forEach((line, index) => {
    const y = sourceTop + index * sourceSize * LEADING
    drawRuns(doc, line, { y, size: sourceSize, weight: 400, colour: '#444444' })
  })
}

/** As many of the sources as stand in three lines. */
function shortened(doc: Doc, source: string, size: number): string {
  const parts = source.replace(/\.$/, '').split('; ')
  for (let count = parts.length; count > 1; count -= 1) {
    const text = parts.slice(0, count).join('; ') + (count === parts.length ? '.' : '…')
    if (linesOf(doc, text, size, 400).length <= MOST_SOURCE_LINES) return text
  }
  return parts[0] ?? ''
}

/** "Zalo: gửi tin BHYT 07", large enough to be read from afar. */
function drawSend(doc: Doc, send: string, y: number, height: number): void {
  doc.roundedRect(MARGIN, y, INNER, height, 8).lineWidth(2).stroke(BRAND)
  centred(doc, 'Zalo: gửi tin', { y: y + 2 * MM, size: 14, weight: 400, colour: INK })
  const size = [30, 24, 20, 16].find((one) => widthOf(doc, runsOf(send), one, 700) <= INNER - 16) ?? 13
  centred(doc, send, { y: y + 7.5 * MM, size, weight: 700, colour: BRAND })
}

/** The code with its quiet zone within a square; each row's dark stretches as one bar, without seams between them. */
function drawQr(doc: Doc, url: string, left: number, top: number, side: number): void {
  const modules = qrModules(url)
  const unit = side / (modules.length + 2 * QUIET_ZONE)
  const origin = { x: left + QUIET_ZONE * unit, y: top + QUIET_ZONE * unit }
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries()) {
      if (!dark || row[x - 1] === true) continue
      const length = row.slice(x).findIndex((module) => !module)
      const width = (length < 0 ? row.length - x : length) * unit
      doc.rect(origin.x + x * unit, origin.y + y * unit, width, unit + 0.1)
    }
  }
  doc.fill('#000000')
}

const LEADING = 1.35

interface Look {
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly colour: string
}

function centred(doc: Doc, text: string, look: Look): void {
  drawRuns(doc, runsOf(text), look)
}

/** Lines below each other; returns where they end. */
function block(doc: Doc, text: string, look: Look): number {
  const lines = evenLinesOf(doc, text, look.size, look.weight)
  lines.forEach((line, index) => {
    drawRuns(doc, line, { ...look, y: look.y + index * look.size * LEADING })
  })
  return look.y + lines.length * look.size * LEADING
}

function drawRuns(doc: Doc, runs: readonly Run[], { y, size, weight, colour }: Look): void {
  let x = (PAGE.width - widthOf(doc, runs, size, weight)) / 2
  for (const { subset, text } of runs) {
    doc.font(`${subset}-${weight}`).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false })
    x += doc.widthOfString(text)
  }
}

/** As few lines as fit, of about the same length: no word alone on the last. */
function evenLinesOf(doc: Doc, text: string, size: number, weight: Weight): Run[][] {
  const widest = linesOf(doc, text, size, weight)
  for (let share = 0.5; share < 1; share += 0.02) {
    const lines = linesOf(doc, text, size, weight, INNER * share)
    const fits = lines.every((line) => widthOf(doc, line, size, weight) <= INNER)
    if (lines.length === widest.length && fits) return lines
  }
  return widest
}

function linesOf(doc: Doc, text: string, size: number, weight: Weight, width: number = INNER): Run[][] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(doc, runsOf(longer), size, weight) <= width)
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map(runsOf)
}

function widthOf(doc: Doc, runs: readonly Run[], size: number, weight: Weight): number {
  return runs.reduce(
    (sum, { subset, text }) => sum + doc.font(`${subset}-${weight}`).fontSize(size).widthOfString(text),
    0,
  )
}
