import { expect, test } from 'vitest'
import { commandLine } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { hashOfAddress } from '../../platform/mail/queue.ts'
import { listSuppressions, suppress, topicOf } from '../../platform/mail/suppression.ts'
import { testDatabase } from '../../test/database.ts'
import { givenOrganisation } from '../accounts/fixtures/people.ts'
import { letGo } from './actions/tend.ts'
import { purposes } from './rules/contact.ts'
import { goForm } from './schema/forms.ts'

const db = testDatabase()

test('what was stopped for one purpose is let go by what the form of its line sends', async () => {
  const organisation = await givenOrganisation(db, '200093201')
  const doing = { db, actor: commandLine, now: new Date('2026-01-15T10:00:00Z'), name: null }
  const hash = hashOfAddress('lea@exemple.fr')
  for (const topic of purposes.map((purpose) => topicOf(organisation, purpose))) {
    const stop = { topic, reason: 'objection', since: day('2026-01-15') } as const
    await inTransaction(db, (tx) => suppress(tx, 'lea@exemple.fr', stop))
    const sent = goForm.parse({ hash, topic })
    await letGo(doing, sent.hash, sent.topic)
    expect(await listSuppressions(db, [hash])).toEqual([])
  }
})
