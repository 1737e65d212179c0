import { channelsOff, describeConfig, loadConfig } from '../config.ts'
import { print } from './brain.ts'

/** `hoi config`: every setting as it stands, and how to turn on what is off. */
export function printConfig(options: { readonly json?: boolean }): void {
  const config = loadConfig(process.env, process.cwd())
  const lines = describeConfig(config)
  if (options.json === true) {
    print(JSON.stringify(Object.fromEntries(lines.map(({ variable, value }) => [variable, value]))))
    return
  }
  const width = Math.max(...lines.map(({ variable }) => variable.length))
  for (const { variable, value, about } of lines) {
    print(`${variable.padEnd(width)}  ${(value ?? '(not set)').padEnd(34)}  ${about}`)
  }
  for (const { channel, set } of channelsOff(config)) {
    print(`\n${channel} is off. To turn it on set: ${set.join(', ')}`)
  }
}
