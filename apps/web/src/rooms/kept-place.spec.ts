import { expect, test } from 'vitest';
import { KeptPlace, type PlacedList } from './kept-place.ts';

const height = 100;

/** A list of rows, each of 50 pixels, on a screen of 400. */
function listOf(keys: readonly string[]): PlacedList {
  const rows = keys.map((key, index) => ({
    key,
    index,
    start: index * 50,
    end: index * 50 + 50,
    size: 50,
    lane: 0,
  }));
  return {
    getVirtualItems: () => rows,
    getVirtualItemForOffset: (offset) => rows.findLast(({ start }) => start <= offset),
    shouldAdjustScrollPositionOnItemSizeChange: undefined,
  };
}

/** The row at its middle is the one that starts 50 pixels below its edge. */
function screenAt(scrollTop: number): HTMLElement {
  const element = document.createElement('div');
  Object.defineProperty(element, 'clientHeight', { value: height });
  element.scrollTop = scrollTop;
  return element;
}

test('rows that come above the one that is read, or go from there, do not move it', () => {
  const screen = screenAt(100);
  const kept = new KeptPlace();
  kept.note(screen, listOf(['a', 'b', 'c', 'd', 'e']));
  kept.keep(screen, listOf(['a', 'b', 'new', 'newer', 'c', 'd', 'e']));
  expect(screen.scrollTop).toBe(200);
  kept.note(screen, listOf(['a', 'b', 'new', 'newer', 'c', 'd', 'e']));
  kept.keep(screen, listOf(['b', 'c', 'd', 'e']));
  expect(screen.scrollTop).toBe(50);
});

test('where the row that is read goes away, the next one below takes its place, or else the one above', () => {
  const screen = screenAt(100);
  const kept = new KeptPlace();
  kept.note(screen, listOf(['a', 'b', 'c', 'd', 'e']));
  kept.keep(screen, listOf(['b', 'c', 'e']));
  expect(screen.scrollTop).toBe(0);
  kept.note(screen, listOf(['b', 'c', 'e']));
  kept.keep(screen, listOf(['x', 'b']));
  expect(screen.scrollTop).toBe(50);
});

test('what comes below, and a list that is led elsewhere, move nothing', () => {
  const screen = screenAt(100);
  const kept = new KeptPlace();
  kept.note(screen, listOf(['a', 'b', 'c', 'd', 'e']));
  kept.keep(screen, listOf(['a', 'b', 'c', 'd', 'new', 'e']));
  expect(screen.scrollTop).toBe(100);
  kept.forget();
  kept.keep(screen, listOf(['new', 'a', 'b', 'c', 'd', 'e']));
  expect(screen.scrollTop).toBe(100);
});
