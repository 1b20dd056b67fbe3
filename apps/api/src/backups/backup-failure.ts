/** A reason why a backup or a restore does not go on: one sentence for an operator, and nothing was changed. */
export class BackupFailure extends Error {}
