import type { Language } from '../../../kernel/language.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Own } from '../../../ui/own.tsx'
import { messages } from '../messages.ts'
import { webAddress } from '../rules/evidence.ts'

/** What proves a value, as a link where it is an address of the web. */
export function Evidence({ evidence, language }: { evidence: string; language: Language }) {
  const say = messages[language]
  const address = webAddress(evidence)
  if (address === null)
    return (
      <span>
        {say.evidence} : {evidence}
      </span>
    )
  return (
    <a href={address} rel="noopener nofollow">
      {say.evidence} : {new URL(address).host}
    </a>
  )
}

/** Where a recorded value comes from, and its evidence: everything in the workspace, only addresses of the web for everybody. */
export function Source({
  source,
  evidence = null,
  language,
  everything = false,
}: {
  source: OwnText
  evidence?: string | null | undefined
  language: Language
  everything?: boolean
}) {
  const shown = everything ? evidence : webAddress(evidence)
  return (
    <span>
      <Own text={source} language={language} />
      {shown !== null && (
        <span class="below">
          <Evidence evidence={shown} language={language} />
        </span>
      )}
    </span>
  )
}
