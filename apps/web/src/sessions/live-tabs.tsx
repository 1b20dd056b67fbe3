import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface LiveTab<Name extends string> {
  readonly name: Name;
  readonly word: string;
  readonly panel: ReactNode;
}

export interface LiveTabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly LiveTab<Name>[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  readonly className?: string;
}

/** Parts of which one is shown: one stop for the tab key, arrows between them, in the direction in which the page is read. */
export function LiveTabs<Name extends string>({ label, tabs, shown, onShow, className = '' }: LiveTabsProps<Name>) {
  const base = useId();
  const row = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (step === 0) return;
    event.preventDefault();
    const place = tabs.findIndex(({ name }) => name === shown);
    const next = tabs[(place + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    onShow(next.name);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <>
      <div
        ref={row}
        className={`live-tabs ${className}`}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={press}
      >
        {tabs.map(({ name, word }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${base}-${name}`}
            data-tab={name}
            aria-selected={name === shown}
            aria-controls={`${base}-${name}-panel`}
            tabIndex={name === shown ? 0 : -1}
            className="live-tab"
            onClick={() => onShow(name)}
          >
            {word}
          </button>
        ))}
      </div>
      {tabs.map(({ name, panel }) => (
        <div
          key={name}
          role="tabpanel"
          id={`${base}-${name}-panel`}
          aria-labelledby={`${base}-${name}`}
          hidden={name !== shown}
          className="live-tab-panel"
        >
          {name === shown && panel}
        </div>
      ))}
    </>
  );
}

function stepOf(key: string, fromTheRight: boolean): number {
  if (key === 'ArrowRight') return fromTheRight ? -1 : 1;
  if (key === 'ArrowLeft') return fromTheRight ? 1 : -1;
  return 0;
}
