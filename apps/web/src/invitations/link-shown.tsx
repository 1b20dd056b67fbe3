import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Banner, LiveRegion } from '@trialogue/design';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { useMoments } from '../times/use-moments.ts';
import { QrCode } from './qr-code.tsx';
import './invitations.css';

export interface LinkShownProps {
  /** Whom it is for. */
  readonly name: string;
  readonly address: string;
  readonly expiresAt: string;
  /** Where several are shown together, the page says once what holds for all, and keeps the focus. */
  readonly oneOfSeveral?: boolean;
}

type Copied = 'not-yet' | 'copied' | 'by-hand';

/** A link that is shown this once: to copy, and to scan. The server keeps its hash only. */
export function LinkShown({ name, address, expiresAt, oneOfSeveral = false }: LinkShownProps) {
  const { t } = useTranslation('invitations');
  const { deadline } = useMoments();
  const [copied, setCopied] = useState<Copied>('not-yet');
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);

  // The button that made the link is gone: whoever pressed it is led to what it made.
  useEffect(() => {
    if (!oneOfSeveral) place.current?.focus();
  }, [oneOfSeveral]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      // No permission, or no clipboard at all on a page without TLS.
      field.current?.focus();
      field.current?.select();
      setCopied('by-hand');
    }
  };

  return (
    <section className="link-shown" ref={place} tabIndex={-1} aria-label={t('link.for', { name: isolated(name) })}>
      {!oneOfSeveral && (
        <Banner tone="attention" title={t('link.once')}>
          {t('link.trusted', { name: isolated(name) })}
        </Banner>
      )}
      <div className="link-shown-parts">
        <div className="link-shown-words">
          <TextInput
            ref={field}
            label={t('link.for', { name: isolated(name) })}
            readOnly
            dir="ltr"
            value={address}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <div>
            <Button
              onClick={() => void copy()}
              leftSection={
                copied === 'copied' ? (
                  <IconCheck size={18} aria-hidden="true" />
                ) : (
                  <IconCopy size={18} aria-hidden="true" />
                )
              }
            >
              {copied === 'copied' ? t('link.copied') : t('link.copy')}
            </Button>
          </div>
          <p className="quiet">{t('link.until', { moment: deadline(expiresAt) })}</p>
        </div>
        <QrCode text={address} label={t('link.qr', { name: isolated(name) })} />
      </div>
      <LiveRegion>{copied === 'copied' ? t('link.copied') : copied === 'by-hand' ? t('link.byHand') : ''}</LiveRegion>
      {copied === 'by-hand' && <p>{t('link.byHand')}</p>}
    </section>
  );
}
