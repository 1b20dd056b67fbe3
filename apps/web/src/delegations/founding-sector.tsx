import type { Founding } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RegisterFlow } from '../invitations/register-flow.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import type { Candidate } from './candidate-picker.tsx';
import { ConfirmMove } from './confirm-move.tsx';
import { GiveSeat } from './give-seat.tsx';
import { LinkButton } from './link-button.tsx';
import { SheetButton } from './sheet-button.tsx';

type SectorRow = Founding['sectors'][number];

interface FoundingSectorProps {
  readonly founding: Founding;
  readonly row: SectorRow;
}

/** Somebody who is not registered yet: first the person, then the seat, then the link. */
function SeatForNewcomer({ founding, row }: FoundingSectorProps) {
  const { t } = useTranslation('delegations');
  const [person, setPerson] = useState<Candidate | null>(null);
  if (person === null) {
    return (
      <RegisterFlow
        standings={[row.sector]}
        onRegistered={({ id, name }) =>
          setPerson({ personId: id, name, organisation: '', sector: row.sector, hasAccount: false })
        }
      />
    );
  }
  return (
    <GiveSeat
      groupId={founding.id}
      roles={['delegate', 'observer']}
      rooms={[]}
      submitLabel={t('give.give')}
      person={person}
    />
  );
}

function StewardActs(props: FoundingSectorProps) {
  const { t } = useTranslation('delegations');
  return (
    <div className="acts">
      <SheetButton label={t('give.begin')} title={t('give.title')} filled>
        <GiveSeat
          groupId={props.founding.id}
          roles={['delegate', 'observer']}
          rooms={[]}
          submitLabel={t('give.give')}
        />
      </SheetButton>
      <SheetButton label={t('give.newcomer')} title={t('give.newcomerTitle')}>
        <SeatForNewcomer {...props} />
      </SheetButton>
    </div>
  );
}

function SeatActs({ founding, seat }: { founding: Founding; seat: SectorRow['seats'][number] }) {
  const { t } = useTranslation('delegations');
  const { name, personId, seatId, hasAccount } = seat;
  return (
    <div className="acts">
      {!hasAccount && <LinkButton person={{ id: personId, name }} seatId={seatId} />}
      <ConfirmMove
        groupId={founding.id}
        command={{ kind: 'recall', seatId }}
        label={t('recall.begin')}
        spoken={t('recall.beginOf', { name })}
        title={t('recall.title', { name })}
        confirmLabel={t('recall.recall')}
        danger
      >
        <ul className="consequences">
          <li>{t('recall.rooms')}</li>
          <li>{t('recall.record')}</li>
        </ul>
      </ConfirmMove>
    </div>
  );
}

/** What the sector still lacks before the group can begin (P6), or that it lacks nothing. */
function Lacks({ row }: { readonly row: SectorRow }) {
  const { t } = useTranslation('delegations');
  const isSeated = row.seats.some(({ role }) => role === 'delegate');
  if (row.consented > 0) {
    return (
      <p className="founding-ready">
        <span aria-hidden="true">✓</span> {t('founding.ready')}
      </p>
    );
  }
  return <p className="founding-lacks">{isSeated ? t('founding.lacksConsent') : t('founding.lacksSeat')}</p>;
}

export function FoundingSector({ founding, row }: FoundingSectorProps) {
  const { t } = useTranslation('delegations');
  const acts = row.mayAct && row.actsBySteward && founding.state !== 'ended';
  return (
    <section className="founding-sector" id={acts ? 'own-sector' : undefined}>
      <h3>
        <StandingMark standing={row.sector} />
      </h3>
      {founding.state === 'proposed' && <Lacks row={row} />}
      <ul className="plain-list">
        {row.seats.map((seat) => (
          <li key={seat.seatId} className="founding-seat">
            <p>
              <bdi className="member-name">{seat.name}</bdi>
            </p>
            <p className="quiet">
              <bdi>{seat.organisation}</bdi> · {t(`role.${seat.role}`)}
            </p>
            {(!seat.active || founding.state === 'proposed') && (
              <p className="quiet">
                {seat.active
                  ? t('founding.active')
                  : seat.hasAccount || !row.mayAct
                    ? t('founding.notYet')
                    : t('founding.noAccount')}
              </p>
            )}
            {acts && <SeatActs founding={founding} seat={seat} />}
          </li>
        ))}
      </ul>
      <p className="quiet founding-who">
        {row.actsBySteward ? t('founding.steward') : t('founding.delegation', { count: row.active })}
      </p>
      {acts && <StewardActs founding={founding} row={row} />}
    </section>
  );
}
