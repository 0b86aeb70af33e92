import { catalogue, type Language } from '../kernel/language.ts'
import type { LineFault } from '../platform/files/table.ts'
import { Note } from './section.tsx'
import { Table } from './table.tsx'

const messages = catalogue({
  faults: { fr: 'Rien n’a été écrit. À corriger :', en: 'Nothing was written. To be put right:' },
  line: { fr: 'Ligne', en: 'Line' },
  fault: { fr: 'Ce qui ne va pas', en: 'What is wrong' },
  more: {
    fr: (count: string) => `Et ${count} autres lignes.`,
    en: (count: string) => `And ${count} more lines.`,
  },
})

const most = 200

/** What is wrong with which line of a table that was sent: nothing of it was written. */
export function LineFaults({ language, faults }: { language: Language; faults: readonly LineFault[] }) {
  const say = messages[language]
  if (faults.length === 0) return null
  return (
    <div role="alert">
      <Note title={say.faults} alert />
      <Table
        caption={say.fault}
        narrow="stack"
        rows={faults.slice(0, most)}
        columns={[
          { head: say.line, number: true, cell: ({ line }) => (line === 0 ? '–' : line) },
          { head: say.fault, header: true, cell: ({ message }) => message[language] },
        ]}
      />
      {faults.length > most && <p>{say.more(String(faults.length - most))}</p>}
    </div>
  )
}
