import type { Suspicion } from '../../src/features/consultation/rules/answering/suspicion.ts'
import type { Answers } from '../../src/features/consultation/rules/questionnaire/answer.ts'
import { checkAnswers } from '../../src/features/consultation/rules/questionnaire/fill.ts'
import type { Channel } from '../../src/features/consultation/rules/state.ts'
import { Random } from '../random.ts'
import { valmireDefinition } from './questionnaire.ts'

/** A questionnaire that somebody of Valmire filled in. Invented. */
export interface ToldSubmission {
  readonly channel: Channel
  /** Days since the opening, as a share of the time that has passed. */
  readonly when: number
  readonly reasons: readonly Suspicion[]
  readonly answers: Answers
}

const ideas = [
  'Des repas de cantine cuits sur place, avec des légumes d’ici.',
  'Réserver un lot des marchés de nettoyage aux entreprises adaptées.',
  'Prévenir les petites entreprises trois mois avant chaque marché.',
  'Réutiliser les matériaux des chantiers de démolition.',
  'Publier ce que deviennent les heures d’insertion promises.',
  'Des véhicules plus petits pour l’entretien des parcs.',
  'Payer plus vite : trente jours, c’est long pour une association.',
  'Un seul dossier pour toutes les communes.',
  'Des formations dans les marchés de travaux, pas seulement des heures.',
  'Moins de plastique dans les fournitures de bureau.',
  'Expliquer pourquoi une offre a perdu.',
  'Contrôler les chantiers le week-end aussi.',
] as const

/** Some of a list, the first ones likelier. */
function some<T>(random: Random, list: readonly T[], most: number): T[] {
  return list.filter((_, at) => random.chance(0.62 - at * 0.09)).slice(0, most)
}

function ranked(random: Random): string[] {
  const left = random.chance(0.5) ? ['emploi', 'climat', 'sante', 'prix'] : ['climat', 'prix', 'emploi', 'sante']
  return Array.from(
    { length: random.whole(1, 3) },
    () => left.splice(random.chance(0.6) ? 0 : random.whole(0, left.length - 1), 1)[0]!,
  )
}

function opinion(random: Random): Record<string, string> {
  const rows = ['payer', 'allotir', 'controler'].filter(() => random.chance(0.93))
  return Object.fromEntries(rows.map((row) => [row, random.pick(['non', 'plutot', 'plutot', 'oui', 'oui'])]))
}

function tellAnswers(random: Random): Answers {
  const status = random.pick(['habitant', 'habitant', 'habitant', 'entreprise', 'entreprise', 'association', 'other'])
  const families = some(random, ['espaces-verts', 'batiment', 'nettoyage', 'restauration', 'numerique'], 3)
  return checkAnswers(valmireDefinition, {
    statut: status,
    ...(status === 'other'
      ? { 'statut-Comment': random.pick(['Agent public', 'Étudiante', 'Élu d’une commune']) }
      : {}),
    effectif: random.pick([1, 2, 4, 8, 12, 25, 60, 180]),
    ...(random.chance(0.95) ? { secteur: random.chance(0.62) ? 'centre' : 'couronne' } : {}),
    familles: families.length > 0 ? families : ['sans-avis'],
    accompagnement: random.pick(['diagnostic', 'relation', 'relation', 'savons']),
    ...(random.chance(0.85) ? { classement: ranked(random) } : {}),
    attentes: opinion(random),
    ...(random.chance(0.9)
      ? { connaissance: Math.min(5, random.whole(1, 3) + (random.chance(0.3) ? random.whole(0, 2) : 0)) }
      : {}),
    ...(random.chance(0.42) ? { idee: random.pick(ideas) } : {}),
  }).answers
}

function channelOf(random: Random): Channel {
  const turn = random.next()
  return turn < 0.72 ? 'web' : turn < 0.88 ? 'paper' : 'meeting'
}

/** What came in so far: the same at each call. A few look as if a program had sent them, and wait. */
export function valmireSubmissions(): ToldSubmission[] {
  const random = new Random(20_260_115)
  return Array.from({ length: 214 }, (_, at) => {
    const channel = channelOf(random)
    const suspicious = channel === 'web' && at % 41 === 7
    const reasons: Suspicion[] = suspicious ? [random.pick(['fast', 'trap', 'links'] as const)] : []
    return { channel, when: random.next(), reasons, answers: tellAnswers(random) }
  })
}
