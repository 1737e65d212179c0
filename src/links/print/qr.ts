import QRCode from 'qrcode'

/** A sixth of the code may be dirty or torn and it is read all the same. */
const LEVEL = 'M'
/** Blank modules around the code that readers need. */
const QUIET_ZONE = 4
const PNG_PIXELS = 1024

/** A QR code as an SVG, black on white. */
export function qrSvg(url: string): Promise<string> {
  return QRCode.toString(url, { type: 'svg', errorCorrectionLevel: LEVEL, margin: QUIET_ZONE })
}

/** The same as a PNG of 1024 × 1024 pixels. */
export function qrPng(url: string): Promise<Buffer> {
  return QRCode.toBuffer(url, {
    type: 'png',
    errorCorrectionLevel: LEVEL,
    margin: QUIET_ZONE,
    width: PNG_PIXELS,
  })
}

/** The dark modules row by row, without the quiet zone; for posters, where dirt and distance call for more correction. */
export function qrModules(url: string): boolean[][] {
  const { size, data } = QRCode.create(url, { errorCorrectionLevel: 'Q' }).modules
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => data[row * size + column] === 1),
  )
}

/** Modules that stay blank on each side. */
export { QUIET_ZONE }
