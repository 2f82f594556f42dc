/**
 * What people put into passwords first, in the two official languages, and the words that anybody who knows this
 * tribunal would try (NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0, 6.1.2 and 6.2.4). A password of twelve signs or more that
 * is nothing but these, years and rows of the keyboard is refused, however it is decorated.
 */
export const commonWords: readonly string[] = [
  ..."password passwort passwd passphrase motdepasse mdp azerty qwerty qwertz letmein welcome bienvenue bonjour hello".split(
    " ",
  ),
  ..."iloveyou jetaime loveyou monamour mylove princess princesse superman batman spiderman starwars pokemon naruto".split(
    " ",
  ),
  ..."football soccer hockey baseball basketball canadiens canadien habs leafs mapleleafs mapleleaf oilers flames".split(
    " ",
  ),
  ..."administrator administrateur administration admin root user utilisateur default guest invite test testing tester".split(
    " ",
  ),
  ..."secret secure security securite changeme change login signin connexion session access acces account compte".split(
    " ",
  ),
  ..."sunshine soleil monkey singe dragon shadow ombre master maitre killer tigger tiger charlie michael jordan".split(
    " ",
  ),
  ..."jennifer jessica michelle ashley daniel thomas robert william joseph andrew matthew nicolas alexandre".split(" "),
  ..."computer ordinateur internet google facebook microsoft windows apple samsung android iphone linux".split(" "),
  ..."montreal quebec ottawa toronto vancouver calgary edmonton winnipeg halifax canada canadian ontario alberta".split(
    " ",
  ),
  ..."spring summer autumn winter printemps automne hiver january february march april june july august september".split(
    " ",
  ),
  ..."october november december janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre".split(
    " ",
  ),
  ..."monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche".split(
    " ",
  ),
  ..."freedom liberte whatever cookie chocolate chocolat banana orange cheese pepper ginger flower maggie buster".split(
    " ",
  ),
  ..."trustno trust matrix mustang ferrari mercedes porsche harley ranger hunter soldier army marine navy".split(" "),
  ..."greffe tribunal registry greffier registraire commission immigration refugee refugie board irb cisr rpd rad iad".split(
    " ",
  ),
  ..."spr sar sai justice counsel conseil avocat lawyer member commissaire hearing audience claimant demandeur dossier mycase mondossier".split(
    " ",
  ),
];

/** Rows and columns of keyboards, the alphabet and the digits: any run of four along one of them is no secret. */
export const rows: readonly string[] = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
];
