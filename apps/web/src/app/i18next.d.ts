import type app from './locales/en.json';
import type answers from '../answers/locales/en.json';
import type account from '../account/locales/en.json';
import type charterTemplates from '../charter-templates/locales/en.json';
import type charters from '../charters/locales/en.json';
import type decisions from '../decisions/locales/en.json';
import type delegations from '../delegations/locales/en.json';
import type directory from '../directory/locales/en.json';
import type elections from '../elections/locales/en.json';
import type entry from '../entry/locales/en.json';
import type groups from '../groups/locales/en.json';
import type invitations from '../invitations/locales/en.json';
import type membership from '../membership/locales/en.json';
import type neutrality from '../neutrality/locales/en.json';
import type notices from '../notices/locales/en.json';
import type organisations from '../organisations/locales/en.json';
import type people from '../people/locales/en.json';
import type record from '../record/locales/en.json';
import type rooms from '../rooms/locales/en.json';
import type search from '../search/locales/en.json';
import type stewardship from '../stewardship/locales/en.json';
import type today from '../today/locales/en.json';
import type language from '../language/locales/en.json';
import type leaks from '../leaks/locales/en.json';
import type releases from '../releases/locales/en.json';
import type reports from '../reports/locales/en.json';
import type sessions from '../sessions/locales/en.json';
import type transcripts from '../transcripts/locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      account: typeof account;
      answers: typeof answers;
      app: typeof app;
      'charter-templates': typeof charterTemplates;
      charters: typeof charters;
      decisions: typeof decisions;
      delegations: typeof delegations;
      directory: typeof directory;
      elections: typeof elections;
      entry: typeof entry;
      groups: typeof groups;
      invitations: typeof invitations;
      membership: typeof membership;
      neutrality: typeof neutrality;
      notices: typeof notices;
      organisations: typeof organisations;
      people: typeof people;
      record: typeof record;
      rooms: typeof rooms;
      search: typeof search;
      sessions: typeof sessions;
      stewardship: typeof stewardship;
      language: typeof language;
      leaks: typeof leaks;
      releases: typeof releases;
      reports: typeof reports;
      transcripts: typeof transcripts;
      today: typeof today;
    };
  }
}
