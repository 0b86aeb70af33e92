import type { FastifyReply, FastifyRequest } from 'fastify'
import { visitor } from '../../kernel/actor.ts'
import { catalogue, type Language } from '../../kernel/language.ts'
import { Conflict, isExpected, NotFound } from '../../kernel/refusal.ts'
import { emptyFrame } from '../../ui/page.tsx'
import type { WebContext } from './context.ts'
import { readLanguage } from './door.ts'
import { MalformedQuery, NotAllowed } from './enter.ts'
import { renderAnswer } from './render.tsx'

const messages = catalogue({
  notFound: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
  notFoundHelp: {
    fr: 'L’adresse a pu changer, ou comporter une faute de frappe.',
    en: 'The address may have changed, or hold a typing error.',
  },
  refused: { fr: 'Cette demande n’a pas pu être suivie', en: 'This request could not be followed' },
  forbidden: { fr: 'Cette page ne vous est pas ouverte', en: 'This page is not open to you' },
  tooMany: { fr: 'Trop de demandes à la fois', en: 'Too many requests at once' },
  tooManyHelp: {
    fr: 'Attendez une minute, puis recommencez.',
    en: 'Wait a minute, then try again.',
  },
  tooLarge: { fr: 'Cet envoi est trop gros', en: 'This is too large to send' },
  fault: { fr: 'Une erreur s’est produite de notre côté', en: 'Something went wrong on our side' },
  faultHelp: {
    fr: 'Elle a été notée. Si elle revient, donnez-nous la référence ci-dessous.',
    en: 'It has been recorded. If it comes back, give us the reference below.',
  },
  reference: { fr: 'Référence', en: 'Reference' },
  without: { fr: 'Continuer sans ce filtre', en: 'Go on without that filter' },
  home: { fr: 'Retour à l’accueil', en: 'Back to the home page' },
})

interface Told {
  readonly status: number
  readonly title: string
  readonly help: string
  /** Where what was asked can be had all the same, without what was wrong. */
  readonly without?: string
}

function tell(error: Error, language: Language): Told {
  const say = messages[language]
  if (error instanceof NotFound) return { status: 404, title: say.notFound, help: say.notFoundHelp }
  if (error instanceof NotAllowed) return { status: 403, title: say.forbidden, help: error.in(language) }
  if (error instanceof MalformedQuery)
    return { status: 400, title: say.refused, help: error.in(language), without: error.without }
  if (isExpected(error))
    return { status: error instanceof Conflict ? 409 : 400, title: say.refused, help: error.in(language) }
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status === 429) return { status, title: say.tooMany, help: say.tooManyHelp }
  if (status === 413) return { status, title: say.tooLarge, help: '' }
  if (status >= 400 && status < 500) return { status, title: say.refused, help: '' }
  return { status: 500, title: say.fault, help: say.faultHelp }
}

const nobody = { actor: visitor, name: null, session: null }

/** A program gets its error as JSON. */
function answerProgram(
  { status, title, help }: Told,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: help === '' ? title : `${title}. ${help}`, reference: request.id })
}

/** Answers an error with one polite page and its reference; a fault of ours is logged whole, in one line. */
export async function answerFault(
  error: Error,
  { request, reply, context }: { request: FastifyRequest; reply: FastifyReply; context: WebContext },
): Promise<FastifyReply> {
  const { language, url } = readLanguage(request.originalUrl)
  const { status, title, help, without } = tell(error, language)
  if (status === 500)
    context.world.log.error(
      { err: error, reference: request.id, method: request.method, route: request.routeOptions.url },
      'a request failed',
    )
  if (url.startsWith('/api/')) return answerProgram({ status, title, help }, { request, reply })
  const say = messages[language]
  const body = (
    <div class="wrap">
      <div class="head">
        <h1>{title}</h1>
        {help !== '' && <p class="lede">{help}</p>}
        <p class="small muted">
          {say.reference} <code>{request.id}</code>
        </p>
        <p class="actions">
          {without !== undefined && (
            <a class="button" href={without}>
              {say.without}
            </a>
          )}
          <a class={without === undefined ? 'button' : undefined} href={language === 'fr' ? '/' : '/en'}>
            {say.home}
          </a>
        </p>
      </div>
    </div>
  )
  const frame = await context.site.findFrame({ world: context.world, identity: nobody }).catch(() => emptyFrame)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderAnswer({ title, body }, { language, address: url }, { frame, style: context.assets.style }))
}
