import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocumentFile } from '../../src/knowledge/files/document.ts'

function load(id: string) {
  const path = `documents/${id}.yaml`
  const text = readFileSync(new URL(`../../knowledge/${path}`, import.meta.url), 'utf8')
  const parsed = parseDocumentFile({ path, text })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

describe('the plan of Ái Quốc ward', () => {
  const plan = load('ke-hoach-ai-quoc-2025')
  const support = plan.clauses.get('IV.1.2') ?? ''
  const topUps = plan.clauses.get('IV.3') ?? ''

  it('is a draft without number and date', () => {
    expect(plan.status).toBe('draft')
    expect(plan.issuedOn).toBeNull()
    expect(plan.note).toContain('để trống số và ngày')
  })

  it('names five groups with their levels in IV.1.2', () => {
    const [full = '', partly = ''] = support.split('hỗ trợ 70% mức đóng')
    expect(full).toContain('hỗ trợ 100% mức đóng')
    for (const group of [
      'Người cao tuổi từ đủ 60 tuổi đến 74 tuổi không có lương hưu, không có trợ cấp xã hội hàng tháng',
      'Hội viên Hội người mù thành phố chưa được cấp thẻ bảo hiểm y tế miễn phí',
      'Người nhiễm HIV/AIDS',
      'Huy hiệu từ 40 năm tuổi Đảng trở lên',
    ]) {
      expect(full).toContain(group)
    }
    expect(partly).toContain('Người thu gom rác tại các tổ thu gom rác thải')
    expect(partly).toContain('không thuộc doanh nghiệp, hợp tác xã thu gom rác')
  })

  it('names two groups with what the city adds in IV.3', () => {
    expect(topUps).toMatch(/hỗ trợ 30%.*\(ngoài 70%.*\) đối với: Người thuộc hộ cận nghèo/)
    expect(topUps).toMatch(/hỗ trợ 20%.*\(ngoài 30%.*\) đối với: Người thuộc hộ gia đình làm nông nghiệp/)
    expect(topUps).toContain('có mức sống trung bình')
  })

  it('keeps the numbering of the copy: there is no 1.4', () => {
    const first = [...plan.clauses.keys()].filter((clause) => clause.startsWith('IV.1.'))
    expect(first).toEqual(['1', '2', '3', '5', '6', '7', '8', '9'].map((n) => `IV.1.${n}`))
  })
})

describe('the plan of Khánh Hòa province', () => {
  const plan = load('ke-hoach-khanh-hoa-2025')

  it('names goals but no level of support', () => {
    expect(plan.clauses.get('II.2')).toContain('tỷ lệ bao phủ y tế đạt trên 96% dân số')
    expect(plan.clauses.get('III.1')).toContain('nâng mức hỗ trợ bảo hiểm y tế')
    const texts = [...plan.clauses.values()].join('\n')
    expect(texts).not.toMatch(/hỗ trợ \d+\s*%/)
  })

  it('is a draft without number and date', () => {
    expect(plan.status).toBe('draft')
    expect(plan.issuedOn).toBeNull()
  })
})
