import { catalogue } from '../../kernel/language.ts'

/** What stands beside the values of a target, on its curve and in its table. */
export const courseMessages = catalogue({
  baseline: { fr: 'référence', en: 'baseline' },
  target: { fr: 'cible', en: 'target' },
  forecast: { fr: 'prévision', en: 'forecast' },
  baselineRow: { fr: (year: string) => `Référence, ${year}`, en: (year: string) => `Baseline, ${year}` },
  targetRow: { fr: (day: string) => `Cible, ${day}`, en: (day: string) => `Target, ${day}` },
  forecastRow: { fr: (day: string) => `Prévision, ${day}`, en: (day: string) => `Forecast, ${day}` },
  byTrend: { fr: 'selon la tendance', en: 'by the trend' },
  chosen: { fr: 'selon le schéma', en: 'by the scheme' },
  underWay: { fr: 'année en cours', en: 'year under way' },
  inUnit: { fr: (unit: string) => `En ${unit}.`, en: (unit: string) => `In ${unit}.` },
  thousands: { fr: (unit: string) => `milliers${unit}`, en: (unit: string) => `thousand${unit}` },
  millions: { fr: (unit: string) => `millions${unit}`, en: (unit: string) => `million${unit}` },
})
