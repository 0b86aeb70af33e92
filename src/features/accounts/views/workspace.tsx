import type { Role } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import { colon } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { PageHead, Section } from '../../../ui/section.tsx'
import { pageMessages } from '../page-messages.ts'
import { roleNames } from '../role-messages.ts'
import type { WorkspaceEntry } from '../workspace.ts'

export interface WorkspaceProps {
  readonly language: Language
  readonly name: string
  readonly entries: readonly WorkspaceEntry[]
  /** The roles by organisation. */
  readonly held: readonly { readonly organisation: string; readonly roles: readonly Role[] }[]
}

/** The first page after signing in: what the person may do, and as what. */
export function Workspace({ language, name, entries, held }: WorkspaceProps) {
  const say = pageMessages[language]
  return (
    <>
      <PageHead eyebrow={say.workspace} title={say.hello(name)} lede={say.workspaceLede} />
      <div class="wrap">
        <Section id="entrees" title={say.entries}>
          {entries.length === 0 ? (
            <p>{say.nothingToDo}</p>
          ) : (
            <ul class="entries">
              {entries.map(({ href, label, says }) => (
                <li key={href}>
                  <a href={linkTo(language, href)}>{label[language]}</a>
                  <span class="below">{says[language]}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section id="roles" title={say.yourRoles}>
          {held.length === 0 && <p>{say.noRole}</p>}
          <ul>
            {held.map(({ organisation, roles }) => (
              <li key={organisation}>
                <b>{organisation}</b>
                {colon(language)}
                {roles.map((role) => roleNames[role][language]).join(', ')}
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  )
}
