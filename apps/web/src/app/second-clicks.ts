/**
 * A double click on what submits is one wish. Its second click comes before the page can show that it is busy, and would
 * be answered with a refusal of what the first has just done.
 */
export function ignoreSecondClicks(page: EventTarget): void {
  page.addEventListener(
    'click',
    (event) => {
      if (!(event instanceof MouseEvent) || event.detail < 2 || !(event.target instanceof Element)) return;
      if (event.target.closest('button[type="submit"]') !== null) event.preventDefault();
    },
    { capture: true },
  );
}
