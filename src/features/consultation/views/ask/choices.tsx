import { Own } from '../../../../ui/own.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import { commentOf } from '../../rules/questionnaire/answer.ts'
import { longestComment, ranksOf } from '../../rules/questionnaire/check.ts'
import { otherValue } from '../../rules/questionnaire/faults.ts'
import { partOf } from '../../rules/questionnaire/fill.ts'
import type { QuestionOf } from '../../schema/questionnaire.ts'
import { Group, type QuestionProps, Tick, valueIn } from './question.tsx'

/** The words beside « other ». */
function OtherField({ language, question, fields, errors }: QuestionProps<QuestionOf<'single' | 'multiple'>>) {
  const name = commentOf(question.name)
  const error = errors[name]
  return (
    <div class={error === undefined ? 'field other' : 'field other wrong'}>
      <label for={name}>{askMessages[language].otherText}</label>
      <input
        type="text"
        id={name}
        name={name}
        value={valueIn(fields, name)}
        maxLength={longestComment}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
        aria-invalid={error === undefined ? undefined : true}
      />
      {error !== undefined && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** One or several among choices. Nothing is ticked in advance; an answer can be taken back. */
export function Choices(props: QuestionProps<QuestionOf<'single' | 'multiple'>>) {
  const { language, question, fields } = props
  const { name, choices, other, required } = question
  const kind = question.kind === 'single' ? 'radio' : 'checkbox'
  const chosen = [fields[name] ?? []].flat()
  const all = other ? [...choices, { value: otherValue, label: other }] : choices
  return (
    <Group {...props}>
      <div class="ticks">
        {all.map(({ value, label }, index) => (
          <Tick
            key={value}
            kind={kind}
            name={name}
            value={value}
            id={index === 0 ? name : undefined}
            checked={chosen.includes(value)}
          >
            <Own text={label} language={language} />
          </Tick>
        ))}
        {kind === 'radio' && !required && chosen.some((value) => value !== '') && (
          <Tick kind="radio" name={name} value="" checked={false}>
            {askMessages[language].withdraw}
          </Tick>
        )}
      </div>
      {other && <OtherField {...props} />}
    </Group>
  )
}

/** From the first point of a scale to its last, each with its number. */
export function Scale(props: QuestionProps<QuestionOf<'scale'>>) {
  const { language, question, fields } = props
  const { name, from, to, fromLabel, toLabel, required } = question
  const chosen = valueIn(fields, name)
  const points = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return (
    <Group {...props}>
      <div class="scale">
        {points.map((point, index) => (
          <Tick
            key={point}
            kind="radio"
            name={name}
            value={String(point)}
            id={index === 0 ? name : undefined}
            checked={chosen === String(point)}
          >
            {point}
            {point === from && fromLabel && (
              <span class="end">
                <Own text={fromLabel} language={language} />
              </span>
            )}
            {point === to && toLabel && (
              <span class="end">
                <Own text={toLabel} language={language} />
              </span>
            )}
          </Tick>
        ))}
      </div>
      {!required && chosen !== '' && (
        <div class="ticks">
          <Tick kind="radio" name={name} value="" checked={false}>
            {askMessages[language].withdraw}
          </Tick>
        </div>
      )}
    </Group>
  )
}

/** A select for each rank: it works everywhere, by keyboard and by voice. */
export function Ranking(props: QuestionProps<QuestionOf<'ranking'>>) {
  const { language, question, fields } = props
  const say = askMessages[language]
  const places = Array.from({ length: ranksOf(question) }, (_, index) => index + 1)
  return (
    <Group {...props}>
      <div class="ranks">
        {places.map((place) => {
          const field = partOf(question.name, place)
          const chosen = valueIn(fields, field)
          return (
            <div class="field" key={place}>
              <label for={field}>{say.rank(String(place))}</label>
              <select id={field} name={field}>
                <option value="">{say.unranked}</option>
                {question.choices.map(({ value, label }) => (
                  <option key={value} value={value} selected={value === chosen}>
                    <Words text={label} language={language} />
                  </option>
                ))}
              </select>
            </div>
          )
        })}
      </div>
    </Group>
  )
}

/** An option holds text only: no mark of language. */
function Words({ text, language }: { text: { fr: string; en?: string | undefined }; language: 'fr' | 'en' }) {
  return <>{(language === 'en' ? text.en : undefined) ?? text.fr}</>
}

/** A table whose cells are radio buttons; on a narrow screen each row is a list of its choices. */
export function Matrix(props: QuestionProps<QuestionOf<'matrix'>>) {
  const { language, question, fields } = props
  const { name, rows, columns } = question
  return (
    <Group {...props}>
      <table class="matrix" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {columns.map(({ value, label }, index) => (
              <th key={value} scope="col" role="columnheader" id={`${name}-column-${index}`}>
                <Own text={label} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <MatrixRow key={row.value} {...props} place={index + 1} fields={fields} />
          ))}
        </tbody>
      </table>
    </Group>
  )
}

function MatrixRow({ language, question, fields, place }: QuestionProps<QuestionOf<'matrix'>> & { place: number }) {
  const { name, rows, columns } = question
  const field = partOf(name, place)
  const chosen = valueIn(fields, field)
  const header = `${name}-row-${place}`
  return (
    <tr role="row">
      <th scope="row" role="rowheader" id={header}>
        <Own text={rows[place - 1]!.label} language={language} />
      </th>
      {columns.map(({ value, label }, index) => (
        <td key={value} role="cell">
          <label>
            <input
              type="radio"
              id={index === 0 ? field : undefined}
              name={field}
              value={value}
              checked={value === chosen}
              aria-labelledby={`${header} ${name}-column-${index}`}
            />
            <span class="narrow" aria-hidden="true">
              <Own text={label} language={language} />
            </span>
          </label>
        </td>
      ))}
    </tr>
  )
}
