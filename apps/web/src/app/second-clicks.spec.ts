import { beforeEach, describe, expect, it } from 'vitest';
import { ignoreSecondClicks } from './second-clicks.ts';

function click(place: Element, detail: number): boolean {
  return place.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
}

describe('a double click', () => {
  const page = document.createElement('main');
  ignoreSecondClicks(page);
  let words: HTMLSpanElement;
  let other: HTMLButtonElement;

  beforeEach(() => {
    page.innerHTML = '<button type="submit"><span>Give</span></button><button type="button">More</button>';
    document.body.replaceChildren(page);
    const [inner, second] = [
      page.querySelector('span'),
      page.querySelector<HTMLButtonElement>('button[type="button"]'),
    ];
    if (inner === null || second === null) throw new Error('The page has no buttons');
    words = inner;
    other = second;
  });

  it('sends what it submits once: the second click does nothing', () => {
    expect([click(words, 1), click(words, 2), click(words, 3)]).toEqual([true, false, false]);
  });

  it('leaves buttons that submit nothing alone', () => {
    expect([click(other, 1), click(other, 2)]).toEqual([true, true]);
  });

  it('a key that presses the button counts as no click and is never dropped', () => {
    expect([click(words, 0), click(words, 0)]).toEqual([true, true]);
  });
});
