import type { GroupDetail } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import type { ShownEntry } from './entries.ts';
import { useEntrySentence } from './entry-sentence.ts';

const actorRoles = [
  'delegate',
  'observer',
  'facilitator',
  'rapporteur',
  'founder',
  'sector-steward',
  'system',
] as const;

/** Who acted, as a role: the ledger names nobody. */
function Actor({ entry }: { readonly entry: ShownEntry }) {
  const { t } = useTranslation('record');
  const role = actorRoles.find((one) => one === entry.role);
  return (
    <span className="entry-actor">
      {role === undefined ? t('actor.unknown') : t(`actor.${role}`)}
      {entry.sector !== null && (
        <>
          &ensp;
          <StandingMark standing={entry.sector} />
        </>
      )}
    </span>
  );
}

export function EntryRow({ entry, group }: { readonly entry: ShownEntry; readonly group: GroupDetail }) {
  const { t } = useTranslation('record');
  const { moment } = useMoments();
  const sentenceOf = useEntrySentence(group);
  return (
    <li className="entry">
      <span className="entry-number">{t('number', { number: entry.seq })}</span>
      <div className="entry-words">
        <p>{sentenceOf(entry)}</p>
        <p className="entry-facts">
          <Actor entry={entry} />
          {entry.at !== null && <time dateTime={entry.at}>{moment(entry.at)}</time>}
          <code dir="ltr" title={entry.hash}>
            {entry.hash.slice(0, 12)}…
          </code>
        </p>
      </div>
    </li>
  );
}
