import type { Organisation } from '@trialogue/people';
import { useTranslation } from 'react-i18next';

type Described = Pick<Organisation, 'kind' | 'sizeLevel' | 'parastatalOwnership'>;

/** Kind, size and, of a parastatal, whose it is: declared and shown wherever the organisation is (P1). */
export function OrganisationFacts({ organisation }: { readonly organisation: Described }) {
  const { t } = useTranslation('organisations');
  const { kind, sizeLevel, parastatalOwnership } = organisation;
  return (
    <span className="organisation-facts">
      <span>{t(`kind.${kind}`)}</span>
      {sizeLevel !== null && <span>{t(`size.${sizeLevel}`)}</span>}
      {parastatalOwnership !== null && (
        <span className="organisation-owner">
          {t('parastatal')} <bdi>{parastatalOwnership}</bdi>
        </span>
      )}
    </span>
  );
}
