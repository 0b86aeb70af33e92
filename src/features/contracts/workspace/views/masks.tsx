import { SelectField, TextArea, TextField } from '../../../../ui/field.tsx'
import { formatDay, formatShortDay } from '../../../../ui/format.ts'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Pagination } from '../../../../ui/pagination.tsx'
import { errorOf, type FormState, PostForm, textOf } from '../../../../ui/post-form.tsx'
import { PageHead, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Mask } from '../../queries/masks.ts'
import { keepingMessages } from '../keeping-messages.ts'

const home = '/espace/masques'
/** So much of a fingerprint tells one from the other. */
const shown = 8

export type MaskFormName = 'mask' | 'lift'

export interface MasksProps {
  readonly masks: readonly Mask[]
  readonly page: number
  readonly pages: number
  readonly state: FormState
  /** The form to which the errors belong. */
  readonly wrong: MaskFormName | undefined
}

function stateFor({ state, wrong }: MasksProps, form: MaskFormName): FormState {
  return wrong === form ? state : { ...state, errors: {}, sent: {} }
}

/** Why: in both forms, kept. */
function Reason({ state, name }: { state: FormState; name: 'raison' | 'motif' }) {
  return (
    <TextArea
      name={name}
      label={keepingMessages[state.language].reason}
      value={textOf(state.sent, name)}
      rows={2}
      maxLength={1000}
      {...errorOf(state, name)}
    />
  )
}

function Add(props: MasksProps) {
  const state = stateFor(props, 'mask')
  const say = keepingMessages[state.language]
  const labels = { identifiant: say.identifier, raison: say.reason }
  return (
    <Section id="ajouter" title={say.add} note={say.addNote}>
      <PostForm state={state} action={home} button={say.addButton} labels={labels}>
        <TextField
          name="identifiant"
          label={say.identifier}
          value={textOf(state.sent, 'identifiant')}
          maxLength={100}
          autoComplete="off"
          {...errorOf(state, 'identifiant')}
        />
        <Reason state={state} name="raison" />
      </PostForm>
    </Section>
  )
}

function List({ masks, page, pages, state: { language } }: MasksProps) {
  const say = keepingMessages[language]
  return (
    <Section id="liste" title={say.list}>
      {masks.length === 0 ? (
        <p>{say.noMask}</p>
      ) : (
        <Table
          caption={say.list}
          narrow="stack"
          rows={masks}
          columns={[
            { head: say.asked, header: true, cell: ({ askedOn }) => formatShortDay(askedOn, language) },
            { head: say.reason, cell: ({ reason }) => <span>{reason}</span> },
            { head: say.mask, cell: ({ hash }) => <code>{hash.slice(0, shown)}…</code> },
          ]}
        />
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(target) => linkTo(language, withQuery(home, { page: target === 1 ? '' : target }))}
      />
    </Section>
  )
}

function Lift(props: MasksProps) {
  const state = stateFor(props, 'lift')
  const { language } = state
  const say = keepingMessages[language]
  if (props.masks.length === 0) return null
  return (
    <Section id="lever" title={say.lift} note={say.liftNote}>
      <PostForm
        state={state}
        action={`${home}/lever`}
        button={say.lift}
        labels={{ masque: say.which, motif: say.reason }}
        second={true}
      >
        <SelectField
          name="masque"
          label={say.which}
          value={textOf(state.sent, 'masque')}
          choices={props.masks.map(({ hash, askedOn }) => ({
            value: hash,
            label: say.maskOf(formatDay(askedOn, language), hash.slice(0, shown)),
          }))}
          {...errorOf(state, 'masque')}
        />
        <Reason state={state} name="motif" />
      </PostForm>
    </Section>
  )
}

/** The natural persons who asked to be named no more, whom the list does not name. */
export function Masks(props: MasksProps) {
  const { language } = props.state
  const say = keepingMessages[language]
  return (
    <>
      <PageHead
        eyebrow={<a href={linkTo(language, '/espace')}>{say.eyebrow}</a>}
        title={say.masks}
        lede={say.masksLede}
      />
      <div class="wrap">
        <Add {...props} />
        <List {...props} />
        <Lift {...props} />
      </div>
    </>
  )
}
