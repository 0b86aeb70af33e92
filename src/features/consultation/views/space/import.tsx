import type { Decision } from '../../../../kernel/decision.ts'
import type { LineFault } from '../../../../platform/files/table.ts'
import { FileField } from '../../../../ui/field.tsx'
import { Ticks } from '../../../../ui/kept-field.tsx'
import { LineFaults } from '../../../../ui/line-faults.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { saySpaceMessages } from '../../say-space-messages.ts'
import { at } from './contributions.tsx'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface ImportProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  /** The form to which the errors belong. */
  readonly wrong: 'table' | 'decidim' | null
  readonly faults: readonly LineFault[]
  readonly may: Decision
  readonly mayDecidim: Decision
  /** What was imported from elsewhere, that can be taken away as it was. */
  readonly kinds: readonly ('proposals' | 'comments' | 'debates' | 'results')[]
}

function DecidimPart({ head, state, wrong, faults, mayDecidim, kinds }: ImportProps) {
  const { language } = head
  const say = saySpaceMessages[language]
  const shown = wrong === 'decidim' ? state : { ...state, errors: {}, sent: {} }
  return (
    <Section id="decidim" title={say.decidimTitle} note={say.decidimNote}>
      {mayDecidim.allowed ? (
        <>
          {wrong === 'decidim' && <LineFaults language={language} faults={faults} />}
          <PostForm
            state={shown}
            action={at(head, '/contributions/importer/decidim')}
            button={say.importButton}
            labels={{ decidim: say.file }}
            second
            file
          >
            <FileField name="decidim" label={say.file} accept=".csv,text/csv" {...errorOf(shown, 'decidim')} />
            <Ticks
              state={shown}
              name="more"
              label={say.more}
              chosen={['themes']}
              choices={[{ value: 'themes', label: say.withThemes }]}
            />
          </PostForm>
        </>
      ) : (
        <p>{mayDecidim.reason[language]}</p>
      )}
      {kinds.length > 0 && (
        <p class="small">
          {say.takeAway}{' '}
          {kinds.map((kind, index) => (
            <>
              {index > 0 && ', '}
              <a href={linkTo(language, at(head, `/contributions/decidim/${kind}.csv`))}>{say[`kind.${kind}`]}</a>
            </>
          ))}
        </p>
      )}
    </Section>
  )
}

/** The two ways in which many contributions come in at once. */
export function ImportContributions(props: ImportProps) {
  const { head, state, wrong, faults, may } = props
  const { language } = head
  const say = saySpaceMessages[language]
  const shown = wrong === 'table' ? state : { ...state, errors: {}, sent: {} }
  const form = (extension: string) => linkTo(language, at(head, `/contributions/modele.${extension}`))
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.import} lede={say.importLede} />
      <div class="wrap">
        <Section
          id="tableau"
          title={say.tableTitle}
          note={
            <>
              {say.tableNote} <a href={form('csv')}>CSV</a>, <a href={form('xlsx')}>XLSX</a>
            </>
          }
        >
          {may.allowed ? (
            <>
              {wrong === 'table' && <LineFaults language={language} faults={faults} />}
              <PostForm
                state={shown}
                action={at(head, '/contributions/importer')}
                button={say.importButton}
                labels={{ table: say.file }}
                file
              >
                <FileField
                  name="table"
                  label={say.file}
                  hint={say.tableHint}
                  accept=".csv,.xlsx,.json,text/csv"
                  {...errorOf(shown, 'table')}
                />
              </PostForm>
            </>
          ) : (
            <p>{may.reason[language]}</p>
          )}
        </Section>
        <DecidimPart {...props} />
      </div>
    </>
  )
}
