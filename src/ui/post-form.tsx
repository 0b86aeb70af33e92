import type { ComponentChildren } from 'preact'
import type { Language } from '../kernel/language.ts'
import type { FormErrors, SentForm } from '../platform/web/door.ts'
import { ErrorSummary, FormToken } from './form.tsx'
import { linkTo } from './link.ts'

/** A form as it is shown: empty, or again with what was sent and what is wrong with it. */
export interface FormState {
  readonly language: Language
  readonly formToken: string
  readonly errors: FormErrors
  readonly sent: SentForm['fields']
}

/** A field as it was sent, where it was one text. */
export function textOf(sent: FormState['sent'], name: string): string {
  const value = sent[name]
  return typeof value === 'string' ? value : ''
}

/** A field as it was sent, as a list. */
export function textsOf(sent: FormState['sent'], name: string): readonly string[] {
  return [sent[name] ?? []].flat()
}

/** The `error` of a field, left out where there is none. */
export function errorOf({ errors }: Pick<FormState, 'errors'>, name: string): { error?: string } {
  const error = errors[name]
  return error === undefined ? {} : { error }
}

/** A form that is posted, with its token, one button, and at its top what is wrong. */
export function PostForm({
  state: { language, formToken, errors },
  action,
  button,
  labels = {},
  second = false,
  file = false,
  children,
}: {
  state: FormState
  action: string
  button: string
  /** What each field is called, for the list of what is wrong. */
  labels?: Readonly<Record<string, string>>
  second?: boolean
  /** Whether a file may come with it. */
  file?: boolean
  children?: ComponentChildren
}) {
  return (
    <form
      class="form"
      method="post"
      action={linkTo(language, action)}
      enctype={file ? 'multipart/form-data' : undefined}
    >
      <FormToken value={formToken} />
      <ErrorSummary language={language} errors={errors} labels={labels} />
      {children}
      <p class="actions">
        <button class={second ? 'button second' : 'button'} type="submit">
          {button}
        </button>
      </p>
    </form>
  )
}
