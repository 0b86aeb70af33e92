import { expect, test } from 'vitest'
import { ConfigRefused, readConfig, settings } from './config.ts'

test('nothing set, every setting has its default', () => {
  expect(readConfig({})).toMatchObject({ port: 8080, host: '127.0.0.1', demonstration: true, language: 'fr' })
})

test('an empty variable counts as left out, and variables of others are not looked at', () => {
  expect(readConfig({ PORT: '', HOME: '/', DATABASE_URL: '' })).toEqual(readConfig({}))
})

test('what is set is read', () => {
  const read = readConfig({ PORT: '0', BASE_URL: 'https://achats.exemple.fr/', LEVIER_DEMO: '0', TRUST_PROXY: '1' })
  expect(read).toMatchObject({ port: 0, baseUrl: 'https://achats.exemple.fr', demonstration: false, trustProxy: 1 })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['BASE_URL', 'achats.exemple.fr'],
  ['BASE_URL', 'ftp://exemple.fr'],
  ['LEVIER_LANG', 'de'],
  ['LEVIER_DEMO', 'no'],
  ['LOG_LEVEL', 'loud'],
  ['RATE_LIMIT', '-1'],
  ['MAIL_FROM', 'Valmire'],
  ['MAIL_RATE', '-1'],
])('%s=%s is refused by its name and value', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigRefused)
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}`)
})

test('an address that may hold a password is refused without being shown', () => {
  const read = () => readConfig({ DATABASE_URL: 'mysql://levier:secret@localhost/x' })
  expect(read).toThrow(/DATABASE_URL/)
  expect(read).not.toThrow(/secret/)
})

test('a mail server needs a sender and a public address, and its secret is not shown', () => {
  const server = { SMTP_URL: 'smtp://levier:secret@smtp.exemple.fr:587', BASE_URL: 'https://achats.exemple.fr' }
  const read = (rest: Record<string, string>) => () => readConfig({ ...server, ...rest })
  expect(read({ BASE_URL: '' })).toThrow(/MAIL_FROM[\s\S]*BASE_URL/)
  expect(read({ SMTP_URL: 'ftp://levier:secret@x', MAIL_FROM: 'a@b.fr' })).toThrow(/^((?!secret)[\s\S])*$/)
  expect(read({ MAIL_FROM: 'Métropole <levier@exemple.fr>' })().mail).toEqual({
    url: server.SMTP_URL,
    from: { name: 'Métropole', address: 'levier@exemple.fr' },
    rate: 120,
  })
})

test('every fault is named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT=x[\s\S]*LOG_LEVEL=y/)
})

test('a fault is said in the language that is set', () => {
  expect(() => readConfig({ PORT: 'x' })).toThrow(/^Réglage refusé :\n {2}PORT=x : Entrée invalide/)
  expect(() => readConfig({ PORT: 'x', LEVIER_LANG: 'en' })).toThrow(/^Setting refused:\n {2}PORT=x: Invalid input/)
})

test('each setting says what it is for, in both languages', () => {
  for (const { says } of Object.values(settings)) expect(says.fr.length * says.en.length).toBeGreaterThan(0)
})
