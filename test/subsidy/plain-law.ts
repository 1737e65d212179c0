import type { Facts } from '../../src/knowledge/facts.ts'

/** The order of Điều 13 khoản 5 written down a second time, by hand and for fully known facts only. */
export function payerByHand(f: Facts): string {
  const age = f.age ?? 0
  const rare = (...names: string[]) =>
    names.map((name) => `vietnam/${name}`).find((id) => id === f.otherGroup)
  const first = (...found: (string | false | undefined)[]) => found.find((id) => typeof id === 'string')
  const home = f.residence ?? {}
  const local = home.status === 'permanent' && home.province === 'hai-phong'

  const always = first(
    f.pension && 'vietnam/pensioner',
    rare('former-commune-official'),
    age >= 75 && f.survivorAllowance && 'vietnam/survivor-75',
    age >= 70 &&
      age < 75 &&
      f.household === 'near-poor' &&
      f.survivorAllowance &&
      'vietnam/survivor-near-poor-70',
    f.socialPension && 'vietnam/social-pension',
    rare('awaiting-social-pension'),
  )
  const corporate = f.work === 'waste-collector' && f.wasteTeam?.employer !== 'residential-group'
  const work = first(
    (f.work === 'employee' || corporate) && 'vietnam/employee',
    f.work === 'official' && 'vietnam/official',
    f.work === 'business-owner' && 'vietnam/business-owner',
  )
  const insured = first(
    f.insuranceAllowance && 'vietnam/insurance-allowance',
    f.unemploymentBenefit && 'vietnam/unemployment',
    rare('rubber-worker'),
  )
  const state = first(
    f.armedForces === 'member' && 'vietnam/armed-forces',
    (f.merit === 'meritorious' || f.merit === 'veteran') && `vietnam/${f.merit}`,
    rare('deputy'),
    age < 6 && 'vietnam/child-under-6',
    (f.merit === 'martyr-relative' || f.merit === 'merit-relative') && `vietnam/${f.merit}`,
    f.armedForces === 'relative' && 'vietnam/armed-forces-relative',
    rare('organ-donor', 'scholarship-foreigner'),
    f.household === 'poor' && 'vietnam/poor-household',
    home.area === 'extremely-difficult' && 'vietnam/extremely-difficult-area',
    home.area === 'island' && 'vietnam/island',
    rare('former-commune-official-state', 'ended-incapacity-allowance'),
    f.socialAllowance && 'vietnam/social-allowance',
    home.area === 'safe-zone' && home.status === 'permanent' && 'vietnam/safe-zone',
    rare('low-income-artisan'),
    f.merit === 'resistance' && 'vietnam/resistance',
    rare('commune-military-trainee'),
  )
  const settled = always ?? work ?? insured ?? state
  if (settled !== undefined) return settled

  const partTime = f.work === 'commune-part-time'
  const candidates = [
    ...byLaw(f, local, home.area === 'poor-commune', rare),
    ...(partTime || !local ? [] : byCity(f, age)),
  ]
  const best = candidates.toSorted((a, b) => b.support - a.support || b.benefit - a.benefit)[0]
  return best?.group ?? (partTime ? 'vietnam/commune-part-time' : 'vietnam/household')
}

interface Candidate {
  readonly group: string
  readonly support: number
  readonly benefit: number
}

function byLaw(
  f: Facts,
  local: boolean,
  poorCommune: boolean,
  rare: (...names: string[]) => string | undefined,
): Candidate[] {
  const found: Candidate[] = []
  if (f.household === 'near-poor') {
    const topped = local && !poorCommune
    const support = poorCommune || topped ? 100 : 70
    found.push({ group: topped ? 'hai-phong/near-poor' : 'vietnam/near-poor', support, benefit: 100 })
  }
  if (f.student) found.push({ group: 'vietnam/student', support: 50, benefit: 80 })
  if (
    f.work === 'grassroots-security' ||
    f.work === 'hamlet-health-worker' ||
    f.work === 'hamlet-part-time'
  ) {
    found.push({ group: `vietnam/${f.work}`, support: 50, benefit: 80 })
  }
  for (const [name, support, benefit] of [
    ['former-difficult-area', 70, 95],
    ['artisan', 50, 80],
    ['trafficking-victim', 50, 80],
    ['mine-victim', 30, 80],
  ] as const) {
    const group = rare(name)
    if (group !== undefined) found.push({ group, support, benefit })
  }
  if (f.household === 'average-living-farm') {
    const group = `${local ? 'hai-phong' : 'vietnam'}/average-living-farm`
    const candidate = { group, support: local ? 50 : 30, benefit: 80 }
    // 4d comes before the bomb victims of the decree, its top-up after every group of the law.
    if (local) found.push(candidate)
    else found.unshift(candidate)
  }
  return found
}

function byCity(f: Facts, age: number): Candidate[] {
  const found: Candidate[] = []
  const city = (name: string, support: number) =>
    found.push({ group: `hai-phong/${name}`, support, benefit: 80 })
  const noAllowance = !f.pension && !f.socialAllowance && !f.socialPension
  if (age >= 60 && age < 75 && noAllowance) city('elderly-60-74', 100)
  if (f.blindAssociation && !f.freeCard) city('blind-association', 100)
  if (f.hiv) city('hiv', 100)
  const badge = (f.partyBadgeYears ?? 0) >= 40 && f.partyCell === 'ward'
  if (badge && noAllowance && !f.insuranceAllowance && !f.survivorAllowance) city('party-40-years', 100)
  const team = f.wasteTeam ?? {}
  if (f.work === 'waste-collector' && team.employer === 'residential-group' && team.wardConfirmed) {
    city('waste-collector', 70)
  }
  return found
}
