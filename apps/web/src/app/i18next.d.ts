import type app from './locales/en.json';
import type charters from '../charters/locales/en.json';
import type groups from '../groups/locales/en.json';
import type people from '../people/locales/en.json';
import type rooms from '../rooms/locales/en.json';
import type today from '../today/locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      app: typeof app;
      charters: typeof charters;
      groups: typeof groups;
      people: typeof people;
      rooms: typeof rooms;
      today: typeof today;
    };
  }
}
