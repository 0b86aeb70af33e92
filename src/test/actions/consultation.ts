import { change } from '../../features/consultation/actions/doing.ts'
import { commandLine } from '../../kernel/actor.ts'
import { answerActions, answerOthers } from './answers.ts'
import { askActions, askOthers } from './ask.ts'
import type { ActionCase } from './given.ts'
import { saidActions, saidOthers } from './said.ts'
import { sheetActions, sheetOthers } from './sheet.ts'

export const consultationActions: Readonly<Record<string, ActionCase>> = {
  ...answerActions,
  ...sheetActions,
  ...saidActions,
  ...askActions,
  'doing.change': async ({ world: { db, clock } }) => ({
    run: () =>
      change({ db, actor: commandLine, now: clock(), name: null }, async () => ({
        answer: undefined,
        line: { action: 'consultation.nothing', subject: { kind: 'consultation' } },
      })),
  }),
}

export const consultationOthers: Readonly<Record<string, string>> = {
  ...answerOthers,
  ...sheetOthers,
  ...saidOthers,
  ...askOthers,
  'doing.loadConsultation': 'reads',
}
