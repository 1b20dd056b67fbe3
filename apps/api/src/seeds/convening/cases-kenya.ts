import type { Contribution } from './group.ts';

/** The worked example: Kenya 2007 to 2013 and its business alliance, with what is disputed about it. */
export const casesKenya: readonly Contribution[] = [
  {
    by: 'julien.ferrand',
    label: 'opening',
    body: `This room is **on the record**: you may be quoted by name, so cite what you rest on. Two items: the first case, then how we choose the others and what we do not know.

One remark of procedure: government holds one active seat where the charter asks for two. We can discuss and take soundings; the list of cases itself cannot be adopted until a second delegate is here. Étienne Valcour observes meanwhile.`,
  },
  {
    by: 'lucia.ferran',
    label: 'kenya-facts',
    body: `Kenya, 2007 to 2013. What public sources agree on:

- After the disputed presidential election of December 2007 more than a thousand people were killed and several hundred thousand displaced. The commission of inquiry under Justice Waki, which reported in October 2008, counted **1,133 deaths**.
- Mediation by the African Union's panel under Kofi Annan led to an agreement on sharing power on 28 February 2008.
- The [Kenya Private Sector Alliance](https://kepsa.or.ke/) (KEPSA) approached both sides early with a plain account of what the violence did to the country, and urged them to meet.
- Before the elections of March 2013 it worked on peace messages and against inflammatory texts, with telecommunications companies among others. Violence on the scale of 2007 did not return.

The short version of this story is in the [Stanley Foundation's policy brief](http://www.stanleyfoundation.org/resources) of its conference in October 2016.`,
  },
  {
    by: 'grace.ondell',
    label: 'two-sides',
    answers: 'kenya-facts',
    body: `I ask that the case also say what the same inquiry says about the other side of the ledger. It records evidence that business people helped to **finance and organise** attacks, and that vernacular radio carried inflammatory speech. Those were private stations. A case in which "business" appears only as the rescuer would not survive its first Kenyan reader.`,
  },
  {
    by: 'pieter.lowell',
    answers: 'two-sides',
    body: `Agreed, and it makes the case more useful to companies and not less. "The private sector" was on both sides of that line. The question for a board is what distinguished those who calmed from those who paid. My reading: an *association* with members from many communities has an interest that no single firm has. I worked there from 2009, as my declaration says, so weigh it accordingly.`,
  },
  {
    by: 'nadia.benlarbi',
    label: 'regional',
    answers: 'kenya-facts',
    body: `Il manque la dimension régionale. En janvier 2008 le corridor de Mombasa a été coupé : l’Ouganda et le Rwanda ont manqué de carburant en quelques jours. La pression est donc venue aussi des transporteurs et des gouvernements voisins. Pour un organisme comme le mien c’est la leçon principale : le coût traverse la frontière avant la violence.`,
  },
  {
    by: 'idris.calloway',
    answers: 'regional',
    body: `It is what our millers would understand at once. Nobody in my association reads about prevention; all of them read the price of diesel. If the case shows the cost week by week, I can use it.`,
  },
  {
    by: 'lucia.ferran',
    label: 'what-caused',
    body: `A caution about method. Between 2008 and 2013 a great deal changed at once: a new constitution in 2010, the National Cohesion and Integration Commission, a new electoral commission and judiciary, cases before the International Criminal Court, and two former rivals on **one** ticket. Five explanations compete for one quiet election. We can show what KEPSA *did*; we cannot show what would have happened without it.`,
  },
  {
    by: 'claire.montfaucon',
    answers: 'what-caused',
    body: `Je préférerais une formule prudente : « a contribué, avec d’autres, à… ». Et une colonne « ce que l’on ne peut pas établir ». Nous financerions plus volontiers une étude qui dit où elle s’arrête.`,
  },
  {
    by: 'pieter.lowell',
    answers: 'what-caused',
    body: `Fine for the analysis. But a chief executive will ask: so is it worth a week of my time? May we answer *that*? It cost little, it was done jointly, nobody was singled out, and it could have failed without making things worse. That is a case for acting under uncertainty; it needs no proof of effect.`,
  },
  {
    by: 'grace.ondell',
    answers: 'what-caused',
    body: `"Without making things worse" needs evidence too. Scholars of Kenya speak of a **"peaceocracy"** in 2013: such a demand for calm that asking questions about the result was treated as incitement. If peace messages by large companies helped to silence petitioners, that is a harm, and it goes into the case.`,
  },
  {
    by: 'lucia.ferran',
    label: 'peaceocracy',
    body: `It belongs there; it is discussed in the academic literature on the 2013 elections. A fair wording: *peace messaging may reduce violence and may also narrow lawful dissent; both effects are reported.* It also gives us a test for our own region: does the message say "be calm", or "be calm **and** here is where to take your complaint"?`,
  },
  {
    by: 'devika.sorrel',
    answers: 'peaceocracy',
    body: `That test I can carry home. As a company with the state as majority owner, anything we sign in an election month reads as the government speaking. We would do better to put the complaint's address on the ticket and leave our name off.`,
  },
  {
    by: 'idris.calloway',
    label: 'bulk',
    body: `What exactly did the telephone companies do? "Worked with" is no instruction that I could follow.`,
  },
  {
    by: 'lucia.ferran',
    answers: 'bulk',
    body: `Three things, as far as public sources go:

1. In 2012 the regulator, then the Communications Commission of Kenya, issued guidelines against undesirable **bulk** political messages; senders had to submit texts ahead, and operators could refuse.
2. Safaricom gave **50 million text messages** to the organisation Sisi Ni Amani Kenya, which sent messages to subscribers who had signed up, prepared with local groups.
3. Under KEPSA's campaign *Mkenya Daima* business paid for broadcasts, forums and meetings with candidates.

I would mark the first as regulation, the second as a gift in kind, the third as an association's own act. They are three different asks of a company.`,
  },
  {
    by: 'grace.ondell',
    answers: 'bulk',
    body: `And a fourth column: *safeguards*. Who decided what was refused, was it published, could one appeal? For the first I have found little. Absence of a record is itself a finding.`,
  },
  {
    by: 'nadia.benlarbi',
    body: `Du côté des États : je peux demander au régulateur kényan, par voie officielle, ce qui est public sur les refus. Réponse incertaine, mais la demande coûte une lettre.`,
  },
  {
    by: 'julien.ferrand',
    label: 'kenya-state',
    body: `For the rapporteur, as items and not as conclusions: facts agreed; both roles of business; regional costs; a column for what cannot be established; effects on lawful dissent; three acts kept apart; safeguards. Lucía Ferran drafts, Grace Ondell and Pieter Lowell review from the other sides. Is anyone **against** moving to the second item?`,
  },
];
