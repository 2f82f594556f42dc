import type { Bilingual } from "../../../kernel/bilingual.ts";

/** ISO 3166-1: three letters, then the two that name the country to `Intl.DisplayNames`. */
const pairs = `ABW AW AFG AF AGO AO AIA AI ALA AX ALB AL AND AD ARE AE ARG AR ARM AM ASM AS ATG AG AUS AU AUT AT AZE AZ
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

/** What is no country and still stands in a passport (ICAO Doc 9303, part 3). */
const noCountry: Readonly<Record<string, Bilingual>> = {
  XXA: { en: "Stateless", fr: "Apatride" },
  XXX: { en: "Unknown", fr: "Inconnue" },
};

export function isCountry(code: string): boolean {
  return regions.has(code) || noCountry[code] !== undefined;
}

const names = {
  en: new Intl.DisplayNames("en-CA", { type: "region" }),
  fr: new Intl.DisplayNames("fr-CA", { type: "region" }),
};

export interface Country extends Bilingual {
  readonly code: string;
}

/** Every country by its three letters, named in both languages, with what stands for none. */
export function countries(): readonly Country[] {
  const real = pairs.map(([code, region]) => ({
    code,
    en: names.en.of(region) ?? code,
    fr: names.fr.of(region) ?? code,
  }));
  return [...real, ...Object.entries(noCountry).map(([code, name]) => ({ code, ...name }))];
}
