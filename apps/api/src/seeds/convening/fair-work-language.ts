import type { Contribution } from './group.ts';

/** How the group came to its words: why upstream texts speak of inclusive practice, and what they may not hide. */
export const fairWorkLanguage: readonly Contribution[] = [
  {
    by: 'maren.oduya',
    label: 'opening',
    body: `Welcome to the plenary. You have all seen the charter, so only three points of procedure:

1. We are under non-attribution. Please speak of "a delegate" when you carry something out of this room.
2. The first item is **language**: which words the toolkit uses, before anyone drafts a page.
3. The second item is **measures** for hiring, service, buying and grievances. I will close the first when each sector tells me it has said what it needs to.

I shall keep time and order; I shall not comment on the substance.`,
  },
  {
    by: 'amara.denholt',
    label: 'words-that-close-doors',
    body: `Then let me start with what I hear from members. I took the invitation letter to eleven companies. Nine stopped at the second line, where it said "atrocity prevention". Not out of bad will. A man who packs dried fruit with forty people reads it and concludes either that somebody suspects him, or that the letter is meant for the army.

Give the same man a page on how his foreman picks day labourers and why half the valley believes the picking is rigged, and he will talk for an hour.`,
  },
  {
    by: 'anselm.tarr',
    label: 'why-not-say-it',
    answers: 'words-that-close-doors',
    body: `I accept the observation and I resist the conclusion. Why may we not say *atrocity* here? Our elders remember the burnt mills. If we say "inclusive practice" for two years, and then the word is needed, we shall have trained ourselves not to hear it. Polite language has buried people before.`,
  },
  {
    by: 'corin.maddox',
    answers: 'why-not-say-it',
    body: `From an administrative side: the word has consequences. A circular of ours that mentioned atrocity risk in a calm province would be in the newspapers the next day as a forecast, and two districts would start to ask which neighbour we mean. I would not sign it. I would sign a circular on equal access to permits and connections, because I can be measured on that.`,
  },
  {
    by: 'lucia.ferran',
    label: 'two-meanings',
    body: `It may help to separate two things that the word carries.

- In law it is shorthand for genocide, crimes against humanity and war crimes. The sources are the 1948 Convention, the 1949 Geneva Conventions with the 1977 Protocols, and the Rome Statute. Nothing we know of Upper Oranda today meets any of them.
- In working speech it means large, deliberate attacks on civilians, in war or outside it.

What we deal with here comes *earlier*: the conditions under which such attacks become thinkable. The [UN Framework of Analysis](https://www.un.org/en/genocideprevention/documents/about-us/Doc.3_Framework%20of%20Analysis%20for%20Atrocity%20Crimes_EN.pdf) lists weak state structures and patterns of discrimination among its fourteen risk factors. A company can move some of those. It cannot "prevent genocide" by revising its hiring form, and should not be told so.`,
  },
  {
    by: 'salma.idrissi',
    label: 'arabic-word',
    body: `أتكلم باختصار بلغتي ثم أشرح. عندنا كلمة «الإنصاف» يفهمها التاجر والقاضي والجدّة. أما كلمة «الفظائع» فتعني لنا أن الدم قد سال.

In short: in our language the word for *fairness* is understood by everybody, and the word for *atrocities* means that blood has been shed already. If you use it in the market, women will pack. I want the honest word, but I want it at the right time.`,
  },
  {
    by: 'yusra.hamdan',
    answers: 'arabic-word',
    body: `أوافق. في السوق الكلمة قرار: إذا سمع الناس كلمة الخطر أغلقوا الدكاكين، وإذا أُغلقت الدكاكين بدأت الشائعات.

For those who do not read Arabic: in the market a word is a decision. Shutters come down first, rumours follow, and the rumours are what hurts us.`,
  },
  {
    by: 'maren.oduya',
    body: `On procedure: our observer reads and does not speak here, so please put no questions to her. I see two positions on the floor: *avoid the word upstream*, and *do not lose it*. I ask each sector what it would need in order to live with the other.`,
  },
  {
    by: 'anselm.tarr',
    label: 'three-needs',
    body: `What civil society would need, after a short exchange among the three of us:

- the word is **not forbidden** to anyone, in this room or outside;
- the toolkit says **once**, in plain sight, what all this is for;
- there is a **written moment** at which we stop using the gentle words.

With these I would stand with "inclusive practice" in the title.`,
  },
  {
    by: 'idris.calloway',
    answers: 'three-needs',
    body: `The second I can live with if it is one paragraph and not the preface. My board would read a sentence such as: *societies in which people are hired, served and heard fairly are safer for everybody, and less likely ever to see organised violence.* It is true, it concerns us, and it accuses nobody.`,
  },
  {
    by: 'esther.quill',
    label: 'the-moment',
    answers: 'three-needs',
    body: `On the written moment: our committee already reviews a short list of signs every quarter. We could tie the language to it. When the review moves a district from *structural* to *elevated*, this group is told, and texts for that district use the precise words. It must be the review that decides and not whoever feels strongly that week.`,
  },
  {
    by: 'anselm.tarr',
    answers: 'the-moment',
    body: `A review by a government committee alone cannot be the only key. If an office is part of the trouble it will find the district calm. Let any sector be able to ask for the review, and let the committee answer within a fixed number of days, with reasons.`,
  },
  {
    by: 'esther.quill',
    body: `That is fair, and I would rather have it written than suspected. Ten working days, with reasons, to all three sectors at the same moment. I will have to take it to the Vice-Chair; I recommend, I do not decide.`,
  },
  {
    by: 'lucia.ferran',
    label: 'annex',
    body: `A drafting thought. Body text: practices and effects, no legal labels. Annex: a table with three columns: *practice*, *what it changes for people*, *which public standard it comes from*. The third column carries the [UN Guiding Principles](https://www.ohchr.org/en/publications/reference-publications/guiding-principles-business-and-human-rights), the [IFC Performance Standards](https://www.ifc.org/en/insights-reports/2012/ifc-performance-standards) and the risk factors of the UN Framework by number. Whoever needs the hard words finds them two pages on, with their source. Nobody meets them by accident.`,
  },
  {
    by: 'amara.denholt',
    answers: 'annex',
    body: `That I can take to members. Compliance officers will go straight to the annex, owners of small firms to the first five pages. Please keep "stakeholder engagement" out of the first five pages as well; in the valley it is what people say when they have already decided.`,
  },
  {
    by: 'farid.sayegh',
    body: `From the labour side across the border: we tried "non-discrimination audits" and got lawyers. We renamed them "fair hiring visits", kept the same twelve questions, and got answers. The questions come from [ILO Convention 111](https://normlex.ilo.org/dyn/normlex/en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:C111). The standard did not move by one comma; the door did.`,
  },
  {
    by: 'maren.oduya',
    label: 'language-state',
    body: `I have written down what I heard, for you to correct:

> Title and body speak of inclusive practice, fair hiring, equal service, stability. One paragraph says what it is for. An annex gives the standards and the legal terms. Nobody is barred from any word. Any sector may ask for a review of a district; it is answered within ten working days, with reasons, to all three.

This is a note of the state of play. It is not a decision: for that, a call by sector will be opened when the text is final.`,
  },
  {
    by: 'anselm.tarr',
    answers: 'language-state',
    body: `Correct, with one addition: "and texts for that district then use the precise words". Without it the review changes nothing.`,
  },
  {
    by: 'corin.maddox',
    answers: 'language-state',
    body: `I can recommend it to the ministry with that addition, provided that "district" is the unit and not "community". We describe places and conduct. We never put a label on a population.`,
  },
];
