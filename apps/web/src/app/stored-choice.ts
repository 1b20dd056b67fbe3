/** A browser may forbid storage altogether; a choice is then kept for as long as the page lives. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(`trialogue.${name}`);
  } catch {
    return null;
  }
}

export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`trialogue.${name}`, value);
  } catch {
    // Nothing to do: the choice holds on this page.
  }
}
