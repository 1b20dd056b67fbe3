import type { Locator, Page } from 'playwright-core';
import { until } from '../harness/room-socket.ts';

/** The room as it is on the screen, whatever its language. */
export interface RoomScreen {
  readonly page: Page;
  readonly field: Locator;
  readonly audience: Locator;
  /** The messages that exist on the screen now; in the moving list these are the ones near its visible part. */
  readonly messages: Locator;
  message(text: string): Locator;
  say(text: string): Promise<void>;
  sees(text: string): Promise<void>;
  /** All messages of the last hundred, in their order, as the reading view gives them. */
  readAll(): Promise<string[]>;
}

export function roomScreen(page: Page): RoomScreen {
  const field = page.locator('.composer textarea');
  const messages = page.locator('.message');
  const message = (text: string): Locator => messages.filter({ hasText: text });
  return {
    page,
    field,
    audience: page.locator('button.audience-line'),
    messages,
    message,
    async say(text) {
      await field.fill(text);
      await field.press('Enter');
      // The text leaves the field when it lies in the outbox.
      await until(`“${text}” is in the outbox`, async () => (await field.inputValue()) === '', 20_000);
    },
    sees: (text) => message(text).first().waitFor(),
    async readAll() {
      await showReadingView(page);
      return page.locator('.reading-list .message .markdown').allInnerTexts();
    },
  };
}

export async function openRoom(page: Page, roomId: string): Promise<RoomScreen> {
  await page.goto(`/rooms/${roomId}`);
  const screen = roomScreen(page);
  await page.locator('.message, .room-wait .state').first().waitFor();
  return screen;
}

export async function showReadingView(page: Page): Promise<void> {
  if ((await page.locator('.reading').count()) > 0) return;
  await page.locator('.room-settings summary').click();
  await page.locator('.room-settings-box input').first().check();
  await page.locator('.room-settings summary').click();
  await page.locator('.reading-list').waitFor();
}
