import { Button } from '@mantine/core';
import { Panel } from '@trialogue/design';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GroupDetail, GroupMember } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { ConfirmedBy } from './confirmed-by.tsx';
import { moveAct } from './delegation-questions.ts';
import { GiveSeat } from './give-seat.tsx';
import { SheetButton } from './sheet-button.tsx';

interface NeutralsPanelProps {
  readonly group: GroupDetail;
  readonly sector: Sector;
  readonly mayConfirm: boolean;
  /** Seats about which a motion of this delegation is open already. */
  readonly moved: ReadonlySet<string>;
}

interface NeutralRowProps extends NeutralsPanelProps {
  readonly member: GroupMember;
}

function Confirm({ group, member }: { readonly group: GroupDetail; readonly member: GroupMember }) {
  const { t } = useTranslation('delegations');
  const confirm = useMutation(moveAct(useQueryClient(), group.id));
  return (
    <>
      <Button
        loading={confirm.isPending}
        aria-label={t('neutrals.confirmOf', { name: member.name })}
        onClick={() => confirm.mutate({ kind: 'confirm-neutral', seatId: member.seatId })}
      >
        {t('neutrals.confirm')}
      </Button>
      {confirm.isError && <FailureNote error={confirm.error} />}
    </>
  );
}

function NeutralRow({ group, sector, mayConfirm, moved, member }: NeutralRowProps) {
  const { t } = useTranslation('delegations');
  const waits = !member.confirmedBy.includes(sector);
  return (
    <li className="delegation-seat">
      <div>
        <p>
          <bdi className="member-name">{member.name}</bdi>
        </p>
        <p className="quiet">
          {t(`role.${member.role}`)} · <bdi>{member.organisation}</bdi>
        </p>
        <ConfirmedBy order={group.sectorOrder} confirmedBy={member.confirmedBy} />
      </div>
      {waits && moved.has(member.seatId) && <p className="quiet">{t('neutrals.moved')}</p>}
      {waits && mayConfirm && !moved.has(member.seatId) && <Confirm group={group} member={member} />}
    </li>
  );
}

/** P6: a neutral serves once each delegation has confirmed him, by its own majority. */
export function NeutralsPanel(props: NeutralsPanelProps) {
  const { t } = useTranslation('delegations');
  const { group, mayConfirm } = props;
  const neutrals = group.members.filter(({ role }) => role === 'facilitator' || role === 'rapporteur');
  return (
    <Panel title={t('neutrals.title')}>
      <p className="quiet">{t('neutrals.why')}</p>
      {neutrals.length === 0 && <p>{t('neutrals.none')}</p>}
      <ul className="plain-list delegation-seats">
        {neutrals.map((member) => (
          <NeutralRow key={member.seatId} {...props} member={member} />
        ))}
      </ul>
      {mayConfirm && (
        <div className="panel-acts">
          <SheetButton label={t('neutrals.propose')} title={t('neutrals.proposeTitle')}>
            <GiveSeat
              groupId={group.id}
              roles={['facilitator', 'rapporteur']}
              rooms={[]}
              submitLabel={t('neutrals.propose')}
            />
          </SheetButton>
        </div>
      )}
    </Panel>
  );
}
