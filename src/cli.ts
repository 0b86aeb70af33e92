import { initCommand } from './features/accounts/commands/init.ts'
import {
  userAddCommand,
  userDisableCommand,
  userListCommand,
  userResetCommand,
} from './features/accounts/commands/user.ts'
import {
  closeConsultationCommand,
  listConsultationsCommand,
  openConsultationCommand,
  showConsultationCommand,
} from './features/consultation/commands/consultation.ts'
import { exportConsultationCommand } from './features/consultation/commands/export.ts'
import { importConsultationCommand } from './features/consultation/commands/import.ts'
import { exportCommand } from './features/contracts/commands/export.ts'
import { importCommand } from './features/contracts/commands/import.ts'
import { listCommand } from './features/contracts/commands/list.ts'
import { maskCommand, unmaskCommand } from './features/contracts/commands/mask.ts'
import { undoCommand } from './features/contracts/commands/undo.ts'
import { indicatorsCommand } from './features/indicators/commands.ts'
import { bouncesCommand } from './features/mailing/commands/bounces.ts'
import { loadReferenceCommand } from './features/reference/commands/load.ts'
import { reportConsultationCommand } from './features/reports/commands/report.ts'
import { importSchemeCommand } from './features/scheme/commands/import.ts'
import { exportSchemeCommand, listSchemesCommand, showSchemeCommand } from './features/scheme/commands/read.ts'
import { migrateCommand, openWorld, serveCommand } from './main.ts'
import { backupCommand, restoreCommand } from './platform/backup/commands.ts'
import type { Command } from './platform/cli/command.ts'
import { runCommandLine } from './platform/cli/run.ts'

/** Every command, in the order of the help. */
const commands: readonly Command[] = [
  serveCommand,
  initCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  listCommand,
  undoCommand,
  maskCommand,
  unmaskCommand,
  indicatorsCommand,
  listSchemesCommand,
  showSchemeCommand,
  importSchemeCommand,
  exportSchemeCommand,
  importConsultationCommand,
  exportConsultationCommand,
  bouncesCommand,
  reportConsultationCommand,
  listConsultationsCommand,
  showConsultationCommand,
  openConsultationCommand,
  closeConsultationCommand,
  loadReferenceCommand,
  userAddCommand,
  userListCommand,
  userDisableCommand,
  userResetCommand,
  backupCommand,
  restoreCommand,
]

process.exitCode = await runCommandLine({ commands, openWorld }, process.argv.slice(2))
