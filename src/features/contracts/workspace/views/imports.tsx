import type { Language } from '../../../../kernel/language.ts'
import type { FormErrors } from '../../../../platform/web/door.ts'
import { FileField } from '../../../../ui/field.tsx'
import { ErrorSummary, FormToken } from '../../../../ui/form.tsx'
import { formatNumber, formatShortDay } from '../../../../ui/format.ts'
import { linkTo, withQuery } from '../../../../ui/link.ts'
import { Pagination } from '../../../../ui/pagination.tsx'
import { PageHead, Section, Tag, type Tint } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { WatchedImport } from '../../queries/import-watch.ts'
import type { ImportState } from '../../queries/imports.ts'
import { importMessages } from '../import-messages.ts'

const tints: Readonly<Record<ImportState, Tint>> = {
  waiting: 'transversal',
  reading: 'transversal',
  applying: 'transversal',
  done: 'ecologie',
  failed: 'alert',
  interrupted: 'alert',
  undoing: 'transversal',
  undone: 'void',
}

/** Where an import has got to, in a word. */
export function StateTag({ state, language }: { state: ImportState; language: Language }) {
  return <Tag tint={tints[state]}>{importMessages[language][state]}</Tag>
}

/** Who sent the file. */
export function senderOf({ author_name }: WatchedImport, language: Language): string {
  return author_name ?? importMessages[language].commandLine
}

/** The form by which a file is given; `address` takes it. */
export function SendForm({
  language,
  formToken,
  errors,
  address = '/espace/imports',
}: {
  language: Language
  formToken: string
  errors: FormErrors
  address?: string
}) {
  const say = importMessages[language]
  return (
    <form class="form" method="post" action={linkTo(language, address)} enctype="multipart/form-data">
      <FormToken value={formToken} />
      <ErrorSummary language={language} errors={errors} labels={{ fichier: say.file }} />
      <FileField
        name="fichier"
        label={say.file}
        hint={say.fileHint}
        {...(errors.fichier === undefined ? {} : { error: errors.fichier })}
      />
      <p class="actions">
        <button class="button" type="submit">
          {say.sendButton}
        </button>
      </p>
    </form>
  )
}

function ImportTable({ language, imports }: { language: Language; imports: readonly WatchedImport[] }) {
  const say = importMessages[language]
  if (imports.length === 0) return <p>{say.none}</p>
  const number = (value: number) => formatNumber(value, language)
  return (
    <Table
      caption={say.received}
      narrow="stack"
      rows={imports}
      columns={[
        {
          head: say.name,
          header: true,
          cell: ({ id, file_name }) => <a href={linkTo(language, `/espace/imports/${id}`)}>{file_name}</a>,
        },
        { head: say.state, cell: ({ state }) => <StateTag state={state} language={language} /> },
        { head: say.when, cell: ({ started_at }) => formatShortDay(started_at.toISOString().slice(0, 10), language) },
        { head: say.who, cell: (row) => senderOf(row, language) },
        { head: say.records, number: true, cell: ({ counts }) => number(counts.records) },
        { head: say.inserted, number: true, cell: ({ counts }) => number(counts.inserted) },
        { head: say.updated, number: true, cell: ({ counts }) => number(counts.updated) },
        { head: say.rejected, number: true, cell: ({ counts }) => number(counts.rejected) },
      ]}
    />
  )
}

export interface ImportListProps {
  readonly language: Language
  readonly imports: readonly WatchedImport[]
  readonly page: number
  readonly pages: number
  readonly formToken: string
  readonly errors: FormErrors
}

/** Every file received, and the form that takes the next. */
export function ImportList(props: ImportListProps) {
  const { language, imports, page, pages } = props
  const say = importMessages[language]
  return (
    <>
      <PageHead eyebrow={say.eyebrow} title={say.title} lede={say.lede} />
      <div class="wrap">
        <Section id="donner" title={say.send} note={say.sendNote}>
          <SendForm {...props} />
        </Section>
        <Section id="recus" title={say.received} wide>
          <ImportTable language={language} imports={imports} />
          <Pagination
            language={language}
            page={page}
            pages={pages}
            hrefOf={(target) => linkTo(language, withQuery('/espace/imports', { page: target === 1 ? '' : target }))}
          />
          <p class="actions">
            <a href={linkTo(language, '/espace/doublons')}>{say.toPairs}</a>
          </p>
        </Section>
      </div>
    </>
  )
}
