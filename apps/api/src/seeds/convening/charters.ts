interface SharedTerms {
  readonly k: number;
  readonly minimumDelegates: number;
  readonly rule: 'on-record' | 'non-attribution';
}

const ruleOfTheRoom = {
  'on-record': `The plenary is **on the record**: what is said here may be quoted with the speaker’s name. A delegate may raise it to non-attribution from the next contribution on; what was said before stays as it was said.`,
  'non-attribution': `The plenary is held under **non-attribution** (the Chatham House Rule): you may use what you learn here, but you may reveal neither who said it, nor for whom they work, nor who else was present.`,
} as const;

/** What every charter of the demo says alike: neutrality, composition, the rule of the room, decisions, leaving. */
export function sharedClauses({ k, minimumDelegates, rule }: SharedTerms): string {
  return `## Neutral between sectors, never about the crimes

The platform, its staff and this group’s facilitators favour no sector. They are **not** neutral about genocide, crimes against humanity, war crimes and ethnic cleansing: preventing these is why the group exists, and no rule here may be read as asking anyone to be silent about them before a competent authority.

## Who sits here

- Three sectors hold seats: business, government, civil society. Each appoints and recalls its own.
- Each sector should have at least **${minimumDelegates} active delegates**. Below that we go on talking and sounding opinions, but we take no binding decision.
- Every organisation that takes part can have one seat; several only while they stay within a quarter of all seats.
- A company that a state owns in whole or in part says so beside its name.
- Facilitators and rapporteur serve the process. They hold no sector’s seat and keep out of the substance; any delegate may challenge their impartiality.
- Everyone declares employer, funders and stakes before a seat becomes active, and again when they change.

## The rule of the room

${ruleOfTheRoom[rule]}

A record of what was said names a sector only where that sector had **${k} people** or more in the room and two or more of them took the floor.

## How we decide

Sectors decide, not heads: a text of substance is adopted when each of the three sectors consents. A blocked text comes back only when it has changed. Nobody votes for another sector.

## Leaving, and changing this text

You may leave at any time without giving a reason. A new version of this charter needs every sector, and asks each of us again.`;
}

export const fairWorkCharter = `# Charter of the Working Group on Fair Work and Fair Service

## What we are for

Upper Oranda is calm. We meet to keep it so, by looking at ordinary business conduct: who is hired, who is served, who is bought from, whose land is used, and who is heard when something goes wrong.

We will produce a joint **toolkit of inclusive practice** for companies, associations and offices of any size, and try parts of it in two districts before we publish it.

## How we speak

We write so that a shop owner, a district officer and a village committee each recognise their own work in the text. We name practices and effects on people. We do not accuse, and we do not soften a fact: where a legal term applies, we use it in its legal sense and say which instrument it comes from.

${sharedClauses({ k: 3, minimumDelegates: 2, rule: 'non-attribution' })}
`;

export const selethCharter = `# Charter of the Seleth Crossing Response Group

## What we are for

Votes in Seleth province are being counted again after people were attacked on the road to the crossing. Risk of atrocities is present and time is short. We agree on **specific, lawful measures** that each sector can take within days to keep people alive, and to see that nothing that companies own or run is turned against them.

## What we are not

We are not a negotiating body, an investigation, or a channel for intelligence. We do not collect names of victims, witnesses or suspects. Anyone who holds evidence keeps it safe and takes it to a body with a mandate.

## How we work

- A measure is written as: who does it, from which trigger, by when, who is told, how it is undone, whom it could harm.
- Do no harm comes first: a measure that puts staff or their families at greater risk is not taken.
- Offers to speak to any party quietly are made through this group or not in its name.
- The group meets until the province has been calm for ninety days, then hands its lessons to the roundtable on cases.

${sharedClauses({ k: 3, minimumDelegates: 2, rule: 'non-attribution' })}
`;

export const casesCharter = `# Charter of the Roundtable on Cases and Open Questions

## What we are for

Much is claimed about what business can do to prevent mass violence; less is known. We choose **case studies** together, review them, and keep a **research agenda** whose questions have owners and dates.

## How a case is chosen

1. Public sources from at least two sectors exist for it.
2. The set as a whole mixes regions, past violence and places now at risk, and successes with missed chances.
3. Every sector consents to the list; no sector chooses alone.
4. Nobody is put at risk by publication.

Each case says who acted, what was done and not done, what it did to business, which parts of government mattered, and what crossed borders.

## How we speak

Legal words are used precisely and with their source. What is disputed is written down as disputed, with both readings.

${sharedClauses({ k: 3, minimumDelegates: 2, rule: 'on-record' })}
`;

export const returnCharter = `# Charter of the group on Markets and Return in Seleth

## What we are for

People who were driven out of Seleth come back to closed markets, blocked roads and houses that others use. We agree on **what each sector does first** so that trade and services return for everybody who lived there.

## What we will not do

- We reopen nothing on land or in premises whose owners were made to leave, before they have been heard.
- We pay nobody for access, and we write down who asked for it.
- We decide nothing about who is guilty; what we learn of crimes goes to a body with a mandate.

${sharedClauses({ k: 3, minimumDelegates: 2, rule: 'non-attribution' })}
`;
