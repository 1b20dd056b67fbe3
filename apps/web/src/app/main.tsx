import './styles.ts';
import { createRoot } from 'react-dom/client';
import { askWhoIsHere } from './presence.ts';
import { Root } from './root.tsx';
import { pageNonce } from './page-nonce.ts';
import { startWords } from './words.ts';

// The scroll lock of dialogs writes a style element of its own and looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: pageNonce });

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the app');

const presence = askWhoIsHere();
await startWords();
createRoot(place).render(<Root firstAnswer={presence} />);
