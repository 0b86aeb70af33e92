import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import type { LineFault } from '../../../../platform/files/table.ts'
import { FileField } from '../../../../ui/field.tsx'
import { Line, Pick, stateFor } from '../../../../ui/kept-field.tsx'
import { LineFaults } from '../../../../ui/line-faults.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { messages } from '../../messages.ts'
import { type RecordedMeasure, readingOf } from '../../queries/measures.ts'
import type { Scheme, SchemeBuyer } from '../../queries/schemes.ts'
import type { OwnIndicator } from '../../queries/targets.ts'
import { spaceMessages } from '../../space-messages.ts'
import { unitWords } from '../../unit-messages.ts'
import { withdrawMessages } from '../../withdraw-messages.ts'
import { Source } from '../evidence.tsx'
import { periodWords } from '../readings.ts'
import { valueWords } from '../values.ts'
import { SchemeParts, SpaceHead } from './fields.tsx'

/** A measure with whether the person may verify it. */
export interface MeasureLine extends RecordedMeasure {
  readonly mayVerify: boolean
}

export interface MeasuresProps {
  readonly state: FormState
  readonly wrong: 'measure' | 'table' | null
  readonly faults: readonly LineFault[]
  readonly scheme: Scheme
  readonly own: readonly OwnIndicator[]
  readonly buyers: readonly SchemeBuyer[]
  readonly measures: readonly MeasureLine[]
  readonly mayRecord: Decision
}

const at = ({ scheme }: MeasuresProps, path = '') => `/espace/schema/${scheme.slug}/mesures${path}`

function List(props: MeasuresProps) {
  const { state, measures, own, buyers } = props
  const { language } = state
  const say = spaceMessages[language]
  const words = messages[language]
  const units = new Map(own.map(({ code, unit }) => [code, unit]))
  const titles = new Map(own.map(({ code, title }) => [code, wordsOf(title, language)]))
  const value = (one: RecordedMeasure) =>
    valueWords(readingOf(one).value, units.get(one.indicator) ?? 'count', language)
  if (measures.length === 0) return <p>{say.none}</p>
  const several = buyers.length > 1
  return (
    <Table
      caption={say.measures}
      narrow="stack"
      rows={measures}
      columns={[
        {
          head: say.indicator,
          header: true,
          cell: ({ id, indicator }) => (
            <a href={linkTo(language, `/espace/schema/mesures/${id}`)}>{titles.get(indicator) ?? indicator}</a>
          ),
        },
        ...(several ? [{ head: say.buyer, cell: (one: MeasureLine) => <span>{one.organisation}</span> }] : []),
        { head: say.period, cell: (one) => <span>{periodWords(one, language)}</span> },
        { head: say.value, number: true, cell: (one) => value(one) },
        {
          head: say.source,
          cell: ({ source, evidence }) => <Source source={source} evidence={evidence} language={language} everything />,
        },
        { head: say.author, cell: ({ author }) => <span>{author ?? '–'}</span> },
        {
          head: say.state,
          cell: (one) =>
            one.state === 'declared' && one.mayVerify ? (
              <a href={linkTo(language, `/espace/schema/mesures/${one.id}#verifier`)}>
                {words.declared}, {withdrawMessages[language].toVerify}
              </a>
            ) : (
              <span>{words[one.state]}</span>
            ),
        },
      ]}
    />
  )
}

function Numbers({ state }: { state: FormState }) {
  const say = spaceMessages[state.language]
  return (
    <>
      <Line state={state} name="from" label={say.from} hint={say.fromHint} most={10} />
      <Line state={state} name="to" label={say.to} hint={say.toHint} most={10} />
      <Line state={state} name="value" label={say.value} hint={say.valueHint} most={40} />
      <Line state={state} name="numerator" label={say.numerator} most={40} />
      <Line state={state} name="denominator" label={say.denominator} most={40} />
    </>
  )
}

function Record(props: MeasuresProps) {
  const { own, buyers } = props
  const state = stateFor(props.state, props.wrong, 'measure')
  const { language } = state
  const say = spaceMessages[language]
  const indicators = own.map(({ code, title, unit }) => ({
    value: code,
    label: `${wordsOf(title, language)} (${unitWords[unit][language]})`,
  }))
  const labels = {
    indicator: say.indicator,
    from: say.from,
    to: say.to,
    value: say.value,
    numerator: say.numerator,
    denominator: say.denominator,
    source: say.source,
    evidence: say.evidence,
  }
  return (
    <Section id="saisir" title={say.record} note={say.recordNote}>
      <PostForm state={state} action={at(props)} button={say.recordButton} labels={labels}>
        <Pick state={state} name="indicator" label={say.indicator} choices={indicators} />
        <Pick
          state={state}
          name="siren"
          label={say.buyer}
          choices={buyers.map(({ siren, name }) => ({ value: siren, label: name }))}
        />
        <Numbers state={state} />
        <Line state={state} name="source" label={say.source} most={400} />
        <Line state={state} name="evidence" label={say.evidence} hint={say.evidenceHint} most={400} />
      </PostForm>
    </Section>
  )
}

function ByTable(props: MeasuresProps) {
  const { faults } = props
  const state = stateFor(props.state, props.wrong, 'table')
  const { language } = state
  const say = spaceMessages[language]
  return (
    <Section id="tableau" title={say.byTable} note={say.tableNote}>
      <p>
        <a href={linkTo(language, at(props, '/modele.csv'))}>{say.template}</a>
      </p>
      <LineFaults language={language} faults={faults} />
      <PostForm state={state} action={at(props, '/tableau')} button={say.send} labels={{ table: say.file }} second file>
        <FileField name="table" label={say.file} accept=".csv,text/csv" {...errorOf(state, 'table')} />
      </PostForm>
    </Section>
  )
}

/** The measures of a scheme in the workspace: those recorded, a form for one, a table for many. */
export function Measures(props: MeasuresProps) {
  const { state, scheme, own, mayRecord } = props
  const { language } = state
  const say = spaceMessages[language]
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={say.measures} />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="/mesures" />
        {!mayRecord.allowed && <Note title={mayRecord.reason[language]} />}
        <Section id="mesures" title={say.measures} wide>
          <List {...props} />
        </Section>
        {mayRecord.allowed &&
          (own.length === 0 ? (
            <p>
              <a href={linkTo(language, `/espace/schema/${scheme.slug}/objectifs#indicateurs-propres`)}>{say.noOwn}</a>
            </p>
          ) : (
            <>
              <Record {...props} />
              <ByTable {...props} />
            </>
          ))}
      </div>
    </>
  )
}
