/**
 * What reading a news item needs to know of one language, as data. Words are in lower case unless said otherwise;
 * phrases are words parted by one space.
 */
export interface IntakeWords {
  /** Commonest words of running text; a text with too few of them is in another language. */
  readonly commonWords: readonly string[]
  /** Letters of month and day names that never begin a name of a person. */
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  readonly people: {
    /** Nouns that are an office or occupation: "ambassador". */
    readonly titles: readonly string[]
    /** Words that belong to a title when they stand before it: "deputy". */
    readonly titleModifiers: readonly string[]
    /** What may follow a title's noun and belongs to it: "of staff", "general". */
    readonly titleEndings: readonly string[]
    /** Fields of office that follow "of": "foreign affairs". */
    readonly portfolios: readonly string[]
    /** Titles whose holder stands for a country, so that the country belongs to the title. */
    readonly envoys: readonly string[]
    readonly honorifics: readonly string[]
    readonly particles: readonly string[]
    readonly suffixes: readonly string[]
    /** Letters of honour and degrees after a name: "obe". */
    readonly postnominals: readonly string[]
    /** Nouns that stand for somebody just named: "the diplomat". */
    readonly standIns: readonly string[]
    readonly pronouns: readonly string[]
    /** Honorifics, titles and pronouns of women, and of men. */
    readonly feminine: readonly string[]
    readonly masculine: readonly string[]
    /** Plural nouns for groups of guests: "members". */
    readonly groups: readonly string[]
  }
  readonly grammar: {
    /** Leads from a part, an office or an anniversary to what it belongs to: "of". */
    readonly of: readonly string[]
    /** Leads from an office to its field: "of", "for". */
    readonly fieldLinks: readonly string[]
    /** Leads from a body to what it works on: "on". */
    readonly subjectLinks: readonly string[]
    /** Links inside an office's organisation, after the last of which a name may stand: "of A to B NAME". */
    readonly innerLinks: readonly string[]
    /** Leads from a mission to where it is: "in", "to". */
    readonly missionLinks: readonly string[]
    /** Leads from a venue to its city: "in". */
    readonly cityLinks: readonly string[]
    /** Leads from an award to who gives it: "by", "from". */
    readonly giverLinks: readonly string[]
    /** Prepositions that rather begin something new than go on with a name: "at". */
    readonly looseLinks: readonly string[]
    /** Connectors that end a run of capitalised words: "and". */
    readonly runBreakers: readonly string[]
    /** Relative pronouns for people: "who". */
    readonly personRelatives: readonly string[]
    /** Pronouns for a thing named before: "it". */
    readonly neuter: readonly string[]
    /** "the". */
    readonly definite: readonly string[]
    /** Possessive pronouns: "his". */
    readonly owners: readonly string[]
    /** Words that add one more to an enumeration, other than conjunctions: "also". */
    readonly additions: readonly string[]
    /** "each of", before a plural title. */
    readonly each: readonly string[]
    /** Words before a verb form that make it no act of speech: "was", "to". */
    readonly passives: readonly string[]
    /** Words before the verb of an announcement: "will", "to". */
    readonly auxiliaries: readonly string[]
    readonly adverbEndings: readonly string[]
    /** Endings that make a title plural. */
    readonly pluralEndings: readonly string[]
    /** Endings that make a name an owner's, with a straight apostrophe: "'s". */
    readonly possessives: readonly string[]
  }
  readonly dates: {
    /** Words directly before a day: "on". */
    readonly links: readonly string[]
    /** Beginnings of days that follow from the day of issue: "yester". */
    readonly relativeStarts: readonly string[]
    /** Days without a number: "today". */
    readonly dayWords: readonly string[]
    /** Phrases for a part of the day of issue: "this morning". */
    readonly sameDay: readonly string[]
    /** Phrases after a day that put it into the year before. */
    readonly lastYear: readonly string[]
    /** "today", which before a full date makes it the day of issue. */
    readonly today: readonly string[]
    /** Words before a year that something began in: "since". */
    readonly yearLinks: readonly string[]
  }
  readonly organisations: {
    /** Nouns that make a run of capitalised words an organisation or a place. */
    readonly nouns: readonly string[]
    /** Nouns for a mission that issues releases: "embassy". */
    readonly missions: readonly string[]
  }
  readonly speech: {
    /** Verb forms whose subject says something. */
    readonly verbs: readonly string[]
    /** Those that may stand before their subject after quoted words: "said". */
    readonly invertible: readonly string[]
    /** Nouns that announce a list of speakers, some words before a verb of {@link listVerbs}. */
    readonly listNouns: readonly string[]
    readonly listVerbs: readonly string[]
    /** Phrases that announce a list of speakers. */
    readonly lists: readonly string[]
    /** Phrases that make everybody before them a speaker. */
    readonly futures: readonly string[]
    /** Words between a subject and its verb. */
    readonly between: readonly string[]
    /** Words before quotation marks that hold a name, not somebody's words: "titled". */
    readonly namers: readonly string[]
  }
  readonly presence: {
    /** Everybody before the phrase was there: "attended". */
    readonly before: readonly string[]
    /** Everybody after the phrase was there: "were attended by". */
    readonly after: readonly string[]
    /** Both sides were there: "met with". */
    readonly both: readonly string[]
    /** Beginnings of a list of guests: "also present", some words before one of the verbs. */
    readonly announced: readonly string[]
    readonly announcingVerbs: readonly string[]
  }
  readonly events: {
    readonly nouns: readonly string[]
    /** Endings of participles, and participles that are part of an event's name: "signing ceremony". */
    readonly participleEndings: readonly string[]
    readonly namedParticiples: readonly string[]
    /** Nouns that are an event only as a proper name: "Day of Remembrance". */
    readonly properNouns: readonly string[]
    /** Events of two words whose second alone is none: "round table". */
    readonly nounPairs: readonly string[]
    /** Words of inviting to another event. */
    readonly invitations: readonly string[]
    /** Nouns that stand for an event named before: "event". */
    readonly generic: readonly string[]
    /** Words before an event that say that something happened there: "at". */
    readonly leads: readonly string[]
    /** Words at which the wording of an occasion ends. */
    readonly occasionStops: readonly string[]
    /** Nouns that are a venue without a capital letter: "residence". */
    readonly venueNouns: readonly string[]
    /** Nouns too common to be the name of an event on their own. */
    readonly weakNouns: readonly string[]
    /** Phrases after an event that say it happens: "was held". */
    readonly happenings: readonly string[]
    /** Verb forms whose object is an event that the subject holds: "hosted". */
    readonly holdings: readonly string[]
    /** Phrases between an event and who holds it: "co-organized by". */
    readonly heldBy: readonly string[]
    /** Phrases at whose other side stands a partner: "in partnership with". */
    readonly partners: readonly string[]
    /** Verb forms that take part in an event as object: "attended". */
    readonly visits: readonly string[]
    /** Words that lead from an event's noun to the rest of its name. */
    readonly tails: readonly string[]
    /** "marking", "to mark". */
    readonly occasions: readonly string[]
    readonly anniversary: readonly string[]
    /** Ordinals in words, with their number. */
    readonly ordinals: Readonly<Record<string, number>>
    /** Verb forms of getting an award; whoever it comes from or is given by holds the event. */
    readonly honours: readonly string[]
    /** Events at which whoever is announced speaks: "press conference". */
    readonly briefings: readonly string[]
    /** Nouns of what is awarded. */
    readonly awards: readonly string[]
    /** Words that lead to a venue or a city. */
    readonly placeLinks: readonly string[]
  }
  readonly places: {
    /** Words in small letters before a place's name: "downtown". */
    readonly adjectives: readonly string[]
    /** Nouns that may be part of a city's name. */
    readonly cityWords: readonly string[]
    /** Nouns after whose comma a larger region follows: "county". */
    readonly regionNouns: readonly string[]
  }
  readonly page: {
    /** Whole lines that are furniture. */
    readonly furniture: readonly string[]
    /** Whole lines or their start that name the kind of text and are no headline. */
    readonly kinds: readonly string[]
    /** Words before the writer's name on a line of its own: "by". */
    readonly bylines: readonly string[]
    /** Words before a photographer's or editor's name: "photo". */
    readonly credits: readonly string[]
    /** Words for a writer without a name: "correspondent". */
    readonly desks: readonly string[]
    /** Words before an item's number: "ref". */
    readonly references: readonly string[]
    readonly share: readonly string[]
    /** "end", with dashes around it or on its own. */
    readonly endMarks: readonly string[]
    readonly dateLabels: readonly string[]
    readonly contactLabels: readonly string[]
    readonly phoneLabels: readonly string[]
    /** What a page shows in place of an address that it hides. */
    readonly hiddenAddresses: readonly string[]
    readonly headlineLabels: readonly string[]
    readonly who: readonly string[]
    readonly what: readonly string[]
    readonly when: readonly string[]
    readonly where: readonly string[]
    /** Openings of a headline that makes the people it names speak: "joint statement of". */
    readonly statements: readonly string[]
    /** States and regions as wires abbreviate them after a dateline's city. */
    readonly regions: readonly string[]
  }
  readonly sources: {
    /** Verb forms of telling an outlet: "told". */
    readonly told: readonly string[]
    /** Verb forms after an outlet's name at the end of a sentence: "reports". */
    readonly reports: readonly string[]
    /** "according to". */
    readonly accordingTo: readonly string[]
    /** Leads from an outlet that reports to whom it heard it from: "citing". */
    readonly citing: readonly string[]
    /** Phrases after who says it, at the end of a sentence: "said in a statement". */
    readonly stated: readonly string[]
    /** What is read before who wrote it: "a statement by". */
    readonly papers: readonly string[]
    /** Nouns that may tell an outlet something. */
    readonly tellers: readonly string[]
    /** Words that are told something and are no outlet: "journalists". */
    readonly audiences: readonly string[]
  }
  /** Words that may stand between capitalised words of one name: "of", "the". */
  readonly connectors: readonly string[]
  /** Those that may stand inside an organisation's name before an office: "of". */
  readonly nameLinks: readonly string[]
  /** Shortened words whose full stop ends no sentence, beside those of {@link LineWords}. */
  readonly abbreviations: readonly string[]
  readonly articles: readonly string[]
  /** Prepositions that lead from an office to its organisation or country: "of", "to". */
  readonly officeLinks: readonly string[]
  /** Words that begin sentences with a capital letter and are no names. */
  readonly openers: readonly string[]
  /** Words that end a noun phrase: auxiliaries and relative pronouns. */
  readonly clauseWords: readonly string[]
  /** "and". */
  readonly conjunctions: readonly string[]
  /** Words about the future, for weekdays: "will". */
  readonly future: readonly string[]
}
