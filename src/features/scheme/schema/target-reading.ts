import type { Unit } from '../rules/unit.ts'
import { readValue } from '../rules/value.ts'
import type { SchemeDocument } from './document.ts'
import type { TargetForm } from './forms.ts'
import { bothOf } from './words.ts'

type TargetGiven = SchemeDocument['targets'][number]

/** Why a field of the form of a target is wrong, as a key of the sentences of the workspace. */
export type TargetFault = 'notValue' | 'notYear' | 'needSource' | 'needBaseline' | 'notBoth'
export type TargetFaults = Partial<Record<keyof TargetForm, TargetFault>>

function readNumber(text: string, unit: Unit): number | undefined {
  const value = readValue(text, unit)
  return value !== undefined && (unit !== 'share' || value <= 1) ? value : undefined
}

function baselineFaults(form: TargetForm, unit: Unit): TargetFaults {
  const { baselineValue, baselineYear, baselineSource, noBaseline } = form
  if (baselineValue === '') return noBaseline === '' ? { baselineValue: 'needBaseline' } : {}
  return {
    ...(readNumber(baselineValue, unit) === undefined && { baselineValue: 'notValue' as const }),
    ...(!/^\d{4}$/.test(baselineYear) && { baselineYear: 'notYear' as const }),
    ...(baselineSource === '' && { baselineSource: 'needSource' as const }),
    ...(noBaseline !== '' && { noBaseline: 'notBoth' as const }),
  }
}

function goalFaults({ value, noValue }: TargetForm, unit: Unit): TargetFaults {
  if (value === '') return noValue === '' ? { value: 'needBaseline' } : {}
  return {
    ...(readNumber(value, unit) === undefined && { value: 'notValue' as const }),
    ...(noValue !== '' && { noValue: 'notBoth' as const }),
  }
}

function baselineOf(form: TargetForm, unit: Unit): TargetGiven['baseline'] {
  if (form.baselineValue === '') return { reason: { fr: form.noBaseline } }
  return {
    value: readNumber(form.baselineValue, unit)!,
    year: Number(form.baselineYear),
    source: { fr: form.baselineSource },
  }
}

/** The target that a form describes, its numbers in the unit of its indicator, or what is wrong with which field. */
export function readTarget(form: TargetForm, unit: Unit): { target: TargetGiven } | { faults: TargetFaults } {
  const faults = { ...baselineFaults(form, unit), ...goalFaults(form, unit) }
  if (Object.keys(faults).length > 0) return { faults }
  const { code, title, titleEn, division, indicator, weighedBy, direction, due, remark } = form
  return {
    target: {
      code,
      title: { ...bothOf(title, titleEn) },
      division: division === '' ? null : division,
      indicator,
      weighedBy,
      direction,
      baseline: baselineOf(form, unit),
      goal: form.value === '' ? { reason: { fr: form.noValue } } : { value: readNumber(form.value, unit)! },
      due,
      ...(remark === null ? {} : { remark: { fr: remark } }),
    },
  }
}
