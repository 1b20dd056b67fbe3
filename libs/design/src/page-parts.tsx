import { useId, type ReactNode } from 'react';

export interface PageHeaderProps {
  readonly above?: ReactNode | undefined;
  readonly title: ReactNode;
  readonly below?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
}

export function PageHeader({ above, title, below, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header-words">
        {above !== undefined && <div className="page-header-above">{above}</div>}
        <h1>{title}</h1>
        {below !== undefined && <div className="page-header-above">{below}</div>}
      </div>
      {actions !== undefined && <div>{actions}</div>}
    </header>
  );
}

export interface PanelProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode | undefined;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A part of a page with its own heading. */
export function Panel({ title, aside, children, id }: PanelProps) {
  const headingId = useId();
  return (
    <section className="panel" aria-labelledby={headingId} id={id}>
      <div className="panel-head">
        <h2 id={headingId}>{title}</h2>
        {aside !== undefined && <div className="page-header-above">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

export function SkipLink({ target, children }: { readonly target: string; readonly children: ReactNode }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {children}
    </a>
  );
}
