import type { ComponentChildren } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { Facts } from '../../../ui/facts.tsx'
import { FileField } from '../../../ui/field.tsx'
import { FormToken } from '../../../ui/form.tsx'
import { formatNumber, formatShare } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { PageHead, Section, Tag } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import type { Progress } from '../queries/progress.ts'
import { usualTargets } from '../rules/usual-targets.ts'

/** Where the forms of the scheme are, where this instance has them. */
export interface Ways {
  readonly scheme?: string | undefined
  readonly targets?: string | undefined
}

export interface StartProps {
  readonly language: Language
  readonly progress: Progress
  readonly ways: Ways
  readonly mayAddMembers: boolean
  readonly formToken: string
}

type State = 'done' | 'toDo' | 'without'

const tints = { done: 'ecologie', toDo: 'transversal', without: 'void' } as const

function Step(props: {
  id: string
  title: string
  note: string
  state: State
  language: Language
  children: ComponentChildren
}) {
  const { id, title, note, state, language, children } = props
  return (
    <Section id={id} title={title} note={note}>
      <p>
        <Tag tint={tints[state]}>{messages[language][state]}</Tag>
      </p>
      {children}
    </Section>
  )
}

function GiveFile({ language, progress, formToken }: StartProps) {
  const say = messages[language]
  const { files, contracts } = progress
  return (
    <Step
      id="fichier-a-donner"
      title={say.giveFile}
      note={say.giveFileNote}
      state={files > 0 ? 'done' : 'toDo'}
      language={language}
    >
      {files > 0 && <p>{say.filesRead(files, formatNumber(files, language))}</p>}
      {files > 0 && contracts === 0 && <p>{say.noneOfYours}</p>}
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
    </Step>
  )
}

/** The share of a figure by count, in words; `undefined` where nothing is published. */
function shareOf({ progress, language }: StartProps, id: string): string | undefined {
  const figure = progress.figures.find((one) => one.id === id && one.measure === 'count')
  return figure && figure.share !== null ? formatShare(figure.share, language) : undefined
}

function SeeFigures(props: StartProps) {
  const { language, progress } = props
  const say = messages[language]
  const { contracts } = progress
  return (
    <Step
      id="chiffres"
      title={say.figures}
      note={say.figuresNote}
      state={contracts > 0 ? 'done' : 'toDo'}
      language={language}
    >
      {contracts === 0 ? (
        <p>{say.figuresWait}</p>
      ) : (
        <>
          <Facts
            facts={[
              { label: say.contracts, value: formatNumber(contracts, language) },
              { label: say.environmental, value: shareOf(props, 'environmental') ?? say.noFigure },
              { label: say.social, value: shareOf(props, 'social') ?? say.noFigure },
            ]}
          />
          <p class="actions">
            <a class="button" href={linkTo(language, '/indicateurs')}>
              {say.seeFigures}
            </a>
            <a href={linkTo(language, '/marches')}>{say.seeContracts}</a>
          </p>
        </>
      )}
    </Step>
  )
}

function Targets(props: StartProps) {
  const { language, progress, ways } = props
  const say = messages[language]
  const { targets } = progress
  return (
    <Step
      id="objectifs"
      title={say.targets}
      note={say.targetsNote}
      state={targets > 0 ? 'done' : 'toDo'}
      language={language}
    >
      {targets > 0 && <p>{say.targetCount(targets, formatNumber(targets, language))}</p>}
      <Table
        caption={say.targets}
        narrow="stack"
        rows={usualTargets}
        columns={[
          { head: say.target, header: true, cell: ({ says }) => says[language] },
          { head: say.by, number: true, cell: ({ by }) => String(by) },
          {
            head: say.you,
            number: true,
            cell: ({ indicator }) => (indicator === null ? undefined : shareOf(props, indicator)) ?? say.notMeasured,
          },
          { head: say.source, cell: ({ source }) => <a href={source.href}>{source.name[language]}</a> },
        ]}
      />
      {ways.targets !== undefined && (
        <p class="actions">
          <a class="button second" href={linkTo(language, ways.targets)}>
            {say.addTarget}
          </a>
        </p>
      )}
    </Step>
  )
}

function Actions({ language, progress, ways }: StartProps) {
  const say = messages[language]
  const { actions } = progress
  return (
    <Step
      id="actions"
      title={say.actions}
      note={say.actionsNote}
      state={actions > 0 ? 'done' : 'toDo'}
      language={language}
    >
      {actions > 0 && <p>{say.actionCount(actions, formatNumber(actions, language))}</p>}
      <p>
        {say.fromModel} <code>levier scheme import FILE.json</code>
      </p>
      {ways.scheme !== undefined && (
        <p class="actions">
          <a class="button second" href={linkTo(language, ways.scheme)}>
            {say.openScheme}
          </a>
        </p>
      )}
    </Step>
  )
}

function memberState({ group, members }: Progress): State {
  if (!group) return 'without'
  return members > 0 ? 'done' : 'toDo'
}

function Members({ language, progress, mayAddMembers, formToken }: StartProps) {
  const say = messages[language]
  const { group, members } = progress
  const number = (value: number) => formatNumber(value, language)
  return (
    <Step id="communes" title={say.members} note={say.membersNote} state={memberState(progress)} language={language}>
      {!group && <p>{say.noGroup}</p>}
      {group && members > 0 && <p>{say.membersAdded(number(members))}</p>}
      {group && members === 0 && (
        <>
          <p>{say.membersOf(group.name, number(group.members.length))}</p>
          {mayAddMembers ? (
            <form class="form" method="post" action={linkTo(language, '/espace/debut/communes')}>
              <FormToken value={formToken} />
              <p class="actions">
                <button class="button second" type="submit">
                  {say.addMembers}
                </button>
              </p>
            </form>
          ) : (
            <p class="muted">{say.onlyAdministrators}</p>
          )}
        </>
      )}
    </Step>
  )
}

/** The first steps of an instance, each with whether it is done. */
export function Start(props: StartProps) {
  const { language, progress } = props
  const say = messages[language]
  return (
    <>
      <PageHead eyebrow={`${say.eyebrow} · ${progress.buyer.name}`} title={say.title} lede={say.lede} />
      <div class="wrap">
        <GiveFile {...props} />
        <SeeFigures {...props} />
        <Targets {...props} />
        <Actions {...props} />
        <Members {...props} />
      </div>
    </>
  )
}
