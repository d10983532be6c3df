import type { IntakeWords } from '../../intake-words'

const words = (text: string): string[] => text.trim().split(/\s+/)

export const people: IntakeWords['people'] = {
  titles: words(`
    ambassador minister premier president chairman chairwoman chairperson chair co-chair vice-president vice-chair
    vice-chairman vice-minister director attorney prosecutor sheriff mayor governor superintendent secretary
    undersecretary under-secretary commissioner consul attaché attache counsellor counselor envoy nuncio representative
    deputy senator congressman congresswoman parliamentarian speaker judge justice chief officer spokesperson spokesman
    spokeswoman head rector vice-rector dean provost professor lecturer economist author writer poet artist painter
    sculptor curator photographer filmmaker historian composer conductor pianist violinist singer architect scientist
    captain general colonel major admiral commander lieutenant sergeant king queen prince princess rabbi bishop
    archbishop cardinal patriarch pope imam mufti pastor reverend chancellor vice-chancellor coordinator manager
    administrator collector appraiser supervisor counsel clerk member founder co-founder ceo advisor adviser agent
    detective inspector treasurer trustee delegate rapporteur librarian principal ombudsman ombudswoman auditor
    director-general secretary-general consul-general president-elect executive editor journalist councillor councilor
    councilman councilwoman councilmember alderman magistrate warden ranger researcher fellow strategist owner
    entrepreneur organizer organiser translator teacher engineer doctor surgeon physician analyst lawyer solicitor
    novelist playwright actor actress dancer choreographer designer physicist chemist biologist publisher critic
    guitarist cellist soloist tenor soprano baritone athlete footballer coach astronaut cosmonaut philosopher
    theologian linguist archaeologist archivist geologist geographer sociologist anthropologist psychologist
    illustrator cartoonist broadcaster correspondent reporter producer screenwriter climatologist ecologist veteran
    student graduate chef nurse pilot explorer mountaineer engraver ceramicist musician musicologist jurist
    academic scholar activist entrepreneur businessman businesswoman philanthropist commodore lieutenant-general
    major-general lieutenant-colonel secretary-general commissioner-general governor-general minister-counsellor
    minister-counselor vice-admiral rear-admiral high-commissioner plenipotentiary protocol-chief
    mp mps lord lady baroness baron duke duchess count countess sultan emir sheikh marshal brigadier chargé charge`),
  titleModifiers: words(`
    deputy vice acting former first second third assistant associate executive general state's state’s district
    honorary senior chief special permanent extraordinary plenipotentiary interim managing prime foreign cultural press
    defence defense military economic commercial consular political federal national public information affairs
    principal lead supreme outgoing incoming newly elected then late retired high under artistic scientific technical
    police property tax city town lord parliamentary goodwill united nations crime lab human resources communications
    media private international chairman president minister director head founder founding co-founder member
    air rear wing squadron flight group petty warrant brigadier admiral minister-commissioner guest keynote
    police state attorney prosecutor prosecuting marketing program programme project research regional provincial
    resident visiting emeritus distinguished noted renowned award-winning prominent young deputy-head and`),
  titleEndings: [
    'general',
    'of staff',
    'of mission',
    'of police',
    'of detectives',
    'of protocol',
    'of cabinet',
    'of delegation',
    'of party',
    'of state',
    'of government',
    'in charge',
    'pro tem',
    'at large',
    'designate',
    'emeritus',
    'elect',
    "d'affaires",
    'd’affaires',
    "d'affaires a.i",
    'extraordinary and plenipotentiary',
  ],
  portfolios: words(`
    international relations academic student legal
    foreign affairs external relations culture tourism education defence defense finance health justice trade commerce
    economy agriculture environment energy interior labour labor science technology sport sports transport industry
    development planning infrastructure communications information youth women elections operations research marketing
    programmes programs security immigration migration cooperation protocol detectives police staff state fisheries
    heritage arts music housing water home internal european economic affairs`),
  envoys: words(
    'ambassador consul consul-general envoy nuncio attaché attache commissioner chargé charge counsellor representative',
  ),
  honorifics: [
    'mr',
    'mrs',
    'ms',
    'mx',
    'miss',
    'dr',
    'prof',
    'h.e',
    'his excellency',
    'her excellency',
    'sir',
    'dame',
    'madam',
    'madame',
    'hon',
    'the hon',
    'honourable',
    'honorable',
    'rev',
    'fr',
    'sr',
    'gen',
    'col',
    'capt',
    'lt',
    'sgt',
    'sen',
    'rep',
    'gov',
    'amb',
  ],
  particles: [
    'de',
    'del',
    'da',
    'das',
    'do',
    'dos',
    'di',
    'du',
    'la',
    'las',
    'los',
    'le',
    'van',
    'von',
    'der',
    'den',
    'ter',
    'ten',
    'bin',
    'ben',
    'abu',
    'abd',
    'bint',
    'ibn',
    'al',
    'el',
    'af',
    'av',
    'zu',
    'y',
    'e',
    'della',
    'delle',
    'degli',
    'dei',
    'oğlu',
    'ogly',
    'qizi',
  ],
  suffixes: ['jr', 'sr', 'ii', 'iii', 'iv'],
  postnominals: words(
    'mp msp ms mep mla td qc kc obe mbe cbe kbe dbe kcb kcmg cmg dcmg gcmg om ch dso mc frs phd ph.d md esq rn ret sj op ofm',
  ),
  standIns: words(`
    diplomat ambassador envoy minister president chairman chairwoman chair chairperson director prosecutor mayor governor
    official deputy senator lawmaker parliamentarian speaker consul rector professor historian curator artist author
    commissioner secretary superintendent attorney sheriff spokesperson spokesman spokeswoman head representative
    commander attaché attache counsellor founder musician conductor writer novelist poet painter photographer`),
  pronouns: ['he', 'she'],
  feminine: words('she ms mrs miss dame madam madame her lady baroness queen princess chairwoman spokeswoman'),
  masculine: words('he mr sir his lord king prince spokesman'),
  groups: words(`
    members heads representatives ambassadors officials students diplomats guests journalists deputies ministers
    experts academics scholars leaders executives artists writers veterans families residents citizens delegates
    delegations parliamentarians politicians teachers pupils children entrepreneurs businesspeople staff employees
    officers members volunteers activists figures personalities dignitaries consuls envoys attachés community
    representatives partners friends relatives alumni visitors media reporters lawmakers senators mayors parents descendants recipients graduates survivors colleagues sailors crews soldiers`),
}
