import { NotFound } from '../../../kernel/refusal.ts'
import { doingOf, stateOf } from '../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { NotAllowed } from '../../../platform/web/enter.ts'
import { anyOf, everyone } from '../../../platform/web/guards.ts'
import { decideOutgoing, letGo, stopAddress } from '../actions/tend.ts'
import { unsubscribe } from '../actions/unsubscribe.ts'
import { refusals } from '../messages.ts'
import { findUnsubscribing } from '../queries/audience.ts'
import { countMessages, listOutbox, listStopped } from '../queries/figures.ts'
import {
  decideForm,
  goForm,
  identifier,
  nothing,
  organisationQuery,
  stopForm,
  unsubscribeForm,
} from '../schema/forms.ts'
import { outboxMessages, spaceMessages } from '../space-messages.ts'
import { Outbox } from '../views/outbox.tsx'
import { Unsubscribe, Unsubscribed } from '../views/unsubscribe.tsx'
import { chooseOrganisation, idOf } from './found.ts'

const administrator = anyOf('administrator')
const base = '/espace/courriers/departs'
const most = 200

async function outboxPage(visit: Visit, asked: string, again?: Again): Promise<PageAnswer> {
  const { db } = visit.world
  const { head } = await chooseOrganisation(visit, asked)
  if (!head.tends) throw new NotAllowed(refusals.notYours)
  return {
    title: spaceMessages[visit.language].outbox,
    section: '/espace',
    body: (
      <Outbox
        state={stateOf(visit, again)}
        head={head}
        counts={await countMessages(db)}
        undecided={await listOutbox(db, ['doubtful', 'failed'], most)}
        waiting={await listOutbox(db, ['waiting', 'sending'], most)}
        stopped={await listStopped(db, most)}
      />
    ),
  }
}

const there = ({ language }: Visit) => ({ redirectTo: base, notice: outboxMessages[language].decided })
const again = (visit: Visit, sent: Again) => outboxPage(visit, '', sent)

const tendingDoors: readonly Door[] = [
  reads(base, administrator, organisationQuery, (visit) => outboxPage(visit, visit.query.organisation)),
  acts(`${base}/:id/decider`, administrator, {
    form: decideForm,
    async act(visit, form) {
      await decideOutgoing(doingOf(visit), idOf(visit), form.again === '1')
      return there(visit)
    },
    again,
  }),
  acts(`${base}/suppression`, administrator, {
    form: stopForm,
    async act(visit, { address, reason }) {
      await stopAddress(doingOf(visit), address, reason)
      return there(visit)
    },
    again,
  }),
  acts(`${base}/retablir`, administrator, {
    form: goForm,
    async act(visit, { hash, topic }) {
      await letGo(doingOf(visit), hash, topic)
      return there(visit)
    },
    again,
  }),
]

const path = '/desabonnement/:id'

async function unsubscribePage(visit: Visit, sent?: Again): Promise<PageAnswer> {
  const id = visit.params.id ?? ''
  const found = identifier.test(id) ? await findUnsubscribing(visit.world.db, id) : undefined
  if (!found) throw new NotFound()
  return {
    title: outboxMessages[visit.language].unsubscribe,
    body: <Unsubscribe state={stateOf(visit, sent)} found={found} />,
  }
}

/** Opening the page changes nothing, since mail programs open links by themselves; one click sends a POST (RFC 8058), answered at once. */
const unsubscribeDoors: readonly Door[] = [
  reads(path, everyone, nothing, (visit) => unsubscribePage(visit)),
  acts(path, everyone, {
    form: unsubscribeForm,
    async act(visit, { all }) {
      await unsubscribe(visit.world, idOf(visit), all === '1')
      const { language } = visit
      return { title: outboxMessages[language].done, body: <Unsubscribed language={language} /> }
    },
    again: unsubscribePage,
  }),
]

/** What leaves, and how one receives no more. */
export const outboxDoors: readonly Door[] = [...tendingDoors, ...unsubscribeDoors]
