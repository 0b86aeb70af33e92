import { z } from 'zod'
import { doingOf, stateOf } from '../../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../../platform/web/door.ts'
import { formatNumber } from '../../../../../ui/format.ts'
import { takeFreeTexts } from '../../../actions/free-texts.ts'
import { freeTextMessages } from '../../../free-text-messages.ts'
import { mayTakeTexts } from '../../../policy/contributions.ts'
import { listFreeTexts } from '../../../queries/free-texts.ts'
import { takeTextsForm } from '../../../schema/ask-forms.ts'
import { TextsRoom } from '../../../views/space/ask/texts.tsx'
import { lead } from '../found.ts'
import { loadLedRoom } from './found.ts'

const path = '/espace/concertations/:slug/questionnaires/:questionnaire/textes'

async function showTexts(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { consultation, questionnaire, head } = await loadLedRoom(visit)
  return {
    title: freeTextMessages[visit.language].texts,
    section: '/espace',
    body: (
      <TextsRoom
        head={head}
        state={stateOf(visit, again)}
        questionnaire={questionnaire}
        texts={await listFreeTexts(visit.world.db, questionnaire.id)}
        may={mayTakeTexts(visit.actor, consultation)}
      />
    ),
  }
}

/** Where what was written in a questionnaire becomes contributions. */
export const textDoors: readonly Door[] = [
  reads(path, lead, z.object({}), (visit) => showTexts(visit)),
  acts(path, lead, {
    form: takeTextsForm,
    async act(visit, { question: name }) {
      const { consultation, questionnaire, base } = await loadLedRoom(visit)
      const taken = await takeFreeTexts(doingOf(visit), consultation.id, { slug: questionnaire.slug, name })
      const { language } = visit
      return { redirectTo: `${base}/textes`, notice: freeTextMessages[language].done(formatNumber(taken, language)) }
    },
    again: showTexts,
  }),
]
