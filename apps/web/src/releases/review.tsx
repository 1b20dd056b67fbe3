import { type AskedRelease, releasedAs } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { Attributed } from './attributed.tsx';
import type { NamedAuthor } from './passage.ts';

export interface ReviewProps {
  readonly wording: Pick<AskedRelease, 'text' | 'grade' | 'toRoomName' | 'toWhom'>;
  readonly author: NamedAuthor;
}

/** Exactly what would leave, as whose words, and where to. */
export function Review({ wording: { text, grade, toRoomName, toWhom }, author }: ReviewProps) {
  const { t } = useTranslation('releases');
  return (
    <div className="review">
      <blockquote className="passage" dir="auto">
        {text}
      </blockquote>
      <dl className="review-facts">
        <div>
          <dt>{t('attribution')}</dt>
          <dd>
            <Attributed author={releasedAs(grade, author)} />
          </dd>
        </div>
        <div>
          <dt>{t('destination')}</dt>
          <dd>
            <DestinationWords toRoomName={toRoomName} toWhom={toWhom} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

export function DestinationWords({ toRoomName, toWhom }: Pick<AskedRelease, 'toRoomName' | 'toWhom'>) {
  const { t } = useTranslation('releases');
  if (toRoomName !== null) {
    return (
      <>
        {t('inRoom')} <bdi>{toRoomName}</bdi>
      </>
    );
  }
  return (
    <>
      {t('outsideTo')} <bdi>{toWhom}</bdi>
    </>
  );
}
