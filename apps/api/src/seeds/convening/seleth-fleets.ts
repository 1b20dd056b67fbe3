import type { Contribution } from './group.ts';

/** Vehicles, equipment, sites, staff and their families, and contacts behind the scenes. */
export const selethFleets: readonly Contribution[] = [
  {
    by: 'julien.ferrand',
    label: 'fleets-item',
    body: `Next item: fleets and equipment. Same form as before, please. I remind everyone that positions of parked vehicles and places of storage do not belong in this room, whatever its rule.`,
  },
  {
    by: 'mireille.astruc',
    label: 'fleet-proposal',
    body: `Voici notre proposition, en anglais pour aller vite.

**Temporary immobilisation of vehicles.**

- *Who*: each carrier with more than ten vehicles in the province.
- *Trigger*: level 1, an attack on a road within 50 km: fuel under a quarter, keys away from the site at night. Level 2, armed men enter any depot in the province, or the result is announced: vehicles without a task are made unable to move in under fifteen minutes each, by taking out **one small part that is stored elsewhere**.
- *Told*: insurer, lessor, this group (that it was done, never where).
- *Undone*: two hours per ten vehicles.
- *Harm*: food and medicine stop if we overdo it. So 1 in 5 stays ready, with drivers who volunteered.

In 2016 a [policy brief](http://www.stanleyfoundation.org/resources) on the private sector already asked for this in crisis plans, because armed groups had taken company fleets to move faster. We have 212 reasons to listen.`,
  },
  {
    by: 'pieter.lowell',
    answers: 'fleet-proposal',
    body: `We support it and would join with light vehicles. Two lessons from a site elsewhere. First, **the driver must not be able to undo it**: if he knows where the part is, he will be beaten until he says so. Posted signs in three languages, "this vehicle cannot be started here, nobody on site can change that", protect him more than a fence. Second, heavy plant. A loader opens a wall. Plant goes to the middle of the site, hydraulics locked.`,
  },
  {
    by: 'nadia.benlarbi',
    label: 'remote',
    answers: 'fleet-proposal',
    body: `Une question : plusieurs flottes peuvent être arrêtées **à distance** par télématique. N’est-ce pas plus simple ?`,
  },
  {
    by: 'mireille.astruc',
    answers: 'remote',
    body: `Plus simple, oui, et plus dangereux. Celui qui tient le bouton peut être contraint : arrêter une ambulance, ou une famille sur la route. Nous proposons de **désactiver** l’arrêt à distance pendant la crise et de ne garder que la mesure mécanique, par petits groupes, décidée par deux personnes.`,
  },
  {
    by: 'tobias.renn',
    answers: 'remote',
    body: `Agreed from the network side. The telematics run over our cards; a stolen operator login would stop a convoy. Two persons, on the spot, is better engineering.`,
  },
  {
    by: 'grace.ondell',
    label: 'trigger-doubt',
    answers: 'fleet-proposal',
    body: `I object to one line: the trigger "the result is announced". If trucks vanish in the very hour of the announcement, people will read it as *business knows what is coming*. It could start the run that we fear. Either immobilise two days before, quietly and in steps, or say aloud why.`,
  },
  {
    by: 'mireille.astruc',
    answers: 'trigger-doubt',
    body: `You are right; I had thought of the depot and not of the street. In steps, then: a third of the idle vehicles each night beginning three nights before, and the market lorries run as usual in the morning so that shelves stay full.`,
  },
  {
    by: 'etienne.valcour',
    body: `Les transporteurs de Tarsenne qui traversent chaque jour devraient suivre la même règle, sinon on viendra prendre les véhicules chez nous. Je peux réunir leur syndicat demain ; sans la presse.`,
  },
  {
    by: 'amara.denholt',
    label: 'insurance',
    body: `Insurance, with my interest on the table. Many policies exclude civil commotion, and most are silent on vehicles that the owner disabled himself. I have asked the insurers' circle for one sentence: that immobilising under a written plan is **mitigation of loss** and not abandonment. Four of seven have said yes. Without that sentence small carriers will not take part.`,
  },
  {
    by: 'esther.quill',
    answers: 'insurance',
    body: `The state insures part of the public fleet. I will ask the Treasury for the same sentence; that gives the other three a reason.`,
  },
  {
    by: 'julien.ferrand',
    label: 'families-item',
    body: `I note: changed trigger, drivers unable to undo, remote stop switched off, one vehicle in five ready, insurers' sentence. Carriers redraft it into one page. Next: **staff and families**.`,
  },
  {
    by: 'pieter.lowell',
    label: 'families',
    body: `Most crisis plans that I have read fly out the foreigners and thank the others. Ours did too. What we have changed, as an offer for a common page:

- the duty covers **local staff and the people they live with**, as each of them counts them;
- three months' pay in advance in two instalments, and also in cash if the network fails;
- anyone may stay away without loss of the post, and nobody is asked to explain;
- transport is offered to a place of the employee's choice, not of ours;
- contractors' people, guards and cleaners included, have the same from us if their own employer does not give it.`,
  },
  {
    by: 'anselm.tarr',
    answers: 'families',
    body: `Eleven congregations are sheltering families already and can take employees' families too, of any faith or none. Please do not send them in company cars with the company's name. And please do not send *only* employees; a bus that saves the payroll and leaves the street will be remembered.`,
  },
  {
    by: 'grace.ondell',
    label: 'lists',
    answers: 'families',
    body: `The lists. A personnel file with home address, photograph, place of birth and emergency contact is the most dangerous object in your office. Please, today:

1. take birthplace, faith and photographs out of what lies in the province;
2. keep addresses encrypted outside it, with two people able to open them;
3. paper files: gone from the site;
4. **nobody hands over a list to anyone at a gate**, whatever his uniform. Give the guard a telephone number to call instead.`,
  },
  {
    by: 'mireille.astruc',
    answers: 'lists',
    body: `Fait pour les points 1 et 3 dès ce soir. Pour le point 4, il faut une phrase écrite que le gardien peut montrer : « Je n’ai pas accès aux dossiers. Voici le numéro de la direction. » Un homme seul devant un portail ne récite pas une politique.`,
  },
  {
    by: 'pieter.lowell',
    label: 'guards',
    body: `Security at sites. Public police guard our gate under a memorandum. We are revising it along the [Voluntary Principles on Security and Human Rights](https://www.voluntaryprinciples.org/): no transport of forces in our vehicles, no fuel, no radios, no use of our camp as a base; incidents written down and raised within a day. If equipment is taken by force we say so publicly within the hour, so that nobody can claim we lent it.`,
  },
  {
    by: 'ruth.pemberly',
    answers: 'guards',
    body: `"No fuel" may break your neighbour's contract with the provincial administration, which has been declared here. I do not say it to accuse; we ought to see the conflict before it is used.`,
  },
  {
    by: 'mireille.astruc',
    answers: 'guards',
    body: `It is our contract and it is declared. Our lawyers have read it: deliveries are for clinics, water works and the administration's own cars. We will write to the administration that we deliver for these uses only, against a meter reading, and that we stop at level 2 except for clinics and water. If they refuse, I will tell you here and leave the item.`,
  },
  {
    by: 'kofi.brandt',
    label: 'operating',
    body: `Open question for all companies: when does **staying open** help, and when does it harm? People read it as a signal either way.`,
  },
  {
    by: 'amara.denholt',
    answers: 'operating',
    body: `A working rule that the Council tested last month. Stay open where you feed, heal, pay or connect people, and can do so for *every* side. Close where your yard, fuel or tools could be taken, or where opening means that staff must cross a line. If only one side can reach you, you are no longer serving the public; change that, or close.`,
  },
  {
    by: 'nadia.benlarbi',
    answers: 'operating',
    body: `J’ajouterais : décider **avant**, par écrit, et prévenir les associations voisines. Une fermeture surprise vide les étals et remplit la rue.`,
  },
  {
    by: 'esther.quill',
    label: 'quiet',
    body: `Last item, quiet contacts. Both candidates still take calls from business people whom they trust. Government cannot carry a message without being taken for a side. Would the Chamber, with one faith leader, ask both for the same three public sentences: *wait for the count; touch nobody on the road; speak together on the evening of the result*?`,
  },
  {
    by: 'amara.denholt',
    answers: 'quiet',
    body: `We can, on conditions. The same words to both on the same day. No press before, and none after unless both speak. No promises about contracts, taxes or posts; if one of them asks for a favour we leave. And we tell this group *that* we met, never what was answered. What makes us useful is that nobody owns us; it is spent the first time it is shown.`,
  },
  {
    by: 'grace.ondell',
    answers: 'quiet',
    body: `I consent to the contact and ask for one limit: nobody offers that past conduct will be forgotten. Neither business nor a church can promise impunity, and the families of the two who did not come home are listening.`,
  },
  {
    by: 'anselm.tarr',
    answers: 'quiet',
    body: `No such word will be spoken. I would go with the Chamber, and I would go as an old man who has buried people from both sides of that road.`,
  },
  {
    by: 'julien.ferrand',
    label: 'closing',
    body: `I take up the procedure only. Texts to be finished before the calls by sector:

- bulk messages and calm messages: the regulator, with the operator and the Monitor;
- fleets and equipment: carriers, with the mine and Tarsenne's union;
- staff, families and files: one common page, business and civil society;
- contact with the candidates: the two named volunteers; the ledger will show that contacts took place and nothing else.

We meet again as soon as one of the triggers changes, and otherwise at the usual hour. Maren Oduya takes the chair for the next meeting.`,
  },
];
