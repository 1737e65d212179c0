/** What is asked, the same in other words, and something else in much the same words. */
export interface Triple {
  readonly asked: string
  readonly paraphrase: string
  readonly stranger: string
}

/** A model that cannot tell these apart does not understand how residents ask. */
export const TRIPLES: readonly Triple[] = [
  {
    asked: 'Thẻ bảo hiểm bị mất thì làm lại ở đâu?',
    paraphrase: 'Tôi đánh rơi thẻ BHYT, xin cấp lại chỗ nào?',
    stranger: 'Thẻ bảo hiểm của trẻ em có giá trị đến khi nào?',
  },
  {
    asked: 'Sinh con có được bảo hiểm chi trả không?',
    paraphrase: 'Đi đẻ thì BHYT có thanh toán không?',
    stranger: 'Con tôi đi học thì đóng bảo hiểm ở đâu?',
  },
  {
    asked: 'Hộ cận nghèo được hỗ trợ bao nhiêu tiền đóng bảo hiểm?',
    paraphrase: 'Nhà tôi thuộc diện cận nghèo, nhà nước đóng giúp mấy phần?',
    stranger: 'Doanh nghiệp đóng bảo hiểm trễ bị phạt bao nhiêu tiền?',
  },
  {
    asked: 'Khám trái tuyến được hưởng mấy phần trăm?',
    paraphrase: 'Đi bệnh viện không đúng nơi đăng ký thì được trả bao nhiêu?',
    stranger: 'Muốn đổi nơi đăng ký khám ban đầu thì làm thế nào?',
  },
  {
    asked: 'Trạm y tế mở cửa lúc mấy giờ?',
    paraphrase: 'Giờ làm việc của trạm y tế phường?',
    stranger: 'Trạm y tế có nhận thẻ của trẻ em không?',
  },
]
