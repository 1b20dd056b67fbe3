import { useEffect, useState } from 'react';

const pauseMilliseconds = 250;

/** The value as it stands once nobody has changed it for a moment: so that not every letter is a question to the api. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
