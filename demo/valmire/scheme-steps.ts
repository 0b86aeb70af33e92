import { both } from '../words.ts'

type Text = { readonly fr: string; readonly en: string }

/** A step: what, due when, reached when; `null` is not yet. */
export type StepTold = readonly [title: Text, due: string, doneOn: string | null]

/** Wholly invented, by the code of the action. */
export const steps: Readonly<Record<string, readonly StepTold[]>> = {
  A1: [
    [both('Première liste publiée', 'First list published'), '2026-01-31', '2026-01-22'],
    [both('Deuxième liste, avec les communes', 'Second list, with the communes'), '2026-07-31', '2026-07-09'],
  ],
  A2: [
    [both('Commission installée', 'Commission set up'), '2026-01-31', '2026-01-15'],
    [both('Un achat sur deux examiné', 'One purchase in two examined'), '2026-06-30', '2026-06-18'],
    [both('Tous les achats examinés', 'Every purchase examined'), '2027-03-31', null],
  ],
  A3: [
    [both('Guide de sourcing', 'Sourcing guide'), '2026-03-31', '2026-04-14'],
    [both('Vingt rencontres tenues', 'Twenty meetings held'), '2026-12-31', null],
  ],
  A4: [
    [both('Modèles de pièces allégés', 'Lighter standard documents'), '2026-05-31', '2026-05-28'],
    [both('Avance de 30 % généralisée', 'Advance of 30% everywhere'), '2027-06-30', null],
  ],
  A5: [[both('Six services formés', 'Six departments trained'), '2026-06-30', '2026-06-11']],
  A6: [[both('Fiche d’expression du besoin', 'Need sheet'), '2027-03-31', null]],
  'P1-1': [
    [
      both('Estimation des heures dans la fiche d’achat', 'Estimate of hours on the purchase sheet'),
      '2026-03-31',
      '2026-03-20',
    ],
    [both('180 000 heures programmées pour 2028', '180,000 hours planned for 2028'), '2027-12-31', null],
  ],
  'P1-2': [
    [both('Annuaire des savoir-faire', 'Directory of skills'), '2026-06-30', '2026-08-27'],
    [both('Vingt-quatre visites', 'Twenty-four visits'), '2028-12-31', null],
  ],
  'P1-3': [
    [both('Référente nommée', 'Adviser appointed'), '2026-02-28', '2026-02-02'],
    [both('Quinze achats repérés', 'Fifteen purchases found'), '2026-06-30', null],
  ],
  'P1-4': [
    [
      both('Convention avec le service public de l’emploi', 'Agreement with the employment service'),
      '2027-02-28',
      null,
    ],
  ],
  'P1-5': [
    [both('Première clause dans le numérique', 'First clause in digital services'), '2026-09-30', '2026-09-03'],
    [both('Quatre familles nouvelles', 'Four new families'), '2027-12-31', null],
  ],
  'P2-1': [
    [
      both('Étude demandée pour tout achat de plus de 90 000 €', 'Study asked for any purchase above €90,000'),
      '2026-01-31',
      '2026-01-05',
    ],
  ],
  'P2-2': [
    [both('Familles prioritaires choisies', 'Priority families chosen'), '2026-02-28', '2026-02-17'],
    [both('Trente clauses, trois familles', 'Thirty clauses, three families'), '2026-06-30', '2026-07-21'],
    [both('Preuves équivalentes pour petites structures', 'Equivalent proof for small bodies'), '2026-12-31', null],
    [both('Ouverture aux sept communes', 'Open to the seven communes'), '2027-06-30', null],
  ],
  'P2-3': [[both('Calculateur de coût complet', 'Full-cost calculator'), '2027-01-31', null]],
  'P2-4': [
    [both('Méthode carbone pour les travaux', 'Carbon method for works'), '2026-04-30', null],
    [both('Méthode pour les transports', 'Method for transport'), '2027-04-30', null],
  ],
  'P2-5': [
    [
      both('Diagnostic réemploi avant chaque démolition', 'Reuse survey before each demolition'),
      '2026-06-30',
      '2026-05-06',
    ],
    [both('Premier bâtiment biosourcé livré', 'First bio-based building delivered'), '2028-06-30', null],
  ],
  'P2-6': [
    [both('Indicateurs publiés et vérifiables', 'Indicators published and open to check'), '2026-03-31', '2026-03-12'],
  ],
  'P2-7': [
    [both('Clause d’emballage dans les fournitures', 'Packaging clause in supplies'), '2026-05-31', null],
    [both('Plus de plastique à usage unique', 'No more single-use plastic'), '2027-12-31', null],
  ],
  'P2-8': [[both('Un cinquième du mobilier de seconde main', 'A fifth of furniture second-hand'), '2026-12-31', null]],
  'P2-9': [[both('Liste des produits sensibles', 'List of sensitive products'), '2027-06-30', null]],
  'P3-1': [[both('Question ajoutée à la fiche d’achat', 'Question added to the purchase sheet'), '2027-01-31', null]],
  'P3-2': [[both('Première rencontre', 'First meeting'), '2026-10-31', '2026-10-08']],
  'P3-3': [
    [both('Liste des achats réservés de l’année', 'List of the year’s reserved purchases'), '2026-03-31', '2026-03-26'],
    [both('Bilan avec les structures', 'Review with the bodies'), '2026-12-15', null],
  ],
  'P3-4': [[both('Dossier allégé sous 90 000 €', 'Lighter file below €90,000'), '2026-09-30', '2026-09-22']],
  'P3-5': [[both('Grille de bilan d’exécution', 'Execution review grid'), '2027-05-31', null]],
  'P3-6': [[both('Charte signée par trois concessionnaires', 'Charter signed by three holders'), '2026-06-30', null]],
  'P3-7': [[both('Trois rencontres du réseau', 'Three meetings of the network'), '2026-12-31', null]],
  'P3-8': [[both('Groupement pour l’énergie', 'Joint procurement for energy'), '2026-07-31', '2026-06-30']],
}
