/** Does all at once, and fails only when none is under way any more: whoever tries again must not meet stragglers. */
export async function together<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const outcomes = await Promise.allSettled(items.map(act));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
