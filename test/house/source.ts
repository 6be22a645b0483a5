// The project's own files.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const projectFolder = join(import.meta.dirname, '../..')

/** Paths of the files under these folders, from the project's folder; without what is made or made to be wrong. */
export function filesUnder(...folders: string[]): string[] {
  return folders
    .flatMap(folder => readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => relative(projectFolder, join(entry.parentPath, entry.name)))
    .filter(path => !/\/(generated|fixtures)\//.test(path))
    .sort()
}

/** The TypeScript files under these folders. */
export function modulesUnder(...folders: string[]): string[] {
  return filesUnder(...folders).filter(path => /\.tsx?$/.test(path))
}

export function read(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8')
}

/** The texts of a JSON file by their dotted keys, in the file's order. */
export function textsOf(path: string): [key: string, text: string][] {
  return leaves('', JSON.parse(read(path)))
}

function leaves(key: string, node: unknown): [string, string][] {
  if (typeof node === 'string') return [[key, node]]
  return Object.entries(node as object).flatMap(([name, inside]) =>
    leaves(key === '' ? name : `${key}.${name}`, inside),
  )
}
