import { databaseName } from '../postgres/database-name'

/** Variables of an environment, and where each was set ("in the file .env"). */
export interface GivenSettings {
  values: Record<string, string | undefined>
  whereSet: (name: string) => string
}

/**
 * Settings that point a demo away from its own database, files and mail, one sentence each. A `.env` of
 * another project or an exported shell variable does so unnoticed. Never quotes passwords or keys.
 */
export function foreignSettings({ values, whereSet }: GivenSettings): string[] {
  const sentences: string[] = []
  const because = (name: string) => `because of ${name} ${whereSet(name)}`
  if (values.DATABASE_URL) {
    sentences.push(
      `This demo uses the ${databaseName(values.DATABASE_URL)} in place of the built-in database, ${because('DATABASE_URL')}.`,
    )
  }
  if (values.WBS_DATA_DIR) {
    sentences.push(
      `This demo keeps its data in ${values.WBS_DATA_DIR} in place of .data, ${because('WBS_DATA_DIR')}.`,
    )
  }
  if (values.STORAGE_DRIVER && values.STORAGE_DRIVER !== 'local') {
    sentences.push(
      `This demo stores files with the driver ${values.STORAGE_DRIVER}, ${because('STORAGE_DRIVER')}.`,
    )
  }
  if (values.MAIL_DRIVER && values.MAIL_DRIVER !== 'outbox') {
    sentences.push(
      `This demo really sends mail, with the driver ${values.MAIL_DRIVER}, ${because('MAIL_DRIVER')}.`,
    )
  }
  if (values.WBS_JOBS === 'worker') {
    sentences.push(`This demo leaves background jobs to npm run worker, ${because('WBS_JOBS')}.`)
  }
  return sentences
}

/** Adds to each sentence that starts with a variable's name where that variable was set. */
export function nameSources(message: string, { values, whereSet }: GivenSettings): string {
  return message
    .split('\n')
    .map((sentence) => {
      const name = /^[A-Z][A-Z0-9_]*/.exec(sentence)?.[0]
      return name && values[name] ? `${sentence} It is set ${whereSet(name)}.` : sentence
    })
    .join('\n')
}
