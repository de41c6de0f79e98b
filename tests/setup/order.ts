import { createHash } from 'node:crypto'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes at full size: begun last, they would leave a core idle at the end. */
const SLOW = ['killed-', 'mail-away', 'two-worlds', 'fuzz', 'hostile-set', 'one-trace', 'simulated-year']

/**
 * A random order by the seed, but for two things: files with a process of their own come first, because each
 * one between the others would end the process that those share; and the long ones come first among their
 * like.
 */
export class RandomOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence
    const rank = ({ project, moduleId }: TestSpecification) =>
      (project.config.isolate ? 0 : 2) + (SLOW.some((name) => moduleId.includes(name)) ? 0 : 1)
    const lot = ({ moduleId }: TestSpecification) =>
      createHash('sha256').update(`${seed} ${moduleId}`).digest('hex')
    return files.toSorted((a, b) => rank(a) - rank(b) || (lot(a) < lot(b) ? -1 : 1))
  }
}
