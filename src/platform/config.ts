import { z } from 'zod'
import { isEmail } from '../kernel/email.ts'
import { catalogue, type Language } from '../kernel/language.ts'

const flag = z
  .enum(['0', '1', ''])
  .default('')
  .transform((value) => value)

const named = /^\s*(?:"?([^"<>\p{Cc}]*?)"?\s*<)?([^<>\s]+?)>?\s*$/u

/** `Name <name@domain>`, or the address alone. */
function readSender(text: string): MailConfig['from'] | undefined {
  const [, name = '', address = ''] = named.exec(text) ?? []
  return isEmail(address) ? { name, address } : undefined
}

/** Every setting of the environment, with its default and what it is for. The README prints this table. */
export const settings = {
  PORT: {
    schema: z.coerce.number().int().min(0).max(65535).default(8080),
    says: { fr: 'port d’écoute', en: 'port to listen on' },
  },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    says: { fr: 'adresse d’écoute', en: 'address to listen on' },
  },
  BASE_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    says: { fr: 'adresse publique, sans barre finale', en: 'public address, without a final slash' },
  },
  DATA_DIR: {
    schema: z.string().min(1).default('./data'),
    says: { fr: 'dossier de la base embarquée et des fichiers', en: 'folder of the embedded database and the files' },
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    says: {
      fr: 'serveur PostgreSQL (15 ou plus) à la place de la base embarquée',
      en: 'PostgreSQL server (15 or later) in place of the embedded database',
    },
  },
  LEVIER_DEMO: {
    schema: flag,
    says: {
      fr: '0 : ne pas charger la démonstration au premier démarrage',
      en: '0: do not load the demonstration at the first start',
    },
  },
  LEVIER_LANG: {
    schema: z.enum(['fr', 'en']).default('fr'),
    says: { fr: 'langue de la ligne de commande', en: 'language of the command line' },
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    says: {
      fr: 'détail du journal (une ligne JSON par fait, sur la sortie d’erreur)',
      en: 'detail of the log (one JSON line per fact, on standard error)',
    },
  },
  TRUST_PROXY: {
    schema: z.coerce.number().int().min(0).max(9).default(0),
    says: {
      fr: 'nombre de serveurs mandataires devant celui-ci, dont l’adresse du visiteur est crue ; 0 : aucun',
      en: 'how many reverse proxies stand before this server and are believed for the visitor’s address; 0: none',
    },
  },
  RATE_LIMIT: {
    schema: z.coerce.number().int().min(0).default(600),
    says: {
      fr: 'requêtes par minute et par adresse, que chaque processus web compte pour lui ; 0 : sans limite',
      en: 'requests per minute and address, which each web process counts for itself; 0: no limit',
    },
  },
  CONTACT: {
    schema: z.string().max(300).optional(),
    says: {
      fr: 'où écrire à l’éditeur : adresse électronique ou postale, montrée dans les pages',
      en: 'where to write to the publisher: e-mail or postal address, shown on pages',
    },
  },
  HOSTED_BY: {
    schema: z.string().max(300).optional(),
    says: {
      fr: 'nom et adresse de l’hébergeur, pour les mentions légales',
      en: 'name and address of the hosting provider, for the legal notice',
    },
  },
  LOCAL_SIGN_IN: {
    schema: flag,
    says: {
      fr: '0 : on ne se connecte que par le fournisseur d’identité',
      en: '0: people sign in by the identity provider only',
    },
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    says: {
      fr: 'serveur d’envoi du courrier : smtp://nom:secret@serveur:587 ou smtps://… ; demande aussi MAIL_FROM et BASE_URL. Sans lui, rien ne part',
      en: 'server that sends the mail: smtp://name:secret@server:587 or smtps://…; needs MAIL_FROM and BASE_URL too. Without it, nothing leaves',
    },
  },
  MAIL_FROM: {
    schema: z
      .string()
      .refine((text) => readSender(text) !== undefined)
      .optional(),
    says: {
      fr: 'expéditeur : Valmire <concertation@valmire.example> ; les retours y reviennent',
      en: 'sender: Valmire <concertation@valmire.example>; bounces come back to it',
    },
  },
  MAIL_RATE: {
    schema: z.coerce.number().int().min(0).max(60_000).default(120),
    says: {
      fr: 'messages par minute, tous serveurs ensemble ; 0 : sans limite',
      en: 'messages per minute, all servers together; 0: no limit',
    },
  },
  OIDC_ISSUER: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    says: {
      fr: 'fournisseur d’identité OpenID Connect (ProConnect) ; demande aussi OIDC_CLIENT_ID, OIDC_CLIENT_SECRET et BASE_URL',
      en: 'OpenID Connect identity provider (ProConnect); needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and BASE_URL too',
    },
  },
  OIDC_CLIENT_ID: {
    schema: z.string().min(1).optional(),
    says: { fr: 'notre identifiant chez ce fournisseur', en: 'our identifier at that provider' },
  },
  OIDC_CLIENT_SECRET: {
    schema: z.string().min(16).optional(),
    says: { fr: 'notre secret chez ce fournisseur', en: 'our secret at that provider' },
  },
} as const

/** The identity provider by which people sign in. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** How mail leaves. */
export interface MailConfig {
  readonly url: string
  readonly from: { readonly name: string; readonly address: string }
  /** Messages per minute, all processes together; 0: no limit. */
  readonly rate: number
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly baseUrl: string | undefined
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly demonstration: boolean
  readonly language: 'fr' | 'en'
  readonly logLevel: string
  /** How many reverse proxies are believed. */
  readonly trustProxy: number
  readonly rateLimit: number
  /** Where to write to the publisher. */
  readonly contact: string | undefined
  readonly hostedBy: string | undefined
  /** Whether people sign in by a password of this site. */
  readonly localSignIn: boolean
  readonly oidc: OidcConfig | null
  /** `null`: nothing is sent. */
  readonly mail: MailConfig | null
}

/** A setting of the environment cannot be used: the message names each one, what it holds and what it should. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused'
}

type Values = { readonly [K in keyof typeof settings]: z.infer<(typeof settings)[K]['schema']> }

const schema = z.object(
  Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])),
) as unknown as z.ZodType<Values>

const secrets: ReadonlySet<string> = new Set([
  'OIDC_CLIENT_SECRET',
  'DATABASE_URL',
  'SMTP_URL',
] satisfies (keyof typeof settings)[])

const messages = catalogue({
  refused: { fr: 'Réglage refusé :', en: 'Setting refused:' },
  missing: { fr: (name: string) => `${name} : manque`, en: (name: string) => `${name}: is missing` },
  missingFor: {
    fr: (name: string, other: string) => `${name} : manque (${other} le demande)`,
    en: (name: string, other: string) => `${name}: is missing (${other} needs it)`,
  },
  wrong: {
    fr: (name: string, value: string, why: string) => `${name}=${value} : ${why}`,
    en: (name: string, value: string, why: string) => `${name}=${value}: ${why}`,
  },
  localOnly: { fr: 'http n’est permis que vers cette machine', en: 'http is for this machine only' },
})

const faultsIn = { fr: z.locales.fr().localeError, en: z.locales.en().localeError }

function refuse(language: Language, faults: readonly string[]): never {
  throw new ConfigRefused(`${messages[language].refused}\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
}

/** Whether the address is of this machine, to which a connection without encryption is safe. */
function isLocal(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)
}

/** The settings of the provider: all of them or none. */
function readOidc({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, BASE_URL, LOCAL_SIGN_IN, LEVIER_LANG }: Values) {
  const given = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }
  const say = messages[LEVIER_LANG]
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    const missing = Object.entries(given).filter(([, value]) => !value)
    const present = missing.length < Object.keys(given).length
    const faults = missing.map(([name]) => say.missing(name))
    if (present || LOCAL_SIGN_IN === '0') refuse(LEVIER_LANG, faults)
    return null
  }
  if (!BASE_URL) refuse(LEVIER_LANG, [say.missingFor('BASE_URL', 'OIDC_ISSUER')])
  if (OIDC_ISSUER.startsWith('http:') && !isLocal(OIDC_ISSUER))
    refuse(LEVIER_LANG, [say.wrong('OIDC_ISSUER', OIDC_ISSUER, say.localOnly)])
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }
}

/** How mail leaves, where a server for it is set. */
function readMail({ SMTP_URL, MAIL_FROM, MAIL_RATE, BASE_URL, LEVIER_LANG }: Values): MailConfig | null {
  if (!SMTP_URL) return null
  const missing = Object.entries({ MAIL_FROM, BASE_URL }).filter(([, value]) => !value)
  const say = messages[LEVIER_LANG]
  if (missing.length > 0)
    refuse(
      LEVIER_LANG,
      missing.map(([name]) => say.missingFor(name, 'SMTP_URL')),
    )
  return { url: SMTP_URL, from: readSender(MAIL_FROM!)!, rate: MAIL_RATE }
}

/** Reads the settings. An empty variable counts as left out. Throws `ConfigRefused`. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const entries = Object.entries(environment).filter(([name, value]) => name in settings && value !== '')
  const language = environment.LEVIER_LANG === 'en' ? 'en' : 'fr'
  const read = schema.safeParse(Object.fromEntries(entries), { error: faultsIn[language] })
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return messages[language].wrong(name, secrets.has(name) ? '…' : (environment[name] ?? ''), message)
    })
    refuse(language, faults)
  }
  const value = read.data
  return {
    port: value.PORT,
    host: value.HOST,
    baseUrl: value.BASE_URL?.replace(/\/+$/, ''),
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    demonstration: value.LEVIER_DEMO !== '0',
    language: value.LEVIER_LANG,
    logLevel: value.LOG_LEVEL,
    trustProxy: value.TRUST_PROXY,
    rateLimit: value.RATE_LIMIT,
    contact: value.CONTACT,
    hostedBy: value.HOSTED_BY,
    localSignIn: value.LOCAL_SIGN_IN !== '0',
    oidc: readOidc(value),
    mail: readMail(value),
  }
}

/** Where people reach this site: the address that it was given, otherwise that of the machine. */
export function siteOf({ baseUrl, host, port }: Pick<Config, 'baseUrl' | 'host' | 'port'>): string {
  return baseUrl ?? `http://${host}:${port}`
}
