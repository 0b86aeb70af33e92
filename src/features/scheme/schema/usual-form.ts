import type { Day } from '../../../kernel/calendar.ts'
import { type UsualTarget, usualIndicatorOf } from '../rules/usual-targets.ts'
import { writeValue } from '../rules/value.ts'
import { usualWords } from '../usual-messages.ts'
import type { TargetForm } from './forms.ts'

/** The fields of the form of a target, filled from a usual one: everything can still be changed. Texts of a buyer begin in French. */
export function usualFields(usual: UsualTarget, due: Day): Partial<Record<keyof TargetForm, string>> {
  const { code, says, indicator, direction, value, by, source } = usual
  const unit = typeof indicator === 'string' ? 'share' : indicator.unit
  return {
    usual: code,
    code,
    title: says.fr,
    titleEn: says.en,
    indicator: usualIndicatorOf(usual),
    direction,
    noBaseline: usualWords.fr.noBaseline,
    ...(value === null ? { noValue: usualWords.fr.relative(says.fr) } : { value: writeValue(value, unit) }),
    due,
    remark: usualWords.fr.takenFrom(source.name.fr, String(by)),
  }
}
