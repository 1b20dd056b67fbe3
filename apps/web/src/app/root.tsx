import { MantineProvider, DirectionProvider } from '@mantine/core';
import { theme } from '@trialogue/design';
import { Suspense } from 'react';
import { colourSchemeManager } from './colour-scheme.ts';
import { CatchAll } from './catch-all.tsx';
import { Doorway } from './doorway.tsx';
import { pageNonce } from './page-nonce.ts';
import type { Presence } from './presence.ts';

export function Root({ firstAnswer }: { readonly firstAnswer: Promise<Presence> }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colourSchemeManager}
      getStyleNonce={() => pageNonce}
      // Both write a style element through innerHTML, which Trusted Types refuse; the build makes the same as a file.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DirectionProvider>
        <CatchAll>
          <Suspense fallback={null}>
            <Doorway firstAnswer={firstAnswer} />
          </Suspense>
        </CatchAll>
      </DirectionProvider>
    </MantineProvider>
  );
}
