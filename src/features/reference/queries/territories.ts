import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../../../platform/root.ts'

/** A commune of an intercommunality. */
export interface MemberCommune {
  readonly siren: string
  readonly name: string
}

/** An intercommunality with its own tax powers, and its communes, the largest first. */
export interface Intercommunality {
  readonly siren: string
  readonly name: string
  readonly members: readonly MemberCommune[]
}

interface OfficialGroup {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly siren: string; readonly nom: string }[]
}

interface OfficialCommune {
  readonly nom: string
  readonly siren?: string
}

/** Reads one of the official lists that the package carries. Several megabytes: it is read when asked for, and not kept. */
function readList<T>(name: string): T[] {
  const manifest = createRequire(join(root, 'package.json')).resolve('@etalab/decoupage-administratif/package.json')
  return JSON.parse(readFileSync(join(dirname(manifest), 'data', `${name}.json`), 'utf8')) as T[]
}

/** The intercommunality of that SIREN, from the official list of 2026. */
export function findIntercommunality(siren: string): Intercommunality | undefined {
  const group = readList<OfficialGroup>('epci').find(({ code }) => code === siren)
  return group && { siren, name: group.nom, members: group.membres.map(({ siren, nom }) => ({ siren, name: nom })) }
}

/** What a commune or an intercommunality is called, by its SIREN; `undefined` for any other legal unit. */
export function findTerritoryName(siren: string): string | undefined {
  if (!siren.startsWith('2')) return undefined
  const commune = readList<OfficialCommune>('communes').find((one) => one.siren === siren)
  return commune ? `Commune de ${commune.nom}` : findIntercommunality(siren)?.name
}
