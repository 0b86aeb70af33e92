import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { ChainObject } from '../../../platform/chain.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { messages } from '../messages.ts'
import { type BoardRow, findBoard, listUpdates } from '../queries/board.ts'
import { readPublicDocument } from '../queries/document.ts'
import { listOthers } from '../queries/glance.ts'
import { listActs, listRemarks, listVersions } from '../queries/history.ts'
import { findSchemeById, listBuyers, type Scheme } from '../queries/schemes.ts'
import { findStatement, listStatements } from '../queries/statements.ts'
import {
  listOtherValues,
  listOwnIndicators,
  listTargets,
  measuredBy,
  type OwnIndicator,
  type Target,
} from '../queries/targets.ts'
import { addressOf, chainIdOf, type SchemeAddress } from '../rules/address.ts'
import { figureOfYear } from '../rules/target.ts'
import { identifier, noQuery, type SchemeQuery, schemeQuery } from '../schema/addresses.ts'
import { ActionPage, type Moved } from '../views/action.tsx'
import { findingOf } from '../views/finding.ts'
import { SchemePage } from '../views/scheme.tsx'
import { StatementPage } from '../views/statement.tsx'
import { TargetsPage } from '../views/targets.tsx'
import { findPublic, markOf, todayOf } from './found.ts'

async function showScheme(visit: Visit<SchemeQuery>): Promise<Answer> {
  const { world, language, query } = visit
  const { scheme, address } = await findPublic(visit)
  const { db } = world
  const today = todayOf(visit)
  const own = await listOwnIndicators(db, scheme.id)
  const [, ...partners] = await listBuyers(db, scheme)
  const id = query.indicateur
  return {
    title: wordsOf(scheme.title, language),
    section: '/schema',
    ...markOf(scheme),
    body: (
      <SchemePage
        language={language}
        scheme={scheme}
        address={address}
        today={today}
        partners={partners.map(({ name }) => name)}
        board={await findBoard(db, scheme, today)}
        targets={await listTargets(db, scheme, today)}
        acts={await listActs(db, scheme.id)}
        remarks={await listRemarks(db, scheme.id)}
        versions={await listVersions(db, scheme.id)}
        statements={await listStatements(db, scheme.id)}
        others={await listOthers(db, scheme)}
        narrowed={id === '' ? null : { id, title: wordsOf(measuredBy(id, own, address).title, language) }}
      />
    ),
  }
}

/** The propositions behind each target, by its code. */
async function listBehind({ world: { db, chain } }: Visit, scheme: Scheme, targets: readonly Target[]) {
  const behind = new Map<string, readonly ChainObject[]>()
  for (const { code, indicator } of targets)
    behind.set(code, await chain.listAround(db, 'indicator', chainIdOf(scheme, indicator), 'proposition'))
  return behind
}

async function showTargets(visit: Visit): Promise<Answer> {
  const { world, language } = visit
  const { scheme, address } = await findPublic(visit)
  const today = todayOf(visit)
  const targets = await listTargets(world.db, scheme, today)
  return {
    title: `${messages[language].targets} – ${findingOf(scheme, targets, language)}`,
    section: '/objectifs',
    ...markOf(scheme),
    body: (
      <TargetsPage
        language={language}
        scheme={scheme}
        address={address}
        today={today}
        targets={targets}
        statements={await listStatements(world.db, scheme.id)}
        otherValues={await listOtherValues(world.db, scheme)}
        behind={await listBehind(visit, scheme, targets)}
      />
    ),
  }
}

function movedBy(
  indicators: readonly string[],
  { own, targets, address }: { own: readonly OwnIndicator[]; targets: readonly Target[]; address: SchemeAddress },
): Moved[] {
  return indicators.map((id) => {
    const target = targets.find(({ indicator }) => indicator === id) ?? null
    const { title, href } = measuredBy(id, own, address)
    return { id, title, href: href ?? (target ? `${address.targets}#${target.code}` : null), target }
  })
}

function findOnBoard(board: readonly BoardRow[], { number, code }: Visit['params']) {
  const lines = board.flatMap(({ division, actions }) => actions.map((action) => ({ division, action })))
  lines.sort((a, b) => a.action.number - b.action.number)
  const at = lines.findIndex(({ action }) => action.code === code || String(action.number) === number)
  if (at < 0) throw new NotFound()
  const { division, action } = lines[at]!
  const neighbours = { before: lines[at - 1]?.action ?? null, after: lines[at + 1]?.action ?? null }
  return { division, action, ...neighbours, total: lines.length }
}

async function showAction(visit: Visit): Promise<Answer> {
  const { world, language, params } = visit
  const { scheme, address } = await findPublic(visit)
  const { db, chain } = world
  const today = todayOf(visit)
  const onBoard = findOnBoard(await findBoard(db, scheme, today), params)
  const { action } = onBoard
  const own = await listOwnIndicators(db, scheme.id)
  const targets = await listTargets(db, scheme, today)
  const steps = await chain.around(db, 'action', action.id)
  return {
    title: wordsOf(action.title, language),
    section: '/schema',
    ...markOf(scheme),
    body: (
      <ActionPage
        {...onBoard}
        language={language}
        scheme={scheme}
        address={address}
        today={today}
        steps={steps.map((step) => (step.state === 'current' ? { ...step, count: action.number } : step))}
        behind={await chain.behind(db, 'action', action.id)}
        updates={await listUpdates(db, [action.id])}
        moved={movedBy(action.indicators, { own, targets, address })}
      />
    ),
  }
}

async function showStatement(visit: Visit): Promise<Answer> {
  const { world, language, params } = visit
  const { db } = world
  const statement = identifier.test(params.id ?? '') ? await findStatement(db, params.id!) : undefined
  const scheme = statement && (await findSchemeById(db, statement.schemeId))
  if (!statement || !scheme) throw new NotFound()
  const targets = await listTargets(db, scheme, todayOf(visit))
  return {
    title: `${messages[language].statementOf(String(statement.year))} – ${scheme.organisation}`,
    section: '/objectifs',
    ...markOf(scheme),
    body: (
      <StatementPage
        language={language}
        scheme={scheme}
        address={addressOf(scheme, false)}
        statement={statement}
        live={targets.map((target) => figureOfYear(target, target, statement.year))}
      />
    ),
  }
}

async function sendDocument(visit: Visit): Promise<Answer> {
  const { scheme } = await findPublic(visit)
  return {
    fileName: `${scheme.slug}.json`,
    type: 'application/json; charset=utf-8',
    content: `${JSON.stringify(await readPublicDocument(visit.world.db, scheme), null, 2)}\n`,
  }
}

/** The addresses of schemes that everybody may read. */
export const publicDoors: readonly Door[] = [
  reads('/schema', everyone, schemeQuery, showScheme),
  reads('/schema/actions/:number', everyone, noQuery, showAction),
  reads('/objectifs', everyone, noQuery, showTargets),
  reads('/schemas/:slug', everyone, schemeQuery, showScheme),
  reads('/schemas/:slug/schema.json', everyone, noQuery, sendDocument),
  reads('/schemas/:slug/objectifs', everyone, noQuery, showTargets),
  reads('/schemas/:slug/actions/:code', everyone, noQuery, showAction),
  reads('/etats/:id', everyone, noQuery, showStatement),
]
