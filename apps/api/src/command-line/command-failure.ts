/** A reason why a command does not go on: one sentence for the person at the terminal. */
export class CommandFailure extends Error {}

/** The person at the terminal pressed Ctrl-C where the program was asking. */
export class Stopped extends Error {}
