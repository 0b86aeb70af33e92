import { describe, expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { readConfig } from '../config.ts'
import { explain } from './explain.ts'

const config = readConfig({
  DATABASE_URL: 'postgres://levier:secret@base.example:5433/achats',
  HOST: 'ici.example',
  DATA_DIR: '/srv/levier',
})
const coded = (more: object) => Object.assign(new Error('raw'), more)

describe('what the system or PostgreSQL refuses is said in a sentence, without the password', () => {
  test.each([
    [{ code: '3D000' }, 'achats'],
    [{ code: '28000' }, 'DATABASE_URL'],
    [{ code: '28P01' }, 'DATABASE_URL'],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'base.example' }, 'base.example:5433'],
    [{ code: 'EAI_AGAIN', syscall: 'getaddrinfo', hostname: 'base.example' }, 'base.example:5433'],
    [{ code: 'ECONNREFUSED', syscall: 'connect' }, 'base.example:5433'],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'ici.example' }, 'HOST'],
    [{ code: 'EADDRNOTAVAIL', syscall: 'listen', port: 8080 }, 'HOST'],
    [{ code: 'EADDRINUSE', syscall: 'listen', port: 8080 }, 'PORT'],
    [{ code: 'EACCES', syscall: 'listen', port: 80 }, 'PORT'],
    [{ code: 'EACCES', syscall: 'listen', port: -1 }, 'DATA_DIR'],
    [{ code: 'EEXIST', syscall: 'mkdir', path: '/srv/levier' }, 'DATA_DIR'],
    [{ code: 'ENOTDIR', syscall: 'mkdir', path: '/srv/levier' }, 'DATA_DIR'],
    [{ code: 'EROFS', syscall: 'mkdir', path: '/srv/levier' }, 'DATA_DIR'],
    [{ code: 'EACCES', syscall: 'mkdir', path: '/srv/levier' }, 'DATA_DIR'],
    [{ code: 'EPERM', syscall: 'open', path: '/srv/levier' }, 'DATA_DIR'],
    [{ code: 'ENOSPC', syscall: 'write' }, '/srv/levier'],
  ])('%o', (error, sign) => {
    const said = languages.map((language) => explain(coded(error), config, language))
    for (const sentence of said) {
      expect(sentence).toContain(sign)
      expect(sentence).not.toMatch(/secret|raw|\n/)
    }
    expect(said[0]).not.toBe(said[1])
  })
})

test('a fault of ours is not explained away', () => {
  expect(explain(new TypeError('x is not a function'), config, 'fr')).toBeUndefined()
})
