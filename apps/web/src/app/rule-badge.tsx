import { IconBook2, IconEyeOff, IconLock } from '@tabler/icons-react';
import type { RoomRule } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';

const icons = { 'on-record': IconBook2, 'non-attribution': IconEyeOff, confidential: IconLock } as const;

/** The rule of a room by icon and word. */
export function RuleBadge({ rule }: { readonly rule: RoomRule }) {
  const { t } = useTranslation('app');
  const Icon = icons[rule];
  return (
    <span className="rule-badge" data-rule={rule}>
      <Icon size={16} aria-hidden="true" />
      {t(`rule.${rule}`)}
    </span>
  );
}
