import type { ReactNode } from 'react';
import { IconWifiOff } from '@tabler/icons-react';

export interface StateProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode | undefined;
}

export interface EmptyStateProps extends StateProps {
  /** Of its heading, which follows what it stands under. */
  readonly level?: 2 | 3;
}

/** A sentence, and the one next action. */
export function EmptyState({ title, children, action, level = 3 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="state">
      <Heading>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  );
}

/** What could not be shown, and how to try again. It stays on the page: a message that fades is easily missed. */
export function ErrorState({ title, children, action }: StateProps) {
  return (
    <div className="state" role="alert">
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  );
}

/** Holds the place of what is being loaded; `label` is what a screen reader says meanwhile. */
export function SkeletonPage({ label, lines = 6 }: { readonly label: string; readonly lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="hidden-visually">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

export function OfflineBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="offline-bar" role="status">
      <IconWifiOff size={18} aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}

/** Speaks what changes without moving the focus. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  return (
    <div className="hidden-visually" aria-live="polite" aria-atomic="true">
      {children}
    </div>
  );
}

export function HiddenText({ children }: { readonly children: ReactNode }) {
  return <span className="hidden-visually">{children}</span>;
}
