import { Button } from '@mantine/core';
import { Sheet } from '@trialogue/design';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SheetButtonProps {
  readonly label: string;
  /** Read out instead where several buttons have the same label. */
  readonly spoken?: string;
  readonly title: string;
  readonly filled?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a sheet. What was begun in it is gone when it closes. */
export function SheetButton({ label, spoken, title, filled = false, children }: SheetButtonProps) {
  const { t } = useTranslation('delegations');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant={filled ? 'filled' : 'outline'}
        {...(spoken === undefined ? {} : { 'aria-label': spoken })}
        onClick={() => setOpened(true)}
      >
        {label}
      </Button>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={title} closeLabel={t('close')}>
        {children}
      </Sheet>
    </>
  );
}
