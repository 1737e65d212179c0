import { type Group, groupsOf, named, supported } from './group.ts'
import type { Person } from './person.ts'

/** Đ12 k4 in the order of letters, at the national minimum (NĐ188 Đ6). */
export function supportedGroups(p: Person): Group[] {
  // 4a: 70%, and 100% in a poor commune
  const nearPoorSupport = p.area === 'poor-commune' ? 100 : 70
  return groupsOf([
    // 4a
    ['vietnam/near-poor', p.household === 'near-poor', supported(nearPoorSupport, 0)],
    // 4b: whatever the province of the school, no province known here adds to it
    ['vietnam/student', p.student, supported(50, 0)],
    // 4c
    ['vietnam/grassroots-security', p.work === 'grassroots-security', supported(50, 0)],
    // 4d
    ['vietnam/average-living-farm', p.household === 'average-living-farm', supported(30, 0)],
    // 4đ
    ['vietnam/hamlet-health-worker', p.work === 'hamlet-health-worker', supported(50, 0)],
    // 4e
    ['vietnam/hamlet-part-time', p.work === 'hamlet-part-time', supported(50, 0)],
    // 4g
    ['vietnam/former-difficult-area', named(p, 'vietnam/former-difficult-area'), supported(70, 0)],
    // 4h
    ['vietnam/artisan', named(p, 'vietnam/artisan'), supported(50, 0)],
    // 4i
    ['vietnam/trafficking-victim', named(p, 'vietnam/trafficking-victim'), supported(50, 0)],
    // NĐ188 Đ5 k4
    ['vietnam/mine-victim', named(p, 'vietnam/mine-victim'), supported(30, 0)],
  ])
}
