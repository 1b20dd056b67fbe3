import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type Audience, releasedAs, type ReleaseGrade, releaseGrades, type ReleaseToAsk } from '@trialogue/rooms';
import { useId, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { Attributed } from './attributed.tsx';
import { faultOfPassage, releasableText, thinSector, type NamedAuthor } from './passage.ts';
import type { Destination, ReleasedFrom } from './props.ts';

export interface ChoosePassageProps {
  readonly message: ReleasedFrom;
  readonly author: NamedAuthor;
  readonly readers: Audience;
  readonly k: number;
  readonly destinations: readonly Destination[];
  readonly wanted: ReleaseToAsk;
  readonly onChange: (wanted: ReleaseToAsk) => void;
  readonly onReview: () => void;
  readonly onClose: () => void;
}

const outside = 'outside';
const recipientLimit = 200;

/** The three ways to be named, each with what it would show; which of them would give the author away is said beside it. */
function Grades({ author, readers, k, wanted, onChange }: ChoosePassageProps) {
  const { t } = useTranslation('releases');
  const name = useId();
  const thin = thinSector(author, readers, k);
  const warningOf = (grade: ReleaseGrade) => {
    if (grade !== 'sector' || thin === null) return null;
    return <small className="grade-warning">{t('grade.thin', { count: thin, k })}</small>;
  };
  return (
    <fieldset className="field-set">
      <legend>{t('attribution')}</legend>
      {releaseGrades.map((grade) => (
        <label key={grade} className="choice">
          <input
            type="radio"
            name={name}
            checked={wanted.grade === grade}
            onChange={() => onChange({ ...wanted, grade })}
          />
          <span>
            {t(`grade.${grade}.name`)}
            <small>
              {t('grade.shownAs')} <Attributed author={releasedAs(grade, author)} />
            </small>
            {warningOf(grade)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Where({ destinations, wanted, onChange }: ChoosePassageProps) {
  const { t } = useTranslation('releases');
  const options = [
    ...destinations.map(({ id, name }) => ({ value: id, label: isolated(name) })),
    { value: outside, label: t('where.outside') },
  ];
  const choose = (value: string) =>
    onChange({ ...wanted, toRoomId: value === outside ? null : value, toWhom: value === outside ? wanted.toWhom : '' });
  return (
    <>
      <NativeSelect
        label={t('where.label')}
        description={t('where.equal')}
        data={options}
        value={wanted.toRoomId ?? outside}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {wanted.toRoomId === null && (
        <TextInput
          label={t('where.whom')}
          description={t('where.whomExample')}
          maxLength={recipientLimit}
          dir="auto"
          value={wanted.toWhom}
          onChange={({ currentTarget }) => onChange({ ...wanted, toWhom: currentTarget.value })}
        />
      )}
    </>
  );
}

/** Which words, as whose, and where to: nothing leaves before all three were reviewed. */
export function ChoosePassage(props: ChoosePassageProps) {
  const { message, wanted, onChange, onReview, onClose } = props;
  const whyId = useId();
  const { t } = useTranslation('releases');
  const whole = releasableText(message.body);
  const fault = faultOfPassage(wanted.text, message.body);
  const isAddressed = wanted.toRoomId !== null || wanted.toWhom.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault !== null || !isAddressed) return;
    onChange({ ...wanted, text: wanted.text.trim(), toWhom: wanted.toWhom.trim() });
    onReview();
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <p className="quiet">{t('ask.why')}</p>
      <Textarea
        label={t('ask.words')}
        description={t('ask.wordsHow')}
        error={fault === null ? null : t(`ask.fault.${fault}`)}
        rows={5}
        dir="auto"
        value={wanted.text}
        onChange={({ currentTarget }) => onChange({ ...wanted, text: currentTarget.value })}
      />
      {wanted.text.trim() !== whole && (
        <div>
          <Button variant="outline" size="compact-sm" onClick={() => onChange({ ...wanted, text: whole })}>
            {t('ask.whole')}
          </Button>
        </div>
      )}
      <Grades {...props} />
      <Where {...props} />
      {fault === null && !isAddressed && (
        <p className="quiet" id={whyId}>
          {t('ask.notAddressed')}
        </p>
      )}
      <div className="acts">
        <Button type="submit" disabled={fault !== null || !isAddressed} aria-describedby={whyId}>
          {t('ask.review')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
