import { catalogue, type Language } from '../../kernel/language.ts'
import { isExpected } from '../../kernel/refusal.ts'
import { type Config, ConfigRefused } from '../config.ts'
import { DatabaseHeld } from '../db/connect.ts'
import { MigrationRefused } from '../db/migrate.ts'

const messages = catalogue({
  held: {
    fr: (folder: string) =>
      `La base de ${folder} est tenue par un autre processus. Arrêtez-le, ou choisissez un autre dossier avec DATA_DIR.`,
    en: (folder: string) =>
      `The database in ${folder} is held by another process. Stop it, or choose another folder with DATA_DIR.`,
  },
  busy: {
    fr: 'La base est occupée par un autre travail. Recommencez dans un instant.',
    en: 'The database is busy with other work. Try again in a moment.',
  },
  noDatabase: {
    fr: (name: string) =>
      `La base « ${name} » n’existe pas sur le serveur PostgreSQL. Créez-la, ou corrigez DATABASE_URL.`,
    en: (name: string) => `The PostgreSQL server has no database “${name}”. Create it, or correct DATABASE_URL.`,
  },
  noRole: {
    fr: 'Le serveur PostgreSQL refuse ce rôle ou son mot de passe. Créez le rôle, ou corrigez DATABASE_URL.',
    en: 'The PostgreSQL server turns this role or its password down. Create the role, or correct DATABASE_URL.',
  },
  noServer: {
    fr: (server: string) => `Le serveur PostgreSQL ${server} est introuvable. Corrigez son nom dans DATABASE_URL.`,
    en: (server: string) => `The PostgreSQL server ${server} cannot be found. Correct its name in DATABASE_URL.`,
  },
  silentServer: {
    fr: (server: string) => `Le serveur PostgreSQL ${server} ne répond pas. Démarrez-le, ou corrigez DATABASE_URL.`,
    en: (server: string) => `The PostgreSQL server ${server} does not answer. Start it, or correct DATABASE_URL.`,
  },
  notOurAddress: {
    fr: (host: string) =>
      `L’adresse ${host} n’est pas de cette machine. Corrigez HOST (0.0.0.0 : toutes ses adresses).`,
    en: (host: string) => `The address ${host} is not of this machine. Correct HOST (0.0.0.0: all its addresses).`,
  },
  portTaken: {
    fr: (port: string) => `Le port ${port} est déjà pris. Arrêtez le programme qui l’occupe, ou changez PORT.`,
    en: (port: string) => `Port ${port} is taken already. Stop the program that uses it, or change PORT.`,
  },
  portForbidden: {
    fr: (port: string) =>
      `Ce compte n’a pas le droit d’écouter sur le port ${port}. Choisissez-en un au-dessus de 1023 avec PORT.`,
    en: (port: string) => `This account may not listen on port ${port}. Choose one above 1023 with PORT.`,
  },
  notAFolder: {
    fr: (path: string) =>
      `${path} n’est pas un dossier. Déplacez ce fichier, ou choisissez un autre dossier avec DATA_DIR.`,
    en: (path: string) => `${path} is not a folder. Move that file, or choose another folder with DATA_DIR.`,
  },
  notWritable: {
    fr: (path: string) =>
      `L’écriture est interdite dans ${path}. Donnez ce droit à votre compte, ou choisissez un autre dossier avec DATA_DIR.`,
    en: (path: string) =>
      `Writing is not allowed in ${path}. Give your account that right, or choose another folder with DATA_DIR.`,
  },
  diskFull: {
    fr: (path: string) => `Il n’y a plus de place sur le disque (${path}). Libérez-en, puis recommencez.`,
    en: (path: string) => `There is no room left on the disk (${path}). Free some, then try again.`,
  },
})

type Say = (typeof messages)[Language]
/** What an error of the system or of PostgreSQL tells beside its code. */
type Coded = Error &
  Pick<NodeJS.ErrnoException, 'code' | 'path' | 'syscall'> & { readonly hostname?: string; readonly port?: number }

function serverOf({ databaseUrl }: Config): string {
  return databaseUrl ? new URL(databaseUrl).host : ''
}

function explainDatabase({ code }: Coded, config: Config, say: Say): string | undefined {
  if (code === '55P03') return say.busy
  if (code === '3D000') return say.noDatabase(decodeURIComponent(new URL(config.databaseUrl ?? 'x:').pathname.slice(1)))
  if (code?.startsWith('28')) return say.noRole
  return code === '53100' ? say.diskFull(config.databaseUrl ? serverOf(config) : config.dataDir) : undefined
}

function explainListening({ code }: Coded, config: Config, say: Say): string | undefined {
  if (code === 'EADDRINUSE') return say.portTaken(String(config.port))
  if (code === 'EACCES' || code === 'EPERM') return say.portForbidden(String(config.port))
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' ? say.notOurAddress(config.host) : undefined
}

const unknownNames = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL']
const silences = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']

function explainNetwork(error: Coded, config: Config, say: Say): string | undefined {
  const code = error.code ?? ''
  const isServer = config.databaseUrl !== undefined
  const isHost =
    error.hostname === config.host && !(isServer && new URL(config.databaseUrl).hostname === error.hostname)
  if (unknownNames.includes(code) && isHost) return say.notOurAddress(config.host)
  if (unknownNames.includes(code) && isServer) return say.noServer(serverOf(config))
  if (silences.includes(code)) return isServer ? say.silentServer(serverOf(config)) : error.message || code
  return undefined
}

function explainFiles({ code, path }: Coded, config: Config, say: Say): string | undefined {
  const place = path ?? config.dataDir
  if (code === 'EEXIST' || code === 'ENOTDIR') return say.notAFolder(place)
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return say.notWritable(place)
  return code === 'ENOSPC' ? say.diskFull(place) : undefined
}

/** Explains an expected error in a sentence: what is wrong and what to do. Empty for nothing to say; `undefined` for a fault of ours. */
export function explain(error: unknown, config: Config | undefined, language: Language): string | undefined {
  if (isExpected(error)) return error.in(language)
  if (error instanceof ConfigRefused || error instanceof MigrationRefused) return error.message
  if (!(error instanceof Error) || !config) return undefined
  const say = messages[language]
  if (error instanceof DatabaseHeld) return say.held(config.dataDir)
  const coded: Coded = error
  if (coded.code === 'EPIPE') return ''
  // The socket in the data folder has no port: what is wrong with it is wrong with the folder.
  if (coded.syscall === 'listen' && coded.port !== -1) return explainListening(coded, config, say)
  return explainDatabase(coded, config, say) ?? explainNetwork(coded, config, say) ?? explainFiles(coded, config, say)
}
