/** What a literal of a condition may be. */
export type Literal = string | number

/** How an answer is compared with a value. */
export type Comparison = '=' | '<>' | '<' | '>' | 'contains'

/** A condition on earlier answers, as a tree. Nothing else can be said in it: no pattern, no function, no code. */
export type Condition =
  | { readonly is: 'answered'; readonly question: string }
  | { readonly is: Comparison; readonly question: string; readonly value: Literal }
  | { readonly is: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly is: 'not'; readonly part: Condition }

/** The leaves of a condition: each looks at one question. */
export function* leavesOf(condition: Condition): Generator<Extract<Condition, { question: string }>> {
  if ('question' in condition) yield condition
  else if ('part' in condition) yield* leavesOf(condition.part)
  else for (const part of condition.parts) yield* leavesOf(part)
}
