/** There is no such blob. */
export class BlobMissing extends Error {}
/** A byte of it, its length or its name is not what was written. */
export class BlobDamaged extends Error {}
/** It rests under a key that is not in the key file. */
export class BlobKeyMissing extends Error {}
