import { formatDong, formatPercent } from '../../knowledge/format.ts'
import type { Pack } from '../../knowledge/pack.ts'
import type { Decision, Payable, Shares } from '../../subsidy/decision.ts'
import { say } from '../phrases.ts'
import { groupOf, isTakenFromPay, sayPayers } from './result-words.ts'

/**
 * A result in a few words that follow a name: "được hỗ trợ 50% tiền đóng BHYT (…), tự đóng 56.925 đồng một tháng".
 * @param open a question about the person is still to come
 */
export function sayBriefly(pack: Pack, decision: Decision, open = false): string {
  switch (decision.outcome) {
    case 'entitled':
      return entitled(pack, decision)
    case 'not-entitled':
      return notEntitled(pack, decision)
    case 'not-in-force':
      return say(pack, 'decision.brief-not-in-force')
    case 'unsettled':
      return say(pack, 'decision.brief-unsettled')
    case 'needs-facts':
      return likely(pack, decision, open)
  }
}

function entitled(pack: Pack, { shares, payable }: Decision): string {
  if (shares === null) return say(pack, 'decision.brief-unsettled')
  if (shares.employer > 0) return say(pack, 'decision.brief-employer')
  return supported(pack, shares, payable, 'decision.brief')
}

function notEntitled(pack: Pack, decision: Decision): string {
  const { payable } = decision
  if (isTakenFromPay(pack, decision)) return say(pack, 'decision.brief-own-pay')
  if (payable === null) return say(pack, 'decision.brief-self-pay')
  const isLadder = (groupOf(pack, decision)?.ladder.length ?? 0) > 0
  return say(pack, isLadder ? 'decision.brief-ladder' : 'decision.brief-whole', {
    month: formatDong(payable.month),
  })
}

function likely(pack: Pack, decision: Decision, open: boolean): string {
  if (decision.likely === null) return say(pack, 'decision.brief-open')
  const { shares, payable } = decision.likely
  if (shares.employer > 0) return say(pack, 'decision.brief-likely-employer')
  if (shares.resident === 100) {
    if (isTakenFromPay(pack, decision)) return say(pack, 'decision.brief-likely-own-pay')
    return say(pack, open ? 'decision.brief-not-yet' : 'decision.brief-likely-self-pay')
  }
  return supported(pack, shares, payable, 'decision.brief-likely')
}

function supported(
  pack: Pack,
  shares: Shares,
  payable: Payable | null,
  kind: 'decision.brief' | 'decision.brief-likely',
): string {
  const { resident } = shares
  return say(pack, `${kind}-${resident === 0 ? 'free' : 'part'}`, {
    supported: formatPercent(100 - resident),
    payers: sayPayers(pack, shares),
    own:
      payable === null
        ? formatPercent(resident)
        : say(pack, 'decision.brief-month', { month: formatDong(payable.month) }),
  })
}
