/** Paths on somebody's computer, shares of an office, and addresses of people. */
const PATHS =
  /(?:[a-z]:[\\/]|\\\\[^\\\s]+\\|file:|\/(?:users|home|storage|sdcard|mnt|private|volumes)\/|\/personal\/|\/~)/i
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]+/
const USER_OF_PATH = /[\\/](?:users|home)[\\/]+([^\\/\s"']+)/i
/** Shorter values, like initials, are found everywhere. */
const LEAST = 4
/** Values that programs write for everybody. */
const COMMON =
  /^(microsoft|office|word|excel|user|admin|administrator|windows|normal(\.dotm)?|python-docx|openpyxl)$/i

/** Whether a text holds a path on somebody's computer. */
export function hasPath(text: string): boolean {
  return PATHS.test(text)
}

/** What a file says about its maker, to be searched for in every string that its copy keeps. */
export class Traces {
  private readonly values = new Set<string>()
  private readonly kept = new Set<string>()

  /** A property of the file: an author, a company, a title, the user of a path. */
  property(value: string): void {
    const user = USER_OF_PATH.exec(value)?.[1]
    for (const text of [value, ...(user ? [user] : [])]) {
      const plain = text.trim().toLowerCase()
      if (plain.length >= LEAST && !COMMON.test(plain)) this.values.add(plain)
    }
  }

  /** A string in the copy that no reader sees and that its author could choose. */
  keeps(text: string): void {
    if (text !== '') this.kept.add(text)
  }

  /** Whether any kept string leads to somebody: then the copy may not be handed out. */
  get isHit(): boolean {
    return [...this.kept].some((text) => {
      const plain = text.toLowerCase()
      return hasPath(text) || ADDRESS.test(text) || [...this.values].some((value) => plain.includes(value))
    })
  }
}
