import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import type { Choice } from '../../../../ui/field.tsx'
import { Line, Lines, Pick, stateFor } from '../../../../ui/kept-field.tsx'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { type FormState, PostForm, textOf } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { messages } from '../../messages.ts'
import type { Division } from '../../queries/board.ts'
import type { Scheme } from '../../queries/schemes.ts'
import type { OwnIndicator, Target } from '../../queries/targets.ts'
import { ownUnits } from '../../rules/unit.ts'
import { findUsualTarget } from '../../rules/usual-targets.ts'
import { writeValue } from '../../rules/value.ts'
import { spaceMessages } from '../../space-messages.ts'
import { unitWords } from '../../unit-messages.ts'
import { UsualTargets } from '../../usual.tsx'
import { usualWords } from '../../usual-messages.ts'
import { OutcomeCell } from '../objectives.tsx'
import { goalWords } from '../readings.ts'
import { SchemeParts, SpaceHead } from './fields.tsx'

export interface EditTargetsProps {
  readonly state: FormState
  readonly wrong: 'target' | 'own' | null
  readonly scheme: Scheme
  readonly targets: readonly Target[]
  /** The target that the form changes; `null` where it adds one. */
  readonly chosen: Target | null
  readonly divisions: readonly Division[]
  readonly own: readonly OwnIndicator[]
  readonly indicators: readonly Choice[]
  readonly mayRun: Decision
}

const at = ({ scheme }: EditTargetsProps, path = '/objectifs') => `/espace/schema/${scheme.slug}${path}`

function List(props: EditTargetsProps) {
  const { state, targets } = props
  const { language } = state
  const say = spaceMessages[language]
  const words = messages[language]
  if (targets.length === 0) return null
  return (
    <Section id="liste" title={say.targets} wide>
      <Table
        caption={say.targets}
        narrow="stack"
        rows={targets}
        columns={[
          {
            head: words.target,
            header: true,
            cell: ({ code, title }) => (
              <a href={linkTo(language, `${withQuery(at(props), { code })}#objectif`)}>{wordsOf(title, language)}</a>
            ),
          },
          { head: say.indicator, cell: ({ measured }) => <span>{wordsOf(measured.title, language)}</span> },
          { head: words.goal, cell: (target) => <span>{goalWords(target, language) ?? words.noGoal}</span> },
          { head: words.forecast, cell: (target) => <OutcomeCell target={target} language={language} /> },
        ]}
      />
    </Section>
  )
}

function labelsOf(language: 'fr' | 'en') {
  const say = spaceMessages[language]
  return {
    code: say.code,
    title: say.title,
    indicator: say.indicator,
    baselineValue: say.baselineValue,
    baselineYear: say.baselineYear,
    baselineSource: say.baselineSource,
    noBaseline: say.noBaseline,
    value: say.goal,
    noValue: say.noGoal,
    due: say.due,
  }
}

function Baseline({ state, chosen }: { state: FormState; chosen: Target | null }) {
  const { language } = state
  const say = spaceMessages[language]
  const written = (value: number | null) => (chosen && value !== null ? writeValue(value, chosen.unit) : null)
  const source = chosen?.baselineSource ? wordsOf(chosen.baselineSource, 'fr') : null
  return (
    <>
      <Line
        state={state}
        name="baselineValue"
        label={say.baselineValue}
        hint={say.valueHint}
        most={40}
        value={written(chosen?.course.baseline ?? null)}
      />
      <Line
        state={state}
        name="baselineYear"
        label={say.baselineYear}
        most={4}
        value={chosen?.baselineYear?.toString() ?? null}
      />
      <Line state={state} name="baselineSource" label={say.baselineSource} most={400} value={source} />
      <Lines state={state} name="noBaseline" label={say.noBaseline} rows={2} value={chosen?.noBaseline?.fr ?? null} />
      <Line
        state={state}
        name="value"
        label={say.goal}
        hint={say.valueHint}
        most={40}
        value={written(chosen?.course.target ?? null)}
      />
      <Lines state={state} name="noValue" label={say.noGoal} rows={2} value={chosen?.noValue?.fr ?? null} />
    </>
  )
}

function What({ state, chosen, divisions, indicators }: EditTargetsProps) {
  const { language } = state
  const say = spaceMessages[language]
  return (
    <>
      <Line state={state} name="title" label={say.title} value={chosen?.title.fr ?? null} />
      <Line state={state} name="titleEn" label={say.titleEn} value={chosen?.title.en ?? null} />
      <Pick
        state={state}
        name="division"
        label={say.division}
        value={chosen?.division?.code ?? ''}
        choices={[
          { value: '', label: say.noDivision },
          ...divisions.map(({ code, title }) => ({ value: code, label: wordsOf(title, language) })),
        ]}
      />
      <Pick
        state={state}
        name="indicator"
        label={say.indicator}
        value={chosen?.indicator ?? null}
        choices={indicators}
      />
    </>
  )
}

function How({ state, chosen }: { state: FormState; chosen: Target | null }) {
  const say = spaceMessages[state.language]
  return (
    <>
      <Pick
        state={state}
        name="weighedBy"
        label={say.weighedBy}
        hint={say.weighedHint}
        value={chosen?.weighedBy ?? 'count'}
        choices={(['count', 'amount', 'mean'] as const).map((value) => ({ value, label: say[value] }))}
      />
      <Pick
        state={state}
        name="direction"
        label={say.direction}
        value={chosen?.direction ?? 'at-least'}
        choices={(['at-least', 'at-most'] as const).map((value) => ({ value, label: say[value] }))}
      />
    </>
  )
}

function Form(props: EditTargetsProps) {
  const { chosen, scheme } = props
  const state = stateFor(props.state, props.wrong, 'target')
  const say = spaceMessages[state.language]
  const usual = findUsualTarget(textOf(state.sent, 'usual'))
  return (
    <Section id="objectif" title={chosen ? say.changeTarget : say.setTarget}>
      {usual && <p>{usualWords[state.language].filled(usual.says[state.language])}</p>}
      <PostForm state={state} action={at(props)} button={say.save} labels={labelsOf(state.language)}>
        {usual && <input type="hidden" name="usual" value={usual.code} />}
        {chosen ? (
          <input type="hidden" name="code" value={chosen.code} />
        ) : (
          <Line state={state} name="code" label={say.code} hint={say.targetHint} most={80} />
        )}
        <What {...props} state={state} />
        <How state={state} chosen={chosen} />
        <Baseline state={state} chosen={chosen} />
        <Line state={state} name="due" label={say.due} type="date" value={chosen?.due ?? scheme.to} />
        <Lines state={state} name="remark" label={say.remark} rows={2} value={chosen?.remark?.fr ?? null} />
      </PostForm>
    </Section>
  )
}

function Own(props: EditTargetsProps) {
  const { own } = props
  const state = stateFor(props.state, props.wrong, 'own')
  const { language } = state
  const say = spaceMessages[language]
  const labels = { ownCode: say.code, ownTitle: say.title, ownDefinition: say.definition }
  return (
    <Section id="indicateurs-propres" title={say.ownIndicators} note={say.ownNote}>
      {own.length > 0 && (
        <Table
          caption={say.ownIndicators}
          narrow="stack"
          rows={own}
          columns={[
            { head: say.title, header: true, cell: ({ title }) => wordsOf(title, language) },
            { head: say.code, cell: ({ code }) => <span>{code}</span> },
            { head: say.unit, cell: ({ unit }) => <span>{unitWords[unit][language]}</span> },
          ]}
        />
      )}
      <PostForm state={state} action={at(props, '/indicateurs')} button={say.addOwn} labels={labels} second>
        <Line state={state} name="ownCode" label={say.code} hint={say.targetHint} most={80} />
        <Line state={state} name="ownTitle" label={say.title} />
        <Line state={state} name="ownTitleEn" label={say.titleEn} />
        <Lines state={state} name="ownDefinition" label={say.definition} rows={2} most={1000} />
        <Pick
          state={state}
          name="ownUnit"
          label={say.unit}
          choices={ownUnits.map((value) => ({ value, label: unitWords[value][language] }))}
        />
      </PostForm>
    </Section>
  )
}

function Usual({ state: { language }, scheme, targets }: EditTargetsProps) {
  const say = spaceMessages[language]
  return (
    <Section id="usuelles" title={say.usual} note={say.usualNote} wide>
      <UsualTargets language={language} into={{ slug: scheme.slug, targets }} />
    </Section>
  )
}

/** The targets of a scheme in the workspace: what they are, one form to set them, and what the scheme measures by itself. */
export function EditTargets(props: EditTargetsProps) {
  const { state, scheme, mayRun } = props
  const say = spaceMessages[state.language]
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={say.targets} />
      <div class="wrap">
        <SchemeParts state={state} scheme={scheme} current="/objectifs" />
        {!mayRun.allowed && <Note title={mayRun.reason[state.language]} />}
        <List {...props} />
        {mayRun.allowed && (
          <>
            <Form {...props} />
            <Own {...props} />
            <Usual {...props} />
          </>
        )}
      </div>
    </>
  )
}
