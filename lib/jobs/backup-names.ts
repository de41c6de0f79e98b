const NAME = /^cadangan-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

/** The sealed rows of a backup; with this ending its file is whole. */
export const ROWS = '.wbs'

/** The name of the backup of this moment, in UTC: `cadangan-20261129T013000Z`. */
export function backupName(madeAt: Date): string {
  return `cadangan-${madeAt.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** The moment in the name of a backup. */
export function madeAtOf(name: string): Date {
  return new Date(name.replace(NAME, '$1-$2-$3T$4:$5:$6Z'))
}

/** The names of the whole backups among the files of a folder, oldest first. */
export function backupsAmong(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith(ROWS))
    .map((file) => file.slice(0, -ROWS.length))
    .filter((name) => NAME.test(name))
    .sort()
}
