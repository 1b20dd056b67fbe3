import type { Page } from 'playwright-core';
import { openPage, type Places, type Screen } from './screens.ts';

async function openNeutrals(page: Page, { groupId }: Places): Promise<void> {
  await openPage(page, `/groups/${groupId}/neutrals`, '.neutral');
}

/** The sheet above the page that a button opens. */
function sheet(name: string, button: string): Screen {
  return {
    name,
    async open(page, places) {
      await openNeutrals(page, places);
      await page.locator(button).first().click();
      await page.locator('dialog[open] form textarea').waitFor();
    },
  };
}

/** How a delegate holds neutrals to account, and what he asks the group for. */
export const neutralityScreens: readonly Screen[] = [
  { name: 'the neutrals of a group', open: openNeutrals },
  sheet('challenging a neutral', '.challenge-act'),
  sheet('a private concern', '.concern-act'),
  sheet('asking for a call', '.request-act'),
  sheet('asking for a removal', '.removal-act'),
];
