import './sheets.css';
import { Button } from '@mantine/core';
import { moveLimit, type PostRefusal, type Topic } from '@trialogue/rooms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Said } from './said.ts';
import { shownRefusal, useSurroundings } from './surroundings.ts';
import { generalPart, idOfTopic, keyOfTopic } from './topic-view.ts';
import type { Acts } from './use-acts.ts';

export interface MoveMessagesProps {
  readonly message: Said;
  /** All that are loaded, in the order of the log. */
  readonly messages: readonly Said[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly carryOut: Acts['carryOut'];
  readonly onClose: () => void;
}

/** The message, and those of its topic that followed it. */
function fromHere(message: Said, messages: readonly Said[]): readonly Said[] {
  const following = messages.filter((one) => one.seq >= message.seq && one.topicId === message.topicId);
  return following.filter((one) => one.body !== null).slice(0, moveLimit);
}

/** To another topic: this message alone, or with those that answered it. */
export function MoveMessages({ message, messages, topics, carryOut, onClose }: MoveMessagesProps) {
  const { t } = useTranslation('rooms');
  const { RefusalNote } = useSurroundings();
  const here = keyOfTopic(message.topicId);
  const choices = [
    { key: generalPart, name: t('topic.general') },
    ...[...topics.values()].toSorted((one, other) => other.last - one.last).map(({ id, name }) => ({ key: id, name })),
  ].filter(({ key }) => key !== here);
  const following = fromHere(message, messages);
  const [chosen, setChosen] = useState(choices[0]?.key ?? null);
  const [takesAll, setTakesAll] = useState(false);
  const [refusal, setRefusal] = useState<PostRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (choices.length === 0) return <p>{t('move.nowhere')}</p>;

  const move = async () => {
    if (chosen === null) return;
    setBusy(true);
    const items = (takesAll ? following : [message]).map((one) => one.id);
    const answer = await carryOut({ kind: 'move', items, topicId: idOfTopic(chosen) });
    setBusy(false);
    if (answer.ok) return onClose();
    setRefusal(answer);
  };
  return (
    <form
      className="stacked"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      {refusal !== null && <RefusalNote refusal={shownRefusal(refusal)} />}
      <fieldset className="sheet-choices">
        <legend>{t('move.where')}</legend>
        {choices.map(({ key, name }) => (
          <label key={key}>
            <input type="radio" name="topic" checked={chosen === key} onChange={() => setChosen(key)} />
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      {following.length > 1 && (
        <fieldset className="sheet-choices">
          <legend>{t('move.what')}</legend>
          <label>
            <input type="radio" name="what" checked={!takesAll} onChange={() => setTakesAll(false)} />
            {t('move.one')}
          </label>
          <label>
            <input type="radio" name="what" checked={takesAll} onChange={() => setTakesAll(true)} />
            {t('move.following', { count: following.length })}
          </label>
        </fieldset>
      )}
      <p className="quiet">{t('move.why')}</p>
      <div className="confirm-acts">
        <Button type="submit" loading={isBusy} disabled={chosen === null}>
          {t('move.confirm')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('sheet.cancel')}
        </Button>
      </div>
    </form>
  );
}
