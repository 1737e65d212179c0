const LARGEST = 127

/** Rounds features × classes weights to 8 bits with one scale a class. */
export function quantize(
  weights: Float32Array,
  classes: number,
): { readonly weights: Int8Array; readonly scales: Float32Array } {
  const scales = new Float32Array(classes)
  for (let i = 0; i < weights.length; i++) {
    const c = i % classes
    scales[c] = Math.max(scales[c] ?? 0, Math.abs(weights[i] ?? 0) / LARGEST)
  }
  const rounded = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const scale = scales[i % classes] ?? 0
    rounded[i] = scale > 0 ? Math.round((weights[i] ?? 0) / scale) : 0
  }
  return { weights: rounded, scales }
}
