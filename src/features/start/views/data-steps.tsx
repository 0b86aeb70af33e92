import { Facts } from '../../../ui/facts.tsx'
import { FileField } from '../../../ui/field.tsx'
import { FormToken } from '../../../ui/form.tsx'
import { formatNumber, formatShare } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { messages } from '../messages.ts'
import type { Progress } from '../queries/progress.ts'
import type { StartProps } from './start.tsx'
import { For, Step } from './step.tsx'

const has = ({ contracts, concessions }: Progress) => contracts + concessions > 0

/** Giving the file of contracts. */
export function GiveFile({ language, progress, may, formToken }: StartProps) {
  const say = messages[language]
  const { files } = progress
  return (
    <Step
      id="fichier-a-donner"
      title={say.giveFile}
      note={say.giveFileNote}
      state={files > 0 ? 'done' : 'toDo'}
      language={language}
    >
      {files > 0 && <p>{say.filesRead(files, formatNumber(files, language))}</p>}
      {files > 0 && !has(progress) && <p>{say.noneOfYours}</p>}
      <For may={may.import} language={language}>
        <form class="form" method="post" action={linkTo(language, '/espace/imports')} enctype="multipart/form-data">
          <FormToken value={formToken} />
          <FileField name="fichier" label={say.file} />
          <p class="actions">
            <button class="button" type="submit">
              {say.import}
            </button>
            <a href={linkTo(language, '/espace/imports')}>{say.seeImports}</a>
          </p>
        </form>
      </For>
    </Step>
  )
}

/** The share of a figure by count, in words; `undefined` where nothing is published. */
export function shareOf({ progress, language }: StartProps, id: string): string | undefined {
  const figure = progress.figures.find((one) => one.id === id && one.measure === 'count')
  return figure && figure.share !== null ? formatShare(figure.share, language) : undefined
}

function FirstFigures(props: StartProps) {
  const { language, progress } = props
  const say = messages[language]
  const { contracts, concessions } = progress
  const number = (value: number) => formatNumber(value, language)
  return (
    <Facts
      facts={[
        { label: say.contracts, value: number(contracts) },
        ...(concessions > 0 ? [{ label: say.concessions, value: number(concessions) }] : []),
        { label: say.environmental, value: shareOf(props, 'environmental') ?? say.noFigure },
        { label: say.social, value: shareOf(props, 'social') ?? say.noFigure },
      ]}
    />
  )
}

/** Seeing the first figures. */
export function SeeFigures(props: StartProps) {
  const { language, progress } = props
  const say = messages[language]
  const there = has(progress)
  return (
    <Step id="chiffres" title={say.figures} note={say.figuresNote} state={there ? 'done' : 'toDo'} language={language}>
      {there ? (
        <>
          <FirstFigures {...props} />
          <p class="actions">
            <a class="button" href={linkTo(language, '/indicateurs')}>
              {say.seeFigures}
            </a>
            <a href={linkTo(language, '/marches')}>{say.seeContracts}</a>
          </p>
        </>
      ) : (
        <p>{say.figuresWait}</p>
      )}
    </Step>
  )
}
