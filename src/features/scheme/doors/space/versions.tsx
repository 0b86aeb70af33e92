import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { type Adoption, adoptScheme, closeScheme, reviseScheme, startNextPeriod } from '../../actions/create.ts'
import { mayRunScheme } from '../../policy.ts'
import { listVersions } from '../../queries/history.ts'
import { type AdoptionForm, adoptionForm, nextForm, nothing, sureForm } from '../../schema/forms.ts'
import { spaceMessages } from '../../space-messages.ts'
import { Versions, type VersionsProps } from '../../views/space/versions.tsx'
import { markOf, todayOf } from '../found.ts'
import { findLed, lead } from './found.ts'
import { startOf } from './list.tsx'

async function versionsPage(visit: Visit, wrong: VersionsProps['wrong'] = null, again?: Again): Promise<PageAnswer> {
  const scheme = await findLed(visit)
  return {
    title: spaceMessages[visit.language].versions,
    section: '/espace',
    ...markOf(scheme),
    body: (
      <Versions
        state={stateOf(visit, again)}
        wrong={wrong}
        scheme={scheme}
        versions={await listVersions(visit.world.db, scheme.id)}
        today={todayOf(visit)}
        mayRun={mayRunScheme(visit.actor, scheme)}
      />
    ),
  }
}

const source = { fr: spaceMessages.fr.deliberations, en: spaceMessages.en.deliberations }

/** The act is kept where it has an object. */
function adoptionOf({ adoptedOn, actNumber, actTitle, changes }: AdoptionForm): Adoption {
  const act =
    actTitle === null
      ? null
      : { number: actNumber, title: { fr: actTitle }, adopts: true, dates: [{ on: adoptedOn, source }], source }
  return { act, adoptedOn, changes: { fr: changes } }
}

const againOn = (wrong: VersionsProps['wrong']) => (visit: Visit, again: Again) => versionsPage(visit, wrong, again)
const back = (visit: Visit, slug = visit.params.slug, notice = spaceMessages[visit.language].saved) => ({
  redirectTo: `/espace/schema/${slug}/versions`,
  notice,
})

/** The life of a scheme in the workspace: adopted, revised, closed, followed by another. */
export const versionDoors: readonly Door[] = [
  reads('/espace/schema/:slug/versions', lead, nothing, (visit) => versionsPage(visit)),
  acts('/espace/schema/:slug/adopter', lead, {
    form: adoptionForm,
    async act(visit, form) {
      await adoptScheme(doingOf(visit), (await findLed(visit)).id, adoptionOf(form))
      return back(visit)
    },
    again: againOn('adoption'),
  }),
  acts('/espace/schema/:slug/reviser', lead, {
    form: adoptionForm,
    async act(visit, form) {
      await reviseScheme(doingOf(visit), (await findLed(visit)).id, adoptionOf(form))
      return back(visit)
    },
    again: againOn('adoption'),
  }),
  acts('/espace/schema/:slug/clore', lead, {
    form: sureForm,
    async act(visit) {
      await closeScheme(doingOf(visit), (await findLed(visit)).id)
      return back(visit)
    },
    again: againOn('close'),
  }),
  acts('/espace/schema/:slug/suite', lead, {
    form: nextForm,
    async act(visit, form) {
      const scheme = await findLed(visit)
      await keepingText(() => startNextPeriod(doingOf(visit), scheme.id, startOf(form)))
      return back(visit, form.slug, spaceMessages[visit.language].created)
    },
    again: againOn('next'),
  }),
]
