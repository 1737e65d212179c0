export const RELATIONS = [
  'self',
  'mother',
  'father',
  'grandmother',
  'grandfather',
  'wife',
  'husband',
  'child',
  'grandchild',
  'brother',
  'sister',
  'uncle',
  'aunt',
  'mother-in-law',
  'father-in-law',
  'other',
] as const

export type Relation = (typeof RELATIONS)[number]

export interface KinTerm {
  /** As written with diacritics, words separated by spaces. */
  readonly words: string
  /** Two for a pair: "bố mẹ". */
  readonly relations: readonly Relation[]
  /** Names a third person even when nobody is said to own it; the others ("cô", "bác") are how people address. */
  readonly alone: boolean
  /** The same when typed without diacritics, where the word may be another one ("bo" = bỏ, "ma" = mà). */
  readonly foldedAlone: boolean
}

const term = (
  words: string,
  relations: Relation | readonly Relation[],
  alone = true,
  foldedAlone = alone,
): KinTerm => ({
  words,
  relations: typeof relations === 'string' ? [relations] : relations,
  alone,
  foldedAlone,
})

const MOTHERS = ['mẹ', 'má', 'mạ', 'u', 'bầm', 'bu']
const FATHERS = ['bố', 'ba', 'cha', 'tía', 'thầy', 'bọ']
const PAIRS = [
  'bố mẹ',
  'ba mẹ',
  'ba má',
  'cha mẹ',
  'tía má',
  'thầy u',
  'thầy bu',
  'ba mạ',
  'bọ mạ',
  'mẹ cha',
  'bố u',
]

/** The kinship lexicon. Longer terms win over the shorter ones they begin with. */
export const KIN_TERMS: readonly KinTerm[] = [
  ...MOTHERS.map((word) => term(word, 'mother', !['u', 'bu'].includes(word), word === 'mẹ')),
  ...FATHERS.map((word) => term(word, 'father', word !== 'thầy', word === 'bố' || word === 'ba')),
  ...PAIRS.map((words) => term(words, ['father', 'mother'])),
  ...PAIRS.flatMap((words) =>
    ['chồng', 'vợ'].map((side) => term(`${words} ${side}`, ['father-in-law', 'mother-in-law'])),
  ),
  ...MOTHERS.flatMap((word) => ['chồng', 'vợ'].map((side) => term(`${word} ${side}`, 'mother-in-law'))),
  ...FATHERS.flatMap((word) => ['chồng', 'vợ'].map((side) => term(`${word} ${side}`, 'father-in-law'))),
  ...['mẹ đẻ', 'mẹ ruột', 'bà cụ nhà', 'mẹ già', 'bà mẹ'].map((words) => term(words, 'mother')),
  ...['bố đẻ', 'bố ruột', 'ông cụ nhà', 'cha già'].map((words) => term(words, 'father')),
  ...['ông nội', 'ông ngoại', 'ông'].map((words) => term(words, 'grandfather')),
  ...['bà nội', 'bà ngoại', 'mệ', 'mệ nội', 'mệ ngoại'].map((words) => term(words, 'grandmother')),
  term('bà', 'grandmother', true, false),
  term('ông bà', ['grandfather', 'grandmother']),
  term('ông bà nội', ['grandfather', 'grandmother']),
  term('ông bà ngoại', ['grandfather', 'grandmother']),
  term('nội', 'other', false),
  term('ngoại', 'other', false),
  term('cụ', 'other', true, false),
  // Not "other": two of them are two persons.
  ...['cụ ông', 'ông cụ'].map((words) => term(words, 'grandfather')),
  ...['cụ bà', 'bà cụ'].map((words) => term(words, 'grandmother')),
  ...['bà', 'ông', 'bác', 'cô', 'chú', 'chị', 'anh', 'cụ'].map((who) => term(`${who} hàng xóm`, 'other')),
  term('vợ', 'wife', true, false),
  term('bà xã', 'wife'),
  term('bà nhà', 'wife', false),
  term('chồng', 'husband'),
  term('ông xã', 'husband'),
  term('ông nhà', 'husband', false),
  term('vợ chồng', ['self', 'other']),
  term('mẹ con', ['self', 'child'], false),
  term('bố con', ['self', 'child'], false),
  // Before "con đầu": without diacritics the daughter-in-law is the likelier.
  term('con dâu', 'other'),
  ...[
    'con trai',
    'con gái',
    'con út',
    'con nhỏ',
    'con lớn',
    'con đầu',
    'con cả',
    'con thứ',
    'con đẻ',
    'con ruột',
    'đứa lớn',
    'đứa nhỏ',
    'đứa đầu',
    'đứa út',
    'thằng lớn',
    'thằng nhỏ',
    'thằng út',
    'bé lớn',
    'bé nhỏ',
  ].map((words) => term(words, 'child')),
  ...['bé', 'em bé', 'bé trai', 'bé gái', 'cháu bé', 'con bé', 'thằng bé', 'thằng cu', 'nhóc'].map((words) =>
    term(words, 'child', true, words !== 'nhóc'),
  ),
  term('con', 'child', false),
  term('con rể', 'other'),
  term('cháu nội', 'grandchild'),
  term('cháu ngoại', 'grandchild'),
  term('cháu nhà', 'child', false),
  term('cháu', 'grandchild', false),
  ...['anh trai', 'em trai', 'anh ruột'].map((words) => term(words, 'brother')),
  ...['chị gái', 'em gái', 'chị ruột'].map((words) => term(words, 'sister')),
  term('anh', 'brother', false),
  term('chị', 'sister', false),
  ...[
    'anh rể',
    'em rể',
    'chị dâu',
    'em dâu',
    'em ruột',
    'em chồng',
    'em vợ',
    'chị chồng',
    'chị vợ',
    'anh chồng',
    'anh vợ',
  ].map((words) => term(words, 'other')),
  term('em', 'other', false),
  ...['chú', 'cậu', 'bác', 'dượng'].map((word) => term(word, 'uncle', false)),
  ...['chú ruột', 'cậu ruột', 'bác ruột', 'bác trai'].map((words) => term(words, 'uncle')),
  ...['cô', 'dì', 'mợ', 'thím'].map((word) => term(word, 'aunt', false)),
  ...['cô ruột', 'dì ruột', 'bác gái'].map((words) => term(words, 'aunt')),
  ...['người nhà', 'người thân', 'hàng xóm', 'bạn gái', 'bạn trai', 'người yêu', 'người quen'].map((words) =>
    term(words, 'other'),
  ),
  term('bạn', 'other', false),
]

/** Terms that begin like kin but speak of nobody in particular, or address the reader. */
export const NOT_KIN: readonly string[] = [
  'bà con',
  'trẻ em',
  'trẻ con',
  'con số',
  'con đường',
  'anh chị',
  'chị em',
  'anh em',
  'cô chú',
  'chú bác',
  'cô bác',
  'các bác',
  'các cụ',
  'các ông',
  'các bà',
  'các cháu',
  'các con',
  'con cháu',
  'con cái',
  'thầy cô',
  'thầy thuốc',
  'bà bầu',
  'bà đẻ',
  'sinh con',
  'đẻ con',
  'sinh bé',
  'mẹ bầu',
  'mẹ đơn thân',
  'bà ấy',
  'ông ấy',
  'anh ấy',
  'chị ấy',
  'cô ấy',
  'chú ấy',
  'bác ấy',
  'bà đó',
  'ông đó',
  'một mình',
  'ông trời',
  'con nuôi',
  'ban ngày',
  'cậu ấy',
]
