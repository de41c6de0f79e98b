/** A row's blob is missing: a reason for an alarm, never treated as an empty file. */
export class BlobMissing extends Error {
  constructor() {
    super('blob missing')
    this.name = 'BlobMissing'
  }
}
