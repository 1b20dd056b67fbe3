export interface ComparedDrafts {
  /** What stands on this device, what the server was last known to have, and what it has now. */
  readonly here: string;
  readonly known: string;
  readonly stored: string;
  /** Something was typed here a moment ago. */
  readonly isTyping: boolean;
}

/** Which of two unfinished texts is the later one. Where both have changed, or somebody is typing, nobody but the member can say. */
export function laterDraft({ here, known, stored, isTyping }: ComparedDrafts): 'same' | 'keep' | 'take' | 'ask' {
  if (here === stored) return 'same';
  if (stored === known) return 'keep';
  if (here === '' && !isTyping) return 'take';
  // Sent, or emptied, on the other device: what stands here is all that there is of it.
  if (stored === '') return here === known && !isTyping ? 'take' : 'keep';
  return here === known && !isTyping ? 'take' : 'ask';
}
