import type { Day } from '../../../../kernel/calendar.ts'
import { type OwnText, wordsOf } from '../../../../kernel/own-text.ts'
import { formatDay } from '../../../../ui/format.ts'
import { Lines, Pick, stateFor } from '../../../../ui/kept-field.tsx'
import { PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { WithdrawnMilestone, WithdrawnUpdate } from '../../queries/withdrawn.ts'
import { sayWithdrawal } from '../../withdraw-messages.ts'
import type { EditActionProps } from './action.tsx'
import { withdrawnWords } from './measure.tsx'

/** A step or a line of the journal that was withdrawn. */
export type GoneEntry = WithdrawnMilestone | WithdrawnUpdate

type Entry = { readonly title: OwnText } | { readonly on: Day; readonly body: OwnText }

const mostWords = 90

function entryWords(entry: Entry, language: 'fr' | 'en'): string {
  const say = sayWithdrawal(language)
  if ('title' in entry) return say.entryStep(wordsOf(entry.title, language))
  const body = wordsOf(entry.body, language)
  const short = body.length > mostWords ? `${body.slice(0, mostWords)}…` : body
  return say.entryUpdate(formatDay(entry.on, language), short)
}

/** The form by which a mistake is taken out of an action, and what was taken out before. */
export function WithdrawEntry(props: EditActionProps & { at: string }) {
  const { action, updates, gone, at } = props
  const state = stateFor(props.state, props.wrong, 'withdraw')
  const { language } = state
  const say = sayWithdrawal(language)
  const choices = [...updates, ...action.milestones].map((one) => ({ value: one.id, label: entryWords(one, language) }))
  if (choices.length === 0 && gone.length === 0) return null
  return (
    <Section id="retirer" title={say.withdrawEntry} note={say.withdrawEntryNote}>
      {choices.length > 0 && (
        <PostForm
          state={state}
          action={at}
          button={say.withdrawEntry}
          labels={{ entry: say.entry, withdrawReason: say.reason }}
          second
        >
          <Pick state={state} name="entry" label={say.entry} choices={choices} />
          <Lines state={state} name="withdrawReason" label={say.reason} most={1000} />
        </PostForm>
      )}
      {gone.length > 0 && (
        <Rows
          rows={gone.map((one) => ({
            key: one.id,
            what: entryWords(one, language),
            below: withdrawnWords(one.withdrawn, language),
          }))}
        />
      )}
    </Section>
  )
}
