import type { Fault } from '../fault.ts'
import type { Jurisdiction } from './policy.ts'

/** Each folder with policy files says whose they are, and by its own name: the ids in it begin with that name. */
export function checkJurisdictions(
  folders: Iterable<string>,
  /** Folder → its jurisdiction.yaml; null where that could not be read. */
  found: ReadonlyMap<string, Jurisdiction | null>,
): Fault[] {
  return [...new Set(folders)].flatMap((folder): Fault[] => {
    const file = `policy/${folder}/jurisdiction.yaml`
    const jurisdiction = found.get(folder)
    if (jurisdiction === undefined) {
      const fix = `add it with id: ${folder} and the name`
      return [{ file, field: '', problem: `the folder "${folder}" has no jurisdiction.yaml`, fix }]
    }
    if (jurisdiction === null || jurisdiction.id === folder) return []
    const problem = `the id "${jurisdiction.id}" is not the folder name`
    return [{ file, field: 'id', problem, fix: `write ${folder}, or rename the folder` }]
  })
}
