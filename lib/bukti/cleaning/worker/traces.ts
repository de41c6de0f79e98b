/** Paths on somebody's computer, shares of an office, and addresses of people. */
const PATHS =
  /(?:(?<![a-z])[a-z]:[\\/]|\\\\[^\\\s]+\\|file:|\/(?:users|home|storage|sdcard|mnt|private|volumes)\/|\/personal\/|\/~)/i
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

  /**
   * Whether the copy may keep a string that no reader sees and that its author could choose: it holds no
   * path, no address, and nothing that the file has said about its maker so far.
   */
  keeps(text: string): boolean {
    if (this.leadsToSomebody(text)) return false
    this.kept.add(text)
    return true
  }

  /**
   * Whether a string was kept before the file said that it leads to its maker: then the copy is made again.
   */
  get isHit(): boolean {
    return [...this.kept].some((text) => this.leadsToSomebody(text))
  }

  /** Forgets the strings of a copy that is made again, not what the file says about its maker. */
  startAgain(): void {
    this.kept.clear()
  }

  private leadsToSomebody(text: string): boolean {
    const plain = text.toLowerCase()
    return hasPath(text) || ADDRESS.test(text) || [...this.values].some((value) => plain.includes(value))
  }
}
