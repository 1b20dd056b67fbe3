import {
  IconChartBar,
  IconChecklist,
  IconCircleCheck,
  IconCircleDashed,
  IconEyeOff,
  IconFileText,
  IconHandStop,
  IconHourglassEmpty,
} from '@tabler/icons-react';
import type { Outcome, SilenceOutcome } from '@trialogue/consent';
import { useTranslation } from 'react-i18next';
import type { DecisionKind } from './decision-state.ts';

const kindIcons = { call: IconChecklist, silence: IconFileText, sounding: IconChartBar } as const;

/** What it is, by icon and word. */
export function KindMark({ kind }: { readonly kind: DecisionKind }) {
  const { t } = useTranslation('decisions');
  const Icon = kindIcons[kind];
  return (
    <span className="decision-mark">
      <Icon size={16} aria-hidden="true" />
      {t(`kind.${kind}`)}
    </span>
  );
}

const outcomeIcons = {
  adopted: IconCircleCheck,
  blocked: IconHandStop,
  broken: IconHandStop,
  'no-quorum': IconHourglassEmpty,
  'no-support': IconCircleDashed,
  'not-read': IconEyeOff,
} as const;

/** How it ended, by icon and word; none of them in a colour that praises or blames. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome | SilenceOutcome }) {
  const { t } = useTranslation('decisions');
  const Icon = outcomeIcons[outcome];
  return (
    <span className="decision-mark decision-outcome" data-outcome={outcome}>
      <Icon size={18} aria-hidden="true" />
      {t(`outcome.${outcome}.name`)}
    </span>
  );
}
