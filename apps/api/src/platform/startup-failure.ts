/** A reason not to start that an operator can act on: one sentence, printed without a stack. */
export class StartupFailure extends Error {}
