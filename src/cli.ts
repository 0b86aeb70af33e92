import { migrateCommand, openWorld, serveCommand } from './main.ts'
import type { Command } from './platform/cli/command.ts'
import { runCommandLine } from './platform/cli/run.ts'

/** Every command, in the order of the help. */
const commands: readonly Command[] = [serveCommand, migrateCommand]

process.exitCode = await runCommandLine({ commands, openWorld }, process.argv.slice(2))
