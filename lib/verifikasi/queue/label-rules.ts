const LABEL_MAX = 30
const LABELS_PER_CASE = 5

/** A label as stored: one line, single spaces; null if empty or too long. */
export function normaliseLabel(text: string): string | null {
  const label = text.replace(/\s+/g, ' ').trim()
  return label === '' || [...label].length > LABEL_MAX ? null : label
}

/** The labels with one more, case-insensitive; null if there would be too many. */
export function withLabel(labels: readonly string[], label: string): string[] | null {
  const others = withoutLabel(labels, label)
  if (others.length < labels.length) return [...labels]
  return labels.length >= LABELS_PER_CASE ? null : [...labels, label]
}

/** The labels without this one. */
export function withoutLabel(labels: readonly string[], label: string): string[] {
  return labels.filter((other) => other.toLowerCase() !== label.toLowerCase())
}

/** "Rina, 3 berjalan": a name where work is given out, with what the person already has. */
export function withLoad(name: string, running: string): string {
  return `${name}, ${running} berjalan`
}
