import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionKind } from './decision-state.ts';
import { KindMark } from './marks.tsx';

export interface DecisionHeadProps {
  readonly groupId: string;
  readonly kind: DecisionKind;
  readonly title: string;
  readonly children: ReactNode;
}

/** What is asked, above all else; and the way back. */
export function DecisionHead({ groupId, kind, title, children }: DecisionHeadProps) {
  const { t } = useTranslation('decisions');
  return (
    <header className="decision-head">
      <Link className="decision-back" to="/groups/$groupId/decisions" params={{ groupId }}>
        <IconChevronLeft className="mirrored" size={18} aria-hidden="true" />
        {t('back')}
      </Link>
      <KindMark kind={kind} />
      <h2 dir="auto">{title}</h2>
      {children}
    </header>
  );
}
