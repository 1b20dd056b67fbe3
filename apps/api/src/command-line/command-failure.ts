/** A reason why a command does not go on: one sentence for the person at the terminal. */
export class CommandFailure extends Error {}
