import type { Bilingual } from "./bilingual.ts";

export interface NamedLanguage extends Bilingual {
  /** ISO 639-3. */
  readonly code: string;
}

/**
 * Languages that people before the tribunal speak, by their ISO 639-3 code, with the other codes of the same language
 * (639-1, 639-2/B), in English and in French. Written out, because browsers know the names of some languages only, and
 * not each in both languages.
 */
const written = `
abk ab | Abkhazian | abkhaze
ach | Acoli | acoli
ada | Dangme | dangme
ady | Adyghe | adygué
afr af | Afrikaans | afrikaans
aii | Assyrian Neo-Aramaic | néo-araméen assyrien
aka ak tw twi | Akan (Twi, Fante) | akan (twi, fanti)
amh am | Amharic | amharique
ara ar | Arabic | arabe
ase | American Sign Language | langue des signes américaine (ASL)
asm as | Assamese | assamais
ava av | Avaric | avar
aym ay | Aymara | aymara
aze az | Azerbaijani | azerbaïdjanais
bak ba | Bashkir | bachkir
bal | Balochi | baloutchi
bam bm | Bambara | bambara
bas | Basaa | bassa
bbj | Ghomala’ | ghomala’
bci | Baoulé | baoulé
bej | Beja (Bedawiet) | bedja (bedawiyet)
bel be | Belarusian | biélorusse
bem | Bemba | bemba
ben bn | Bengali | bengali
bik | Bikol | bicol
bin | Edo (Bini) | edo (bini)
bod bo tib | Tibetan | tibétain
bos bs | Bosnian | bosniaque
bul bg | Bulgarian | bulgare
byn | Bilen | bilen
byv | Medumba | médumba
cat ca | Catalan | catalan
ccp | Chakma | chakma
cdo | Fuzhou (Min Dong) | fuzhou (min dong)
ceb | Cebuano | cebuano
ces cs cze | Czech | tchèque
che ce | Chechen | tchétchène
ckb | Kurdish, Sorani | kurde sorani
cmn | Mandarin | mandarin
cnh | Hakha Chin | chin hakha
ctd | Tedim Chin | chin tedim
dag | Dagbani | dagbani
dan da | Danish | danois
dar | Dargwa | darguine
deu de ger | German | allemand
din | Dinka | dinka
dua | Duala | douala
dyu | Dioula | dioula
dzo dz | Dzongkha | dzongkha
ell el gre | Greek | grec
emk | Maninka | malinké
eng en | English | anglais
est et | Estonian | estonien
ewe ee | Ewe | éwé
fan | Fang | fang
fas fa pes per | Persian (Farsi) | persan (farsi)
fin fi | Finnish | finnois
fon | Fon | fon
fra fr fre | French | français
fsl | French Sign Language | langue des signes française (LSF)
ful ff | Fulah | peul
fvr | Fur | four
gaa | Ga | ga
gcf | Antillean Creole | créole antillais
grn gn | Guarani | guarani
guj gu | Gujarati | gujarati
guw | Gun | goun
guz | Gusii | gusii
hak | Hakka | hakka
hat ht | Haitian Creole | créole haïtien
hau ha | Hausa | haoussa
haz | Hazaragi | hazaragi
hdy | Hadiyya | hadiyya
heb he iw | Hebrew | hébreu
her | Herero | héréro
hil | Hiligaynon | hiligaynon
hin hi | Hindi | hindi
hmn | Hmong | hmong
hrv hr | Croatian | croate
hun hu | Hungarian | hongrois
hye hy arm | Armenian | arménien
ibb | Ibibio | ibibio
ibo ig | Igbo | igbo
ijc | Ijaw | ijo
iku iu | Inuktitut | inuktitut
ilo | Iloko | ilocano
ils | International Sign | signes internationaux
ind id | Indonesian | indonésien
inh | Ingush | ingouche
ita it | Italian | italien
jam | Jamaican Creole (Patois) | créole jamaïcain (patois)
jav jv | Javanese | javanais
jpn ja | Japanese | japonais
kab | Kabyle | kabyle
kac | Kachin (Jingpho) | kachin (jingpo)
kam | Kamba | kamba
kan kn | Kannada | kannada
kas ks | Kashmiri | cachemiri
kat ka geo | Georgian | géorgien
kaz kk | Kazakh | kazakh
kbd | Kabardian | kabarde
kea | Cape Verdean Creole | créole capverdien
kek | Q’eqchi’ | q’eqchi’
khm km | Khmer | khmer
kik ki | Kikuyu | kikuyu
kin rw | Kinyarwanda | kinyarwanda
kir ky | Kyrgyz | kirghize
kln | Kalenjin | kalendjin
kmb | Kimbundu | kimboundou
kmr | Kurdish, Kurmanji | kurde kurmandji
kon kg | Kongo (Kikongo) | kongo (kikongo)
kor ko | Korean | coréen
kpe | Kpelle | kpellé
krc | Karachay-Balkar | karatchaï-balkar
kri | Krio | krio
ksw | S’gaw Karen | karen sgaw
kum | Kumyk | koumyk
kun | Kunama | kunama
kur ku | Kurdish | kurde
kyu | Karen, Kayah | karen kayah
lao lo | Lao | lao
lav lv | Latvian | letton
lez | Lezghian | lezghien
lgg | Lugbara | lugbara
lin ln | Lingala | lingala
lit lt | Lithuanian | lituanien
lsq | Quebec Sign Language | langue des signes québécoise (LSQ)
lua | Luba-Kasai (Tshiluba) | luba-kasaï (tshiluba)
lub | Luba-Katanga | luba-katanga
lug lg | Luganda | luganda
luo | Luo (Dholuo) | luo (dholuo)
lus | Mizo | mizo
luy | Luhya | luhya
mai | Maithili | maïthili
mal ml | Malayalam | malayalam
mam | Mam | mam
mar mr | Marathi | marathi
mas | Masai | maasaï
men | Mende | mendé
mfe | Mauritian Creole | créole mauricien
mis | Other language | Autre langue
mkd mk mac | Macedonian | macédonien
mlg mg | Malagasy | malgache
mls | Masalit | massalit
mni | Manipuri (Meitei) | manipuri (meitei)
mnk | Mandinka | mandinka
mnw | Mon | môn
mon mn | Mongolian | mongol
mos | Mooré (Mossi) | mooré (mossi)
msa ms zsm | Malay | malais
mya my bur | Burmese | birman
nah | Nahuatl | nahuatl
nan | Hokkien (Min Nan) | hokkien (min nan)
nde nd | North Ndebele | ndébélé du Nord
nep ne npi | Nepali | népalais
new | Newari | newari
nld nl dut | Dutch | néerlandais
nog | Nogai | nogaï
nor no nb nn nob nno | Norwegian | norvégien
nso | Northern Sotho | sotho du Nord
nus | Nuer | nuer
nya ny | Chichewa (Nyanja) | chichewa (nyanja)
nyn | Nyankole | nyankole
nzi | Nzema | nzema
oji oj | Ojibwe | ojibwé
ori or ory | Odia | odia
orm om | Oromo | oromo
oss os | Ossetic | ossète
pam | Pampanga | pampangan
pan pa | Punjabi | pendjabi
pap | Papiamento | papiamento
pcm | Nigerian Pidgin | pidgin nigérian
pol pl | Polish | polonais
por pt | Portuguese | portugais
pov | Guinea-Bissau Creole | créole de Guinée-Bissau
prs | Dari | dari
pus ps | Pashto | pachto
quc | K’iche’ | k’iche’
que qu | Quechua | quechua
rhg | Rohingya | rohingya
rif | Tarifit (Riffian) | rifain (tarifit)
rom | Romani | romani
ron ro mo rum | Romanian | roumain
run rn | Kirundi | kirundi
rus ru | Russian | russe
sag sg | Sango | sango
sat | Santali | santali
sdh | Kurdish, Southern (Feyli, Kalhori) | kurde du Sud (feyli, kalhori)
sgw | Gurage | gouragué
shi | Tachelhit | tachelhit
shn | Shan | shan
sid | Sidamo | sidamo
sin si | Sinhala | cingalais
slk sk slo | Slovak | slovaque
slv sl | Slovenian | slovène
sna sn | Shona | shona
snd sd | Sindhi | sindhi
snk | Soninke | soninké
som so | Somali | somali
sot st | Southern Sotho | sotho du Sud
spa es | Spanish | espagnol
sqi sq alb | Albanian | albanais
srn | Sranan Tongo | sranan tongo
srp sr | Serbian | serbe
srr | Serer | sérère
sus | Susu | soussou
swa sw swh | Swahili | swahili
swe sv | Swedish | suédois
syl | Sylheti | sylheti
syr | Syriac | syriaque
tam ta | Tamil | tamoul
tat tt | Tatar | tatar
tel te | Telugu | télougou
tem | Timne | timné
teo | Teso | teso
tgk tg | Tajik | tadjik
tgl tl fil | Tagalog (Filipino) | tagalog (filipino)
tha th | Thai | thaï
tig | Tigre | tigré
tir ti | Tigrinya | tigrigna
tiv | Tiv | tiv
tsn tn | Tswana | tswana
tuk tk | Turkmen | turkmène
tur tr | Turkish | turc
tzm | Tamazight, Central Atlas | tamazight du Maroc central
uig ug | Uyghur | ouïghour
ukr uk | Ukrainian | ukrainien
umb | Umbundu | umbundu
urd ur | Urdu | ourdou
urh | Urhobo | urhobo
uzb uz | Uzbek | ouzbek
vai | Vai | vaï
vie vi | Vietnamese | vietnamien
wal | Wolaytta | wolaytta
war | Waray | waray
wes | Cameroon Pidgin | pidgin camerounais
wol wo | Wolof | wolof
wuu | Wu (Shanghai) | wu (shanghaïen)
xho xh | Xhosa | xhosa
yid yi | Yiddish | yiddish
yor yo | Yoruba | yoruba
yua | Yucatec Maya | maya yucatèque
yue | Cantonese | cantonais
zxx | No interpreter needed | Aucun interprète requis
zag | Zaghawa | zaghawa
zho zh chi | Chinese | chinois
zul zu | Zulu | zoulou
zza zaz | Zaza | zaza
`;

/** ISO 639-3 for a language that the table does not have: which one it is stands in words beside it. */
export const otherLanguage = "mis";

/** ISO 639-3 for no language at all: somebody said that no interpreter is needed. Null says that nobody knows. */
export const noInterpretation = "zxx";

/** What is named when it comes from elsewhere, and not offered: a form asks which of its languages it is. */
const families: ReadonlySet<string> = new Set(["kur", "zho"]);

const byCode = new Map<string, NamedLanguage>();
for (const line of written.trim().split("\n")) {
  const [codes = "", en = "", fr = ""] = line.split(" | ");
  const [code = "", ...same] = codes.split(" ");
  const language = { code, en, fr };
  for (const one of [code, ...same]) byCode.set(one, language);
}

/** The languages that forms offer, each once. */
export const offeredLanguages: readonly NamedLanguage[] = [...new Set(byCode.values())].filter(
  ({ code }) => !families.has(code) && code !== otherLanguage && code !== noInterpretation,
);

/** A language of the table by any of its codes (`so`, `som`), or undefined. */
export function knownLanguage(code: string): NamedLanguage | undefined {
  return byCode.get(code.toLowerCase());
}

const names = {
  en: new Intl.DisplayNames("en-CA", { type: "language" }),
  fr: new Intl.DisplayNames("fr-CA", { type: "language" }),
};

/** A language by its code (`so`): `Somali`, `somali`. A code that is no language is told as it is. */
export function languageWords(code: string): Bilingual {
  const known = knownLanguage(code);
  if (known !== undefined) return { en: known.en, fr: known.fr };
  try {
    return { en: names.en.of(code) ?? code, fr: names.fr.of(code) ?? code };
  } catch (error) {
    if (error instanceof RangeError) return { en: code, fr: code };
    throw error;
  }
}

/** Without accents, capitals and kinds of apostrophes: a name is found however it is typed. */
const plainName = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").replaceAll(/\s+/g, " ").trim().toLowerCase();

/** What stands before the brackets of a name, and each word in them: `Persian (Farsi)` is also `Persian`, and `Farsi`. */
const otherNames = (name: string): readonly string[] => {
  const [, before = "", within = ""] = /^(.*?)\s*\((.*)\)$/.exec(name) ?? [];
  return within === "" ? [] : [before, ...within.split(", ")];
};

/**
 * The language of these that has this name in one of the two languages, or that one alone is also called so; undefined where
 * none is, or several are. A code is no name: `Mon` is Mon, and not Mongolian.
 */
export function languageCalled<Named extends NamedLanguage>(words: string, among: readonly Named[]): Named | undefined {
  const wanted = plainName(words);
  const isSo = (names: readonly string[]) => names.some((name) => plainName(name) === wanted);
  const named = among.filter((one) => isSo([one.en, one.fr]));
  const found = named.length > 0 ? named : among.filter((one) => isSo([...otherNames(one.en), ...otherNames(one.fr)]));
  return new Set(found.map((one) => one.code)).size === 1 ? found[0] : undefined;
}

/** Those of which a name has these words in it: what somebody may have meant. */
export function languagesLike<Named extends NamedLanguage>(words: string, among: readonly Named[]): readonly Named[] {
  const wanted = plainName(words);
  return wanted === "" ? [] : among.filter((one) => plainName(`${one.en} ${one.fr}`).includes(wanted));
}
