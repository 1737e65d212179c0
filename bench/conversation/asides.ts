/** Questions of other topics that somebody asks in between. */
export const ASIDES: readonly string[] = [
  'mất thẻ bảo hiểm y tế thì xin cấp lại ở đâu',
  'đi khám quên mang thẻ thì làm thế nào',
  'thẻ bảo hiểm y tế hết hạn thì gia hạn ra sao',
  'đi cấp cứu ở bệnh viện khác có được thanh toán không',
  'đổi nơi khám chữa bệnh ban đầu thế nào',
  'sinh con có được bảo hiểm y tế chi trả không',
  'bị tai nạn giao thông bảo hiểm y tế có trả không',
  'mua bảo hiểm y tế ở đâu',
  'khám trái tuyến được hưởng bao nhiêu phần trăm',
  'thẻ mới mua bao lâu thì dùng được',
  'cài VssID để xem thẻ như thế nào',
  'sai ngày sinh trên thẻ bảo hiểm y tế thì sửa ở đâu',
  'tham gia 5 năm liên tục được lợi gì',
  'ngày nghỉ lễ đi khám có được bảo hiểm không',
  'thuốc mua ngoài bệnh viện có được thanh toán không',
  'tra cứu mã số thẻ bảo hiểm y tế ở đâu',
  'nghỉ việc rồi thẻ bảo hiểm y tế còn dùng được không',
  'có người gọi điện bảo cập nhật thẻ bhyt có phải lừa đảo không',
  'cho người khác mượn thẻ bảo hiểm y tế bị phạt thế nào',
  'giấy chuyển tuyến có giá trị bao lâu',
]

export const WHY_ASKED: readonly string[] = [
  'vì sao hỏi vậy',
  'hỏi cái này làm gì',
  'sao lại phải hỏi câu này',
  'hoi lam gi vay',
]
export const THANKS: readonly string[] = ['cảm ơn', 'cảm ơn ạ', 'vâng cảm ơn nhé', 'ok cảm ơn', 'thank ad']
export const BACK: readonly string[] = ['quay lại', 'quay lại câu trước', 'cho quay lại câu trước']
export const RETURNING: readonly string[] = ['chào ad, hôm trước hỏi dở', 'alo', 'tôi quay lại đây']
/** {words}: what is really so. */
export const CORRECTIONS: readonly string[] = [
  'à nhầm, {words}',
  'xin lỗi nhầm, {words}',
  'nhầm rồi, {words} mới đúng',
  'à quên, {words}',
  'ấy chết, {words} chứ',
]
/** {who}: for whom it is. */
export const RATHER: readonly string[] = [
  'không phải, {who} cơ',
  'ý là hỏi cho {who}',
  'không, hỏi {who} cơ mà',
]
