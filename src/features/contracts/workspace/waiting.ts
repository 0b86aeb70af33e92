import { addDays } from '../../../kernel/calendar.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import type { FindWaiting, Waiting } from '../../accounts/workspace.ts'
import { mayImport } from '../policy.ts'
import { countFaultyImports } from '../queries/import-watch.ts'
import { countPairs } from '../queries/pairs.ts'
import { countReports } from '../queries/report-watch.ts'
import { listKeptBuyers } from './kept.ts'

const reports: Waiting['says'] = {
  fr: (count, shown) => `${shown} ${count === 1 ? 'signalement d’erreur' : 'signalements d’erreurs'} à lire`,
  en: (count, shown) => `${shown} ${count === 1 ? 'report of an error' : 'reports of errors'} to read`,
}
const pairs: Waiting['says'] = {
  fr: (count, shown) =>
    count === 1 ? `${shown} paire de contrats à départager` : `${shown} paires de contrats à départager`,
  en: (count, shown) => `${shown} ${count === 1 ? 'pair' : 'pairs'} of contracts to decide`,
}
const imports: Waiting['says'] = {
  fr: (count, shown) =>
    count === 1
      ? `${shown} import des 30 derniers jours a échoué ou écarté des lignes`
      : `${shown} imports des 30 derniers jours ont échoué ou écarté des lignes`,
  en: (count, shown) => `${shown} ${count === 1 ? 'import' : 'imports'} of the last 30 days failed or rejected records`,
}

/** An import has no state « seen »: an older one waits for nobody. */
const recentDays = 30

/** What waits of the contracts that a person keeps. */
export const contractsWaiting: FindWaiting = async ({ db, actor, today }) => {
  const buyers = await listKeptBuyers(db, actor)
  if (buyers.length === 0) return []
  const importing = mayImport(actor, await listPerimeterIds(db)).allowed
  const faulty = importing ? await countFaultyImports(db, addDays(today, -recentDays)) : { count: 0, last: null }
  const only = faulty.count === 1 ? `/${faulty.last}` : ''
  return [
    { href: '/espace/signalements', count: await countReports(db, { buyers, open: true }), says: reports },
    { href: '/espace/doublons', count: await countPairs(db, { buyers, decided: false }), says: pairs },
    { href: `/espace/imports${only}`, count: faulty.count, says: imports },
  ]
}
