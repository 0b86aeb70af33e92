import { Line, Lines, Ticks } from '../../../../../ui/kept-field.tsx'
import { type FormState, PostForm } from '../../../../../ui/post-form.tsx'
import { Section } from '../../../../../ui/section.tsx'
import type { Questionnaire } from '../../../queries/questionnaires.ts'
import type { Kind } from '../../../schema/questionnaire.ts'
import { kindWords, makeMessages } from '../../../space-ask-messages.ts'
import type { SpaceHeadProps } from '../head.tsx'
import { QuestionnaireFrame, spaceAddress } from './parts.tsx'

type Field =
  | 'title'
  | 'body'
  | 'help'
  | 'choices'
  | 'other'
  | 'least'
  | 'most'
  | 'from'
  | 'to'
  | 'ends'
  | 'whole'
  | 'rows'
  | 'columns'

const asked: readonly Field[] = ['title', 'help']

/** Which fields each kind has, in their order. */
const fieldsOfKind: Readonly<Record<Kind, readonly Field[]>> = {
  single: [...asked, 'choices', 'other'],
  multiple: [...asked, 'choices', 'other', 'least', 'most'],
  'long-text': [...asked, 'most'],
  'short-text': [...asked, 'most'],
  scale: [...asked, 'from', 'to', 'ends'],
  ranking: [...asked, 'choices', 'most'],
  matrix: [...asked, 'rows', 'columns'],
  number: [...asked, 'least', 'most', 'whole'],
  date: [...asked, 'from', 'to'],
  file: asked,
  text: ['body'],
  separator: [],
}

interface EditorProps {
  readonly state: FormState
  /** What stands there before anything is sent. */
  readonly values: Readonly<Record<string, string>>
}

function OneField({ state, values, field }: EditorProps & { field: Field }) {
  const say = makeMessages[state.language]
  const line = (name: string, label: string) => (
    <Line state={state} name={name} label={label} value={values[name] ?? ''} />
  )
  switch (field) {
    case 'title':
      return (
        <>
          {line('title', say.questionTitle)}
          {line('titleEn', say.questionTitleEn)}
        </>
      )
    case 'help':
      return (
        <>
          {line('help', say.help)}
          {line('helpEn', say.helpEn)}
        </>
      )
    case 'body':
      return (
        <>
          <Lines state={state} name="body" label={say.body} value={values.body ?? ''} />
          <Lines state={state} name="bodyEn" label={say.bodyEn} value={values.bodyEn ?? ''} />
        </>
      )
    case 'other':
      return (
        <>
          {line('other', say.other)}
          {line('otherEn', say.otherEn)}
        </>
      )
    case 'ends':
      return (
        <>
          {line('fromLabel', say.fromLabel)}
          {line('fromLabelEn', say.fromLabelEn)}
          {line('toLabel', say.toLabel)}
          {line('toLabelEn', say.toLabelEn)}
        </>
      )
    case 'choices':
    case 'rows':
    case 'columns':
      return (
        <Lines
          state={state}
          name={field}
          label={say[field]}
          hint={say.choicesHint}
          value={values[field] ?? ''}
          rows={6}
          most={20_000}
        />
      )
    case 'whole':
      return null
    default:
      return line(field, say[field])
  }
}

/** The boxes of a question: whether an answer is needed, whether it says who answers, whole numbers. */
function Options({ state, values, kind }: EditorProps & { kind: Kind }) {
  const say = makeMessages[state.language]
  if (kind === 'text' || kind === 'separator') return null
  const boxes = ['required', 'profile', ...(kind === 'number' ? (['whole'] as const) : [])] as const
  return (
    <>
      {boxes.map((name) => (
        <Ticks
          key={name}
          state={state}
          name={name}
          label={say[name]}
          chosen={values[name] === '1' ? ['1'] : []}
          choices={[{ value: '1', label: say[name] }]}
        />
      ))}
    </>
  )
}

const labelsOf = (language: 'fr' | 'en'): Record<string, string> => {
  const say = makeMessages[language]
  const { name, title, titleEn, help, body, choices, other, least, most, from, to, rows, columns, visible } = say
  return { name, title, titleEn, help, body, choices, other, least, most, from, to, rows, columns, visible }
}

export interface QuestionEditProps extends EditorProps {
  readonly head: SpaceHeadProps
  readonly questionnaire: Questionnaire
  readonly kind: Kind
  /** Where the form goes. */
  readonly action: string
}

/** One question: its words, its choices and bounds, when it is shown. */
export function QuestionEdit({ head, questionnaire, kind, action, ...editor }: QuestionEditProps) {
  const { state, values } = editor
  const { language } = head
  const say = makeMessages[language]
  const hidden = { revision: String(questionnaire.revision), kind, page: values.page ?? '0' }
  return (
    <QuestionnaireFrame head={head} questionnaire={questionnaire} current="-">
      <Section id="question" title={kindWords[kind][language]}>
        <PostForm state={state} action={action} button={say.save} labels={labelsOf(language)}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {fieldsOfKind[kind].map((field) => (
            <OneField key={field} {...editor} field={field} />
          ))}
          <Options {...editor} kind={kind} />
          <Line state={state} name="visible" label={say.visible} hint={say.visibleHint} value={values.visible ?? ''} />
          <Line state={state} name="name" label={say.name} hint={say.nameHint} value={values.name ?? ''} most={60} />
        </PostForm>
      </Section>
    </QuestionnaireFrame>
  )
}

/** The title of a page, and when it is shown. */
export function PageEdit({ head, questionnaire, action, ...editor }: Omit<QuestionEditProps, 'kind'>) {
  const { state, values } = editor
  const { language } = head
  const say = makeMessages[language]
  return (
    <QuestionnaireFrame head={head} questionnaire={questionnaire} current="-">
      <Section id="page" title={say.pageForm}>
        <PostForm state={state} action={action} button={say.save} labels={labelsOf(language)}>
          <input type="hidden" name="revision" value={String(questionnaire.revision)} />
          <Line state={state} name="title" label={say.title} value={values.title ?? ''} />
          <Line state={state} name="titleEn" label={say.titleEn} value={values.titleEn ?? ''} />
          <Line state={state} name="help" label={say.help} value={values.help ?? ''} />
          <Line state={state} name="helpEn" label={say.helpEn} value={values.helpEn ?? ''} />
          <Line state={state} name="visible" label={say.visible} hint={say.visibleHint} value={values.visible ?? ''} />
          <Line state={state} name="name" label={say.name} hint={say.nameHint} value={values.name ?? ''} most={60} />
        </PostForm>
      </Section>
    </QuestionnaireFrame>
  )
}

export { spaceAddress }
