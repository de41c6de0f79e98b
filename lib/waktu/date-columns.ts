import type { WitaDate } from './calendar'

/** A calendar day in Prisma's form for a `date` column (midnight UTC of that day). */
export function dateColumn(day: WitaDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The calendar day of a `date` column. */
export function fromDateColumn(column: Date): WitaDate {
  return column.toISOString().slice(0, 10) as WitaDate
}

/** The same for a nullable column. */
export function fromDateColumnOrNull(column: Date | null): WitaDate | null {
  return column ? fromDateColumn(column) : null
}
