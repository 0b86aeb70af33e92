import { catalogue } from '../../kernel/language.ts'

/** Sentences of the public page of a report. */
export const pageMessages = catalogue({
  title: { fr: 'Bilan', en: 'Report' },
  contents: { fr: 'Sommaire', en: 'Contents' },
  files: { fr: 'Le même bilan en fichier', en: 'The same report as a file' },
  pdf: { fr: 'PDF', en: 'PDF' },
  docx: { fr: 'Traitement de texte (DOCX)', en: 'Word processor (DOCX)' },
  tagged: { fr: 'PDF balisé', en: 'Tagged PDF' },
  checked: {
    fr: (standard: string) => `${standard}, vérifié quand il a été fait`,
    en: (standard: string) => `${standard}, checked when it was made`,
  },
  kilobytes: { fr: (size: string) => `${size} ko`, en: (size: string) => `${size} kB` },
  beingMade: {
    fr: 'Les fichiers se préparent : ils seront là dans une minute.',
    en: 'The files are being made: they will be here in a minute.',
  },
  notMadeTitle: { fr: 'Ce fichier se prépare', en: 'This file is being made' },
  back: { fr: 'Revenir au bilan', en: 'Back to the report' },
  edition: {
    fr: (number: string, day: string, by: string) => `Version ${number}, arrêtée le ${day} par ${by}.`,
    en: (number: string, day: string, by: string) => `Version ${number}, frozen on ${day} by ${by}.`,
  },
  publishedOn: { fr: (day: string) => `Publiée le ${day}.`, en: (day: string) => `Published on ${day}.` },
  fingerprint: { fr: 'Empreinte SHA-256', en: 'SHA-256 fingerprint' },
  fingerprintNote: {
    fr: 'Celle du contenu, en JSON aux clés triées : la même empreinte, le même bilan.',
    en: 'Of the content, as JSON with sorted keys: the same fingerprint, the same report.',
  },
  versions: { fr: 'Versions', en: 'Versions' },
  version: { fr: (number: string) => `Version ${number}`, en: (number: string) => `Version ${number}` },
  shown: { fr: 'celle-ci', en: 'this one' },
  newer: {
    fr: (number: string) => `Une version plus récente est publiée : la version ${number}.`,
    en: (number: string) => `A newer version is published: version ${number}.`,
  },
})
