import { sectorOrder } from '@trialogue/groups';
import { balanceOf, budgetsOf } from '@trialogue/sessions';
import type { Sector } from '@trialogue/people';
import { BalanceMeter } from './balance-meter.tsx';
import { useLive, useServerSecond } from './use-live-session.ts';

/** N7: which sector comes first changes from session to session, and is the same for all who look at one. */
export function orderInSession(sessionId: string): readonly Sector[] {
  return sectorOrder([...sessionId].reduce((sum, character) => sum + character.charCodeAt(0), 0));
}

/** The meter as the session stands now. */
export function LiveBalance() {
  const { state, copy } = useLive();
  const now = useServerSecond();
  const balance = balanceOf(state, now);
  const budgets = budgetsOf(state, now);
  const sectors = orderInSession(copy.sessionId).map((sector) => {
    const line = balance.lines.find((one) => one.sector === sector);
    const budget = budgets.find((one) => one.sector === sector);
    return {
      sector,
      milliseconds: line?.ms ?? 0,
      turns: line?.turns ?? 0,
      share: line?.share === null || line === undefined ? null : line.share / 100,
      expected: (line?.expected ?? 0) / 100,
      waiting: state.queue.filter(({ speaker }) => speaker.sector === sector).length,
      seats: state.seats[sector],
      budget: budget === undefined ? null : { milliseconds: budget.budgetMs, used: budget.spentMs },
    };
  });
  return <BalanceMeter sectors={sectors} basis={balance.basis} gap={balance.ms === 0 ? null : balance.gap} />;
}
