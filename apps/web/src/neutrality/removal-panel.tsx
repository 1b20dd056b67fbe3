import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Panel, Sheet } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removalAct } from './neutrality-questions.ts';
import { isolated } from '../times/isolated.ts';
import { SayingForm } from './saying-form.tsx';

export interface NamedRoom {
  readonly id: string;
  readonly name: string;
}

interface RemovalPanelProps {
  readonly group: GroupDetail;
  /** Such as hold several sectors. */
  readonly rooms: readonly NamedRoom[];
  readonly onCall: (callId: string) => void;
}

const reasonLimit = 2_000;
const fromGroup = '';

function RemovalForm({ group, rooms, onCall, onClose }: RemovalPanelProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('neutrality');
  const others = group.members.filter(({ seatId }) => seatId !== group.seat.id);
  const [seatId, setSeatId] = useState(others[0]?.seatId ?? '');
  const [roomId, setRoomId] = useState(fromGroup);
  const [clientId] = useState(() => crypto.randomUUID());
  const remove = useMutation(removalAct(useQueryClient(), group.id));
  return (
    <SayingForm
      consequences={[t('removal.call'), t('removal.noPart'), t('removal.shown')]}
      label={t('removal.reason')}
      how={t('removal.how')}
      limit={reasonLimit}
      send={t('removal.send')}
      pending={remove.isPending}
      error={remove.error}
      before={
        <>
          <NativeSelect
            label={t('removal.whom')}
            data={others.map((member) => ({ value: member.seatId, label: isolated(member.name) }))}
            value={seatId}
            onChange={({ currentTarget }) => setSeatId(currentTarget.value)}
          />
          <NativeSelect
            label={t('removal.from')}
            data={[
              { value: fromGroup, label: t('removal.group') },
              ...rooms.map(({ id, name }) => ({ value: id, label: t('removal.room', { name }) })),
            ]}
            value={roomId}
            onChange={({ currentTarget }) => setRoomId(currentTarget.value)}
          />
        </>
      }
      onSend={(reason) =>
        remove.mutate(
          { clientId, seatId, roomId: roomId === fromGroup ? null : roomId, reason },
          { onSuccess: ({ id }) => onCall(id) },
        )
      }
      onClose={onClose}
    />
  );
}

/** N5: whom another sector's delegates want out of the group, or somebody out of a room, the group is asked about. */
export function RemovalPanel(props: RemovalPanelProps) {
  const { t } = useTranslation('neutrality');
  const [opened, setOpened] = useState(false);
  return (
    <Panel id="removal" title={t('removal.title')}>
      <p className="quiet">{t('removal.explanation')}</p>
      <div>
        <Button variant="outline" className="removal-act" onClick={() => setOpened(true)}>
          {t('removal.begin')}
        </Button>
      </div>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={t('removal.title')} closeLabel={t('close')}>
        {opened && <RemovalForm {...props} onClose={() => setOpened(false)} />}
      </Sheet>
    </Panel>
  );
}
