import { type Phase, phases } from '@trialogue/groups';
import type { GuidedTerm } from './guided-term.ts';
import type { SourceId } from './sources.ts';

export interface BaseTerm extends GuidedTerm<BaseTermId> {
  readonly source: SourceId;
}

export const baseTermIds = [
  'atrocity-upstream',
  'atrocity-senses',
  'genocide',
  'name-and-shame',
  'prevention',
  'private-sector',
  'leverage',
  'complicity',
  'do-no-harm',
  'due-diligence',
  'stakeholder',
  'neutral',
  'social-licence',
  'risk',
] as const;
export type BaseTermId = (typeof baseTermIds)[number];

const atrocities = {
  en: ['atrocity', 'atrocities', 'atrocity prevention', 'mass atrocity', 'mass atrocities', 'preventing atrocities'],
  fr: ['atrocité', 'atrocités', 'prévention des atrocités', 'atrocités de masse'],
  es: ['atrocidad', 'atrocidades', 'prevención de atrocidades', 'atrocidades masivas'],
  ar: ['فظائع', 'فظاعة', 'منع الفظائع', 'الفظائع الجماعية'],
  sw: ['ukatili', 'ukatili wa halaiki', 'kuzuia ukatili'],
};
const upstream: readonly Phase[] = ['upstream'];
const inViolence: readonly Phase[] = ['acute', 'midstream', 'downstream'];

const question = (id: BaseTermId, source: SourceId, forms: BaseTerm['forms']): BaseTerm => ({
  id,
  advice: 'several-senses',
  phases,
  forms,
  instead: {},
  source,
});

/** What every group begins with. */
export const baseList: readonly BaseTerm[] = [
  {
    id: 'atrocity-upstream',
    advice: 'avoid',
    phases: upstream,
    forms: atrocities,
    instead: {
      en: ['inclusive business practice', 'stability', 'risk to people'],
      fr: ['pratiques commerciales inclusives', 'stabilité', 'risques pour les personnes'],
      es: ['prácticas empresariales inclusivas', 'estabilidad', 'riesgo para las personas'],
      ar: ['ممارسات تجارية شاملة للجميع', 'الاستقرار', 'المخاطر على الناس'],
      sw: ['biashara inayojumuisha wote', 'utulivu', 'hatari kwa watu'],
    },
    source: 'private-sector-brief',
  },
  {
    id: 'atrocity-senses',
    advice: 'several-senses',
    phases: inViolence,
    forms: atrocities,
    instead: {},
    source: 'framework-of-analysis',
  },
  question('genocide', 'genocide-convention', {
    en: ['genocide', 'genocidal'],
    fr: ['génocide', 'génocidaire'],
    es: ['genocidio', 'genocida'],
    ar: ['إبادة جماعية', 'الإبادة الجماعية'],
    sw: ['mauaji ya kimbari'],
  }),
  {
    id: 'name-and-shame',
    advice: 'avoid',
    phases,
    forms: {
      en: ['name and shame', 'naming and shaming', 'shame companies', 'call out companies'],
      fr: ['pointer du doigt', 'dénoncer publiquement', 'clouer au pilori'],
      es: ['señalar y avergonzar', 'denunciar públicamente'],
      ar: ['التشهير', 'الفضح والتشهير'],
      sw: ['kutaja na kuaibisha', 'kuaibisha hadharani'],
    },
    instead: {
      en: ['raise it with the company', 'ask what would help'],
      fr: ['aborder la question avec l’entreprise', 'demander ce qui aiderait'],
      es: ['plantearlo a la empresa', 'preguntar qué ayudaría'],
      ar: ['طرح المسألة على الشركة', 'السؤال عما يساعد'],
      sw: ['lizungumzeni na kampuni', 'uliza kitakachosaidia'],
    },
    source: 'private-sector-brief',
  },
  question('prevention', 'framework-of-analysis', {
    en: ['conflict prevention', 'peacebuilding', 'peace-building'],
    fr: ['prévention des conflits', 'consolidation de la paix'],
    es: ['prevención de conflictos', 'consolidación de la paz'],
    ar: ['منع النزاعات', 'بناء السلام'],
    sw: ['kuzuia migogoro', 'ujenzi wa amani'],
  }),
  question('private-sector', 'private-sector-brief', {
    en: ['the private sector'],
    fr: ['le secteur privé'],
    es: ['el sector privado'],
    ar: ['القطاع الخاص'],
    sw: ['sekta binafsi'],
  }),
  question('leverage', 'guiding-principles', {
    en: ['leverage'],
    fr: ['levier', 'moyen de pression'],
    es: ['capacidad de influencia'],
    ar: ['نفوذ', 'النفوذ'],
    sw: ['ushawishi'],
  }),
  question('complicity', 'guiding-principles', {
    en: ['complicity', 'complicit'],
    fr: ['complicité', 'complice', 'complices'],
    es: ['complicidad', 'cómplice', 'cómplices'],
    ar: ['تواطؤ', 'متواطئ', 'متواطئة'],
    sw: ['kula njama', 'ushirika katika uhalifu'],
  }),
  question('do-no-harm', 'do-no-harm', {
    en: ['do no harm'],
    fr: ['ne pas nuire'],
    es: ['no hacer daño', 'no causar daño'],
    ar: ['عدم الإضرار'],
    sw: ['usidhuru'],
  }),
  question('due-diligence', 'guiding-principles', {
    en: ['due diligence'],
    fr: ['diligence raisonnable', 'devoir de vigilance'],
    es: ['debida diligencia', 'diligencia debida'],
    ar: ['العناية الواجبة'],
    sw: ['uangalifu unaostahili'],
  }),
  question('stakeholder', 'guiding-principles', {
    en: ['stakeholder', 'stakeholders'],
    fr: ['partie prenante', 'parties prenantes'],
    es: ['parte interesada', 'partes interesadas'],
    ar: ['أصحاب المصلحة', 'صاحب مصلحة'],
    sw: ['wadau', 'mdau'],
  }),
  question('neutral', 'mediation', {
    en: ['neutral', 'neutrality'],
    fr: ['neutre', 'neutralité'],
    es: ['neutral', 'neutralidad'],
    ar: ['محايد', 'محايدة', 'الحياد'],
    sw: ['kutoegemea upande wowote'],
  }),
  question('social-licence', 'private-sector-brief', {
    en: ['social licence', 'social license'],
    fr: ['acceptabilité sociale', 'licence sociale'],
    es: ['licencia social'],
    ar: ['الرخصة الاجتماعية', 'القبول الاجتماعي'],
    sw: ['ridhaa ya jamii'],
  }),
  question('risk', 'guiding-principles', {
    en: ['risk', 'risks'],
    fr: ['risque', 'risques'],
    es: ['riesgo', 'riesgos'],
    ar: ['خطر', 'مخاطر'],
    sw: ['hatari'],
  }),
];
