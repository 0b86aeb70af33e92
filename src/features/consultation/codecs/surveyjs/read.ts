import type { OwnText } from '../../../../kernel/own-text.ts'
import { type Definition, definition as definitionSchema } from '../../schema/questionnaire.ts'
import { Holder, type ImportFault, isObject, says, textFrom } from './words.ts'

export interface Survey {
  readonly title: OwnText | undefined
  readonly definition: Definition
}

/** What only concerns the look of SurveyJS's own pages. */
const looks = {
  survey: ['locale', 'logoPosition', 'showProgressBar', 'progressBarType', 'showQuestionNumbers', 'widthMode'],
  element: ['width', 'minWidth', 'maxWidth', 'startWithNewLine', 'colCount', 'titleLocation', 'rows', 'autoGrow'],
}

/** What an element becomes: a question in our words, not yet checked. */
type Draft = Record<string, unknown>

function choicesOf(holder: Holder, property: string): unknown[] {
  return holder.list(property).map((choice, index) => {
    if (!isObject(choice)) return { value: String(choice), label: { fr: String(choice) } }
    const part = new Holder(choice, holder.at(`${property}[${index}]`), [])
    const value = String(part.take('value') ?? '')
    const fault = (words: (typeof says)['text'], language?: string) =>
      holder.fault(`${property}[${index}].text${language === undefined ? '' : `.${language}`}`, words)
    const label = textFrom(part.take('text'), fault) ?? { fr: value }
    for (const name of Object.keys(choice))
      if (name !== 'value' && name !== 'text') holder.fault(`${property}[${index}].${name}`, says.property(name))
    return { value, label }
  })
}

function otherOf(holder: Holder): Draft {
  const text = holder.text('otherText')
  return holder.flag('showOtherItem', 'hasOther') ? { other: text ?? { fr: 'Autre', en: 'Other' } } : {}
}

function inputOf(holder: Holder): Draft {
  const inputType = holder.string('inputType') ?? 'text'
  if (inputType === 'number') {
    const whole = holder.take('step') !== 'any'
    return { kind: 'number', least: holder.number('min'), most: holder.number('max'), whole }
  }
  if (inputType === 'date') return { kind: 'date', from: holder.string('min'), to: holder.string('max') }
  if (inputType !== 'text') holder.fault('inputType', says.type(inputType))
  return { kind: 'short-text', most: holder.number('maxLength') }
}

const yesOrNo = { yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } }

function ratingOf(holder: Holder): Draft {
  return {
    kind: 'scale',
    from: holder.number('rateMin') ?? 1,
    to: holder.number('rateMax') ?? holder.number('rateCount') ?? 5,
    fromLabel: holder.text('minRateDescription'),
    toLabel: holder.text('maxRateDescription'),
  }
}

const kinds: Readonly<Record<string, (holder: Holder) => Draft>> = {
  text: inputOf,
  comment: (holder) => ({ kind: 'long-text', most: holder.number('maxLength') }),
  radiogroup: (holder) => ({ kind: 'single', choices: choicesOf(holder, 'choices'), ...otherOf(holder) }),
  dropdown: (holder) => ({ kind: 'single', choices: choicesOf(holder, 'choices'), ...otherOf(holder) }),
  boolean: (holder) => ({
    kind: 'single',
    choices: [
      { value: 'true', label: holder.text('labelTrue') ?? yesOrNo.yes },
      { value: 'false', label: holder.text('labelFalse') ?? yesOrNo.no },
    ],
  }),
  checkbox: (holder) => ({
    kind: 'multiple',
    choices: choicesOf(holder, 'choices'),
    ...otherOf(holder),
    least: holder.number('minSelectedChoices'),
    most: holder.number('maxSelectedChoices'),
  }),
  ranking(holder) {
    holder.flag('selectToRankEnabled')
    return { kind: 'ranking', choices: choicesOf(holder, 'choices'), most: holder.number('maxSelectedChoices') }
  },
  rating: ratingOf,
  matrix: (holder) => ({
    kind: 'matrix',
    rows: choicesOf(holder, 'rows'),
    columns: choicesOf(holder, 'columns'),
    ...(holder.flag('isAllRowRequired', 'eachRowRequired') ? { required: true } : {}),
  }),
  file: () => ({ kind: 'file' }),
}

/** Paragraphs become lines; any other tag is refused. */
function htmlOf(holder: Holder): Draft {
  const text = holder.text('html')
  const plain = (html: string) =>
    html
      .replace(/<\/?p>|<br ?\/?>/gi, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  if (text?.fr === '<hr>') return { kind: 'separator' }
  if (text === undefined || /[<>]/.test(plain(text.fr) + plain(text.en ?? ''))) holder.fault('html', says.html)
  const body = text && { fr: plain(text.fr), ...(text.en === undefined ? {} : { en: plain(text.en) }) }
  return { kind: 'text', body }
}

function joined(outer: string | undefined, inner: string | undefined): string | undefined {
  return outer !== undefined && inner !== undefined ? `(${outer}) and (${inner})` : (outer ?? inner)
}

/** A panel has no place of its own here: its title becomes a text, its condition goes to what stands in it. */
function panelOf(holder: Holder, outer: string | undefined): Draft[] {
  const name = holder.string('name')
  const visible = joined(outer, holder.string('visibleIf'))
  const title = holder.text('title')
  const inside = elementsOf(holder, visible)
  holder.ignore(looks.element)
  holder.close()
  return title === undefined ? inside : [{ kind: 'text', name, body: title, visible }, ...inside]
}

function elementOf(holder: Holder, outer: string | undefined): Draft[] {
  const type = holder.string('type') ?? ''
  if (type === 'panel') return panelOf(holder, outer)
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (!kind && type !== 'html') {
    holder.fault('type', says.type(type))
    return []
  }
  const name = holder.string('name')
  if (name === undefined) holder.fault('name', says.name)
  const visible = joined(outer, holder.string('visibleIf'))
  const draft = kind
    ? {
        title: holder.text('title') ?? { fr: name ?? '' },
        help: holder.text('description'),
        required: holder.flag('isRequired'),
        profile: holder.flag('levierProfile'),
        ...kind(holder),
      }
    : htmlOf(holder)
  holder.ignore(looks.element)
  holder.close()
  return [{ ...draft, name, visible }]
}

function elementsOf(holder: Holder, outer?: string): Draft[] {
  return holder.list('elements').flatMap((element, index) => {
    const part = holder.part(element, `elements[${index}]`)
    return part ? elementOf(part, outer) : []
  })
}

function pageOf(holder: Holder, index: number): Draft {
  const page = {
    name: holder.string('name') ?? `page${index + 1}`,
    title: holder.text('title'),
    help: holder.text('description'),
    visible: holder.string('visibleIf'),
    questions: elementsOf(holder),
  }
  holder.close()
  return page
}

/** What is left out in SurveyJS is left out here. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps)
  if (!isObject(value)) return value
  const given = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(given.map(([key, one]) => [key, withoutGaps(one)]))
}

/** `pages.0.questions.2.choices` as the file calls it: `pages[0].elements[2].choices`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) =>
      typeof part === 'number'
        ? `[${part}]`
        : `.${String(part)
            .replace(/^questions$/, 'elements')
            .replace(/^visible$/, 'visibleIf')}`,
    )
    .join('')
    .slice(1)
}

function checked(title: OwnText | undefined, draft: Draft): { survey: Survey } | { faults: ImportFault[] } {
  const read = definitionSchema.safeParse(withoutGaps(draft))
  if (read.success) return { survey: { title, definition: read.data } }
  return {
    faults: read.error.issues.map((issue) => {
      const own = issue.code === 'custom' ? (issue.params?.says as ImportFault['says'] | undefined) : undefined
      return { where: placeOf(issue.path), says: own ?? { fr: issue.message, en: issue.message } }
    }),
  }
}

/** Reads a questionnaire of SurveyJS. What is not of the subset is refused, all of it at once, each with its place. */
export function readSurveyJs(text: string): { survey: Survey } | { faults: ImportFault[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { faults: [{ where: '', says: says.json }] }
  }
  if (!isObject(json)) return { faults: [{ where: '', says: says.object }] }
  const faults: ImportFault[] = []
  const holder = new Holder(json, '', faults)
  const title = holder.text('title')
  const introduction = holder.text('description')
  const pages = holder.list('pages').flatMap((page, index) => {
    const part = holder.part(page, `pages[${index}]`)
    return part ? [pageOf(part, index)] : []
  })
  const alone = holder.list('elements').length > 0 ? [{ name: 'page1', questions: elementsOf(holder) }] : []
  holder.ignore(looks.survey)
  holder.close()
  return faults.length > 0 ? { faults } : checked(title, { introduction, pages: [...pages, ...alone] })
}
