/** What residents of the soak write: questions, matters of their own, answers in an interview, and what is none of it. */
export const OPENINGS: readonly string[] = [
  'thẻ hết hạn thì gia hạn ở đâu',
  'the het han thi lam sao',
  'mẹ tôi 67 tuổi không có lương hưu, hộ khẩu Ái Quốc, được hỗ trợ bao nhiêu',
  'vo chong em ho can ngheo, con 3 tuoi, dong bn',
  'đi khám quên mang thẻ có sao không',
  'cho hỏi mất thẻ thì làm lại thế nào ạ',
  'con tôi 3 tuổi chưa có thẻ đi viện có được không',
  'nhà em bốn người, hai con đi học, mua thẻ hết bao nhiêu',
  'ông nội 82 tuổi có được cấp thẻ không',
  'BHYT 07',
  'bhyt 1',
  'chào em',
]

export const ANSWERS: readonly string[] = [
  '1',
  '2',
  '3',
  'có',
  'không',
  'không có',
  'rồi',
  'chưa biết',
  '72 tuổi',
  'sinh năm 1958',
  'thường trú Ái Quốc',
  'vì sao',
  'năm ngoái thì sao',
  'quay lại',
  'thôi',
  'cảm ơn em',
  'đúng rồi bác ạ',
]

export const ODDITIES: readonly string[] = [
  'thẻ hết hạn thì gia hạn ở đâu'.normalize('NFD'),
  'BÀ NGOẠI EM 75 TUỔI'.normalize('NFD'),
  '<b>thẻ</b> <script>alert(1)</script> mất rồi',
  '&lt;i&gt;mất thẻ&lt;/i&gt; & "lam lai"',
  '🙂🙂',
  '?',
  '\u200bthẻ\u200b của tôi\u00a0đâu',
  'how do I renew my card',
  `tôi muốn hỏi dài một chút: ${'thẻ của cả nhà đều hết hạn, '.repeat(60)}`,
  'so the GD4970123456789 con han khong',
  "'; drop table inbox; --",
  'thủ tục làm hộ chiếu thế nào',
]

/** Deletes all that is kept of the person. */
export const DELETION = 'xóa dữ liệu của tôi'
