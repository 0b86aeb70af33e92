import type { Language } from '../../../kernel/language.ts'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { ErrorSummary, FormToken } from '../../../ui/form.tsx'
import { linkTo } from '../../../ui/link.ts'
import { PageHead, Section } from '../../../ui/section.tsx'
import { reportMessages } from '../report-messages.ts'
import { longestReport, reportFields } from '../schema.ts'

export interface ReportProps {
  readonly language: Language
  readonly contract: { readonly id: string; readonly title: string }
  readonly token: string
  readonly values: { readonly champ: string; readonly message: string }
  readonly errors: Readonly<Record<string, string>>
}

function optional(error: string | undefined) {
  return error === undefined ? {} : { error }
}

/** The form by which anybody says what is wrong with a contract. */
export function ReportPage({ language, contract, token, values, errors: faults }: ReportProps) {
  const say = reportMessages[language]
  const errors = faults.message === undefined ? faults : { ...faults, message: say.messageWrong }
  return (
    <>
      <PageHead title={say.title} lede={say.lede(contract.title)} />
      <div class="wrap">
        <form class="form" method="post" action={linkTo(language, `/marches/${contract.id}/signaler`)}>
          <FormToken value={token} />
          <ErrorSummary language={language} errors={errors} labels={{ champ: say.field, message: say.message }} />
          <SelectField
            name="champ"
            label={say.field}
            value={values.champ}
            choices={reportFields.map((field) => ({ value: field, label: say[`field.${field}`] }))}
            {...optional(errors.champ)}
          />
          <TextArea
            name="message"
            label={say.message}
            hint={say.messageHint}
            value={values.message}
            rows={6}
            maxLength={longestReport}
            {...optional(errors.message)}
          />
          <p class="small muted">{say.privacy}</p>
          <p class="actions">
            <button class="button" type="submit">
              {say.send}
            </button>
            <a href={linkTo(language, `/marches/${contract.id}`)}>{say.back}</a>
          </p>
        </form>
      </div>
    </>
  )
}

/** The report is kept. */
export function ThanksPage({ language, contractId }: { language: Language; contractId: string }) {
  const say = reportMessages[language]
  return (
    <>
      <PageHead title={say.thanks} lede={say.thanksHelp} />
      <div class="wrap">
        <p>
          <a class="button" href={linkTo(language, `/marches/${contractId}`)}>
            {say.back}
          </a>
        </p>
      </div>
    </>
  )
}

/** What is hidden on the page of a contract, and the way to report an error. */
export function ContractFoot({ language, id, hidden }: { language: Language; id: string; hidden: number }) {
  const say = reportMessages[language]
  return (
    <div class="wrap">
      <Section id="erreur" title={say.wrong}>
        {hidden > 0 && <p>{say.hidden(hidden)}</p>}
        <p>
          <a href={linkTo(language, `/marches/${id}/signaler`)}>{say.title}</a>
        </p>
      </Section>
    </div>
  )
}
