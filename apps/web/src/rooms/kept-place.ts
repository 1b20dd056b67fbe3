import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';

type List = Virtualizer<HTMLDivElement, Element>;

/** As much as is asked of the virtual list. */
export interface PlacedList {
  readonly getVirtualItems: () => readonly VirtualItem[];
  readonly getVirtualItemForOffset: List['getVirtualItemForOffset'];
  shouldAdjustScrollPositionOnItemSizeChange: List['shouldAdjustScrollPositionOnItemSizeChange'];
}

/**
 * What happens above the row that is read does not move that row: one in the middle of the screen, or the one that a reader holds,
 * since the button that he presses must not slip away. The list itself would keep the row at its upper edge, and let what grows
 * between there and the eyes push them down.
 */
export class KeptPlace {
  /** From the row that is read downwards, then upwards: where it was taken away, the next one is kept. */
  private placed: readonly { readonly key: VirtualItem['key']; readonly top: number }[] = [];
  private rows: unknown = null;

  /** After each drawing. */
  settle(element: HTMLElement | null, list: PlacedList, rows: unknown): void {
    if (element === null) return;
    if (this.rows === null) {
      element.addEventListener('scroll', () => this.note(element, list), { passive: true });
    }
    list.shouldAdjustScrollPositionOnItemSizeChange = ({ index }) => index < indexOfRead(element, list);
    if (this.rows !== rows) this.keep(element, list);
    this.rows = rows;
    this.note(element, list);
  }

  /** What is painted next. */
  note(element: HTMLElement, list: PlacedList): void {
    const read = indexOfRead(element, list);
    const near = list.getVirtualItems();
    const below = near.filter(({ index }) => index >= read);
    const above = near.filter(({ index }) => index < read).toReversed();
    this.placed = [...below, ...above].map(({ key, start }) => ({ key, top: start - element.scrollTop }));
  }

  /** Rows came or went. */
  keep(element: HTMLElement, list: PlacedList): void {
    const starts = new Map(list.getVirtualItems().map(({ key, start }) => [key, start]));
    const kept = this.placed.find(({ key }) => starts.has(key));
    if (kept === undefined) return;
    const start = starts.get(kept.key) ?? 0;
    const strayed = start - element.scrollTop - kept.top;
    if (Math.abs(strayed) >= 1) element.scrollTop += strayed;
  }

  /** The list is led elsewhere. */
  forget(): void {
    this.placed = [];
  }
}

function indexOfRead(element: HTMLElement, list: PlacedList): number {
  const held = document.activeElement?.closest<HTMLElement>('.list-row');
  if (held && element.contains(held)) {
    const { top, bottom } = element.getBoundingClientRect();
    const box = held.getBoundingClientRect();
    if (box.bottom > top && box.top < bottom) return Number(held.dataset['index']);
  }
  return list.getVirtualItemForOffset(element.scrollTop + element.clientHeight / 2)?.index ?? 0;
}
