import { balanceOf, budgetsOf } from '@trialogue/sessions';
import { BalanceMeter } from './balance-meter.tsx';
import { orderBy } from './live-rotation.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

/** The meter as the session stands now. */
export function LiveBalance() {
  const { state, copy } = useLive();
  const now = useServerSecond();
  const balance = balanceOf(state, now);
  const budgets = budgetsOf(state, now);
  const sectors = orderBy(copy.sessionId).map((sector) => {
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
