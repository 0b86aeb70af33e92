import { type Logger, pino } from 'pino'

export type { Logger }

/** The structured log: one JSON line per fact, on standard error, without address or name of anybody. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
}
