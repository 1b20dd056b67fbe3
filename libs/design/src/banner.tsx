import type { ReactNode } from 'react';
import { IconAlertTriangle, IconInfoCircle, IconAlertCircle } from '@tabler/icons-react';

export type BannerTone = 'note' | 'attention' | 'danger';

const icons = { note: IconInfoCircle, attention: IconAlertTriangle, danger: IconAlertCircle } as const;

export interface BannerProps {
  readonly tone?: BannerTone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode | undefined;
  /** Read out when it appears: for an answer to what the reader has just done. */
  readonly announced?: boolean;
}

export function Banner({ tone = 'note', title, children, action, announced = false }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className="banner" data-tone={tone} role={announced ? 'alert' : undefined}>
      <span className="banner-icon">
        <Icon size={20} aria-hidden="true" />
      </span>
      <div className="banner-text">
        <div className="banner-title">{title}</div>
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className="banner-action">{action}</div>}
      </div>
    </div>
  );
}
