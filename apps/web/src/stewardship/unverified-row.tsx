import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Sheet } from '@trialogue/design';
import type { DirectoryPerson, Standing } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { isolated } from '../times/isolated.ts';
import { MovePerson } from './move-person.tsx';
import { OfWhom } from './of-whom.tsx';
import { PersonFacts } from './person-facts.tsx';
import { verifyAct } from './stewardship-acts.ts';

export interface UnverifiedRowProps {
  readonly person: DirectoryPerson;
  /** Whose sector the reader answers for. */
  readonly standing: Standing;
}

/** Three hundred rows by the keyboard: whoever has verified one stands on the next. */
function focusNext(row: HTMLElement | null): void {
  for (let next = row?.nextElementSibling; next; next = next.nextElementSibling) {
    const button = next.querySelector<HTMLElement>('.verify-act');
    if (button !== null) return button.focus();
  }
}

export function UnverifiedRow({ person, standing }: UnverifiedRowProps) {
  const { t } = useTranslation('stewardship');
  const verify = useMutation(verifyAct(useQueryClient()));
  const [isMoving, setIsMoving] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const name = isolated(person.name);

  const verifyPerson = () => {
    verify.mutate(person.id, { onSuccess: () => focusNext(row.current) });
  };

  return (
    <li className="desk-row" ref={row}>
      <PersonFacts person={person} />
      {person.verified ? (
        <span className="desk-done" role="status">
          <IconCircleCheck size={18} aria-hidden="true" /> {t('verify.done')}
        </span>
      ) : (
        <div className="desk-row-acts">
          <Button className="verify-act" loading={verify.isPending} onClick={verifyPerson}>
            {t('verify.act')}
            <OfWhom name={person.name} />
          </Button>
          <Button variant="outline" onClick={() => setIsMoving(true)}>
            {t('move.open')}
            <OfWhom name={person.name} />
          </Button>
        </div>
      )}
      {verify.isError && (
        <div className="desk-row-note">
          <FailureNote error={verify.error} />
        </div>
      )}
      <Sheet
        opened={isMoving}
        onClose={() => setIsMoving(false)}
        title={t('move.title', { name })}
        closeLabel={t('close')}
      >
        <MovePerson person={person} standing={standing} onMoved={() => setIsMoving(false)} />
      </Sheet>
    </li>
  );
}
