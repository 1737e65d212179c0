import { z } from 'zod'

/** Kinds of values that settings of several channels have. */
export const digits = z.string().regex(/^\d+$/, 'digits only')
export const text = z.string().min(1)
export const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
export const milliseconds = z.coerce.number().int().min(100).max(30_000)
/** Web origins with spaces between: `https://host`, or `http://` for trying out on one's own machine. */
export const origins = z
  .string()
  .transform((value) => value.split(/\s+/).filter((origin) => origin !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(?:https:\/\/[a-z\d.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d+)?$/i,
          'an origin is written like https://phuong.example.vn, without a path',
        )
        .transform((origin) => new URL(origin).origin),
    ),
  )
