import type { Decision } from '../../../../kernel/decision.ts'
import type { LineFault } from '../../../../platform/files/table.ts'
import { FileField } from '../../../../ui/field.tsx'
import { LineFaults } from '../../../../ui/line-faults.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import type { Scheme } from '../../queries/schemes.ts'
import { spaceMessages } from '../../space-messages.ts'
import { SchemeParts, SpaceHead } from './fields.tsx'

export interface BulkProps {
  readonly state: FormState
  readonly scheme: Scheme
  readonly faults: readonly LineFault[]
  readonly mayRun: Decision
}

/** Many actions brought up to date at once, by a table that goes out and comes back. */
export function Bulk({ state, scheme, faults, mayRun }: BulkProps) {
  const { language } = state
  const say = spaceMessages[language]
  const base = `/espace/schema/${scheme.slug}`
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={say.table} />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="/tableau" />
        <Section id="envoyer" title={say.table} note={say.bulkNote}>
          <p>
            <a href={linkTo(language, `${base}/actions.csv`)}>{say.download}</a>
          </p>
          <LineFaults language={language} faults={faults} />
          {mayRun.allowed ? (
            <PostForm state={state} action={`${base}/tableau`} button={say.send} labels={{ table: say.file }} file>
              <FileField name="table" label={say.file} accept=".csv,text/csv" {...errorOf(state, 'table')} />
            </PostForm>
          ) : (
            <Note title={mayRun.reason[language]} />
          )}
        </Section>
      </div>
    </>
  )
}
