import { NativeSelect } from '@mantine/core';
import { Panel } from '@trialogue/design';
import type { CharterVersions } from '@trialogue/groups';
import type { Sector, Standing } from '@trialogue/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { ComparedText } from './compared-text.tsx';

type Version = CharterVersions['items'][number];

interface VersionsPanelProps {
  readonly versions: readonly Version[];
  readonly order: readonly Sector[];
}

/** Who consented, by sector in today's order: one name is never put before another's sector. */
function Consents({ version, order }: { readonly version: Version; readonly order: readonly Sector[] }) {
  const { t } = useTranslation('charters');
  const { list } = useMoments();
  const standings: readonly Standing[] = [...order, 'neutral'];
  return (
    <ul className="plain-list consents">
      {standings.map((standing) => {
        const names = version.consents.filter((one) => (one.sector ?? 'neutral') === standing).map((one) => one.name);
        if (standing === 'neutral' && names.length === 0) return null;
        return (
          <li key={standing}>
            <StandingMark standing={standing} />{' '}
            {names.length === 0 ? <span className="quiet">{t('versions.nobody')}</span> : <bdi>{list(names)}</bdi>}
          </li>
        );
      })}
    </ul>
  );
}

function VersionRow({ version, order }: { readonly version: Version; readonly order: readonly Sector[] }) {
  const { t } = useTranslation('charters');
  const { day } = useMoments();
  const { adoptedAt, proposedAt, consents } = version;
  return (
    <li className="version">
      <h3>{t('versions.version', { version: version.version })}</h3>
      <p className="quiet">
        {t('versions.proposed', { day: day(proposedAt) })}{' '}
        {adoptedAt === null ? t('versions.notAdopted') : t('versions.adopted', { day: day(adoptedAt) })}
      </p>
      <details className="declared">
        <summary>{t('versions.consents', { count: consents.length })}</summary>
        <Consents version={version} order={order} />
      </details>
    </li>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly versions: readonly Version[];
  readonly value: number;
  readonly onChange: (version: number) => void;
}

function VersionChoice({ label, versions, value, onChange }: ChoiceProps) {
  const { t } = useTranslation('charters');
  return (
    <NativeSelect
      label={label}
      data={versions.map(({ version }) => ({ value: String(version), label: t('versions.version', { version }) }))}
      value={String(value)}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}

function Comparison({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useTranslation('charters');
  const [newer, setNewer] = useState(versions[0]?.version ?? 0);
  const [older, setOlder] = useState(versions[1]?.version ?? 0);
  const textOf = (wanted: number) => versions.find(({ version }) => version === wanted)?.body ?? '';
  return (
    <section className="comparison" aria-label={t('compare.title')}>
      <h3>{t('compare.title')}</h3>
      <div className="field-row">
        <VersionChoice label={t('compare.from')} versions={versions} value={older} onChange={setOlder} />
        <VersionChoice label={t('compare.to')} versions={versions} value={newer} onChange={setNewer} />
      </div>
      <ComparedText before={textOf(older)} after={textOf(newer)} />
    </section>
  );
}

/** Every text that was proposed, what changed from one to another, and who stands behind each. */
export function VersionsPanel({ versions, order }: VersionsPanelProps) {
  const { t } = useTranslation('charters');
  return (
    <Panel title={t('versions.title')} aside={t('versions.count', { count: versions.length })}>
      <ul className="plain-list versions">
        {versions.map((version) => (
          <VersionRow key={version.version} version={version} order={order} />
        ))}
      </ul>
      {versions.length > 1 && <Comparison key={versions.length} versions={versions} />}
    </Panel>
  );
}
