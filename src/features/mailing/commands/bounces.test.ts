import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import { freshDatabase } from '../../../test/database.ts'
import { temporaryFolder } from '../../../test/folder.ts'
import { worldOn } from '../../../test/world.ts'
import { givenOrganisation } from '../../accounts/fixtures/people.ts'
import { givenContact, givenSent } from '../fixtures/mail.ts'
import { bouncesCommand } from './bounces.ts'

const silent = { width: 100, write: async () => {}, say() {}, progress: () => ({ at() {}, end() {} }) }

const reportOf = (id: string) =>
  `Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\nOriginal-Envelope-Id: ${id}\n\nFinal-Recipient: rfc822; lea@exemple.fr\nAction: failed\nStatus: 5.1.1\n\n--x--\n`

test('a Maildir and a mailbox are read, and what is not there is said', async () => {
  const fresh = await freshDatabase()
  try {
    const world = worldOn(fresh.db)
    const organisation = await givenOrganisation(fresh.db, '200093201')
    const doing = { db: fresh.db, actor: commandLine, now: world.clock(), name: null }
    await givenContact(doing, organisation, 'lea@exemple.fr')
    const { messages } = await givenSent(world, organisation)
    await fresh.db.updateTable('message').set({ state: 'sent' }).execute()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'new'))
    writeFileSync(join(folder, 'new', '1'), reportOf(messages[0]!))
    writeFileSync(join(folder, 'new', '2'), 'Subject: Absent\n\nJe reviens lundi.\n')
    const box = join(folder, 'box')
    writeFileSync(box, `From a Thu\n${reportOf(messages[0]!)}`)
    const run = async (path: string): Promise<unknown> => {
      let printed = ''
      await bouncesCommand.run({
        config: world.config,
        language: 'fr',
        terminal: { ...silent, print: (text) => (printed += text) },
        args: [path],
        text: () => undefined,
        texts: () => [],
        flag: (option) => option === 'json',
        openWorld: async () => ({ ...world, close: async () => {} }),
      })
      return JSON.parse(printed)
    }
    expect(await run(folder)).toEqual({ read: 2, bounced: 1, arrived: 0, nothing: 0, unknown: 1 })
    expect(await run(box)).toMatchObject({ read: 1, bounced: 0, nothing: 1 })
    await expect(run(join(folder, 'none'))).rejects.toThrow('Il n’y a rien à cet endroit')
  } finally {
    await fresh.close()
  }
})
