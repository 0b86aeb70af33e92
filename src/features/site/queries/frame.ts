import type { Visit } from '../../../platform/web/door.ts'
import { formTokenOf } from '../../../platform/web/forgery.ts'
import type { Frame } from '../../../ui/page.tsx'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { findCurrentScheme } from '../../scheme/queries/schemes.ts'
import { messages } from '../messages.ts'
import { waysOfTheSite, waysToVerify, wayToSearch } from './ways.ts'

function labelled(href: string, key: 'scheme' | 'targets' | 'contracts' | 'indicators') {
  return { href, label: { fr: messages.fr[key], en: messages.en[key] } }
}

const navigation = [labelled('/indicateurs', 'indicators'), labelled('/marches', 'contracts'), wayToSearch]
const ofScheme = [labelled('/schema', 'scheme'), labelled('/objectifs', 'targets')]
const verify = [...waysToVerify, ...waysOfTheSite]

/** What surrounds every page: whose instance it is, the sections, who signed in, and whether its data are invented. */
export async function findFrame({ world: { db }, identity }: Pick<Visit, 'world' | 'identity'>): Promise<Frame> {
  const perimeter = await listPerimeter(db)
  return {
    owner: perimeter[0]?.name ?? null,
    navigation: (await findCurrentScheme(db)) ? [...ofScheme, ...navigation] : navigation,
    verify,
    demonstration: perimeter.some(({ demonstration }) => demonstration),
    person: identity.name === null ? null : { name: identity.name, formToken: formTokenOf(identity.session) },
  }
}
