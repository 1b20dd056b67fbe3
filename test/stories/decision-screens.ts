import type { Page } from 'playwright-core';
import { openPage, type Places, type Screen } from './screens.ts';

async function openDecisions(page: Page, { groupId }: Places): Promise<void> {
  await openPage(page, `/groups/${groupId}/decisions`, '.decision-row');
}

/** The page to which the first row leads that fits. */
function first(name: string, row: string, shown: string): Screen {
  return {
    name,
    async open(page, places) {
      await openDecisions(page, places);
      const way = page.locator(`${row} a`).first();
      await openPage(page, (await way.getAttribute('href')) ?? '', shown);
    },
  };
}

/** What a delegate of the demo is asked, and how it ended. */
export const decisionScreens: readonly Screen[] = [
  { name: 'what a group decides', open: openDecisions },
  first('a call that goes on', '.decision-row:has(a[href*="/calls/"]):not(:has([data-outcome]))', '.exact-text'),
  first('a call that was blocked', '.decision-row:has([data-outcome="blocked"])', '.reasons'),
  first('a call that was adopted', '.decision-row:has([data-outcome="adopted"])', '.exact-text'),
  first('a sounding', '.decision-row:has(a[href*="/soundings/"])', '.decision'),
];

export const openCallScreen: Screen = {
  name: 'opening a call',
  open: (page, { groupId }) => openPage(page, `/groups/${groupId}/decisions/open`, '.open-call'),
};
