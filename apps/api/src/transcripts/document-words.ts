import type { LeakKind, SourceKind } from '@trialogue/attribution';
import type { Language, Standing } from '@trialogue/people';

/** The words of a transcript's own; what was said stays as it was said. Nothing is counted in a sentence, so nothing has a plural. */
export interface DocumentWords {
  readonly title: string;
  readonly group: string;
  readonly room: string;
  readonly kind: Readonly<Record<SourceKind, string>>;
  readonly number: string;
  readonly made: string;
  readonly said: string;
  readonly contributions: string;
  readonly takenOut: string;
  readonly checksum: string;
  readonly masked: string;
  readonly onRecord: string;
  readonly forMembers: string;
  readonly noTopic: string;
  readonly participant: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly out: Readonly<Record<LeakKind, string>>;
}

export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  en: {
    title: 'Transcript',
    group: 'Group',
    room: 'Room',
    kind: { plenary: 'Plenary', caucus: 'Caucus', working: 'Working room' },
    number: 'Number',
    made: 'Made on',
    said: 'Said between',
    contributions: 'Contributions',
    takenOut: 'Places taken out',
    checksum: 'Checksum of the content (SHA-256)',
    masked:
      'The Chatham House Rule applied: whoever has this text may use what was said, and may reveal neither who said it nor who took part, nor for whom they stand.',
    onRecord: 'This room was on the record: authors stand here by name.',
    forMembers: 'For the members of this room. A passage leaves the group only after its author released it.',
    noTopic: 'General',
    participant: 'A participant',
    standing: { business: 'Business', government: 'Government', 'civil-society': 'Civil society', neutral: 'Neutral' },
    out: { name: 'a participant', organisation: 'an organisation', quotation: 'words from another room' },
  },
  fr: {
    title: 'Transcription',
    group: 'Groupe',
    room: 'Salle',
    kind: { plenary: 'Plénière', caucus: 'Caucus', working: 'Salle de travail' },
    number: 'Numéro',
    made: 'Établie le',
    said: 'Propos tenus entre',
    contributions: 'Contributions',
    takenOut: 'Passages retirés',
    checksum: 'Empreinte du contenu (SHA-256)',
    masked:
      'La règle de Chatham House s’appliquait : les propos peuvent être utilisés, sans révéler qui les a tenus, qui a participé, ni au nom de qui.',
    onRecord: 'Cette salle n’était pas confidentielle : les auteurs y figurent par leur nom.',
    forMembers:
      'Pour les membres de cette salle. Un passage ne quitte le groupe qu’une fois que son auteur l’a libéré.',
    noTopic: 'Général',
    participant: 'Un·e participant·e',
    standing: {
      business: 'Entreprises',
      government: 'Gouvernement',
      'civil-society': 'Société civile',
      neutral: 'Neutre',
    },
    out: { name: 'un·e participant·e', organisation: 'une organisation', quotation: 'propos d’une autre salle' },
  },
  es: {
    title: 'Transcripción',
    group: 'Grupo',
    room: 'Sala',
    kind: { plenary: 'Plenario', caucus: 'Caucus', working: 'Sala de trabajo' },
    number: 'Número',
    made: 'Elaborada el',
    said: 'Dicho entre',
    contributions: 'Contribuciones',
    takenOut: 'Pasajes retirados',
    checksum: 'Huella del contenido (SHA-256)',
    masked:
      'Se aplicó la regla de Chatham House: lo dicho puede utilizarse, sin revelar quién lo dijo, quién participó ni en nombre de quién.',
    onRecord: 'Lo dicho en esta sala consta en acta: los autores figuran con su nombre.',
    forMembers: 'Para los miembros de esta sala. Un pasaje sale del grupo solo después de que su autor lo autorice.',
    noTopic: 'General',
    participant: 'Un participante',
    standing: {
      business: 'Empresas',
      government: 'Gobierno',
      'civil-society': 'Sociedad civil',
      neutral: 'Neutral',
    },
    out: { name: 'un participante', organisation: 'una organización', quotation: 'palabras de otra sala' },
  },
  ar: {
    title: 'محضر المداولات',
    group: 'المجموعة',
    room: 'الغرفة',
    kind: { plenary: 'الجلسة العامة', caucus: 'لقاء خاص بالوفد', working: 'غرفة عمل' },
    number: 'الرقم',
    made: 'تاريخ الإعداد',
    said: 'قيل بين',
    contributions: 'المساهمات',
    takenOut: 'المواضع المحذوفة',
    checksum: 'بصمة المحتوى (SHA-256)',
    masked: 'طُبّقت قاعدة تشاتام هاوس: يجوز استخدام ما قيل دون الكشف عمّن قاله أو عمّن شارك أو عن الجهة التي يمثلها.',
    onRecord: 'كانت المداولات في هذه الغرفة علنية: يرد أصحاب المساهمات بأسمائهم.',
    forMembers: 'لأعضاء هذه الغرفة. لا يخرج أي مقطع من المجموعة إلا بعد أن يأذن به صاحبه.',
    noTopic: 'عام',
    participant: 'أحد المشاركين',
    standing: {
      business: 'قطاع الأعمال',
      government: 'الحكومة',
      'civil-society': 'المجتمع المدني',
      neutral: 'محايد',
    },
    out: { name: 'أحد المشاركين', organisation: 'إحدى المنظمات', quotation: 'كلام من غرفة أخرى' },
  },
  sw: {
    title: 'Nakala ya mazungumzo',
    group: 'Kikundi',
    room: 'Chumba',
    kind: { plenary: 'Kikao cha wote', caucus: 'Kikao cha ndani', working: 'Chumba cha kazi' },
    number: 'Nambari',
    made: 'Imeandaliwa tarehe',
    said: 'Yaliyosemwa kati ya',
    contributions: 'Michango',
    takenOut: 'Sehemu zilizoondolewa',
    checksum: 'Alama ya uhakiki ya maudhui (SHA-256)',
    masked:
      'Kanuni ya Chatham House ilitumika: yaliyosemwa yanaweza kutumiwa, bila kufichua nani aliyasema, nani alishiriki wala kwa niaba ya nani.',
    onRecord: 'Chumba hiki kilikuwa cha kumbukumbu za wazi: waandishi wanaonekana kwa majina yao.',
    forMembers: 'Kwa wajumbe wa chumba hiki. Kifungu hutoka kwenye kikundi baada tu ya mwandishi wake kukiruhusu.',
    noTopic: 'Mengineyo',
    participant: 'Mshiriki',
    standing: {
      business: 'Biashara',
      government: 'Serikali',
      'civil-society': 'Asasi za kiraia',
      neutral: 'Asiyeegemea upande',
    },
    out: { name: 'mshiriki', organisation: 'shirika', quotation: 'maneno kutoka chumba kingine' },
  },
};
