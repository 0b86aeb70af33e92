import { wordsOf } from '../../../kernel/own-text.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormToken } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import type { Scheme } from '../../scheme/queries/schemes.ts'
import { UsualTargets } from '../../scheme/usual.tsx'
import { messages } from '../messages.ts'
import { shareOf } from './data-steps.tsx'
import type { StartProps } from './start.tsx'
import { For, Step } from './step.tsx'

const at = (language: StartProps['language'], { slug }: Scheme, path = '') =>
  linkTo(language, `/espace/schema/${slug}${path}`)

/** The form by which a draft begins: from the model, or from nothing. */
function BeginForm({ language, progress, formToken }: StartProps) {
  const say = messages[language]
  const { buyer, beginning } = progress
  const { slug, from, to } = beginning
  const title = messages.fr.proposedTitle(from.slice(0, 4), to.slice(0, 4))
  return (
    <form class="form" method="post" action={linkTo(language, '/espace/schema/nouveau')}>
      <FormToken value={formToken} />
      <input type="hidden" name="siren" value={buyer.siren} />
      <input type="hidden" name="slug" value={slug} />
      <TextField name="title" label={say.schemeTitle} value={title} maxLength={300} />
      <TextField name="from" label={say.firstDay} value={from} type="date" />
      <TextField name="to" label={say.lastDay} value={to} type="date" />
      <p>{say.model}</p>
      <p class="actions">
        <button class="button" type="submit" name="base" value="model">
          {say.fromModel}
        </button>
        <button class="button second" type="submit" name="base" value="empty">
          {say.fromNothing}
        </button>
      </p>
      <p class="actions">
        <a href={linkTo(language, '/espace/schema/nouveau')}>{say.fromFile}</a>
        <a href={linkTo(language, '/espace/schema#importer')}>{say.importWhole}</a>
      </p>
    </form>
  )
}

function Over({ language, closed }: { language: StartProps['language']; closed: Scheme }) {
  const say = messages[language]
  return (
    <p>
      {say.over(wordsOf(closed.title, language))} <a href={at(language, closed, '/versions#suite')}>{say.next}</a>
    </p>
  )
}

/** Beginning a scheme. */
export function Begin(props: StartProps) {
  const { language, progress, may } = props
  const say = messages[language]
  const { atWork, closed } = progress
  const state = atWork ? 'done' : 'toDo'
  return (
    <Step id="schema" title={say.begin} note={say.beginNote} state={state} language={language}>
      {atWork && (
        <p>
          {(atWork.scheme.state === 'draft' ? say.draft : say.inForce)(wordsOf(atWork.scheme.title, language))}{' '}
          {may.runScheme.allowed && <a href={at(language, atWork.scheme)}>{say.openScheme}</a>}
        </p>
      )}
      {!atWork && (
        <For may={may.createScheme} language={language}>
          {closed && <Over language={language} closed={closed} />}
          <BeginForm {...props} />
        </For>
      )}
    </Step>
  )
}

function BeginFirst({ language }: Pick<StartProps, 'language'>) {
  const say = messages[language]
  return (
    <p>
      {say.first} <a href="#schema">{say.beginFirst}</a>
    </p>
  )
}

/** Choosing targets, among those that others have set. */
export function Targets(props: StartProps) {
  const { language, progress, may } = props
  const say = messages[language]
  const { atWork } = progress
  const count = atWork?.targets.length ?? 0
  const into = atWork && may.runScheme.allowed ? { slug: atWork.scheme.slug, targets: atWork.targets } : undefined
  return (
    <Step
      id="objectifs"
      title={say.targets}
      note={say.targetsNote}
      state={count > 0 ? 'done' : 'toDo'}
      language={language}
      wide
    >
      {count > 0 && <p>{say.targetCount(count, formatNumber(count, language))}</p>}
      {!atWork && <BeginFirst language={language} />}
      <UsualTargets language={language} into={into} figureOf={(indicator) => shareOf(props, indicator)} />
      {atWork && (
        <For may={may.runScheme} language={language}>
          <p class="actions">
            <a class="button second" href={at(language, atWork.scheme, '/objectifs#objectif')}>
              {say.addTarget}
            </a>
          </p>
        </For>
      )}
    </Step>
  )
}

/** Writing the actions. */
export function Actions({ language, progress, may }: StartProps) {
  const say = messages[language]
  const { atWork } = progress
  const count = atWork?.actions ?? 0
  return (
    <Step
      id="actions"
      title={say.actions}
      note={say.actionsNote}
      state={count > 0 ? 'done' : 'toDo'}
      language={language}
    >
      {count > 0 && <p>{say.actionCount(count, formatNumber(count, language))}</p>}
      {atWork ? (
        <For may={may.runScheme} language={language}>
          <p class="actions">
            <a class="button second" href={at(language, atWork.scheme)}>
              {say.writeActions}
            </a>
            {atWork.scheme.state === 'draft' && count > 0 && (
              <a href={at(language, atWork.scheme, '/versions#adoption')}>{say.adopt}</a>
            )}
          </p>
        </For>
      ) : (
        <BeginFirst language={language} />
      )}
    </Step>
  )
}
