import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpvDivision, cpvDivisions, cpvPath, kindOfCpv, readCpv } from './cpv.ts'

test.each([
  ['45211350', '45211350', false],
  ['45211350-7', '45211350', false],
  ['452113507', '45211350', true],
  ['3111000', '03111000', true],
  ['3111000-2', '03111000', true],
  ['  45211350 ', '45211350', false],
])('%s is read as %s, mended: %s', (raw, cpv, mended) => {
  expect(readCpv(raw)).toEqual({ cpv, mended })
})

test.each([
  ['12345678', 'no such division'],
  ['00000000', 'no such division'],
  ['4521135', 'a lost zero would lead to no division'],
  ['452', 'too short'],
  ['45 21 13 50', 'spaces inside'],
  ['travaux', 'words'],
  ['', 'nothing'],
])('%s is no code: %s', (raw) => {
  expect(readCpv(raw)).toBeUndefined()
})

test('there are 45 divisions, each with a kind of purchase', () => {
  const divisions = Object.keys(cpvDivisions)
  expect(divisions).toHaveLength(45)
  for (const division of divisions) expect(kindOfCpv(readCpv(`${division}000000`)!.cpv), division).toBeDefined()
})

test.each([
  ['45000000', 'works'],
  ['45259000', 'works'],
  ['44000000', 'supplies'],
  ['48000000', 'supplies'],
  ['50000000', 'services'],
  ['98000000', 'services'],
])('%s are %s', (code, kind) => {
  expect(kindOfCpv(readCpv(code)!.cpv)).toBe(kind)
})

test('a code descends from its division, level by level, and ends in itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(cpvDivisions)), fc.nat(999_999), (division, rest) => {
      const { cpv } = readCpv(`${division}${String(rest).padStart(6, '0')}`)!
      const path = cpvPath(cpv)
      expect(path[0]).toBe(`${division}000000`)
      expect(path.at(-1)).toBe(cpv)
      expect(new Set(path).size).toBe(path.length)
      for (const code of path) expect(cpvDivision(code)).toBe(division)
    }),
  )
})

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => void readCpv(text)))
})
