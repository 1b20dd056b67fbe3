import type { Contribution } from './group.ts';

/** Calm information and bulk messages: what may be sent, what may be held back, who decides, and what is never handed over. */
export const selethMessages: readonly Contribution[] = [
  {
    by: 'julien.ferrand',
    label: 'opening',
    body: `The group meets without a fixed end until the province is calm. Three rules of procedure, given how short time is:

- a measure is proposed in one message: **who, trigger, by when, who is told, how undone, who could be harmed**;
- an objection names the line it is about;
- no names of victims, witnesses or suspects here. If you hold such material, take it to a body with a mandate.

Order for now: information and text messages first, then fleets and equipment, then staff and families, then quiet contacts.`,
  },
  {
    by: 'esther.quill',
    label: 'situation',
    body: `What we hold to be established from at least two independent sources, so that we start from the same page:

- two buses were stopped on the crossing road; passengers were sorted by home village, and some were beaten. Two did not come home;
- about 3,100 people have moved towards the border since then;
- the recount will end within two to three weeks;
- text messages in two languages tell people to "clean the road before the result".

For us this is the acute phase. The words of the [World Summit Outcome](https://undocs.org/A/RES/60/1), paragraphs 138 and 139, apply to what could come, and I will use the word atrocity in this room.`,
  },
  {
    by: 'pieter.lowell',
    label: 'word-and-insurer',
    answers: 'situation',
    body: `I do not object to the word here. I ask that it stay out of anything addressed to companies' head offices as a *finding*. Once a general counsel reads that atrocity crimes are *occurring*, contracts and insurance go to lawyers and the first thing to stop is the payroll. "Risk of" is accurate, and it leaves us able to act.`,
  },
  {
    by: 'grace.ondell',
    answers: 'word-and-insurer',
    body: `"Risk of" is accurate today and I will use it. But let us be clear in which direction precision works. Sorting passengers by village is on any list of warning signs; in the UN Framework it belongs to risk factor 7, preparatory action. If the facts change, the word changes on that day, whatever it does to a policy.`,
  },
  {
    by: 'etienne.valcour',
    body: `De notre côté de la frontière : les communes accueillent, mais les rumeurs traversent plus vite que les familles. Un message a annoncé la fermeture du passage ; deux mille personnes ont couru la nuit. Il était faux. Je demande que toute mesure sur les messages vaille **des deux côtés** et dans les trois langues.`,
  },
  {
    by: 'ruth.pemberly',
    label: 'bulk-rules',
    body: `Proposal on **bulk** messages, meaning one text to more than 500 numbers bought from an operator.

- *Who*: all licensed operators, on one direction of the Authority, published in full.
- *Trigger*: from publication until thirty days after the result.
- *What*: a political or public-order text in bulk names its sender, is filed with the operator 48 hours ahead in the language in which it will be sent, and is refused in writing if it fails the test.
- *Undone*: ends by itself; appeal to a judge within two days.
- *Harm*: it can be used against a legitimate campaign.

Kenya's regulator did something of this kind before the elections of 2013, so there is a record to learn from, criticism included.`,
  },
  {
    by: 'tobias.renn',
    label: 'operator-conditions',
    answers: 'bulk-rules',
    body: `An operator can carry this out under five conditions; without them it cannot.

1. The direction is public and binds **every** operator, so that nobody loses customers by complying.
2. It covers bulk traffic only. We do not read what one person writes to another, and we will not build the means to.
3. The test for refusal is written down by somebody other than us.
4. No subscriber's identity leaves us without a court order, and requests are counted and published.
5. No shutdown. Mobile money pays wages in Seleth; an ambulance is called by telephone.`,
  },
  {
    by: 'grace.ondell',
    label: 'rabat',
    answers: 'operator-conditions',
    body: `For condition 3 there is a text: the [Rabat Plan of Action](https://www.ohchr.org/en/documents/outcome-documents/rabat-plan-action). Six parts: context, speaker, intent, content and form, extent, likelihood of harm. It was written for courts deciding on incitement, so a desk officer cannot apply all of it in an hour. But the *threshold* can be his: when in doubt, the text passes and is flagged.

I support 4 and 5 without reservation. Whoever asks for identities today is asking for the list that the next bus will be checked against.`,
  },
  {
    by: 'ruth.pemberly',
    answers: 'rabat',
    body: `"When in doubt it passes" will be hard to defend on the day after. But I see that the opposite makes the Authority a censor in the month of a recount. May I suggest: when in doubt, it is **held for at most six hours**, and a panel of three, one for each sector, says yes or no with a reason. No answer within six hours means yes.`,
  },
  {
    by: 'kofi.brandt',
    label: 'panel',
    body: `From the newsroom: six hours is long for a campaign and very long for a rumour. It works only if the panel sits in shifts. We can offer a person through the night. And let us publish the refusals afterwards, with the text, after ninety days; then people can judge the judges.`,
  },
  {
    by: 'nadia.benlarbi',
    answers: 'panel',
    body: `La Commission du bassin peut tenir le registre des refus, puisqu’elle n’est l’administration d’aucun des trois pays. Publication à quatre-vingt-dix jours, sans numéro de téléphone. Je dois obtenir l’accord du secrétaire exécutif ; réponse sous quarante-huit heures.`,
  },
  {
    by: 'amara.denholt',
    body: `Small voice of the buyers: shops send bulk texts about the price of oil. Please say that commerce is outside, or you will have four hundred filings on the first day and miss the one that matters.`,
  },
  {
    by: 'ruth.pemberly',
    body: `Agreed: commercial texts are outside unless they mention the vote, the road, the crossing, or a community. I will redraft with that, with the five conditions, and with the panel.`,
  },
  {
    by: 'anselm.tarr',
    label: 'peace-messages',
    body: `Refusing bad texts is half of it. What do people *hear*? Our preachers ask what to say. Let me propose rules for calm messages, from what failed us before:

- never deny what people have seen; begin with it;
- no slogans on unity, and no company's name underneath;
- one thing that a person can **do**: where to sleep, whom to call, which road is open;
- the same text in all languages in the same hour, spoken by someone from each side;
- never promise safety that nobody can give.`,
  },
  {
    by: 'tobias.renn',
    answers: 'peace-messages',
    body: `We can carry these free of charge, without brand, to all numbers active on the crossing's masts in the last day. That selection is made by mast and not by person; no list is kept. Limit: two a day at most, or people stop reading, and they read the wrong ones instead.`,
  },
  {
    by: 'grace.ondell',
    label: 'who-signs',
    answers: 'peace-messages',
    body: `Who signs? If it is the operator, it becomes a party. If it is the ministry, half of the province does not open it. And a selection by mast is itself a power: I would like each use of it in the register, with time and text.`,
  },
  {
    by: 'kofi.brandt',
    answers: 'who-signs',
    body: `Sign with a **place to check**: "Confirmed at 18:00. Listen on 98.4 or ask at the nearest prayer house or market office." A message that sends you to a human being within walking distance is believed. We repeat it on the hour in three languages, and we say on air when one of ours was wrong.`,
  },
  {
    by: 'amara.denholt',
    body: `Market offices can do it: nineteen in the province, open from five to eight, staffed by people whom everybody knows. The Federation is not in this group but I can ask its president within the hour.`,
  },
  {
    by: 'esther.quill',
    answers: 'who-signs',
    body: `Government accepts **not** to sign. It would be the first time, and I had to argue for it. In return we ask that a text about an open or closed road be checked with the provincial duty officer before it goes. A wrong road is worse than a late one.`,
  },
  {
    by: 'maren.oduya',
    label: 'messages-state',
    body: `Co-facilitating this hour. I read back, without judging it:

1. Direction on bulk texts: redraft by the regulator with five conditions, commerce outside, six-hour panel of three, refusals published after ninety days.
2. Calm messages: five rules; no brand; unsigned, with a place to check; at most two a day; roads checked with the duty officer; every use in the register.

Objections to **a line** until the end of the day. Both then go to a call of each sector.`,
  },
  {
    by: 'grace.ondell',
    answers: 'messages-state',
    body: `One line: "checked with the duty officer" must have a time limit too, twenty minutes, or a road can be closed by not answering the telephone.`,
  },
  {
    by: 'esther.quill',
    answers: 'messages-state',
    body: `Twenty minutes, with a second officer to call. Accepted on our side.`,
  },
];
