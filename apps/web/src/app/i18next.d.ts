import type app from './locales/en.json';
import type charterTemplates from '../charter-templates/locales/en.json';
import type groups from '../groups/locales/en.json';
import type invitations from '../invitations/locales/en.json';
import type organisations from '../organisations/locales/en.json';
import type people from '../people/locales/en.json';
import type rooms from '../rooms/locales/en.json';
import type today from '../today/locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      app: typeof app;
      'charter-templates': typeof charterTemplates;
      groups: typeof groups;
      invitations: typeof invitations;
      organisations: typeof organisations;
      people: typeof people;
      rooms: typeof rooms;
      today: typeof today;
    };
  }
}
