import { useEffect, useRef, type ReactNode } from 'react';

export interface TabsProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Ways between the parts of a page, in one row: where they are wider than the page, the one that is open is in sight. */
export function Tabs({ label, children }: TabsProps) {
  const row = useRef<HTMLElement>(null);
  // After each drawing, since it is the links' own state which of them is open.
  useEffect(() => {
    const element = row.current;
    const open = element?.querySelector<HTMLElement>('[aria-current="page"]');
    if (element === null || open === null || open === undefined) return;
    const [edges, tab] = [element.getBoundingClientRect(), open.getBoundingClientRect()];
    const spare = (edges.width - tab.width) / 2;
    if (tab.left < edges.left || tab.right > edges.right) element.scrollLeft += tab.left - edges.left - spare;
  });
  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
