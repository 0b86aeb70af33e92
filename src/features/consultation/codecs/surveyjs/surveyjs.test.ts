import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anyDefinition, everyKind } from '../../fixtures/questionnaire.ts'
import { parseCondition, writeCondition } from '../../rules/expression/parse.ts'
import type { Definition } from '../../schema/questionnaire.ts'
import { readSurveyJs } from './read.ts'
import { writeSurveyJs } from './write.ts'

/** Conditions in the one way in which they are written. */
function settled(whole: Definition): Definition {
  return JSON.parse(JSON.stringify(whole), (key, value) => {
    if (key !== 'visible') return value
    const read = parseCondition(value)
    return 'condition' in read ? writeCondition(read.condition) : value
  })
}

function read(survey: object) {
  const result = readSurveyJs(JSON.stringify(survey))
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.survey
}

function faultsOf(survey: object | string): string[] {
  const result = readSurveyJs(typeof survey === 'string' ? survey : JSON.stringify(survey))
  return 'faults' in result ? result.faults.map(({ where, says }) => `${where}: ${says.en}`) : []
}

const page = (...elements: object[]) => ({ pages: [{ name: 'p', elements }] })

describe('a questionnaire of SurveyJS', () => {
  it('written and read again is the same, every kind of question included', () => {
    const survey = { title: { fr: 'Vos achats', en: 'Your purchases' }, definition: everyKind }
    const again = readSurveyJs(writeSurveyJs(survey))
    expect(again).toEqual({ survey: { ...survey, definition: settled(everyKind) } })
  })

  it('written and read again is the same, whatever its questions and conditions', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const again = readSurveyJs(writeSurveyJs({ title: undefined, definition }))
        expect(again).toEqual({ survey: { title: undefined, definition: settled(definition) } })
      }),
      { numRuns: 60 },
    )
  })

  it('is taken over in the words of its documentation', () => {
    const { title, definition } = read({
      title: { default: 'Survey', fr: 'Enquête' },
      showProgressBar: 'top',
      elements: [
        { type: 'dropdown', name: 'size', title: 'Taille', isRequired: true, choices: [1, { value: 2, text: 'Deux' }] },
        { type: 'boolean', name: 'agree', title: { fr: 'D’accord ?' }, labelTrue: 'Oui' },
        { type: 'rating', name: 'stars', rateMax: 4, minRateDescription: 'Non', visibleIf: '{agree} = true' },
        {
          type: 'panel',
          name: 'more',
          title: 'Encore',
          visibleIf: '{size} = 2',
          elements: [{ type: 'comment', name: 'why', visibleIf: '{stars} < 2', rows: 4 }],
        },
        { type: 'html', name: 'thanks', html: '<p>Merci.</p><p>À bientôt.</p>' },
      ],
    })
    expect(title).toEqual({ fr: 'Enquête', en: 'Survey' })
    const questions = definition.pages[0]!.questions
    expect(questions.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'single size',
      'single agree',
      'scale stars',
      'text more',
      'long-text why',
      'text thanks',
    ])
    expect(questions[0]).toMatchObject({
      required: true,
      choices: [{ value: '1', label: { fr: '1' } }, { value: '2' }],
    })
    expect(questions[3]).toMatchObject({ body: { fr: 'Encore' }, visible: '{size} = 2' })
    expect(questions[4]).toMatchObject({ visible: '({size} = 2) and ({stars} < 2)' })
    expect(questions[5]).toMatchObject({ body: { fr: 'Merci.\n\nÀ bientôt.' } })
  })

  it('is refused with everything that is not taken over, and where', () => {
    const faults = faultsOf({
      ...page(
        { type: 'text', name: 'a', validators: [{ type: 'regex' }], defaultValue: 'x' },
        { type: 'matrixdynamic', name: 'b' },
        { type: 'text', name: 'c', inputType: 'email', title: { fr: 'C', de: 'C' } },
        { type: 'html', name: 'd', html: '<script>alert(1)</script>' },
        { type: 'radiogroup', name: 'e', choices: [{ value: 'x', text: 'X', visibleIf: '{a} = 1' }, 'y'] },
      ),
      triggers: [{ type: 'complete' }],
    })
    expect(faults).toEqual([
      'pages[0].elements[0].validators: the property “validators” is not taken over',
      'pages[0].elements[0].defaultValue: nothing is ticked or filled in advance in a consultation',
      'pages[0].elements[1].type: the type “matrixdynamic” is not taken over',
      'pages[0].elements[2].title.de: the language “de” is not taken over: only fr and en',
      'pages[0].elements[2].inputType: the type “email” is not taken over',
      'pages[0].elements[3].html: only text is taken over, without other tags than <p> and <br>',
      'pages[0].elements[4].choices[0].visibleIf: the property “visibleIf” is not taken over',
      'triggers: the property “triggers” is not taken over',
    ])
  })

  test.each([
    ['', 'not JSON'],
    ['[]', 'object is expected'],
    ['{"pages": 3}', 'list is expected'],
    ['{"pages": [3]}', 'pages[0]: a JSON object'],
  ])('%s is refused', (text, expected) => {
    expect(faultsOf(text).join()).toContain(expected)
  })

  test.each([
    [{ type: 'text', name: 'a b' }, 'pages[0].elements[0].name'],
    [{ type: 'text', name: 'a', visibleIf: '{z} = 1' }, 'pages[0].elements[0].visibleIf'],
    [{ type: 'radiogroup', name: 'a', choices: ['x'] }, 'pages[0].elements[0].choices'],
    [{ type: 'text', name: 'a', visibleIf: 'age({z}) > 1' }, 'pages[0].elements[0].visibleIf'],
  ])('%j is refused at its place', (element, where) => {
    expect(faultsOf(page(element))[0]).toContain(where)
  })

  it('of any JSON is read or refused, never a fault of ours', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const result = readSurveyJs(text)
        expect('survey' in result || result.faults.length > 0).toBe(true)
      }),
    )
    const anyElement = fc.record({
      type: fc.constantFrom('text', 'radiogroup', 'matrix', 'rating', 'panel', 'html', 'ranking', 'toString'),
      name: fc.constant('a'),
      choices: fc.anything(),
      rows: fc.anything(),
      elements: fc.anything(),
      title: fc.anything(),
      rateMax: fc.anything(),
    })
    fc.assert(
      fc.property(anyElement, (element) => {
        const result = readSurveyJs(JSON.stringify(page(element)))
        expect('survey' in result || result.faults.length > 0).toBe(true)
      }),
    )
  })
})
