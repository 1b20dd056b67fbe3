import { lazy, Suspense, type ComponentType } from 'react';

function Nothing() {
  return null;
}

/**
 * A part that a page can do without: it comes a moment after the page, and where its code cannot be had there is nothing in its
 * place. What somebody asked for by a press is a `laterPart`, which says so.
 */
export function laterOrNothing<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy<ComponentType<Props>>(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Nothing }),
    ),
  );
  return function LaterOrNothing(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
