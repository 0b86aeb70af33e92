import { randomBytes } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { codeBytes, codeFrom, readCode } from './code.ts'
import { beginProof, participantKeyOf, secondsSince } from './proof.ts'
import { leastSeconds, suspicionsOf } from './suspicion.ts'

describe('the code of a receipt', () => {
  it('is read as it was written, or as people copy it', () => {
    const code = codeFrom(randomBytes(codeBytes))
    expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)
    expect(readCode(code)).toBe(code)
    expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
  })

  test.each(['', 'ABCD', 'U'.repeat(16), `${'A'.repeat(16)}B`])('« %s » is none', (text) => {
    expect(readCode(text)).toBeUndefined()
  })
})

describe('the proof of when a form was begun', () => {
  const key = { secret: Buffer.alloc(32, 1), questionnaireId: 'q' }
  const begun = new Date('2026-01-15T10:00:00Z')

  it('tells the time to five seconds', () => {
    const later = new Date(begun.getTime() + 60_000)
    expect(secondsSince(beginProof(begun, key), later, key)).toBeCloseTo(60, -1)
  })

  it('is nobody else’s, and of no other questionnaire', () => {
    const proof = beginProof(begun, key)
    for (const forged of ['', 'abc', proof.replace(/^./, 'z'), `${proof.split('.')[0]}.`])
      expect(secondsSince(forged, begun, key)).toBeUndefined()
    expect(secondsSince(proof, begun, { ...key, questionnaireId: 'r' })).toBeUndefined()
    expect(secondsSince(proof, begun, { ...key, secret: Buffer.alloc(32, 2) })).toBeUndefined()
  })

  it('knows a person again without knowing them', () => {
    const secret = Buffer.alloc(32, 1)
    expect(participantKeyOf('email', 'a@b.example', secret)).toBe(participantKeyOf('email', 'a@b.example', secret))
    expect(participantKeyOf('email', 'a', secret)).not.toBe(participantKeyOf('link', 'a', secret))
    expect(participantKeyOf('email', 'a@b.example', secret)).not.toContain('a@b')
  })
})

describe('what looks suspicious', () => {
  const person = { trapped: false, seconds: 300 }

  test.each([
    [person, { a: 'Bonjour' }, []],
    [{ ...person, trapped: true }, {}, ['trap']],
    [{ ...person, seconds: 2 }, { a: 1, b: 2 }, ['fast']],
    [{ ...person, seconds: undefined }, {}, ['proof']],
    [person, { a: 'www.x https://y', b: 'http://z' }, ['links']],
    [person, { a: 'Voir https://valmire.example' }, []],
  ])('%j with %j: %j', (sending, answers, expected) => {
    expect(suspicionsOf(sending, answers)).toEqual(expected)
  })

  it('never asks for more than twenty seconds', () => {
    expect(leastSeconds(Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`q${i}`, 1])))).toBe(20)
  })
})
