/** The blob of a row is not there: an alarm, never an empty file. */
export class BlobMissing extends Error {
  constructor() {
    super('blob missing')
    this.name = 'BlobMissing'
  }
}
