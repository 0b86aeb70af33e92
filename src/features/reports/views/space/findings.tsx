import type { Language } from '../../../../kernel/language.ts'
import { colon } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Note } from '../../../../ui/section.tsx'
import { findingWords } from '../../composition/finding-words.ts'
import { groupWords } from '../../finding-messages.ts'
import { type Finding, type FindingGroup, findingGroups, ofGroup } from '../../rules/finding.ts'
import { whereIs } from '../../rules/where.ts'
import { spaceMessages } from '../../space-messages.ts'

export interface FindingsProps {
  readonly language: Language
  readonly findings: readonly Finding[]
  /** Where things are seen: the addresses of the consultation and of its scheme. */
  readonly consultation: string
  readonly scheme: string | null
}

const groups = Object.keys(findingGroups) as FindingGroup[]

function Found({ finding, language, consultation, scheme }: { finding: Finding } & Omit<FindingsProps, 'findings'>) {
  const href = whereIs(finding, consultation, scheme)
  const words = findingWords(finding, language)
  return (
    <li>
      {words}{' '}
      {href !== null && (
        <a href={linkTo(language, href)}>
          {spaceMessages[language].see}
          <span class="hidden">
            {colon(language)}
            {words}
          </span>
        </a>
      )}
    </li>
  )
}

/** What the check found, group by group, each with the way to where it is. */
export function Findings({ findings, ...at }: FindingsProps) {
  const { language } = at
  if (findings.length === 0) return <Note title={spaceMessages[language].checkNothing} />
  return (
    <>
      {groups.map((group) => {
        const found = ofGroup(findings, group)
        if (found.length === 0) return null
        return (
          <div key={group} class={group === 'noted' ? 'note' : 'note alert'}>
            <h3>{`${groupWords[group][language]} (${found.length})`}</h3>
            <ul class="told">
              {found.map((finding, index) => (
                <Found key={index} finding={finding} {...at} />
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}
