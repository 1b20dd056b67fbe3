import type { Page } from 'playwright-core';

/**
 * Follows, frame by frame, the row in the middle of what is being read. The answer ends the trace and gives how far it has
 * strayed at most, in pixels; a row that vanished has strayed without end.
 */
export async function startRowTrace(page: Page): Promise<() => Promise<number>> {
  const trace = await page.evaluateHandle(() => {
    const place = document.querySelector('.list, .reading');
    if (!place) throw new Error('There is no list.');
    const { top, bottom } = place.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const rows = [...place.querySelectorAll<HTMLElement>('[data-key]')];
    const read = rows.find((row) => row.getBoundingClientRect().bottom > middle);
    const key = read?.dataset['key'];
    if (!read || key === undefined) throw new Error('There is no row to read.');
    const start = read.getBoundingClientRect().top;
    const state = { strayed: 0, frames: 0, ended: false };
    const look = (): void => {
      if (state.ended) return;
      const row = place.querySelector(`[data-key="${CSS.escape(key)}"]`);
      const now = row?.getBoundingClientRect().top ?? Infinity;
      state.strayed = Math.max(state.strayed, Math.abs(now - start));
      state.frames += 1;
      requestAnimationFrame(look);
    };
    look();
    return state;
  });
  return async () => {
    const { strayed, frames } = await trace.evaluate((state) => {
      state.ended = true;
      return state;
    });
    if (frames < 2) throw new Error('Nothing was traced.');
    return strayed;
  };
}
