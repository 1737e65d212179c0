import { expect, test } from 'vitest'
import { webhookAddress } from '../../src/channels/webhook-address.ts'

test.each([
  ['https://bhyt.example.vn', 'https://bhyt.example.vn/webhooks/telegram'],
  ['https://bhyt.example.vn/', 'https://bhyt.example.vn/webhooks/telegram'],
  ['https://bhyt.example.vn:8443/hoi/', 'https://bhyt.example.vn:8443/hoi/webhooks/telegram'],
  ['https://bhyt.example.vn/webhooks/telegram/', 'https://bhyt.example.vn/webhooks/telegram'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/webhooks/telegram'],
  ['http://bhyt.example.vn', null],
  ['bhyt.example.vn', null],
  ['https://ai@bhyt.example.vn', null],
  ['https://bhyt.example.vn/?x=1', null],
  ['', null],
])('a server reached at %j is posted to at %j', (site, address) => {
  expect(webhookAddress('telegram', site)).toBe(address)
})
