import { foldedWords } from './folded-words.ts';

const listed = [
  // English
  `art bank banks bell bill black bloom blue bond brown bush case chance chase church cook day dawn dean diamond duke early earth east
   faith field fields fisher forest fox frank gold grace grant gray green grey hall hand harmony hill hope house hunter ivy joy judge
   justice king knight lane law light long love major march mark marsh may mercy mill mills miller miner moor moore north oak page park
   parish patience peace pearl penny pope power price prince prosper pure rain reed rich rise river rivers rock rose ruby sand silver
   sharp small smith south star stone street summer swift victor victory water waters way well wells west white will wise winter wood
   woods world worth young april june august sunday friday charity chief clay cliff constant cross field ford gates`,
  // French
  `aime ange avril beau bel blanc blanche bon bonheur bonne bois brun carré champ chance charme château clair claire cour dieu doux espoir
   est fleur fontaine forêt gloire grand gros jardin jour juste juin lac lacroix leblanc legrand lejeune lenoir loi lumière marchand marché
   marin mars merci mine monde montagne moulin mur noir neige noël nord ouest parfait paix petit pierre plaisant port pré prince prosper
   puits rivière roche roi rose roux sage saint soleil source sud terre vallée vert ville vie vrai`,
  // Spanish
  `alba amado amor ángel blanca blanco bravo buena bueno calle camino campo campos casa castillo cielo clara cruz delgado dulce esperanza
   estrella fe feliz flor flores fuente fuentes gloria gracia guerra justo león libertad luna luz mar mayo mercedes mina minas milagros montes
   nieve nieves norte noche oro paz perla piedra pilar plata prado puente real reina rey rico río ríos rojo romero rosa salvador sierra sol
   soledad sur tierra torre torres valle vega verde victoria vida`,
  // Swahili
  `amani asante baraka bahari bahati chema elimu faraja furaha haki heri hekima huruma imani jabali jumapili kazi kweli maji mali moto mwaka
   mwanga neema nguvu nuru pendo rehema salama sheria shida siku simba subira taabu tajiri tatu tumaini uhuru ukweli upendo ushindi zawadi zuri`,
  // Arabic
  `أمل أمين أمير آمال إيمان بحر بدر بركة جبل جليل جميل جمال حاكم حبيب حسن حق حكيم حياة خالد خير رحمة رحيم ربيع رضا رفيق رشيد زين سالم
   سرور سعيد سلام سلامة سليم شريف شكر شمس صابر صادق صالح صبر صباح طيب ظاهر عادل عالم عامر عدل عزيز علم غالب غني فاضل فرح فخر فضل قادر
   قاسم قمر كامل كبير كريم كمال ماجد مبارك مجد محسن محمود مختار مراد مصباح معروف منصور منير مهدي ناجح ناصر نجم نصر نعمة نهار نور هادي هدى
   وحيد وردة وفاء وليد ياسمين يسر`,
].join(' ');

/** Beside names, but nobody's: they say nothing by themselves. */
const linking = `abd abdel abdul abi abou abu ait al and ban bar ben bin bint bou binti das dal de del della den der des di dit don dos du el et ibn la las
  le les los mac mwana of ould san santa sir sri ter the und van vom von wa y ya zu zum zur أبو أبي ابن ابنة بن بنت آل ال أم ولد عبد`;

const setOf = (words: string): ReadonlySet<string> => new Set(foldedWords(words).words);

const ordinaryWords = setOf(listed);
const linkingWords = setOf(linking);

/**
 * Words of the five languages that are also names. Alone they point to somebody only where the script shows that a name is meant: with
 * a capital within a sentence. The lists are short on purpose: a name too many is looked at by a person, one too few has left.
 */
export function isOrdinaryWord(folded: string): boolean {
  return ordinaryWords.has(folded);
}

export function isLinkingWord(folded: string): boolean {
  return linkingWords.has(folded);
}
