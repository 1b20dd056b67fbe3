import type { FoundGroupCommand } from '@trialogue/groups';
import type { TFunction } from 'i18next';

/** What a charter takes from the group that it is for. */
export type CharterTerms = Pick<
  FoundGroupCommand,
  'name' | 'purpose' | 'kind' | 'minimumDelegates' | 'k' | 'plenaryRule'
>;

function section(title: string, ...paragraphs: readonly string[]): string {
  return [`## ${title}`, ...paragraphs].join('\n\n');
}

function list(...items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A charter to begin with, as Markdown in the reader's language. It is a proposal: the founder may change every word. */
export function charterTemplate(t: TFunction<'charter-templates'>, terms: CharterTerms): string {
  const seats = list(
    t('seats.own'),
    t('seats.minimum', { count: terms.minimumDelegates }),
    t('seats.share'),
    t('seats.ownership'),
    t('seats.neutrals'),
  );
  const sections = [
    `# ${t('title', { name: terms.name })}`,
    section(t('purpose.title'), terms.purpose),
    section(t('work.title'), t(`work.${terms.kind}`)),
    section(t('neutral.title'), t('neutral.text')),
    section(t('seats.title'), seats),
    section(t('interests.title'), t('interests.text')),
    section(t('room.title'), t(`room.${terms.plenaryRule}`)),
    section(t('names.title'), t('names.text', { count: terms.k })),
    section(t('decisions.title'), t('decisions.text')),
    section(t('change.title'), t('change.text')),
  ];
  return `${sections.join('\n\n')}\n`;
}
