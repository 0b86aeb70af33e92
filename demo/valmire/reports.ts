import type { ReportForm } from '../../src/features/contracts/schema.ts'

/** What visitors said is wrong in the contracts notified last; invented. */
export const valmireReports: readonly (ReportForm & { readonly on: string })[] = [
  {
    on: '2026-10-05',
    champ: 'amount',
    message: 'Le conseil du 21 septembre a voté un montant plus élevé : il manque la tranche optionnelle.',
  },
  {
    on: '2026-11-12',
    champ: 'considerations',
    message: 'Le cahier des charges demande 900 heures d’insertion, et la page dit qu’il n’y a pas de clause sociale.',
  },
]
