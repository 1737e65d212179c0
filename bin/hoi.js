#!/usr/bin/env node
// Runs the command line on Node 24 wherever the machine's own Node is older: `npm ci` brings one along.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bundled = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const modern = Number(process.versions.node.split('.')[0]) >= 24
const node = modern || !existsSync(bundled) ? process.execPath : bundled
const cli = fileURLToPath(new URL('../src/cli/hoi.ts', import.meta.url))
const { status } = spawnSync(node, ['--disable-warning=ExperimentalWarning', cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
