import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { z } from 'zod'

/** The options of a benchmark's command line; null when they cannot be used, which was then said. */
export function readOptions<Options>(
  schema: z.ZodType<Options>,
  options: ParseArgsOptionsConfig,
  usage: string,
): Options | null {
  try {
    return schema.parse(parseArgs({ options }).values)
  } catch (error) {
    console.error(error instanceof z.ZodError ? z.prettifyError(error) : String(error))
    console.error(`\n${usage}`)
    process.exitCode = 2
    return null
  }
}
