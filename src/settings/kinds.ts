import { z } from 'zod'

/** Kinds of values that settings of several channels have. */
export const digits = z.string().regex(/^\d+$/, 'digits only')
export const text = z.string().min(1)
export const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
export const milliseconds = z.coerce.number().int().min(100).max(30_000)
