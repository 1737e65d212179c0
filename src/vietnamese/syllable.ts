import { fold } from './fold.ts'
import { splitTone } from './tone.ts'

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const RHYMES = `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt oa oac oach oai oam oan oang oanh oao
  oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng
  uât uây uê uêch uênh uơ uy uya uych uyn uynh uyt uyu uyên uyêt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp
  ươt ươu y yêm yên yêng yêt yêu`.split(/\s+/)

const AFTER_QU = ['y', 'ynh', 'yt', 'yên', 'yêt']

const SYLLABLES = new Set<string>([...RHYMES, 'gi'])
for (const onset of ONSETS) for (const rhyme of RHYMES) SYLLABLES.add(onset + rhyme)
for (const rhyme of AFTER_QU) SYLLABLES.add(`qu${rhyme}`)
const FOLDED = new Set([...SYLLABLES].map(fold))

/** Whether the word, as written, can be one Vietnamese syllable ("hiểm" yes, "hieemr" and "ád" no). */
export function isSyllable(word: string): boolean {
  const { letters, tone } = splitTone(word.toLowerCase())
  if (tone.length > 1 || !SYLLABLES.has(letters)) return false
  // A syllable closed by c, ch, p or t takes only the sharp or the heavy tone.
  return tone === '' || !/(?:c|ch|p|t)$/.test(letters) || tone === '\u0301' || tone === '\u0323'
}

/** Whether the word without diacritics is what some Vietnamese syllable folds to. */
export function isFoldedSyllable(word: string): boolean {
  return FOLDED.has(word)
}
