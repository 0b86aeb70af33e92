import type { Language } from '../../../../kernel/language.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Rows } from '../../../../ui/rows.tsx'
import { PageHead } from '../../../../ui/section.tsx'
import { messages } from '../../messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import { spaceMessages } from '../../space-messages.ts'
import { rowOf } from '../list.tsx'

/** The consultations of the workspace. */
export function SpaceList({
  language,
  consultations,
  lead,
}: {
  language: Language
  consultations: readonly Consultation[]
  /** Whether the person may begin another. */
  lead: boolean
}) {
  const say = messages[language]
  const words = spaceMessages[language]
  return (
    <>
      <PageHead eyebrow={<a href={linkTo(language, '/espace')}>{say.workspace}</a>} title={say.consultations} />
      <div class="wrap body">
        {consultations.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Rows rows={consultations.map((one) => rowOf(one, '/espace/concertations', language))} />
        )}
        {lead && (
          <p class="actions">
            <a class="button" href={linkTo(language, '/espace/concertations/nouvelle')}>
              {words.begin}
            </a>
          </p>
        )}
      </div>
    </>
  )
}
