import { TextInput } from '@mantine/core';
import { EmptyState, LiveRegion } from '@trialogue/design';
import type { Persona } from '@trialogue/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { groupPersonas } from './persona-groups.ts';

const searchWorthwhileFrom = 12;

export interface PersonaListProps {
  readonly personas: readonly Persona[];
  readonly busy: boolean;
  readonly onEnter: (email: string) => void;
}

interface PersonaButtonProps {
  readonly persona: Persona;
  readonly busy: boolean;
  readonly onEnter: (email: string) => void;
}

function PersonaButton({ persona, busy, onEnter }: PersonaButtonProps) {
  const { t } = useTranslation('people');
  const groups = persona.seats.map((seat) => seat.group).join(t('listJoint'));
  return (
    <button type="button" className="persona" disabled={busy} onClick={() => onEnter(persona.email)}>
      <bdi className="persona-name">{persona.name}</bdi>
      <bdi className="persona-organisation">{persona.role}</bdi>
      <bdi className="persona-organisation">{persona.organisation}</bdi>
      {groups !== '' && <bdi className="persona-seats">{groups}</bdi>}
    </button>
  );
}

/** One click each: whoever tries the demo sees it through one sector's eyes first, and the others' next. */
export function PersonaList({ personas, busy, onEnter }: PersonaListProps) {
  const { t } = useTranslation('people');
  const [search, setSearch] = useState('');
  const [now] = useState(() => Date.now());
  const groups = groupPersonas(personas, search, now);
  const found = groups.reduce((sum, group) => sum + group.personas.length, 0);
  return (
    <section className="panel" aria-labelledby="personas-title">
      <div className="panel-head">
        <h2 id="personas-title">{t('demo.title')}</h2>
      </div>
      <p className="quiet">{t('demo.explanation')}</p>
      {personas.length >= searchWorthwhileFrom && (
        <TextInput
          className="persona-search"
          type="search"
          label={t('demo.search')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      <LiveRegion>{search === '' ? '' : t('demo.found', { count: found })}</LiveRegion>
      {found === 0 && <EmptyState title={t('demo.noneTitle')}>{t('demo.none')}</EmptyState>}
      <div className="persona-groups">
        {groups.map(({ standing, personas: members }) => (
          <section key={standing} className="persona-group" data-standing={standing}>
            <h3>
              <StandingMark standing={standing} />
            </h3>
            <ul>
              {members.map((persona) => (
                <li key={persona.email}>
                  <PersonaButton persona={persona} busy={busy} onEnter={onEnter} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
