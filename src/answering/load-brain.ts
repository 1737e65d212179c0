import { missingPhrases } from '../conversation/phrases.ts'
import type { Fault } from '../knowledge/fault.ts'
import { loadPack } from '../knowledge/load.ts'
import type { Pack, Place } from '../knowledge/pack.ts'
import { type LoadedModel, loadKept, loadOrTrain } from '../understanding/classifier/cache.ts'
import { createClassifier } from '../understanding/classifier/classifier.ts'
import { explainUnderstanding } from '../understanding/explain-understanding.ts'
import { placeLookup } from '../understanding/facts/places.ts'
import { readIntentFiles, type Utterance } from '../understanding/intents.ts'
import { NO_TIER } from '../understanding/semantic/tier.ts'
import { titleLookup } from '../understanding/titles.ts'
import { understand } from '../understanding/understand.ts'
import type { Brain } from './brain.ts'
import { KnowledgeInvalid, NoSuchPlace } from './errors.ts'
import { checkUtterances } from './intent-checks.ts'
import { nearestPlace } from './nearest-place.ts'
import { cachedPack } from './pack-cache.ts'
import { trainApart } from './train-apart.ts'

export interface BrainFolders {
  readonly knowledgeDir: string
  readonly intentsDir: string
  /** Where the trained model is kept between starts. */
  readonly cacheDir: string
}

export interface LoadedBrain {
  readonly brain: Brain
  /** What its reading of Vietnamese was learnt from. */
  readonly utterances: readonly Utterance[]
  /** Whether the model had to be trained, how long that took, and why it could not be kept, if so. */
  readonly training: Pick<LoadedModel, 'trained' | 'ms' | 'cacheProblem'>
}

/**
 * Loads all that answers are made from. Nothing is served from a pack with a fault.
 * @param refine the second look at what was understood; none when absent
 * @throws KnowledgeInvalid with every fault; InvalidIntents; NoSuchPlace
 */
export function loadBrain(
  folders: BrainFolders,
  placeId: string,
  refine: Brain['refine'] = NO_TIER.refine,
): LoadedBrain {
  const known = loadKnowledge(folders, placeId)
  return assemble(folders, known, loadOrTrain(folders.intentsDir, folders.cacheDir), refine)
}

/**
 * The same for a server: where the reading of Vietnamese has to be trained, that is done elsewhere, and not before the
 * knowledge is found sound.
 * @throws KnowledgeInvalid with every fault; InvalidIntents; NoSuchPlace
 */
export async function loadBrainApart(
  folders: BrainFolders,
  placeId: string,
  refine: Brain['refine'],
): Promise<LoadedBrain> {
  const { intentsDir, cacheDir } = folders
  const known = loadKnowledge(folders, placeId)
  const kept = loadKept(intentsDir, cacheDir)
  if (kept !== null) return assemble(folders, known, kept, refine)
  const begun = performance.now()
  const made = await trainApart(intentsDir, cacheDir)
  const loaded = loadOrTrain(intentsDir, cacheDir, made)
  return assemble(folders, known, { ...loaded, trained: true, ms: performance.now() - begun }, refine)
}

interface Known {
  readonly pack: Pack
  readonly place: Place
}

function loadKnowledge({ knowledgeDir, cacheDir }: BrainFolders, placeId: string): Known {
  const pack = cachedPack(knowledgeDir, cacheDir, loadValidPack)
  return { pack, place: placeIn(pack, placeId) }
}

function assemble(
  { intentsDir }: BrainFolders,
  { pack, place }: Known,
  { model, trained, ms, cacheProblem }: LoadedModel,
  refine: Brain['refine'],
): LoadedBrain {
  const strangers = checkUtterances(model.utterances, pack, () => readIntentFiles(intentsDir))
  if (strangers.length > 0) throw new KnowledgeInvalid(strangers)
  const classifier = createClassifier(model)
  const places = placeLookup(pack.places.values())
  const titles = titleLookup(pack.answers.values())
  const contextOn = (today: string) => ({ classifier, titles, places, today })
  return {
    brain: {
      pack,
      place,
      understand: (text, today) => understand(text, contextOn(today)),
      explain: (text, today) => explainUnderstanding(text, contextOn(today)),
      refine,
    },
    utterances: model.utterances,
    training: { trained, ms, cacheProblem },
  }
}

/** Faults of the pack as a whole: those of its files, and fixed sentences that are missing. */
export function checkKnowledge(dir: string): {
  readonly faults: readonly Fault[]
  readonly pack: Pack | null
} {
  const result = loadPack(dir)
  if (!result.ok) return { faults: result.faults, pack: null }
  const faults = missingPhrases(result.pack).map((key) => ({
    file: 'phrases.yaml',
    field: key,
    problem: 'the sentence is missing',
    fix: `add "${key}: …"`,
  }))
  return { faults, pack: result.pack }
}

/** @throws KnowledgeInvalid */
export function loadValidPack(dir: string): Pack {
  const { faults, pack } = checkKnowledge(dir)
  if (faults.length > 0 || pack === null) throw new KnowledgeInvalid(faults)
  return pack
}

/** @throws NoSuchPlace */
export function placeIn(pack: Pack, id: string): Place {
  const place = pack.places.get(id)
  if (place === undefined) {
    throw new NoSuchPlace(id, [...pack.places.keys()], nearestPlace(id, pack.places.values()))
  }
  return place
}
