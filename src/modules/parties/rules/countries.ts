import type { Bilingual } from "../../../kernel/bilingual.ts";

/** ISO 3166-1 and XKX: three letters, then the two that name the country to `Intl.DisplayNames`. */
const pairs =
  `ABW AW AFG AF ATA AQ ATF TF BES BQ BVT BV CCK CC CXR CX HMD HM IOT IO NFK NF SGS GS UMI UM XKX XK AGO AO AIA AI ALA AX ALB AL AND AD ARE AE ARG AR ARM AM ASM AS ATG AG AUS AU AUT AT AZE AZ
BDI BI BEL BE BEN BJ BFA BF BGD BD BGR BG BHR BH BHS BS BIH BA BLM BL BLR BY BLZ BZ BMU BM BOL BO BRA BR BRB BB BRN BN
BTN BT BWA BW CAF CF CAN CA CHE CH CHL CL CHN CN CIV CI CMR CM COD CD COG CG COK CK COL CO COM KM CPV CV CRI CR CUB CU
CUW CW CYM KY CYP CY CZE CZ DEU DE DJI DJ DMA DM DNK DK DOM DO DZA DZ ECU EC EGY EG ERI ER ESH EH ESP ES EST EE ETH ET
FIN FI FJI FJ FLK FK FRA FR FRO FO FSM FM GAB GA GBR GB GEO GE GGY GG GHA GH GIB GI GIN GN GLP GP GMB GM GNB GW GNQ GQ
GRC GR GRD GD GRL GL GTM GT GUF GF GUM GU GUY GY HKG HK HND HN HRV HR HTI HT HUN HU IDN ID IMN IM IND IN IRL IE IRN IR
IRQ IQ ISL IS ISR IL ITA IT JAM JM JEY JE JOR JO JPN JP KAZ KZ KEN KE KGZ KG KHM KH KIR KI KNA KN KOR KR KWT KW LAO LA
LBN LB LBR LR LBY LY LCA LC LIE LI LKA LK LSO LS LTU LT LUX LU LVA LV MAC MO MAF MF MAR MA MCO MC MDA MD MDG MG MDV MV
MEX MX MHL MH MKD MK MLI ML MLT MT MMR MM MNE ME MNG MN MNP MP MOZ MZ MRT MR MSR MS MTQ MQ MUS MU MWI MW MYS MY MYT YT
NAM NA NCL NC NER NE NGA NG NIC NI NIU NU NLD NL NOR NO NPL NP NRU NR NZL NZ OMN OM PAK PK PAN PA PER PE PHL PH PLW PW
PNG PG POL PL PRI PR PRK KP PRT PT PRY PY PSE PS PYF PF QAT QA REU RE ROU RO RUS RU RWA RW SAU SA SDN SD SEN SN SGP SG
SHN SH SLB SB SLE SL SLV SV SMR SM SOM SO SPM PM SRB RS SSD SS STP ST SUR SR SVK SK SVN SI SWE SE SWZ SZ SXM SX SYC SC
SYR SY TCA TC TCD TD TGO TG THA TH TJK TJ TKL TK TKM TM TLS TL TON TO TTO TT TUN TN TUR TR TUV TV TWN TW TZA TZ UGA UG
UKR UA URY UY USA US UZB UZ VAT VA VCT VC VEN VE VGB VG VIR VI VNM VN VUT VU WLF WF WSM WS YEM YE ZAF ZA ZMB ZM ZWE ZW`
    .split(/\s+/)
    .reduce<[string, string][]>((list, code) => {
      const last = list.at(-1);
      if (last !== undefined && last[1] === "") last[1] = code;
      else list.push([code, ""]);
      return list;
    }, []);

const regions = new Map(pairs);

/**
 * What is no country of ISO 3166-1 and still stands in a travel document as the holder's nationality or its issuer (ICAO
 * Doc 9303, part 3, section 5, and the code that passports of Kosovo bear).
 */
const ofDocuments: Readonly<Record<string, Bilingual>> = {
  EUE: { en: "European Union (laissez-passer)", fr: "Union européenne (laissez-passer)" },
  GBD: { en: "British Overseas Territories citizen", fr: "Citoyen des territoires britanniques d’outre-mer" },
  GBN: { en: "British National (Overseas)", fr: "Ressortissant britannique (outre-mer)" },
  GBO: { en: "British Overseas citizen", fr: "Citoyen britannique d’outre-mer" },
  GBP: { en: "British protected person", fr: "Personne sous protection britannique" },
  GBS: { en: "British subject", fr: "Sujet britannique" },
  RKS: { en: "Kosovo (code of its passports)", fr: "Kosovo (code de ses passeports)" },
  UNA: { en: "Specialized agency of the United Nations", fr: "Institution spécialisée des Nations Unies" },
  UNK: {
    en: "Resident of Kosovo (United Nations travel document)",
    fr: "Résident du Kosovo (document de voyage des Nations Unies)",
  },
  UNO: { en: "United Nations Organization", fr: "Organisation des Nations Unies" },
  XBA: { en: "African Development Bank", fr: "Banque africaine de développement" },
  XCC: { en: "Caribbean Community", fr: "Communauté des Caraïbes" },
  XCE: { en: "Council of Europe", fr: "Conseil de l’Europe" },
  XCO: {
    en: "Common Market for Eastern and Southern Africa",
    fr: "Marché commun de l’Afrique orientale et australe",
  },
  XDC: { en: "Southern African Development Community", fr: "Communauté de développement de l’Afrique australe" },
  XEC: {
    en: "Economic Community of West African States",
    fr: "Communauté économique des États de l’Afrique de l’Ouest",
  },
  XES: { en: "Organisation of Eastern Caribbean States", fr: "Organisation des États de la Caraïbe orientale" },
  XIM: { en: "African Export-Import Bank", fr: "Banque africaine d’import-export" },
  XMP: {
    en: "Parliamentary Assembly of the Mediterranean",
    fr: "Assemblée parlementaire de la Méditerranée",
  },
  XOM: { en: "Sovereign Military Order of Malta", fr: "Ordre souverain militaire de Malte" },
  XPO: { en: "Interpol", fr: "Interpol" },
  XXA: { en: "Stateless", fr: "Apatride" },
  XXB: { en: "Refugee (1951 Convention)", fr: "Réfugié (Convention de 1951)" },
  XXC: { en: "Refugee, otherwise than by the 1951 Convention", fr: "Réfugié, autrement que par la Convention de 1951" },
  XXX: { en: "Unknown", fr: "Inconnue" },
};

export function isCountry(code: string): boolean {
  return regions.has(code) || ofDocuments[code] !== undefined;
}

const names = {
  en: new Intl.DisplayNames("en-CA", { type: "region" }),
  fr: new Intl.DisplayNames("fr-CA", { type: "region" }),
};

export interface Country extends Bilingual {
  readonly code: string;
  /** One can live there; the rest is what documents name as a nationality or as who issued them. */
  readonly isPlace: boolean;
}

/** Every country by its three letters, named in both languages, with what else documents name. */
export function countries(): readonly Country[] {
  const real = pairs.map(([code, region]) => ({
    code,
    en: names.en.of(region) ?? code,
    fr: names.fr.of(region) ?? code,
    isPlace: true,
  }));
  return [...real, ...Object.entries(ofDocuments).map(([code, name]) => ({ code, ...name, isPlace: false }))];
}

let named: ReadonlyMap<string, Country> | null = null;

/** A country, or what else a document names, by its code. */
export function countryNamed(code: string): Country | undefined {
  named ??= new Map(countries().map((one) => [one.code, one]));
  return named.get(code);
}
