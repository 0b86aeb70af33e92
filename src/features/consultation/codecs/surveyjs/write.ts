import { parseCondition, writeCondition } from '../../rules/expression/parse.ts'
import type { Choice, Definition, Page, Question } from '../../schema/questionnaire.ts'
import type { Survey } from './read.ts'
import { textTo } from './words.ts'

type Written = Record<string, unknown>

const choicesTo = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, text: textTo(label) }))

function visibleTo(visible: string | undefined): Written {
  if (visible === undefined) return {}
  const read = parseCondition(visible)
  return { visibleIf: 'condition' in read ? writeCondition(read.condition) : visible }
}

/** Only what is there: `undefined` is left out by JSON. */
function bodyOf(question: Question): Written {
  switch (question.kind) {
    case 'short-text':
      return { type: 'text', maxLength: question.most === 300 ? undefined : question.most }
    case 'long-text':
      return { type: 'comment', maxLength: question.most === 4000 ? undefined : question.most }
    case 'number': {
      const { least, most, whole } = question
      return { type: 'text', inputType: 'number', min: least, max: most, step: whole ? undefined : 'any' }
    }
    case 'date':
      return { type: 'text', inputType: 'date', min: question.from, max: question.to }
    case 'ranking': {
      const partial = question.most === undefined ? {} : { selectToRankEnabled: true }
      return { type: 'ranking', choices: choicesTo(question.choices), maxSelectedChoices: question.most, ...partial }
    }
    case 'scale':
      return {
        type: 'rating',
        rateMin: question.from,
        rateMax: question.to,
        minRateDescription: question.fromLabel && textTo(question.fromLabel),
        maxRateDescription: question.toLabel && textTo(question.toLabel),
      }
    case 'matrix':
      return {
        type: 'matrix',
        rows: choicesTo(question.rows),
        columns: choicesTo(question.columns),
        eachRowRequired: question.required || undefined,
      }
    case 'file':
      return { type: 'file' }
    case 'separator':
      return { type: 'html', html: '<hr>' }
    case 'text':
      return { type: 'html', html: textTo(question.body) }
    default:
      return choiceBody(question)
  }
}

function choiceBody(question: Extract<Question, { kind: 'single' | 'multiple' }>): Written {
  const { choices, other } = question
  const shared = { choices: choicesTo(choices), ...(other ? { showOtherItem: true, otherText: textTo(other) } : {}) }
  if (question.kind === 'single') return { type: 'radiogroup', ...shared }
  return { type: 'checkbox', ...shared, minSelectedChoices: question.least, maxSelectedChoices: question.most }
}

function elementTo(question: Question): Written {
  const asked =
    'title' in question
      ? {
          title: textTo(question.title),
          description: question.help && textTo(question.help),
          isRequired: question.required || undefined,
          levierProfile: question.profile || undefined,
        }
      : {}
  const { type, ...body } = bodyOf(question)
  return { type, name: question.name, ...asked, ...body, ...visibleTo(question.visible) }
}

function pageTo({ name, title, help, visible, questions }: Page): Written {
  return {
    name,
    title: title && textTo(title),
    description: help && textTo(help),
    ...visibleTo(visible),
    elements: questions.map(elementTo),
  }
}

/** Writes a questionnaire as SurveyJS reads it. Reading it again gives the same. */
export function writeSurveyJs({ title, definition }: Survey): string {
  const { introduction, pages } = definition satisfies Definition
  const survey = {
    locale: 'fr',
    title: title && textTo(title),
    description: introduction && textTo(introduction),
    pages: pages.map(pageTo),
  }
  return `${JSON.stringify(survey, null, 2)}\n`
}
