/** A file that was given as an answer: kept elsewhere, found by its identifier. */
export interface FileAnswer {
  readonly file: string
  readonly name: string
}

/** An answer: a text, a day or a choice; a number; chosen values, in order for a ranking; for each row of a matrix its column; a file. */
export type AnswerValue = string | number | readonly string[] | Readonly<Record<string, string>> | FileAnswer

/** Answers by the name of the question; what is said beside « other » under `NAME-Comment`, as SurveyJS does. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** Under which name the words beside « other » are kept. A question cannot have such a name. */
export function commentOf(name: string): string {
  return `${name}-Comment`
}
