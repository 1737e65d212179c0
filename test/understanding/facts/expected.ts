import type { ExpectedPerson } from './sentences.ts'

export const haiPhong = { province: 'hai-phong' }
export const khanhHoa = { province: 'khanh-hoa' }
/** A province that has no folder. */
export const elsewhere = { province: 'other' }
export const aiQuoc = { ...haiPhong, commune: 'ai-quoc' }
export const nhaTrang = { ...khanhHoa, commune: 'nha-trang' }
export const permanent = { status: 'permanent' } as const
export const temporary = { status: 'temporary' } as const
export const noAllowance = { socialAllowance: false, socialPension: false }
/** "không có trợ cấp gì": none of the state, none of social insurance. */
export const noAllowanceAtAll = {
  ...noAllowance,
  survivorAllowance: false,
  insuranceAllowance: false,
  unemploymentBenefit: false,
}
export const nothing = { pension: false, ...noAllowance }

/** Somebody of whom only a vague age is told. */
export const aged = (who: string | null, from: number, to: number): ExpectedPerson => ({
  who,
  facts: { ageRange: { from, to } },
  vague: ['ageRange'],
})
