import type { Language } from '../../../../kernel/language.ts'
import { Note } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { LineFault } from '../../codecs/table.ts'
import { spaceMessages } from '../../space-messages.ts'

/** What is wrong with which line of a table that was sent: nothing of it was written. */
export function Faults({ language, faults }: { language: Language; faults: readonly LineFault[] }) {
  const say = spaceMessages[language]
  if (faults.length === 0) return null
  return (
    <div role="alert">
      <Note title={say.faults} alert />
      <Table
        caption={say.fault}
        narrow="stack"
        rows={faults}
        columns={[
          { head: say.line, number: true, cell: ({ line }) => (line === 0 ? '–' : line) },
          { head: say.fault, header: true, cell: ({ message }) => message[language] },
        ]}
      />
    </div>
  )
}
