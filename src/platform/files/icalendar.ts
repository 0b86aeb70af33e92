/** A whole day to remember. */
export interface CalendarDay {
  /** An identifier that never changes. */
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly title: string
  readonly description: string
  /** Whole address; left out where the site does not know its own. */
  readonly url?: string | undefined
}

const longestLine = 74

/** A line of at most 75 bytes; what is longer goes on behind a space. A character is never cut. */
function folded(line: string): string {
  const lines: string[] = []
  let [current, bytes] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > longestLine) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += size
  }
  return [...lines, current].join('\r\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const controls = /[\u0000-\u0009\u000b-\u001f\u007f]/g

function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controls, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
}

const stamp = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
const plainDay = (day: string) => day.replaceAll('-', '')

function eventLines({ id, on, title, description, url }: CalendarDay, now: Date): string[] {
  const after = new Date(`${on}T00:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${plainDay(on)}`,
    `DTEND;VALUE=DATE:${plainDay(after.toISOString().slice(0, 10))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A calendar that agendas subscribe to (RFC 5545). */
export function calendarOf({ name, now, days }: { name: string; now: Date; days: readonly CalendarDay[] }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Levier//Levier//FR',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventLines(day, now)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

export const calendarType = 'text/calendar; charset=utf-8'
