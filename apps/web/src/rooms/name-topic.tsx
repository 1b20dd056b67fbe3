import { Button, TextInput } from '@mantine/core';
import { mayBeNamed, topicNameLimit, type Act, type PostRefusal, type Receipt } from '@trialogue/rooms';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shownRefusal, useSurroundings } from './surroundings.ts';
import type { Acts } from './use-acts.ts';

export interface NameTopicProps {
  /** Of a topic that is there already; null for a new one. */
  readonly topic: { readonly id: string; readonly name: string } | null;
  readonly carryOut: Acts['carryOut'];
  readonly onDone: (receipt: Receipt) => void;
  readonly onClose: () => void;
}

/** Opens a topic, or names one anew. */
export function NameTopic({ topic, carryOut, onDone, onClose }: NameTopicProps) {
  const { t } = useTranslation('rooms');
  const { RefusalNote } = useSurroundings();
  const [name, setName] = useState(topic?.name ?? '');
  const [refusal, setRefusal] = useState<PostRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    const decision = mayBeNamed(trimmed);
    if (!decision.allowed) return setRefusal(decision);
    if (trimmed === topic?.name) return onClose();
    const act: Act =
      topic === null
        ? { kind: 'open-topic', name: trimmed }
        : { kind: 'rename-topic', topicId: topic.id, name: trimmed };
    setBusy(true);
    const answer = await carryOut(act);
    setBusy(false);
    if (!answer.ok) return setRefusal(answer);
    onClose();
    onDone(answer);
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      {refusal !== null && <RefusalNote refusal={shownRefusal(refusal)} />}
      <TextInput
        label={t('topic.name')}
        description={topic === null ? t('topic.nameExample') : t('topic.renameWhy')}
        dir="auto"
        autoComplete="off"
        maxLength={topicNameLimit * 2}
        value={name}
        data-autofocus
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          setRefusal(null);
        }}
      />
      <div className="confirm-acts">
        <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
          {topic === null ? t('topic.open') : t('topic.rename')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('sheet.cancel')}
        </Button>
      </div>
    </form>
  );
}
