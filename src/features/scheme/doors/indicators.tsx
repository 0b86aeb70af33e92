import { Readable } from 'node:stream'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { findVersion } from '../../../platform/data-version.ts'
import { openCsv } from '../../../platform/open-data.ts'
import { doingOf } from '../../../platform/web/doing.ts'
import { type Answer, acts, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { linkTo } from '../../../ui/link.ts'
import { citeMeasure } from '../actions/cite-measure.ts'
import { findOwnFollowed, followInScheme, type OwnFollowed } from '../queries/followed.ts'
import { openFollowed, openOwn } from '../queries/followed-open.ts'
import { findMeasureCitation } from '../queries/measure-citations.ts'
import { measuresOf } from '../queries/open-tables.ts'
import { listBuyers } from '../queries/schemes.ts'
import { chainIdOf, ownAddress } from '../rules/address.ts'
import { citedOf } from '../rules/cited.ts'
import { noQuery } from '../schema/addresses.ts'
import { nothing } from '../schema/forms.ts'
import { MeasureCitationPage } from '../views/measure-citation.tsx'
import { OwnIndicatorPage } from '../views/own-indicator.tsx'
import { type Found, findPublic, markOf, todayOf } from './found.ts'

const section = '/indicateurs'

interface FoundOwn extends Found {
  readonly own: OwnFollowed
}

/** Something that the scheme of the address measures by itself; of the current one where none is named. Throws `NotFound`. */
async function findOwn(visit: Visit, code: string | undefined): Promise<FoundOwn> {
  const found = await findPublic(visit)
  const own = await findOwnFollowed(visit.world.db, found.scheme, code ?? '', todayOf(visit))
  if (!own) throw new NotFound()
  return { ...found, own }
}

/** The page of an indicator that is measured by hand. */
export async function showOwn(visit: Visit, code: string | undefined): Promise<PageAnswer> {
  const { world, language, formToken } = visit
  const { db, chain } = world
  const { scheme, address, own } = await findOwn(visit, code)
  const today = todayOf(visit)
  const id = chainIdOf(scheme, own.indicator.code)
  const { changedAt } = await findVersion(db, 'scheme')
  return {
    title: wordsOf(own.indicator.title, language),
    section,
    ...markOf(scheme),
    body: (
      <OwnIndicatorPage
        language={language}
        scheme={scheme}
        address={address}
        today={today}
        own={own}
        followed={await followInScheme(db, scheme, { indicator: own.indicator.code }, today)}
        buyers={(await listBuyers(db, scheme)).map(({ name }) => name)}
        steps={await chain.around(db, 'indicator', id)}
        behind={await chain.behind(db, 'indicator', id)}
        updatedOn={changedAt?.toISOString().slice(0, 10) ?? null}
        token={formToken}
      />
    ),
  }
}

async function sendCsv(visit: Visit): Promise<Answer> {
  const { scheme, own } = await findOwn(visit, visit.params.code)
  const { code } = own.indicator
  return {
    fileName: `${code}.csv`,
    type: 'text/csv; charset=utf-8',
    content: Readable.from(openCsv(measuresOf(scheme, code), visit.world.db), { objectMode: false }),
  }
}

async function sendJson(visit: Visit): Promise<Answer> {
  const { scheme, own } = await findOwn(visit, visit.params.code)
  const { db } = visit.world
  const { code } = own.indicator
  const followed = await followInScheme(db, scheme, { indicator: code }, todayOf(visit))
  const { version } = await findVersion(db, 'scheme')
  const content = { ...openOwn(own, scheme), ...openFollowed(followed), dataVersion: version }
  return {
    fileName: `${code}.json`,
    type: 'application/json; charset=utf-8',
    content: `${JSON.stringify(content, null, 2)}\n`,
  }
}

async function cite(visit: Visit): Promise<Answer> {
  const { scheme, own } = await findOwn(visit, visit.params.code)
  const id = await citeMeasure(doingOf(visit), scheme.id, own.indicator.code)
  return { redirectTo: `${ownAddress(scheme, own.indicator.code)}/citations/${id}` }
}

async function showCitation(visit: Visit): Promise<Answer> {
  const { world, language, params } = visit
  const { scheme } = await findPublic(visit)
  const citation = await findMeasureCitation(world.db, params.id ?? '')
  if (!citation || citation.schemeId !== scheme.id || citation.indicator !== params.code) throw new NotFound()
  const own = await findOwnFollowed(world.db, scheme, citation.indicator, todayOf(visit))
  const path = `${ownAddress(scheme, citation.indicator)}/citations/${citation.id}`
  return {
    title: wordsOf(citation.figure.title, language),
    section,
    ...markOf(scheme),
    body: (
      <MeasureCitationPage
        language={language}
        scheme={scheme}
        citation={citation}
        live={own && citedOf(own)}
        address={`${world.config.baseUrl ?? ''}${linkTo(language, path)}`}
      />
    ),
  }
}

const showNamed = (visit: Visit) => showOwn(visit, visit.params.code)
const base = '/schemas/:slug/indicateurs/:code'

/** The addresses of what a scheme measures by itself: its page, its files, its citations. */
export const ownIndicatorDoors: readonly Door[] = [
  reads(base, everyone, noQuery, showNamed),
  reads(`${base}/valeurs.csv`, everyone, noQuery, sendCsv),
  reads(`${base}/valeurs.json`, everyone, noQuery, sendJson),
  reads(`${base}/citer`, everyone, noQuery, showNamed),
  acts(`${base}/citer`, everyone, { form: nothing, act: cite, again: showNamed }),
  reads(`${base}/citations/:id`, everyone, noQuery, showCitation),
]
