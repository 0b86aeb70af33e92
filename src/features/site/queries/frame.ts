import type { Database } from '../../../platform/db/database.ts'
import type { Visit } from '../../../platform/web/door.ts'
import { formTokenOf } from '../../../platform/web/forgery.ts'
import type { Frame } from '../../../ui/page.tsx'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { isAnyPublic } from '../../consultation/queries/consultations.ts'
import { findCurrentScheme } from '../../scheme/queries/schemes.ts'
import { messages } from '../messages.ts'
import { waysOfTheSite, waysToVerify, wayToSearch } from './ways.ts'

function labelled(href: string, key: 'scheme' | 'targets' | 'consultations' | 'contracts' | 'indicators') {
  return { href, label: { fr: messages.fr[key], en: messages.en[key] } }
}

const navigation = [labelled('/indicateurs', 'indicators'), labelled('/marches', 'contracts'), wayToSearch]
const ofScheme = [labelled('/schema', 'scheme'), labelled('/objectifs', 'targets')]
const ofConsultations = [labelled('/concertations', 'consultations')]
const verify = [...waysToVerify, ...waysOfTheSite]

/** The sections that have something in them, in their order. */
async function navigationOf(db: Database): Promise<Frame['navigation']> {
  const scheme = (await findCurrentScheme(db)) ? ofScheme : []
  const consultations = (await isAnyPublic(db)) ? ofConsultations : []
  return [...scheme, ...consultations, ...navigation]
}

/** What surrounds every page: whose instance it is, the sections, who signed in, and whether its data are invented. */
export async function findFrame({ world: { db }, identity }: Pick<Visit, 'world' | 'identity'>): Promise<Frame> {
  const perimeter = await listPerimeter(db)
  return {
    owner: perimeter[0]?.name ?? null,
    navigation: await navigationOf(db),
    verify,
    demonstration: perimeter.some(({ demonstration }) => demonstration),
    person: identity.name === null ? null : { name: identity.name, formToken: formTokenOf(identity.session) },
  }
}
