import { Button, Textarea } from '@mantine/core';
import { Banner, Panel } from '@trialogue/design';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TextCheck } from '@trialogue/rooms';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { groupedHits } from '../leaks/marked-parts.ts';
import { LeakMark, MarkedText } from '../leaks/marked-text.tsx';
import { checkTextAct } from './release-questions.ts';
import './releases.css';

const textLimit = 100_000;

function idOf(hit: number): string {
  return `leak-${hit}`;
}

/** Leads to the mark itself, which lies in the text below or beside. */
function leadTo(hit: number): void {
  const mark = document.getElementById(idOf(hit));
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}

/** Heard among others it has to say of what: its name begins with the words that are seen. */
function ShowHit({ words, shown, onShow }: { words: string; shown: string; onShow: () => void }) {
  const { t } = useTranslation('releases');
  return (
    <button type="button" className="plain-act" aria-label={t('check.showOf', { shown, words })} onClick={onShow}>
      {shown}
    </button>
  );
}

function HitList({ hits }: Pick<TextCheck, 'hits'>) {
  const { t } = useTranslation('releases');
  return (
    <ul className="hit-list">
      {groupedHits(hits).map((group) => (
        <li key={`${group.kind} ${group.words}`}>
          <span className="hit-words">
            <LeakMark kind={group.kind} />
            <bdi>{group.words}</bdi>
          </span>
          <span className="hit-places">
            {group.hits.map((hit, place) => (
              <ShowHit
                key={hit}
                words={group.words}
                shown={group.hits.length === 1 ? t('check.show') : t('check.place', { place: place + 1 })}
                onShow={() => leadTo(hit)}
              />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Found({ text, check }: { readonly text: string; readonly check: TextCheck }) {
  const { t } = useTranslation('releases');
  if (check.hits.length === 0) {
    return (
      <Banner title={t('check.nothing')} announced>
        <Limits />
      </Banner>
    );
  }
  return (
    <section className="stacked check-found" aria-label={t('check.result')}>
      <Banner tone="attention" title={t('check.found', { count: check.hits.length })} announced>
        <p>{check.more ? t('check.more') : t('check.foundWhy', { count: check.hits.length })}</p>
      </Banner>
      <HitList hits={check.hits} />
      <MarkedText text={text} hits={check.hits} idOf={idOf} />
      <Limits />
    </section>
  );
}

function Limits() {
  const { t } = useTranslation('releases');
  return (
    <div className="check-limits">
      <p>{t('check.did')}</p>
      <p>{t('check.didNot')}</p>
    </div>
  );
}

/** What a text would give away if it left the group. The text is looked at and forgotten. */
export function TextCheckPage({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('releases');
  const [text, setText] = useState('');
  const check = useMutation(checkTextAct(groupId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate(text);
  };
  const isOld = check.isSuccess && check.variables !== text;
  return (
    <Panel
      title={t('check.title')}
      aside={
        <Link to="/groups/$groupId/released" params={{ groupId }}>
          {t('places.register')}
        </Link>
      }
    >
      <form className="stacked" onSubmit={submit}>
        <p className="release-lead">{t('check.why')}</p>
        <Textarea
          label={t('check.text')}
          description={t('check.forgotten')}
          rows={8}
          maxLength={textLimit}
          dir="auto"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={check.isPending} disabled={text.trim() === ''}>
            {t('check.act')}
          </Button>
        </div>
        {check.isError && <FailureNote error={check.error} />}
        {isOld && <p className="quiet">{t('check.old')}</p>}
        {check.isSuccess && !isOld && <Found text={check.variables} check={check.data} />}
      </form>
    </Panel>
  );
}
