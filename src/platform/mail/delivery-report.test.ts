import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../test/properties.ts'
import { type DeliveryReport, readDeliveryReport, splitMailbox } from './delivery-report.ts'
import { isDeadAddress, outcomeOf, shortReply } from './outcome.ts'

const id = '3f6c2a1e-9d0b-4c58-8a77-0d1e2f3a4b5c'

/** A report as Postfix words one, about the message with that Message-ID. */
function report({
  action = 'failed',
  status = '5.1.1',
  returned = `Message-ID: <${id}@valmire.example>`,
  encoding = '7bit',
}: Partial<Record<'action' | 'status' | 'returned' | 'encoding', string>> = {}): string {
  const told = `Reporting-MTA: dns; mx.exemple.fr\nOriginal-Envelope-Id: none\n\nFinal-Recipient: rfc822; lea@exemple.fr\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status}\n <lea@exemple.fr>: User unknown\n`
  const body = encoding === 'base64' ? Buffer.from(told).toString('base64') : told
  return `From: MAILER-DAEMON@exemple.fr
To: concertation@valmire.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="AB/CD"

This is a MIME-encapsulated message.

--AB/CD
Content-Type: text/plain

I'm sorry to have to inform you.

--AB/CD
Content-Type: message/delivery-status
Content-Transfer-Encoding: ${encoding}

${body}
--AB/CD
Content-Type: text/rfc822-headers

Subject: Bonjour
${returned}

--AB/CD--
`
}

const expected: DeliveryReport = {
  id,
  action: 'failed',
  status: '5.1.1',
  diagnostic: '550 5.1.1 <lea@exemple.fr>: User unknown',
}

test('a report is read, whatever its line ends and the encoding of its part', () => {
  expect(readDeliveryReport(report())).toEqual(expected)
  expect(readDeliveryReport(report().replaceAll('\n', '\r\n'))).toEqual(expected)
  expect(readDeliveryReport(report({ encoding: 'base64' }))).toEqual(expected)
})

test('a message that is no report, or about nobody of ours, is none', () => {
  expect(readDeliveryReport('From: a@b.fr\nSubject: Absent\n\nJe suis en congé.')).toBeUndefined()
  expect(readDeliveryReport(report({ returned: 'Message-ID: <other@exemple.fr>' }))).toBeUndefined()
  expect(readDeliveryReport('')).toBeUndefined()
})

test('the identifier of the envelope will do where nothing was returned', () => {
  const text = report({ returned: 'X: y' }).replace('Original-Envelope-Id: none', `Original-Envelope-Id: ${id}`)
  expect(readDeliveryReport(text)).toEqual(expected)
})

test('a mailbox is its messages', () => {
  const box = `From MAILER-DAEMON Thu Jan 15\n${report()}\nFrom someone Thu Jan 15\nSubject: Bonjour\n\n>From here on`
  const messages = splitMailbox(box)
  expect(messages).toHaveLength(2)
  expect(messages.map((message) => readDeliveryReport(message)?.id)).toEqual([id, undefined])
  expect(messages[1]).toContain('\nFrom here on')
})

test('whatever arrives, reading it throws nothing', () => {
  const pieces = fc.constantFrom(
    ...report().split('\n'),
    '--AB/CD',
    '',
    'boundary="x"',
    'Content-Type: multipart/mixed',
  )
  const anyMail = fc.array(fc.oneof(pieces, fc.string())).map((lines) => lines.join('\n'))
  fc.assert(fc.property(anyMail, (text) => void readDeliveryReport(text)))
})

test.each([
  ['5.1.1', true],
  ['5.1.10', true],
  ['5.2.1', true],
  ['5.2.2', false],
  ['5.7.1', false],
  ['4.4.1', false],
  [null, false],
] as const)('an address with status %s exists no more: %s', (status, dead) => {
  expect(isDeadAddress(status)).toBe(dead)
})

test.each([
  [{ message: 'x', responseCode: 550, command: 'RCPT TO' }, true, 'refused'],
  [{ message: 'x', responseCode: 451, command: 'DATA' }, true, 'later'],
  [{ message: 'x', responseCode: 550, command: 'MAIL FROM' }, false, 'later'],
  [{ message: 'closed' }, false, 'later'],
  [{ message: 'closed' }, true, 'doubtful'],
] as const)('%j, text begun: %s, is %s', (fault, begun, kind) => {
  expect(outcomeOf(fault, begun).kind).toBe(kind)
})

test('what a server says is kept without any address', () => {
  expect(shortReply('550 <lea@exemple.fr>: no\r\n see x@y.fr', 'lea@exemple.fr')).toBe('550 <…>: no see …')
})
