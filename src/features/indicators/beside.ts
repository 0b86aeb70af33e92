import type { ComponentChild } from 'preact'
import type { Answer, Visit } from '../../platform/web/door.ts'
import type { CurveCourse } from '../../ui/chart/course.tsx'
import type { Measure } from './rules/figure.ts'

/** What schemes say of a computed indicator. */
export interface SaidBySchemes {
  /** Baseline, target and forecast of the scheme of this instance, for the curve. */
  readonly course: CurveCourse
  /** Targets and statements, as the page shows them. */
  readonly sections: ComponentChild
  /** The same for programs. */
  readonly open: { readonly targets: readonly object[]; readonly statements: readonly object[] }
}

/** What the room of schemes adds to the pages of indicators, which know no scheme. */
export interface BesideIndicators {
  follow(visit: Visit, asked: { readonly indicator: string; readonly measure: Measure }): Promise<SaidBySchemes>
  /** How many indicators are measured by hand. */
  countByHand(visit: Visit): Promise<number>
  /** Their list, with the values of one year, or the latest where it is empty; nothing where there is none. */
  listByHand(visit: Visit, year: string): Promise<ComponentChild>
  /** The page of an indicator that is measured by hand. Throws `NotFound` where there is none of that name. */
  showByHand(visit: Visit): Promise<Answer>
}
