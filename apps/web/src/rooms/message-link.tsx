import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { linkTo } from './links.ts';

/** For a browser that lets no page write into the clipboard: the link to copy by hand. */
export function MessageLink({ roomId, id }: { readonly roomId: string; readonly id: string }) {
  const { t } = useTranslation('rooms');
  return (
    <TextInput
      label={t('link.label')}
      description={t('link.why')}
      readOnly
      dir="ltr"
      value={linkTo(roomId, id)}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}
