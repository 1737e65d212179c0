/** First messages of somebody who asks for one person: {who}, {facts} after it; {me} for the writer. */
export const OPENINGS: readonly string[] = [
  '{who} {facts} thì được hỗ trợ bao nhiêu tiền bảo hiểm y tế?',
  'cho {me} hỏi {who} {facts} có được hỗ trợ tiền đóng BHYT không ạ',
  '{who} {facts}, mua thẻ BHYT được hỗ trợ mấy phần trăm',
  'xin hỏi {who} {facts} thì phải đóng bao nhiêu tiền bhyt',
  '{who} {facts}. Cho hỏi có được nhà nước hỗ trợ mua bảo hiểm y tế không?',
  'chào phường ạ, {who} {facts}, giờ mua bảo hiểm y tế thì được hỗ trợ thế nào ạ',
  '{who} {facts} được miễn phí thẻ bảo hiểm y tế không',
  '{me} muốn hỏi mức hỗ trợ bhyt cho {who}, {facts}',
  'tính giúp mức hỗ trợ BHYT cho {who}: {facts}',
  '{who} {facts} thì tự đóng bao nhiêu phần trăm tiền bảo hiểm y tế vậy ạ',
  'ad ơi {who} {facts} dc ho tro bao nhieu tien bhyt',
  '{who} {facts} có phải mua bảo hiểm y tế không hay được cấp miễn phí ạ',
  'nhờ tư vấn giúp {me}: {who} {facts}, đóng bhyt được hỗ trợ bao nhiêu',
  '{who} {facts} thuộc diện nào, được hỗ trợ bao nhiêu tiền thẻ',
  'bên mình cho {me} hỏi chút, {who} {facts} thì thẻ bảo hiểm y tế nhà nước đóng cho bao nhiêu ạ',
  '{who} {facts} mua thẻ hết bao nhiêu tiền hả phường',
  'kính gửi UBND phường, {who} {facts}, xin hỏi có được ngân sách đóng bảo hiểm y tế không ạ?',
  '{who} {facts}. Được hỗ trợ bao nhiêu % bhyt ạ?',
  'hỏi giúp {who} {facts} có được thành phố hỗ trợ đóng bảo hiểm y tế không',
  'alo cho hỏi {who} {facts} thì tham gia bhyt đóng mấy đồng',
  '{who} {facts} có nằm trong diện được hỗ trợ thẻ bảo hiểm y tế không ạ',
  'nghe nói người ở phường được hỗ trợ thẻ, {who} {facts} thì được bao nhiêu',
  '{who} {facts} muốn tham gia BHYT, xin hỏi mức hỗ trợ cho {who}',
  'e hỏi tí, {who} {facts}, mua bhyt phải trả bao nhiêu',
  '{who} {facts} được giảm bao nhiêu tiền bảo hiểm y tế ạ',
  'dạ {who} {facts} thì bhyt được hỗ trợ ra sao ạ',
  'trường hợp {who} {facts} thì phường hỗ trợ đóng bảo hiểm y tế bao nhiêu',
]

/** Of several people: {list} holds each with what is told of them. */
export const FAMILY_OPENINGS: readonly string[] = [
  'nhà {me} có {list}. Cả nhà mua BHYT được hỗ trợ bao nhiêu ạ?',
  'cho {me} hỏi nhà có {list} thì mỗi người được hỗ trợ bao nhiêu tiền bảo hiểm y tế',
  '{list}. Từng người được hỗ trợ đóng bhyt bao nhiêu phần trăm?',
  'gia đình {me} gồm {list}, xin hỏi mức hỗ trợ BHYT từng người',
  'tính giúp mức hỗ trợ bhyt cho {list}',
  '{list} thì phải đóng bao nhiêu tiền bảo hiểm y tế ạ',
]

/** Said when a first message was not taken for what it is: {who}. */
export const INSISTING: readonly string[] = [
  '{who} được hỗ trợ bao nhiêu tiền bảo hiểm y tế?',
  'tính mức hỗ trợ BHYT cho {who}',
  'hỏi {who} được hỗ trợ bao nhiêu phần trăm tiền đóng BHYT',
]

/** Said of somebody of the family who has been forgotten: {who}, {facts}. */
export const ALSO: readonly string[] = [
  'còn {who} {facts} thì được hỗ trợ bao nhiêu',
  'thế {who} {facts} thì sao',
  'còn {who} nữa, {facts}',
]
