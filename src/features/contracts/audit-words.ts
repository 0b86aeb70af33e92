import type { Wording } from '../../kernel/language.ts'

/** What the audit log calls what is done here. */
export const contractsAuditWords: Readonly<Record<string, Wording>> = {
  'contracts.close-report': { fr: 'Signalement traité', en: 'Report closed' },
  'contracts.correct': { fr: 'Contrat corrigé ou complété', en: 'Contract corrected or completed' },
  'contracts.import': { fr: 'Contrats importés', en: 'Contracts imported' },
  'contracts.keep-apart': { fr: 'Contrats gardés distincts', en: 'Contracts kept apart' },
  'contracts.liftMask': { fr: 'Personne nommée de nouveau', en: 'Person named again' },
  'contracts.maskPerson': { fr: 'Personne masquée', en: 'Person masked' },
  'contracts.merge': { fr: 'Contrats réunis', en: 'Contracts merged' },
  'contracts.reconsider': { fr: 'Décision reprise', en: 'Decision reconsidered' },
  'contracts.reportError': { fr: 'Erreur signalée', en: 'Error reported' },
  'contracts.undo': { fr: 'Import défait', en: 'Import undone' },
  'contracts.withdraw-correction': { fr: 'Correction retirée', en: 'Correction withdrawn' },
}
