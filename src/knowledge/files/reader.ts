import type { Fault } from '../fault.ts'
import { withoutHome } from './layout.ts'
import type { PackFile } from './tree.ts'
import type { Parsed } from './yaml.ts'

/** Takes in the files of a pack one kind after the other, and keeps what is wrong with any. */
export class PackReader {
  readonly faults: Fault[] = []
  private readonly files: readonly PackFile[]
  private readonly read = new Set<string>()
  private readonly unsound = new Set<string>()

  constructor(files: readonly PackFile[]) {
    this.files = files
  }

  /**
   * The entries of a kind by id, each in a file of its own.
   * @param pattern of the paths
   * @param nameOf what the path of an entry must be, apart from the folder of a place
   */
  entries<T extends { readonly id: string }>(
    pattern: RegExp,
    parse: (file: PackFile) => Parsed<T>,
    nameOf: (id: string) => string,
  ): Map<string, T> {
    const found = new Map<string, T>()
    for (const file of this.files.filter(({ path }) => pattern.test(path))) {
      for (const entry of this.keep(file, parse)) {
        const taken = found.has(entry.id)
        if (taken || (file.path !== nameOf(entry.id) && withoutHome(file.path) !== nameOf(entry.id))) {
          this.faults.push({
            file: file.path,
            field: 'id',
            problem: taken ? `the id "${entry.id}" is given twice` : 'the id is not the file name',
            fix: taken ? 'rename or remove one' : `call the file ${nameOf(entry.id)}`,
          })
        }
        found.set(entry.id, entry)
      }
    }
    return found
  }

  /** What stands in a file that every pack has; empty, with a fault, if it is missing or unsound. */
  single<T>(path: string, parse: (file: PackFile) => Parsed<T>): T[] {
    const file = this.files.find((candidate) => candidate.path === path)
    if (file !== undefined) return this.keep(file, parse)
    this.faults.push({ file: path, field: '', problem: 'the file does not exist', fix: `add ${path}` })
    return []
  }

  /** Whether there is a file of that name that could not be read: who refers to it is not to blame. */
  isUnsound(name: string): boolean {
    return this.unsound.has(name)
  }

  /** A misplaced or misspelt file would silently be left out. */
  strays(readElsewhere: RegExp): Fault[] {
    return this.files
      .filter(({ path }) => !this.read.has(path) && !readElsewhere.test(path))
      .map(({ path }) => ({
        file: path,
        field: '',
        problem: 'no file of a pack has this place and name',
        fix: 'move it to answers/<topic>/, corrections/<topic>/, documents/, places/<place>/ or policy/',
      }))
  }

  private keep<T>(file: PackFile, parse: (file: PackFile) => Parsed<T>): T[] {
    this.read.add(file.path)
    const parsed = parse(file)
    if ('value' in parsed) return [parsed.value]
    this.faults.push(...parsed.faults)
    this.unsound.add(withoutHome(file.path))
    return []
  }
}
