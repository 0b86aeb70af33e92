import { luhnDigit } from '../src/kernel/siret.ts'

/** The SIREN of that rank among numbers that pass the check and are allotted to nobody: they begin with 999. */
export function inventedSiren(rank: number): string {
  const digits = `999${String(rank).padStart(5, '0')}`
  return digits + luhnDigit(digits)
}

/** The SIRET of an establishment of an invented legal unit, from 1. */
export function inventedSiret(siren: string, establishment = 1): string {
  const digits = siren + String(establishment).padStart(4, '0')
  return digits + luhnDigit(digits)
}
