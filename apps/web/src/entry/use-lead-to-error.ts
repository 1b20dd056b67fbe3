import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** After a form was found wanting, leads to its first field with an error: by keyboard, screen reader and eye alike. */
export function useLeadToError(): { readonly form: RefObject<HTMLFormElement | null>; readonly lead: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  const lead = useCallback(() => setAsked((times) => times + 1), []);
  return { form, lead };
}
