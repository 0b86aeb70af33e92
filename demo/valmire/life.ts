import type { Random } from '../random.ts'
import { type DecpRecord, dayAfter, drawAmount, holderBlocks } from './draw.ts'
import { firms } from './firms.ts'

const reasons = [
  'Travaux supplémentaires rendus nécessaires par un aléa de chantier',
  'Prolongation du délai d’exécution',
  'Ajout de sites au périmètre',
  'Ajout d’une clause de réemploi des matériaux',
]

function modification(random: Random, record: DecpRecord, rank: number): DecpRecord {
  const notified = dayAfter(record.dateNotification as string, 150 * rank + random.whole(0, 90))
  const amount = record.montant as number
  return {
    modification: {
      id: rank,
      dateNotificationModification: notified,
      datePublicationDonneesModification: dayAfter(notified, random.whole(3, 40)),
      objetModification: random.pick(reasons),
      montant: Math.round((amount * (1 + (0.02 + random.next() * 0.12) * rank)) / 100) * 100,
      ...(random.chance(0.5) ? { dureeMois: (record.dureeMois as number) + 2 * rank } : {}),
    },
  }
}

/** What happens to some contracts after their notification: modifications, and the subcontractors who come in. */
export function live(random: Random, record: DecpRecord): void {
  if (random.chance(0.13)) {
    const count = random.chance(0.25) ? 2 : 1
    record.modifications = Array.from({ length: count }, (_, index) => modification(random, record, index + 1))
  }
  if (record.sousTraitanceDeclaree !== true || !random.chance(0.6)) return
  const firm = random.pick(firms[random.chance(0.35) ? 'insertion' : 'works'])
  const notified = dayAfter(record.dateNotification as string, random.whole(20, 120))
  record.actesSousTraitance = [
    {
      acteSousTraitance: {
        id: 1,
        sousTraitant: holderBlocks([firm])[0]!.titulaire,
        dureeMois: random.whole(1, 8),
        dateNotification: notified,
        montant: drawAmount(random, [8_000, 90_000]),
        variationPrix: 'Ferme',
        datePublicationDonnees: dayAfter(notified, 20),
      },
    },
  ]
}
