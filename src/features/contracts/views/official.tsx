import type { Language } from '../../../kernel/language.ts'
import { linkTo } from '../../../ui/link.ts'
import { PageHead } from '../../../ui/section.tsx'
import { listMessages } from '../list-messages.ts'
import type { FilterQuery } from '../schema.ts'
import { filteredAddress } from './list.tsx'

/** Why invented data do not leave in an official format by themselves, and how they may for a trial. */
export function OfficialRefused({ language, query }: { language: Language; query: FilterQuery }) {
  const say = listMessages[language]
  return (
    <>
      <PageHead eyebrow={say.official} title={say.officialRefused} lede={say.officialRefusedHelp} />
      <div class="wrap body">
        <p>{say.otherFiles}</p>
        <p class="actions">
          <a class="button" href={linkTo(language, filteredAddress('/marches', query))}>
            {say.back}
          </a>
          <a
            class="button second"
            href={linkTo(language, filteredAddress('/marches.ocds.json', query, { demonstration: '1' }))}
          >
            {say.trial}
          </a>
        </p>
      </div>
    </>
  )
}
