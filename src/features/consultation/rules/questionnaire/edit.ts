import type { Definition, Kind, Page, Question } from '../../schema/questionnaire.ts'

/** Where a question stands, from 0. */
export interface Place {
  readonly page: number
  readonly question: number
}

export function placeOf({ pages }: Definition, name: string): Place | undefined {
  for (const [page, { questions }] of pages.entries()) {
    const question = questions.findIndex((one) => one.name === name)
    if (question >= 0) return { page, question }
  }
  return undefined
}

export function questionAt({ pages }: Definition, { page, question }: Place): Question {
  return pages[page]!.questions[question]!
}

function withPage(whole: Definition, at: number, change: (page: Page) => Page): Definition {
  return { ...whole, pages: whole.pages.map((page, index) => (index === at ? change(page) : page)) }
}

/** Puts the question in the place of one, or at the end of a page. */
export function putQuestion(whole: Definition, { page, question: at }: Place, question: Question): Definition {
  return withPage(whole, page, (before) => ({ ...before, questions: before.questions.toSpliced(at, 1, question) }))
}

export function removeQuestion(whole: Definition, { page, question }: Place): Definition {
  return withPage(whole, page, (before) => ({ ...before, questions: before.questions.toSpliced(question, 1) }))
}

function insertQuestion(whole: Definition, { page, question: at }: Place, question: Question): Definition {
  return withPage(whole, page, (before) => ({ ...before, questions: before.questions.toSpliced(at, 0, question) }))
}

/** One place up or down; from the edge of a page into the next one. */
export function moveQuestion(whole: Definition, place: Place, by: -1 | 1): Definition {
  const question = questionAt(whole, place)
  const without = removeQuestion(whole, place)
  const at = place.question + by
  const here = without.pages[place.page]!.questions.length
  if (at >= 0 && at <= here) return insertQuestion(without, { page: place.page, question: at }, question)
  const page = place.page + by
  const next = without.pages[page]
  if (!next) return whole
  return insertQuestion(without, { page, question: by === 1 ? 0 : next.questions.length }, question)
}

/** Pages and questions are called so until somebody names them otherwise. */
function freeName(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${prefix}${number}`)) number++
  return `${prefix}${number}`
}

export function addPage(whole: Definition): Definition {
  const name = freeName(
    'page',
    whole.pages.map((page) => page.name),
  )
  return { ...whole, pages: [...whole.pages, { name, questions: [] }] }
}

export function putPage(whole: Definition, at: number, page: Omit<Page, 'questions'>): Definition {
  return withPage(whole, at, ({ questions }) => ({ ...page, questions }))
}

/** Takes a page away with its questions; the last one stays. */
export function removePage(whole: Definition, at: number): Definition {
  return whole.pages.length === 1 ? whole : { ...whole, pages: whole.pages.toSpliced(at, 1) }
}

export function movePage(whole: Definition, at: number, by: -1 | 1): Definition {
  const page = whole.pages[at]
  if (!page || !whole.pages[at + by]) return whole
  return { ...whole, pages: whole.pages.toSpliced(at, 1).toSpliced(at + by, 0, page) }
}

/** The name of a question to come. */
export function nextName({ pages }: Definition, kind: Kind): string {
  const names = pages.flatMap(({ questions }) => questions.map(({ name }) => name))
  return freeName(kind === 'text' || kind === 'separator' ? 'texte' : 'q', names)
}

/** A questionnaire to begin with. */
export const emptyDefinition: Definition = { pages: [{ name: 'page1', questions: [] }] }
