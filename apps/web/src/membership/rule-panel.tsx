import { Button } from '@mantine/core';
import { ConfirmSheet, LiveRegion, Panel } from '@trialogue/design';
import type { Decision } from '@trialogue/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoomRule } from '@trialogue/rooms';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { RefusalWords } from '../answers/refusal-note.tsx';
import { raiseRuleAct } from './membership-questions.ts';

export interface RulePanelProps {
  readonly groupId: string;
  readonly roomId: string;
  readonly rule: RoomRule;
  /** Whether the reader may raise it, by the policy. */
  readonly raising: Decision;
  readonly RuleBadge: ComponentType<{ readonly rule: RoomRule }>;
}

function Raise({ groupId, roomId }: Pick<RulePanelProps, 'groupId' | 'roomId'>) {
  const { t } = useTranslation('membership');
  const raise = useMutation(raiseRuleAct(useQueryClient(), groupId, roomId));
  const [clientId, setClientId] = useState<string | null>(null);
  const close = () => {
    setClientId(null);
    if (raise.isError) raise.reset();
  };
  return (
    <>
      <p>{t('rule.mayRaise')}</p>
      <div className="acts">
        <Button variant="outline" className="rule-raise" onClick={() => setClientId(crypto.randomUUID())}>
          {t('rule.raise')}
        </Button>
      </div>
      <ConfirmSheet
        opened={clientId !== null}
        onClose={close}
        title={t('rule.raiseTitle')}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('rule.raiseAct')}
        busy={raise.isPending}
        onConfirm={() => {
          if (clientId !== null) raise.mutate(clientId, { onSuccess: close });
        }}
      >
        <ul className="consequences">
          <li>{t('rule.then.next')}</li>
          <li>{t('rule.then.before')}</li>
          <li>{t('rule.then.record')}</li>
          <li>{t('rule.then.back')}</li>
        </ul>
        {raise.isError && <FailureNote error={raise.error} />}
      </ConfirmSheet>
    </>
  );
}

/** What the rule means, and the way to a stricter one. There is none to a milder one but by all sectors. */
export function RulePanel({ rule, raising, RuleBadge, ...place }: RulePanelProps) {
  const { t } = useTranslation('membership');
  const [ruleAtFirst] = useState(rule);
  return (
    <Panel title={t('rule.title')}>
      <div className="stacked">
        <RuleBadge rule={rule} />
        <p>{t(`ruleWhy.${rule}`)}</p>
        {rule === 'on-record' && raising.allowed && <Raise {...place} />}
        {rule === 'on-record' && !raising.allowed && (
          <p className="quiet">
            {t('rule.raiseNot')} <RefusalWords refusal={raising} />
          </p>
        )}
        {rule === 'non-attribution' && <p className="quiet">{t('rule.lowering')}</p>}
      </div>
      <LiveRegion>{rule === ruleAtFirst ? '' : t('rule.raised')}</LiveRegion>
    </Panel>
  );
}
