/** Unicode NFC: phones send the same word composed or decomposed; everything inside works on the composed form. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}
