/**
 * Rows in their order, some at a time, what was read before being let go: each page is asked for behind the place of the last row of
 * the one before, which an index finds. `read` answers no row where there is none left.
 */
export async function* readPages<Row, Place>(
  read: (after: Place | undefined) => Promise<Row[]>,
  placeOf: (last: Row) => Place,
): AsyncGenerator<Row[]> {
  let after: Place | undefined
  for (;;) {
    const rows = await read(after)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = placeOf(last)
  }
}
