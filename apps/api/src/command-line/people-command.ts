import { readFile } from 'node:fs/promises';
import { importCommand, type ImportReport, normalisedEmail, registerPersonCommand } from '@trialogue/people';
import { MakeInvitation } from '../invitations/make-invitation.ts';
import { BringInPerson } from '../people/bring-in-person.ts';
import { ImportMembers } from '../people/import/import-members.ts';
import { CommandFailure } from './command-failure.ts';
import type { Answer, Context } from './context.ts';
import type { Environment } from './doctor/examine.ts';
import { inNameOfSteward, type StewardsHand } from './in-name-of-steward.ts';
import { placeIn } from './place.ts';
import { shortSentence } from './refusal-sentence.ts';
import { findOrganisationsNamed, findPersonByAddress } from './steward.repository.ts';
import type { Command } from './words.ts';

type Invite = Extract<Command, { name: 'invite' }>;
type Import = Extract<Command, { name: 'members import' }>;

export async function invite(command: Invite, { environment }: Context): Promise<Answer> {
  return inNameOfSteward(environment, async (hand) => {
    const personId = (await registered(hand, command)) ?? (await bringIn(hand, command));
    const { token, expiresAt } = await hand.app.get(MakeInvitation).run(hand.actor, { personId, seatId: null });
    // Behind the # it is sent to no server and stands in no log.
    const link = `${hand.origin}/invitation#${token}`;
    return {
      exitCode: 0,
      lines: [link, `It is shown this once, opens one account for ${command.email}, and ends at ${expiresAt}.`],
      facts: { personId, link, expiresAt },
    };
  });
}

function registered({ work, actor }: StewardsHand, { email }: Invite): Promise<string | undefined> {
  return work.asPerson(actor.personId, () => findPersonByAddress(normalisedEmail(email)));
}

async function bringIn({ app, work, actor }: StewardsHand, command: Invite): Promise<string> {
  const { email, person: name, organisation, language } = command;
  if (name === undefined || organisation === undefined)
    throw new CommandFailure(`Nobody is registered as ${email}: --name and --organisation bring a new person in.`);
  const found = await work.asPerson(actor.personId, () => findOrganisationsNamed(organisation));
  const [only, second] = found;
  if (!only)
    throw new CommandFailure(
      `No organisation is called “${organisation}”: register it on the screen or by members import.`,
    );
  if (second)
    throw new CommandFailure(
      `“${organisation}” is the name of organisations of several sectors: invite on the screen.`,
    );
  const parsed = registerPersonCommand.safeParse({ name, email, organisationId: only.id, language });
  if (!parsed.success)
    throw new CommandFailure(`The ${String(parsed.error.issues[0]?.path[0])} is not of the form that it needs.`);
  return app.get(BringInPerson).run(actor, parsed.data);
}

export async function importMembers({ file, apply }: Import, { environment }: Context): Promise<Answer> {
  const csv = await textIn(environment, file);
  const parsed = importCommand.safeParse({ csv, dryRun: !apply });
  if (!parsed.success) throw new CommandFailure(`${file} is empty or too long for one import: divide it.`);
  const report = await inNameOfSteward(environment, ({ app, actor }: StewardsHand) =>
    app.get(ImportMembers).run(actor, parsed.data),
  );
  return {
    exitCode: report.counts.refused > 0 ? 1 : 0,
    lines: [...linesOf(report), verdictOf(report)],
    facts: { ...report },
  };
}

async function textIn(environment: Environment, file: string): Promise<string> {
  const bytes = await readFile(placeIn(environment, file)).catch(() => undefined);
  if (!bytes) throw new CommandFailure(`${file} cannot be read.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandFailure(`${file} is not written in UTF-8: save it as “CSV UTF-8”.`);
  }
}

function linesOf({ rows }: ImportReport): string[] {
  return rows.map(({ line, outcome, name, email, code, field }) => {
    const reason = code === null ? '' : `  ${field === null ? '' : `${field}: `}${shortSentence(code)}`;
    return `line ${String(line).padStart(4)}  ${outcome.padEnd(7)}  ${name} <${email}>${reason}`;
  });
}

function verdictOf({ applied, counts }: ImportReport): string {
  const found = `${counts.new} new, ${counts.known} known, ${counts.refused} refused, ${counts.organisations} new organisations`;
  if (applied) return `Imported: ${found}.`;
  if (counts.refused > 0) return `Nothing is imported while a line is refused: ${found}.`;
  return `Nothing was changed yet: ${found}. --apply imports them.`;
}
