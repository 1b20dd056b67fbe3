import type { Contribution } from './group.ts';

/** How further cases are chosen, and the questions that nobody has answered yet. */
export const casesQuestions: readonly Contribution[] = [
  {
    by: 'claire.montfaucon',
    label: 'mix',
    body: `Pour le choix : je propose une grille simple plutôt qu’une liste de favoris. Région ; passé ou risque actuel ; succès ou occasion manquée ; type d’entreprise ; type de régime. Aucun cas n’entre s’il remplit une case déjà pleine alors qu’une autre est vide.`,
  },
  {
    by: 'idris.calloway',
    answers: 'mix',
    body: `And please one case with *small* firms in the lead. Otherwise my members will conclude that prevention is something for people with an airport lounge.`,
  },
  {
    by: 'lucia.ferran',
    label: 'candidates',
    answers: 'mix',
    body: `Candidates that fill different cells, all with public sources:

| case | cell |
| --- | --- |
| South Africa, the National Peace Accord of 14 September 1991 | business and churches as conveners, before a transition |
| Tunisia 2013, the [Quartet](https://www.nobelprize.org/prizes/peace/2015/tndq/facts/) | employers' federation beside a trade union, lawyers and a rights league |
| Rwanda 1993 to 1994, private radio; the [Media case](https://unictr.irmct.org/en/cases/ictr-99-52) | enabling, with judgments |
| Myanmar 2017 and after | platforms and investors: missed chances, late changes |`,
  },
  {
    by: 'grace.ondell',
    answers: 'candidates',
    body: `On Myanmar the sources are unusually good: the UN's independent fact-finding mission reported in 2018, and in 2019 published a separate paper on the **economic interests of the military**, which names companies. On the record I suggest that we discuss *practices* and link to the paper. We are no tribunal, and those who are named have no seat here to answer.`,
  },
  {
    by: 'pieter.lowell',
    label: 'tunisia-doubt',
    answers: 'candidates',
    body: `A doubt on Tunisia. The Quartet rescued a political transition; that is a great thing, and it is not obviously *atrocity* prevention. If we take in every case where business helped peace, we learn about peace. Our first task was to keep the two apart.`,
  },
  {
    by: 'claire.montfaucon',
    answers: 'tunisia-doubt',
    body: `Objection sérieuse. Mais un employeur et un syndicat qui convoquent **ensemble**, c’est justement la forme qui nous manque ici. Gardons-le comme cas *de comparaison*, avec l’étiquette.`,
  },
  {
    by: 'pieter.lowell',
    body: `With the label, yes. I withdraw the objection: "comparison: political transition, not atrocity prevention", in the title, so that nobody quotes it for more.`,
  },
  {
    by: 'nadia.benlarbi',
    label: 'current-cases',
    body: `Et les situations **actuelles** ? Un cas passé n’expose personne ; un cas présent, si. Les sources publiques existent, l’[Early Warning Project](https://earlywarningproject.ushmm.org/) et le [R2P Monitor](https://www.globalr2p.org/) entre autres. Mais nommer aujourd’hui une entreprise qui agit discrètement peut la faire taire demain.`,
  },
  {
    by: 'devika.sorrel',
    answers: 'current-cases',
    body: `Speaking for people who would be in such a case: publish the *method* now and the case when the actors say that it is safe. Our own risk committee would help under those terms, and under no others.`,
  },
  {
    by: 'grace.ondell',
    answers: 'current-cases',
    body: `With a limit of time. "When the actors say so" can mean never. Let each current case carry a date for review, and let reasons for waiting longer come from all three sectors.`,
  },
  {
    by: 'devika.sorrel',
    body: `Two years, renewed once, with reasons. I report back and do not decide, but I would defend that.`,
  },
  {
    by: 'julien.ferrand',
    label: 'agenda-item',
    body: `I record: a grid, a label for comparisons, review dates for current cases. The list itself waits for the second government delegate. Now the **research agenda**: please name a question, who could own it, and what would count as an answer.`,
  },
  {
    by: 'devika.sorrel',
    label: 'parastatals',
    body: `Parastatals. The 2016 discussion left us out, in so many words. My question: *through whom can a company with a state as majority owner be engaged: its board, its ministry, its lenders, its workforce?* I would co-own it, with a government colleague, and recuse myself if the Corporation becomes a case. An answer would be ten companies in five countries, by ownership and by who moved them.`,
  },
  {
    by: 'nadia.benlarbi',
    answers: 'parastatals',
    body: `Je serais cette collègue, si mon secrétariat l’accepte. Les bailleurs me paraissent sous-estimés : une clause de prêt pèse plus que dix lettres.`,
  },
  {
    by: 'lucia.ferran',
    label: 'capabilities',
    body: `Capabilities by industry. *Which assets matter at which phase?* We have anecdotes: retailers know what moves in every village, carriers have wheels, operators have reach, banks see money leave before people do. I could own a table of twelve industries by four phases, each cell with a source or marked empty.`,
  },
  {
    by: 'idris.calloway',
    answers: 'capabilities',
    body: `Add a row for those without an office: hawkers, motorcycle taxis, porters. They hear first. And ask what it costs them to speak; a bank's analyst goes home in the evening, a porter *is* home.`,
  },
  {
    by: 'grace.ondell',
    label: 'non-state',
    body: `Violence by **non-state** groups. Nearly all advice assumes that a government can be persuaded. Where an armed group taxes the road, a carrier who pays may finance attacks and one who refuses may be attacked. The [Guiding Principles](https://www.ohchr.org/en/publications/reference-publications/guiding-principles-business-and-human-rights) ask for heightened care in conflict; UNDP's [guide on heightened due diligence](https://www.undp.org/publications/heightened-human-rights-due-diligence-business-conflict-affected-contexts-guide) of 2022 helps, but says little to a firm with six lorries. We would own it, with a business partner.`,
  },
  {
    by: 'pieter.lowell',
    answers: 'non-state',
    body: `We are that partner if small carriers are asked too. And if the answer may turn out to be *leave*, with how to leave without abandoning people.`,
  },
  {
    by: 'claire.montfaucon',
    label: 'forums',
    body: `Dernière question : les forums existants. Le Forum des Nations Unies sur les entreprises et les droits de l’homme, le [Pacte mondial](https://unglobalcompact.org/), les conseils sectoriels : qui y parle de prévention, et qui n’y va plus, et pourquoi ? Il faudrait interroger surtout les **absents**. La Fondation peut payer l’enquête et n’en verra pas les réponses individuelles.`,
  },
  {
    by: 'idris.calloway',
    answers: 'forums',
    body: `I am one of the absent. I went once. In three hours the word "business" came up forty times, and "perpetrator" stood next to it thirty. Put me on the list of interviews.`,
  },
  {
    by: 'grace.ondell',
    answers: 'forums',
    body: `I was in rooms like that, on the other side, and sometimes the thirty were deserved. But if those who could act stop coming, we have convinced only each other. Good question; I support it.`,
  },
  {
    by: 'julien.ferrand',
    label: 'closing',
    body: `Four questions, each with proposed owners: parastatals, capabilities by industry, non-state violence, existing forums. A sounding on their order will follow; it binds nobody. The invitation to a second government delegate is with that sector's steward. The rapporteur circulates the record; corrections of one's own words within seven days.`,
  },
];
