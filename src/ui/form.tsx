import { catalogue, type Language } from '../kernel/language.ts'
import { colon } from './format.ts'

const messages = catalogue({
  wrong: { fr: 'À corriger', en: 'To be put right' },
})

/** The secret that every form sends back, so that no other site can send it. */
export function FormToken({ value }: { value: string }) {
  return <input type="hidden" name="jeton" value={value} />
}

/** At the top of a form shown again: what is wrong, each with a link to its field. Nothing where nothing is. */
export function ErrorSummary({
  language,
  errors,
  labels,
}: {
  language: Language
  errors: Readonly<Record<string, string>>
  /** What each field is called on screen. */
  labels: Readonly<Record<string, string>>
}) {
  const faults = Object.entries(errors)
  if (faults.length === 0) return null
  return (
    <div class="note alert" role="alert">
      <p>
        <b>{messages[language].wrong}</b>
      </p>
      <ul>
        {faults.map(([field, sentence]) => {
          const label = labels[field]
          if (label === undefined) return <li key={field}>{sentence}</li>
          return (
            <li key={field}>
              <a href={`#${field}`}>{label}</a>
              {colon(language)}
              {sentence}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
