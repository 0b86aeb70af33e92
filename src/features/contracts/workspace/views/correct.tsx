import type { Language } from '../../../../kernel/language.ts'
import type { Again } from '../../../../platform/web/door.ts'
import { CheckboxGroup, SelectField, TextArea, TextField } from '../../../../ui/field.tsx'
import { ErrorSummary, FormToken } from '../../../../ui/form.tsx'
import { formatShortDay } from '../../../../ui/format.ts'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { PageHead, Section, Tag } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { correctionMessages } from '../../correction-messages.ts'
import { pageMessages } from '../../page-messages.ts'
import type { MadeCorrection } from '../../queries/corrections.ts'
import type { WholeContract } from '../../queries/one-contract.ts'
import { type CorrectionField, holderOf, publishedValue } from '../../rules/correction.ts'
import { environmentalChoices, socialChoices } from '../../rules/correction-input.ts'
import { fieldWords, valueWords } from '../../views/corrections.tsx'

export interface CorrectProps {
  readonly language: Language
  readonly contract: WholeContract
  readonly title: string
  readonly fields: readonly CorrectionField[]
  /** Every correction, those that were taken back included. */
  readonly history: readonly MadeCorrection[]
  readonly formToken: string
  /** The field whose form is shown. */
  readonly chosen: CorrectionField | undefined
  readonly again: Again | undefined
}

const listChoices = { environmental: environmentalChoices, social: socialChoices } as const

function typedOf({ again }: CorrectProps, name: string): readonly string[] {
  const sent = again?.sent.fields[name]
  return sent === undefined ? [] : [sent].flat()
}

function hintOf(field: CorrectionField, say: (typeof correctionMessages)[Language]): string {
  if (field === 'amount') return `${say.amountHint} `
  return field === 'cpv' ? `${say.cpvHint} ` : ''
}

function ValueField({ field, props }: { field: CorrectionField; props: CorrectProps }) {
  const { language, contract, again } = props
  const say = correctionMessages[language]
  const page = pageMessages[language]
  const published = say.publishedIs(valueWords(field, publishedValue(contract.published, field), language))
  const typed = typedOf(props, 'valeur')
  if (field === 'environmental' || field === 'social')
    return (
      <div id="valeur">
        <CheckboxGroup
          name="valeur"
          legend={`${say.value}. ${published}`}
          chosen={typed}
          choices={listChoices[field].map((value) => ({ value, label: say[value] }))}
        />
      </div>
    )
  const frame = {
    name: 'valeur',
    label: say.value,
    hint: `${hintOf(field, say)}${published}`,
    ...(again?.errors.valeur === undefined ? {} : { error: again.errors.valeur }),
  }
  const yesNo = field === 'innovative' || field === 'advance' || field === 'subcontracting'
  if (!yesNo)
    return (
      <TextField {...frame} value={typed[0] ?? ''} type={field === 'notifiedOn' ? 'date' : 'text'} maxLength={200} />
    )
  const choices = [
    { value: '', label: say.choose },
    { value: 'oui', label: page.yes },
    { value: 'non', label: page.no },
  ]
  return <SelectField {...frame} value={typed[0] ?? ''} choices={choices} />
}

function CorrectForm({ field, props }: { field: CorrectionField; props: CorrectProps }) {
  const { language, contract, formToken, again } = props
  const say = correctionMessages[language]
  const errorOf = (name: string) => (again?.errors[name] === undefined ? {} : { error: again.errors[name] })
  const labels = { valeur: say.value, raison: say.reason, preuve: say.evidence }
  return (
    <Section id="formulaire" title={fieldWords(field, language)}>
      <form class="form" method="post" action={linkTo(language, `/espace/marches/${contract.id}/corriger`)}>
        <FormToken value={formToken} />
        <input type="hidden" name="champ" value={field} />
        <ErrorSummary language={language} errors={again?.errors ?? {}} labels={labels} />
        <ValueField field={field} props={props} />
        <TextArea
          name="raison"
          label={say.reason}
          hint={say.reasonHint}
          value={typedOf(props, 'raison')[0] ?? ''}
          maxLength={1000}
          {...errorOf('raison')}
        />
        <TextArea
          name="preuve"
          label={say.evidence}
          hint={say.evidenceHint}
          value={typedOf(props, 'preuve')[0] ?? ''}
          maxLength={1000}
          rows={2}
          {...errorOf('preuve')}
        />
        <p class="actions">
          <button class="button" type="submit">
            {say.save}
          </button>
          <a href={linkTo(language, `/marches/${contract.id}`)}>{say.backToContract}</a>
        </p>
      </form>
    </Section>
  )
}

function TakeBack({ correction, props }: { correction: MadeCorrection; props: CorrectProps }) {
  const { language, contract, formToken } = props
  const say = correctionMessages[language]
  return (
    <form class="form" method="post" action={linkTo(language, `/espace/marches/${contract.id}/reprendre`)}>
      <FormToken value={formToken} />
      <input type="hidden" name="correction" value={correction.id} />
      <button class="button second" type="submit">
        {say.takeBack} <span class="hidden">{fieldWords(correction.field, language)}</span>
      </button>
    </form>
  )
}

function FieldTable({ props }: { props: CorrectProps }) {
  const { language, contract, fields } = props
  const say = correctionMessages[language]
  const standing = (field: CorrectionField) => contract.corrections.findLast((one) => one.field === field)
  const here = `/espace/marches/${contract.id}/corriger`
  return (
    <Section id="champs" title={say.fields} wide>
      <Table
        caption={say.fields}
        narrow="stack"
        rows={fields}
        columns={[
          { head: say.field, header: true, cell: (field) => fieldWords(field, language) },
          {
            head: say.published,
            cell: (field) => valueWords(field, publishedValue(contract.published, field), language),
          },
          {
            head: say.corrected,
            cell: (field) => {
              const correction = standing(field)
              return correction ? <b>{valueWords(field, correction.value, language)}</b> : say.notCorrected
            },
          },
          {
            head: say.action,
            cell: (field) => {
              const correction = standing(field)
              const missing = publishedValue(contract.published, field) === null
              return (
                <div class="actions">
                  <a href={`${linkTo(language, withQuery(here, { champ: field }))}#formulaire`}>
                    {missing ? say.complete : say.correct} <span class="hidden">{fieldWords(field, language)}</span>
                  </a>
                  {correction && <TakeBack correction={correction} props={props} />}
                </div>
              )
            },
          },
        ]}
      />
    </Section>
  )
}

function History({ props }: { props: CorrectProps }) {
  const { language, history } = props
  if (history.length === 0) return null
  const say = correctionMessages[language]
  const day = (instant: Date) => formatShortDay(instant.toISOString().slice(0, 10), language)
  return (
    <Section id="histoire" title={say.history} wide>
      <Table
        caption={say.history}
        narrow="stack"
        rows={history.filter(({ field }) => holderOf(field) === undefined || props.fields.includes(field))}
        columns={[
          { head: say.field, header: true, cell: ({ field }) => fieldWords(field, language) },
          { head: say.corrected, cell: ({ field, value }) => valueWords(field, value, language) },
          { head: say.why, cell: ({ reason }) => reason },
          { head: say.evidence, cell: ({ evidence }) => evidence },
          {
            head: say.by,
            cell: ({ author_name, made_at }) => `${author_name ?? say.commandLine}, ${day(made_at)}`,
          },
          {
            head: say.until,
            cell: ({ withdrawn_at }) =>
              withdrawn_at === null ? <Tag tint="ecologie">{say.speaks}</Tag> : day(withdrawn_at),
          },
        ]}
      />
    </Section>
  )
}

/** The buyer's own layer of one contract: each field with both values, the form of the one chosen, and what was said before. */
export function Correct(props: CorrectProps) {
  const { language, title, chosen } = props
  const say = correctionMessages[language]
  return (
    <>
      <PageHead eyebrow={`${say.eyebrow} · ${say.title}`} title={title} lede={say.lede} />
      <div class="wrap">
        {chosen !== undefined && <CorrectForm field={chosen} props={props} />}
        <FieldTable props={props} />
        <History props={props} />
      </div>
    </>
  )
}
