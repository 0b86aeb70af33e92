import { organisationsOf } from '../accounts/rules/roles.ts'
import type { FindWaiting, Waiting } from '../accounts/workspace.ts'
import { leads } from './policy.ts'
import { countOwnedLate, listSchemeWork } from './queries/waiting.ts'

const own: Waiting['says'] = {
  fr: (count, shown) => `${shown} de vos actions ${count === 1 ? 'est' : 'sont'} en retard`,
  en: (count, shown) => `${shown} of your actions ${count === 1 ? 'is' : 'are'} late`,
}
const lateOnes: Waiting['says'] = {
  fr: (count, shown) => `${shown} ${count === 1 ? 'action' : 'actions'} en retard`,
  en: (count, shown) => `${shown} late ${count === 1 ? 'action' : 'actions'}`,
}
const toVerify: Waiting['says'] = {
  fr: (count, shown) => `${shown} ${count === 1 ? 'mesure' : 'mesures'} à vérifier`,
  en: (count, shown) => `${shown} ${count === 1 ? 'measure' : 'measures'} to verify`,
}

/** What waits in schemes: one's own late actions; for who leads, those of the scheme, and what others declared. */
export const schemeWaiting: FindWaiting = async ({ db, actor, today }) => {
  if (actor.kind !== 'person') return []
  const late = await countOwnedLate(db, { owner: actor.id, today })
  const organisations = organisationsOf(actor, ...leads)
  const schemes = await listSchemeWork(db, { organisations, person: actor.id, today })
  return [
    { href: '/espace/schema#a-mettre-a-jour', count: late, says: own },
    ...schemes.flatMap(({ slug, title, late: count, unverified }) => [
      { href: `/espace/schema/${slug}`, count, says: lateOnes, within: title },
      { href: `/espace/schema/${slug}/mesures`, count: unverified, says: toVerify, within: title },
    ]),
  ]
}
