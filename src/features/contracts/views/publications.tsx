import type { Language } from '../../../kernel/language.ts'
import { formatDay, formatEurosInFull, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { InFrench } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { contractMessages } from '../contract-messages.ts'
import { pageMessages } from '../page-messages.ts'
import type { Publication, WholeContract } from '../queries/one-contract.ts'
import { anomalies, isAnomalyCode } from '../rules/anomaly.ts'
import type { FieldConflict } from '../rules/fold.ts'
import { valueNames } from '../rules/wording.ts'

interface Props {
  readonly contract: WholeContract
  readonly language: Language
}

function shown({ field }: FieldConflict, value: unknown, language: Language): string {
  if (field === 'amount' || field === 'subsidy') return formatEurosInFull(value as number, language)
  if (field === 'notifiedOn' || field === 'startsOn') return formatDay(value as string, language)
  if (field === 'place') return (value as { code: string }).code
  if (typeof value === 'boolean') return value ? pageMessages[language].yes : pageMessages[language].no
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** Fields on which the publications of one contract disagree: the last one holds, the others are shown. */
export function Disagreements({ contract, language }: Props) {
  const { conflicts } = contract.state
  if (conflicts.length === 0) return null
  const say = contractMessages[language]
  return (
    <Section id="desaccords" title={say.conflicts} note={say.conflictsHelp}>
      <Table
        caption={say.conflicts}
        narrow="stack"
        rows={conflicts}
        columns={[
          { head: say.where, header: true, cell: ({ field }) => valueNames[field][language] },
          {
            head: say.value,
            cell: (conflict) => (
              <span>
                <b>{shown(conflict, conflict.values.at(-1), language)}</b>
                {conflict.values
                  .slice(0, -1)
                  .reverse()
                  .map((value) => (
                    <span class="below">{shown(conflict, value, language)}</span>
                  ))}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Contracts that are probably this one. */
export function Twins({ contract, language }: Props) {
  if (contract.twins.length === 0) return null
  const say = contractMessages[language]
  return (
    <Section id="jumeaux" title={say.twins} note={say.twinsHelp}>
      <ul>
        {contract.twins.map(({ id, object }) => (
          <li key={id}>
            <a href={linkTo(language, `/marches/${id}`)}>
              <InFrench text={object} otherwise={pageMessages[language].noObject} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Everything that is wrong with the publications, as published. */
export function Defects({ contract, language }: Props) {
  if (contract.anomalies.length === 0) return null
  const say = contractMessages[language]
  return (
    <Section id="defauts" title={say.anomalies} note={say.anomaliesNote}>
      <Table
        caption={say.anomalies}
        narrow="stack"
        rows={contract.anomalies}
        columns={[
          {
            head: say.anomaly,
            header: true,
            cell: ({ code }) => (isAnomalyCode(code) ? anomalies[code][language] : code),
          },
          { head: say.where, cell: ({ field }) => <code>{field}</code> },
          { head: say.raw, cell: ({ raw }) => raw },
        ]}
      />
    </Section>
  )
}

function placeOf({ position, line, byte_offset }: Publication, language: Language): string {
  const say = contractMessages[language]
  const number = (value: number) => formatNumber(value, language)
  return line === null ? say.atByte(number(position + 1), number(byte_offset)) : say.atLine(number(line))
}

/** Each publication: the file, the place in it, the day on which it was read. */
export function Sources({ contract, language }: Props) {
  const say = contractMessages[language]
  return (
    <Section id="sources" title={say.source} note={say.sourceNote}>
      <Table
        caption={say.source}
        narrow="stack"
        rows={contract.publications}
        columns={[
          { head: say.file, header: true, cell: ({ file_name }) => file_name },
          { head: say.position, cell: (publication) => placeOf(publication, language) },
          { head: say.readOn, cell: ({ read_at }) => formatDay(read_at.toISOString().slice(0, 10), language) },
        ]}
      />
      <p>
        <a href={`/marches/${contract.id}/publications.json`}>{say.download}</a>
      </p>
    </Section>
  )
}
