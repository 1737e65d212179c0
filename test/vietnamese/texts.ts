import fc from 'fast-check'
import { SHORT_FORMS } from '../../src/vietnamese/teencode-lexicon.ts'
import { IN_CONTEXT } from '../../src/vietnamese/teencode-rules.ts'

const PIECES =
  'bảo hiểm y tế thẻ hỏng ở có được phải lương 62 62t 50k 4,5 1/2/1960 % BHYT b@o kh0ng hieemr bao3 hie6m3 lop1 đượccccc ' +
  "cccd III hhhh ＢＨＹＴ 𝗯𝗵𝘆𝘁 hi\u0435m \u043e b\u200bh \u0301 ≮b> <b> </i> &nbsp; https://a.vn/b www.x a.com :D 👍 [số thẻ] . , ? ! ' @ 0 đ Đ"

/** Something that may stand in a message: words, short forms, all that is odd, anything at all. */
const piece = fc.oneof(
  fc.constantFrom(...Object.keys(SHORT_FORMS), ...Object.keys(IN_CONTEXT)),
  fc.constantFrom(...PIECES.split(' ')),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

/** Any message, most of them full of traps. */
export const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '.', ', ', '\n')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''))

/** Kinds of text that a careless pattern would take seconds for, each as long as a message may be. */
export const LONG_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'one word': 'a',
    'one word of syllables': 'nghieng',
    'single letters': 'k ',
    'short forms that wait for each other': 'o dk ',
    'letters and dots': 'b.h.y.t.',
    'letters and marks': 'k!',
    'line ends': 'k\n',
    digits: '1',
    'digits and spaces': '1 ',
    'digits and dots': '1.',
    'letters and digits': 'a1',
    phones: '0912345678 ',
    'words for an account': 'stk ',
    'words for a code': 'otp là ',
    'signs for letters': 'b@o0',
    tags: '<a',
    entities: '&#',
    links: 'http://',
    domains: 'a.vn ',
    hyphens: 'a-',
    emails: 'a@b.',
    emoticons: ' :D',
    pictures: '👍',
    'marks upon marks': 'a\u0301\u0323\u0308\u0330',
    'tag characters': '\u{e0041}',
    'mathematical letters': '𝗯',
    'Cyrillic letters': 'b\u043e ',
    'decomposed words': 'bảo hiểm '.normalize('NFD'),
    Chinese: '我想问',
    Thai: 'ก็',
    spaces: ' ',
    'a story': 'Mẹ tôi 67 tuổi, không có lương hưu, làm mất thẻ. ',
    'a story without marks': 'me e 62t k co luong huu o hai phong mat the bhyt thi lam lai o dau ',
  }).map(([kind, unit]) => [kind, unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000)]),
)
