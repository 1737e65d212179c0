import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { seededRandom } from '../../src/understanding/classifier/random.ts'

/** Its place below the folder of models. */
export const TINY = 'hoi-test/tiny'

const DIMENSIONS = 64
const PAD = 0
const UNKNOWN = 1

export interface TinyModelOptions {
  /** Every word of these sentences has a vector; others have none to speak of. */
  readonly sentences: readonly string[]
  /** Groups of words that mean nearly the same: their vectors lie close together. */
  readonly related?: readonly (readonly string[])[]
  readonly id?: string
  /** Turns every vector otherwise: another model with the same words. */
  readonly seed?: number
  readonly pooling?: 'mean' | 'cls' | 'last'
}

/**
 * A whole embedding model of a few kilobytes that loads as a real one does: a tokenizer of whole words, and an ONNX graph
 * that looks each word up in a table. It knows of meaning what `related` tells it.
 */
export function writeTinyModel(modelsDir: string, options: TinyModelOptions): string {
  const { sentences, related = [], id = TINY, seed = 1, pooling = 'mean' } = options
  const words = [...new Set([...sentences, ...related.flat()].flatMap(wordsOf))].sort()
  const table = new Float32Array((words.length + 2) * DIMENSIONS)
  words.forEach((word, i) => {
    const group = related.find((members) => members.includes(word))
    const base = vectorFor(group?.[0] ?? word, seed)
    const own = vectorFor(word, seed)
    table.set(
      base.map((value, d) => (group === undefined ? value : value + 0.2 * (own[d] ?? 0))),
      (i + 2) * DIMENSIONS,
    )
  })
  // A sentence of unknown words alone has a vector all the same, or it would have no direction.
  table.set(
    vectorFor('[UNK]', seed).map((value) => value / 1000),
    UNKNOWN * DIMENSIONS,
  )
  const dir = join(modelsDir, id)
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  write('onnx/model_quantized.onnx', lookUpGraph(table, words.length + 2, DIMENSIONS))
  write('config.json', JSON.stringify({ model_type: 'bert', hidden_size: DIMENSIONS }))
  write('tokenizer.json', JSON.stringify(wordTokenizer(words)))
  write(
    'tokenizer_config.json',
    JSON.stringify({ tokenizer_class: 'PreTrainedTokenizerFast', pad_token: '[PAD]', unk_token: '[UNK]' }),
  )
  write('embedding.json', JSON.stringify({ pooling }))
  return dir
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s?.,!:;"()]+/u)
    .filter((word) => word !== '')
}

/** A direction of its own for each word, the same every time. */
function vectorFor(word: string, seed: number): Float32Array {
  let hash = seed
  for (const letter of word) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const random = seededRandom(hash)
  return Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5)
}

function wordTokenizer(words: readonly string[]) {
  const special = (id: number, content: string) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [special(PAD, '[PAD]'), special(UNKNOWN, '[UNK]')],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Lowercase' },
        { type: 'Replace', pattern: { Regex: '[?.,!:;"()]' }, content: ' ' },
      ],
    },
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries([
        ['[PAD]', PAD],
        ['[UNK]', UNKNOWN],
        ...words.map((word, i) => [word, i + 2] as const),
      ]),
      unk_token: '[UNK]',
    },
  }
}

/** Numbers of fields and types of the ONNX protobuf (onnx.proto3) that a look-up needs. */
const FLOAT = 1
const INT64 = 7
const IR_VERSION = 8
const OPSET = 13

/** An ONNX model: `input_ids` (batch × words) → `last_hidden_state` (batch × words × dimensions), by Gather over a table. */
function lookUpGraph(table: Float32Array, rows: number, dimensions: number): Buffer {
  const lookUp = message([
    field(1, 'table'),
    field(1, 'input_ids'),
    field(2, 'last_hidden_state'),
    field(4, 'Gather'),
  ])
  const numbers = message([
    number(1, rows),
    number(1, dimensions),
    number(2, FLOAT),
    field(8, 'table'),
    field(9, Buffer.from(table.buffer, table.byteOffset, table.byteLength)),
  ])
  const graph = message([
    field(1, lookUp),
    field(2, 'look-up'),
    field(5, numbers),
    field(11, tensor('input_ids', INT64, ['batch', 'words'])),
    field(12, tensor('last_hidden_state', FLOAT, ['batch', 'words', dimensions])),
  ])
  return message([number(1, IR_VERSION), field(7, graph), field(8, message([number(2, OPSET)]))])
}

function tensor(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dims = shape.map((dim) =>
    field(1, message([typeof dim === 'number' ? number(1, dim) : field(2, dim)])),
  )
  return message([
    field(1, name),
    field(2, message([field(1, message([number(1, type), field(2, message(dims))]))])),
  ])
}

function message(fields: readonly Buffer[]): Buffer {
  return Buffer.concat(fields)
}

/** A field of text, bytes or a message: its number and wire type 2, its length, itself. */
function field(id: number, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([varint((id << 3) | 2), varint(bytes.length), bytes])
}

/** A field of a whole number: its number and wire type 0, itself. */
function number(id: number, value: number): Buffer {
  return Buffer.concat([varint(id << 3), varint(value)])
}

/** Seven bits a byte, the lowest first; all but the last have their top bit set. */
function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  bytes.push(rest)
  return Buffer.from(bytes)
}
