const acronym = /\b[A-Z]{5,12}\b/g

/** Whether every letter of the shorter stands in the longer, in that order. */
function standsIn(shorter: string, longer: string): boolean {
  let at = 0
  for (const letter of longer) if (letter === shorter[at]) at++
  return at === shorter.length
}

/** Acronyms that seem to be one, written in several ways: the same letters in the same order, but for one or two. */
export function listVaryingAcronyms(texts: readonly string[]): string[][] {
  const found = [...new Set(texts.flatMap((text) => text.match(acronym) ?? []))].sort((a, b) => a.length - b.length)
  return found.flatMap((one, index) =>
    found
      .slice(index + 1)
      .filter((other) => other[0] === one[0] && other.length > one.length && other.length <= one.length + 2)
      .filter((other) => standsIn(one, other))
      .map((other) => [one, other]),
  )
}
