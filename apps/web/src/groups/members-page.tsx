import { useSuspenseQuery } from '@tanstack/react-query';
import type { GroupDetail } from '@trialogue/groups';
import { useEffect } from 'react';
import { DeclarationPanel } from './declaration-panel.tsx';
import { declarationsQuestion } from './group-questions.ts';
import { MembersPanel } from './members-panel.tsx';
import { isGuest } from './own-member.ts';
import { RecusalsPanel } from './recusals-panel.tsx';

/** The address may name a part of the page, which was not there yet when the browser looked for it. */
function useNamedPart(): void {
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
}

function MembersForMembers({ group }: { readonly group: GroupDetail }) {
  const { data: declared } = useSuspenseQuery(declarationsQuestion(group.id));
  useNamedPart();
  const own = declared.items.find((item) => item.seatId === group.seat.id);
  return (
    <>
      <MembersPanel group={group} declared={declared.items} />
      <RecusalsPanel group={group} />
      {group.state !== 'ended' && <DeclarationPanel key={own?.version ?? 0} groupId={group.id} own={own ?? null} />}
    </>
  );
}

/** P5: a guest is shown those of his rooms, and declares his own interests once, like everybody. */
function MembersForGuest({ group }: { readonly group: GroupDetail }) {
  useNamedPart();
  return (
    <>
      <MembersPanel group={group} declared={null} />
      {group.seat.state === 'needs-declaration' && <DeclarationPanel groupId={group.id} own={null} />}
    </>
  );
}

export function MembersPage({ group }: { readonly group: GroupDetail }) {
  return isGuest(group) ? <MembersForGuest group={group} /> : <MembersForMembers group={group} />;
}
