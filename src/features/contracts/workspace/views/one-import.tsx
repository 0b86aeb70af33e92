import type { Language } from '../../../../kernel/language.ts'
import { type Fact, Facts, Sheet } from '../../../../ui/facts.tsx'
import { FormToken } from '../../../../ui/form.tsx'
import { formatDay, formatDecimal, formatNumber } from '../../../../ui/format.ts'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Note, PageHead, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { WatchedImport } from '../../queries/import-watch.ts'
import { anomalies, isAnomalyCode } from '../../rules/anomaly.ts'
import { importMessages } from '../import-messages.ts'
import { StateTag, senderOf } from './imports.tsx'

export interface OneImportProps {
  readonly language: Language
  readonly row: WatchedImport
  readonly computed: { readonly done: number; readonly all: number }
  readonly codes: readonly { readonly code: string; readonly count: number }[]
  readonly mayUndo: boolean
  /** Whether the page asks for itself again while the import is under way. */
  readonly updating: boolean
}

/** What an anomaly is, in words. */
export function anomalyWords(code: string, language: Language): string {
  return isAnomalyCode(code) ? anomalies[code][language] : code
}

const mega = 1024 * 1024

/** Whether something still happens to an import. */
export function isUnderWay({ state, upload }: Pick<WatchedImport, 'state' | 'upload'>): boolean {
  return ['waiting', 'reading', 'applying', 'undoing'].includes(state) || (state === 'interrupted' && upload !== null)
}

function progressOf({ row, computed, language }: OneImportProps): { value: number; words: string } {
  const say = importMessages[language]
  const megabytes = (bytes: number) => say.megabytes(formatDecimal(bytes / mega, language))
  if (row.state === 'applying') {
    const number = (value: number) => formatNumber(value, language)
    const words = say.computedSoFar(number(computed.done), number(computed.all))
    return { value: computed.all === 0 ? 1 : computed.done / computed.all, words }
  }
  const bytes = row.counts.bytes ?? 0
  return { value: row.size === 0 ? 0 : bytes / row.size, words: say.readSoFar(megabytes(bytes), megabytes(row.size)) }
}

function Progress(props: OneImportProps) {
  const { row, language, updating } = props
  const say = importMessages[language]
  const { value, words } = progressOf(props)
  const here = linkTo(language, withQuery(`/espace/imports/${row.id}`, updating ? { suivre: 'non' } : {}))
  const measured = row.state === 'reading' || row.state === 'applying'
  return (
    <Section id="avancement" title={say.progress}>
      <p>
        <StateTag state={row.state} language={language} />
      </p>
      {measured ? (
        <p>
          <progress max={1} value={value} aria-label={say[row.state]} /> {words}
        </p>
      ) : (
        row.state !== 'undoing' && <p>{say.waitingHelp}</p>
      )}
      <p class="small">
        {updating && `${say.underway} `}
        <a href={here}>{updating ? say.stopUpdating : say.updateNow}</a>
      </p>
    </Section>
  )
}

function Outcome({ row, language }: OneImportProps) {
  const say = importMessages[language]
  if (row.state === 'failed')
    return (
      <Note title={say.whyFailed} alert>
        <p>
          {row.fault} {say.nothingKept}
        </p>
      </Note>
    )
  if (row.state === 'interrupted')
    return (
      <Note title={say.interrupted} alert>
        <p>{say.interruptedHelp}</p>
      </Note>
    )
  return row.state === 'undone' ? (
    <Note title={say.undone}>
      <p>{say.undoneHelp}</p>
    </Note>
  ) : null
}

function factsOf({ row, language }: OneImportProps): Fact[] {
  const say = importMessages[language]
  const number = (value: number) => formatNumber(value, language)
  const { counts } = row
  return [
    { label: say.records, value: number(counts.records) },
    { label: say.inserted, value: number(counts.inserted) },
    { label: say.updated, value: number(counts.updated) },
    { label: say.rejected, value: number(counts.rejected) },
  ]
}

function Counts(props: OneImportProps) {
  const { row, language } = props
  const say = importMessages[language]
  const number = (value: number) => formatNumber(value, language)
  const day = formatDay(row.started_at.toISOString().slice(0, 10), language)
  return (
    <>
      <Facts facts={factsOf(props)} />
      <Section id="apport" title={say.counts} note={say.countsNote}>
        <Sheet
          lines={[
            { term: say.state, value: <StateTag state={row.state} language={language} /> },
            { term: say.who, value: senderOf(row, language) },
            { term: say.when, value: day },
            { term: say.unchanged, value: number(row.counts.unchanged) },
            { term: say.merged, value: number(row.counts.merged) },
            { term: say.withAnomalies, value: number(row.counts.withAnomalies) },
          ]}
        />
      </Section>
    </>
  )
}

function Wrong({ row, codes, language }: OneImportProps) {
  const say = importMessages[language]
  const base = `/espace/imports/${row.id}/anomalies`
  return (
    <Section id="anomalies" title={say.whatIsWrong} note={say.wrongNote}>
      {codes.length === 0 ? (
        <p>{say.nothingWrong}</p>
      ) : (
        <>
          <Table
            caption={say.whatIsWrong}
            narrow="stack"
            rows={codes.slice(0, 12)}
            columns={[
              {
                head: say.anomaly,
                header: true,
                cell: ({ code }) => (
                  <a href={linkTo(language, withQuery(base, { code }))}>{anomalyWords(code, language)}</a>
                ),
              },
              { head: say.count, number: true, cell: ({ count }) => formatNumber(count, language) },
            ]}
          />
          <p class="actions">
            <a href={linkTo(language, base)}>{say.seeAll}</a>
            <a href={linkTo(language, `${base}.csv`)}>{say.download}</a>
          </p>
        </>
      )}
    </Section>
  )
}

/** One file: where it has got to, what it brought, what is wrong in it, and the way to take it back. */
export function OneImport(props: OneImportProps) {
  const { language, row, mayUndo } = props
  const say = importMessages[language]
  const read = row.state === 'done' || row.state === 'applying'
  const told = read || row.state === 'undoing' || row.state === 'undone'
  return (
    <>
      <PageHead eyebrow={`${say.eyebrow} · ${say.title}`} title={row.file_name} />
      <div class="wrap">
        {isUnderWay(row) ? <Progress {...props} /> : <Outcome {...props} />}
        {told && <Counts {...props} />}
        {read && <Wrong {...props} />}
        <p class="actions">
          {row.state === 'done' && (
            <a class="button" href={linkTo(language, '/indicateurs')}>
              {say.seeFigures}
            </a>
          )}
          {row.state === 'done' && mayUndo && (
            <a class="button second" href={linkTo(language, `/espace/imports/${row.id}/defaire`)}>
              {say.undo}
            </a>
          )}
          <a href={linkTo(language, '/espace/imports')}>{say.toImports}</a>
        </p>
      </div>
    </>
  )
}

/** Asks once more before an import is taken back. */
export function ConfirmUndo({
  language,
  row,
  formToken,
}: {
  language: Language
  row: WatchedImport
  formToken: string
}) {
  const say = importMessages[language]
  const here = `/espace/imports/${row.id}`
  return (
    <>
      <PageHead eyebrow={`${say.eyebrow} · ${say.title}`} title={say.undoTitle(row.file_name)} lede={say.undoHelp} />
      <div class="wrap">
        <form class="form" method="post" action={linkTo(language, `${here}/defaire`)}>
          <FormToken value={formToken} />
          <p class="actions">
            <button class="button" type="submit">
              {say.undoButton}
            </button>
            <a href={linkTo(language, here)}>{say.keep}</a>
          </p>
        </form>
      </div>
    </>
  )
}
