import type { Contribution } from './group.ts';

/** From words to conduct: hiring, measuring without lists, service, buying, land, grievances. */
export const fairWorkMeasures: readonly Contribution[] = [
  {
    by: 'maren.oduya',
    label: 'second-item',
    body: `Both additions are noted. Second item: measures. Please give for each *what is done*, *by whom*, and *how anyone would see that it works*. I suggest the order hiring, service, buying, land, grievances; object now if you want another.`,
  },
  {
    by: 'salma.idrissi',
    label: 'brokers',
    body: `Hiring. At the three big mills nobody is hired by the mill. A broker brings forty people at five in the morning, and the forty are from his own side of the river. Everyone knows it, the mill "does not discriminate", and every season our young men come home and say: *they have decided that we do not exist*. That sentence worries me more than any speech.`,
  },
  {
    by: 'idris.calloway',
    answers: 'brokers',
    body: `It is true, and I use brokers myself. The reason is not preference: at harvest I need forty hands by six and the broker answers for them. If I drop him I lose the season, and he tells his forty that I have gone over to the other side. So whatever we propose must be done by all mills in a district at the same time, or the first one pays for it.`,
  },
  {
    by: 'amara.denholt',
    label: 'hiring-proposal',
    body: `Then a proposal for two districts, by the associations and not by single firms:

- brokers register with the Association and agree to fill each crew from **at least three** villages named by the mill, drawn from a public list that rotates weekly;
- crews and the rotation are posted at the gate, in the languages people read;
- a mill that takes an unregistered crew loses its levy rebate for the season.

To be seen by: the posted lists, and complaints per hundred shifts.`,
  },
  {
    by: 'farid.sayegh',
    answers: 'hiring-proposal',
    body: `اقتراح جيد، وينقصه شيء واحد: الأجر. إذا دفع الوسيط أجراً مختلفاً لكل قرية فلن ينفع التناوب.

In English: good, with one gap, which is pay. If a broker may pay each village differently, the rotation becomes a list of who is worth less. Post the day rate beside the crew, and let the mill and not the broker pay it.`,
  },
  {
    by: 'lucia.ferran',
    label: 'measuring',
    body: `How do we know whether it works? The obvious way is to count staff by community. I advise against it. A personnel file with a column for community or faith has, in other places, become a list of addresses.

Safer, and good enough:

- use **village of residence**, in groups of at least ten, never the person;
- an anonymous survey twice a year, run by the university, in which people may describe themselves or not;
- raw answers destroyed after the tables are made.`,
  },
  {
    by: 'esther.quill',
    answers: 'measuring',
    body: `Supported. And the tables should not come to us by village either, only by district. I say so against my own committee's appetite: what we hold can be demanded from us.`,
  },
  {
    by: 'corin.maddox',
    answers: 'measuring',
    body: `I have to disagree in part. The ministry allocates labour inspectors by what it can see. If all it sees is "district", the inspectors stay in the capital. Could the university tell us *where to look* without telling us *what it found*?`,
  },
  {
    by: 'lucia.ferran',
    body: `Yes: a ranked list of sites to visit, without figures and with some picked at random, so that a visit accuses nobody. That is standard in inspection practice and I can draft it.`,
  },
  {
    by: 'yusra.hamdan',
    label: 'service',
    body: `Service, then. Market traders on the plateau pay for power four times what the river towns pay, because they buy from private generators while they wait for a connection. People have waited six years. It may be engineering. From the stall it looks like a decision about who counts.`,
  },
  {
    by: 'corin.maddox',
    answers: 'service',
    body: `The connection plan is made by the Rail and Power Corporation, and the line to the plateau was dropped for cost in two successive budgets. I am told that their delegate will take the seat here as soon as the charter has been signed on their side. May I propose that we keep this point open and ask one thing of them: that the **criteria** for the order of connections be published, before we argue about the order?`,
  },
  {
    by: 'maren.oduya',
    body: `Procedure: the point is kept open until the Corporation's seat is active. The request for the criteria is recorded as a question, not as a finding. Nobody here speaks for a member who is absent.`,
  },
  {
    by: 'idris.calloway',
    label: 'buying',
    body: `Buying. Large buyers ask for a tax number, three years of accounts and a bank guarantee. Half of the traders have none of these, so all contracts go to the same five families, who come from the same two towns. Nothing unlawful, and it builds a wall. Three things would help at almost no cost: split lots below a threshold, accept the Federation's trading record in place of accounts, pay within fifteen days.`,
  },
  {
    by: 'yusra.hamdan',
    answers: 'buying',
    body: `The fifteen days are worth more to us than any quota. A woman who waits ninety days for her money borrows from the man who will later tell her son whom to hate.`,
  },
  {
    by: 'anselm.tarr',
    label: 'land',
    body: `Land, with my interest declared: three of our congregations lease fields to growers. When a lease changes hands the families who graze there learn it from the fence. The standard I would borrow is in [Performance Standard 5](https://www.ifc.org/en/insights-reports/2012/ifc-performance-standards): those who *use* land are consulted, and not only those who own it. We would apply it to our own leases first, and publish how it went, including where it went badly.`,
  },
  {
    by: 'amara.denholt',
    answers: 'land',
    body: `The offer to begin with your own leases is what will persuade growers. From us: the Chamber's model lease gets a clause on notice and on grazing, ninety days before the season. It costs a page.`,
  },
  {
    by: 'salma.idrissi',
    label: 'grievances',
    body: `Grievances. Please, not another telephone number. There are four numbers on the wall of the clinic and nobody calls them, because the one who answers is the cousin of the one complained about.`,
  },
  {
    by: 'lucia.ferran',
    answers: 'grievances',
    body: `Principle 31 of the UN Guiding Principles gives tests that we can use as a checklist: legitimate, accessible, predictable, equitable, transparent, compatible with rights, and a source of learning; and, where a company runs it, built on dialogue. Yours fails the first two and never reaches the third.

What about **one joint channel per district**, run by three people whom the three sectors name, open to workers, customers and neighbours of any member? It closes no door: courts and the inspectorate stay open throughout.`,
  },
  {
    by: 'idris.calloway',
    label: 'grievance-doubt',
    body: `I have a doubt. If complaints about *my* mill go to a joint body, my competitor on that body reads them. Either complaints travel without the company's name until they are settled, or members will not join.`,
  },
  {
    by: 'salma.idrissi',
    answers: 'grievance-doubt',
    body: `And if the name of the company is hidden for ever, the third complaint about the same foreman looks like the first one. My proposal: the name is closed while the case is open; after **three upheld** complaints of one kind in a year the district meeting learns which company it is.`,
  },
  {
    by: 'idris.calloway',
    body: `Three upheld, of one kind, within a year, and the company is heard before: I can put that to the board. I did not expect to say so when I came.`,
  },
  {
    by: 'farid.sayegh',
    body: `Please add protection of the one who complains: no dismissal within six months without the three being heard. In Zahrun this single line doubled the number of complaints and halved the number of strikes.`,
  },
  {
    by: 'esther.quill',
    body: `The Committee could pay for translation and a place to meet in the two trial districts. I can commit to that; it is within my budget. I cannot commit the ministry's inspectors.`,
  },
  {
    by: 'maren.oduya',
    label: 'closing',
    body: `Thank you. State of play for the drafters, one line each:

| item | who drafts | open |
| --- | --- | --- |
| crews and brokers | business, with labour inspection | pay posted by the mill |
| measuring without lists | civil society | what the ministry may see |
| order of connections | kept open | the Corporation's seat |
| buying from small traders | business | threshold |
| leases and grazing | civil society and business | none |
| joint grievance channel | all three | when a name is opened |

Before the next meeting each delegation may hold its own caucus. The rapporteur will circulate the notes for comment; silence will not be read as agreement.`,
  },
];
