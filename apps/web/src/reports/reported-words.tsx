import { withoutMentions, type AbuseReport } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';

/** The message as it was written, under its heading: a steward never takes it for words of the product. */
export function ReportedWords({ text }: Pick<AbuseReport, 'text'>) {
  const { t } = useTranslation('reports');
  return (
    <div className="reported-words">
      <h3>{t('row.said')}</h3>
      {text === null ? (
        <p className="quiet">{t('row.textGone')}</p>
      ) : (
        <blockquote className="reported" dir="auto">
          {withoutMentions(text)}
        </blockquote>
      )}
    </div>
  );
}
