import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { FileField } from '../../../../ui/field.tsx'
import { FormToken } from '../../../../ui/form.tsx'
import { formatSize } from '../../../../ui/format.ts'
import { Line } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { formMessages } from '../../form-messages.ts'
import type { ConsultationDocument } from '../../queries/documents.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface DocumentsProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly mayRun: Decision
  readonly documents: readonly ConsultationDocument[]
  readonly accept: string
}

function Remove({ props, document }: { props: DocumentsProps; document: ConsultationDocument }) {
  const { head, state } = props
  const say = formMessages[head.language]
  return (
    <form
      method="post"
      action={linkTo(head.language, `/espace/concertations/${head.consultation.slug}/documents/retirer`)}
    >
      <FormToken value={state.formToken} />
      <input type="hidden" name="document" value={document.id} />
      <button class="button second" type="submit" aria-label={say.removeWhat(wordsOf(document.title, head.language))}>
        {say.remove}
      </button>
    </form>
  )
}

function List(props: DocumentsProps) {
  const { head, documents, mayRun } = props
  const { language, consultation } = head
  const say = formMessages[language]
  const files = `/espace/concertations/${consultation.slug}/fichiers`
  if (documents.length === 0) return <p>{say.noDocument}</p>
  return (
    <Rows
      rows={documents.map((document) => ({
        key: document.id,
        what: (
          <a href={document.file ? `${files}/${document.file.id}` : document.link!}>
            {wordsOf(document.title, language)}
          </a>
        ),
        below: document.file ? `${document.file.name}, ${formatSize(document.file.size, language)}` : document.link,
        ...(mayRun.allowed ? { end: <Remove props={props} document={document} /> } : {}),
      }))}
    />
  )
}

/** The documents of a consultation in the workspace: what is there, and one more. */
export function DocumentsPage(props: DocumentsProps) {
  const { head, state, mayRun, accept } = props
  const { language, consultation } = head
  const say = formMessages[language]
  const words = spaceMessages[language]
  const labels = { title: words.title, titleEn: words.titleEn, file: say.file, link: say.link }
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.documents} lede={say.documentsLede} />
      <div class="wrap">
        <Section id="liste" title={say.documents}>
          <List {...props} />
        </Section>
        {mayRun.allowed ? (
          <Section id="ajouter" title={say.addDocument}>
            <PostForm
              state={state}
              action={`/espace/concertations/${consultation.slug}/documents`}
              button={say.add}
              labels={labels}
              file
            >
              <Line state={state} name="title" label={words.title} most={200} />
              <Line state={state} name="titleEn" label={words.titleEn} most={200} />
              <FileField name="file" label={say.file} hint={say.fileHint} accept={accept} {...errorOf(state, 'file')} />
              <Line state={state} name="link" label={say.link} most={500} />
            </PostForm>
          </Section>
        ) : (
          <Note title={mayRun.reason[language]} />
        )}
      </div>
    </>
  )
}
