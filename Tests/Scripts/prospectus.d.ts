/** What the scripts of a site give each other, and what the build gives them. */

type Attributes = Record<string, string | number>;

/** Words, and the tone that they are coloured by. */
type Tag = [text: string, tone: string];

/** Everything that pages have in common. */
interface Prospectus {
  /** The site's folder. */
  root: URL;
  make<Name extends keyof HTMLElementTagNameMap>(
    name: Name, attributes?: Attributes, ...content: (Node | string)[]): HTMLElementTagNameMap[Name];
  /** Puts other content in an element. */
  fill(element: Element, ...content: (Node | string)[]): void;
  tag(tag: Tag): HTMLElement;
  /** A whole number with commas over 999. */
  number(count: number): string;
  /** What a data script, by its path from the site's folder, hands over; it is loaded once. */
  load(path: string): Promise<any[]>;
  keeping: Keeping;
  profiling: Profiling;
  words: Words;
  finding: Finding;
  asking: Asking;
  ranking: Ranking;
  browsing: Browsing;
  listing: Listing;
  sideBySide: SideBySide;
  shortlisting: Shortlisting;
  /** Where what was at a path of an earlier edition is now, with the figure that was meant; empty if it is not known. */
  moved(path: string, figure: string): string;
  gathered(table: BrowseTable, id: string): string;
}

declare const prospectus: Prospectus;

interface Window {
  prospectus: Prospectus;
  /** What each data script calls, once, with its content. */
  prospectusData(...content: any[]): void;
}

// What a buyer keeps

/** A clinical commissioning group as the browser keeps it. */
interface CCG {
  id: string;
  name: string;
  population: number | null;
  /** What must be said before what follows from its population: "about ". */
  word: string;
}

/** Hundredths of a penny. */
interface Price {
  head?: number | null;
  year?: number | null;
  /** "from ", "about ". */
  costWord?: string;
}

interface Shortlisted {
  id: string;
  name: string;
  decision: string;
  reason: string;
  /** How it was found. */
  search: string;
  /** An ISO date, or nothing. */
  added: string;
}

interface Keeping {
  ccg(): CCG | null;
  /** Whether it was kept. */
  saveCCG(ccg: CCG | null): boolean;
  /** The address of its page. */
  pageOf(ccg: CCG): string;
  shortlist(): Shortlisted[];
  decisions: string[];
  /** Whether it was kept. */
  saveShortlist(list: Shortlisted[]): boolean;
  /** Keeps, for this tab, how what is looked at was found. */
  noteSearch(words: string): void;
  showAddress(): void;
  isID(value: unknown): value is string;
}

// What records say of themselves

interface Profiling {
  /** What an offer costs a CCG in a year; null where that cannot be worked out. */
  yearlyCost(price: Price, ccg: Pick<CCG, "population" | "word">): { pounds: number; text: string } | null;
  /** The same in words, with what it covers; nothing where there is no CCG. */
  ownCost(profile: Profile, ccg: CCG | null): string;
  /**
   * My CCG's name and population as the catalogue has them today, which may have changed since it
   * was chosen.
   */
  refreshCCG(count: number): Promise<void>;
  /** Which of so many scripts holds a record: FNV-1a of 32 bits over the UTF-8 of its id. */
  shardOf(id: string, count: number): number;
  /** The profiles of a kind by id, those that there are, and the ids that could not be loaded. */
  load(kind: string, count: number, ids: string[]): Promise<{ profiles: Map<string, Profile>; lost: string[] }>;
}

// Search

/** A word as it is looked up, and where it stands in its text. */
interface Word {
  word: string;
  start: number;
  end: number;
}

interface Words {
  /** Takes in the letters that are spelled in others, as the index's directory lists them. */
  learn(table: string): void;
  read(text: string): Word[];
  /** How many letters are missing, added, changed or swapped with the next. */
  distance(left: string, right: string): number;
}

interface Directory {
  /** The headings of documents, each with the number after its last document. */
  groups: { heading: string; end: number }[];
  count: number;
  /** Documents in one script. */
  together: number;
  /** Words that say nothing. */
  silent: Set<string>;
  /** By part of the index, where each of its scripts but the first begins. */
  borders: Record<string, string[]>;
}

interface ListedWord {
  word: string;
  value: string;
  /** What it is short for. */
  meaning: string;
}

/** How well a word fits a document: its name, how much of the name it is, and its text. */
interface Place {
  name: number;
  share: number;
  text: number;
}

interface Term {
  word: string;
  /** As it stands in the query. */
  typed: string;
  isBeginning: boolean;
  isMistyped: boolean;
  /** How much it tells of what is meant, from 0 to 1: words of questions tell little. */
  weight: number;
  spellings: string[];
  meaning: string[];
  documents: Map<number, Place>;
}

interface Result {
  id: number;
  group: number;
  /** How much of the query it has, from 0 to 1. */
  coverage: number;
  score: number;
  /** Whether every word is in its name. */
  isNamed: boolean;
  /** Whether a word is in its name. */
  isTitled: boolean;
  /** Whether all of its name, or of one of its names, was asked for. */
  isCalled: boolean;
  /** Whether it has every word that tells what is meant. */
  hasAll: boolean;
  /** Whether every such word that is anywhere is in its name. */
  isToldByName: boolean;
}

interface ResultGroup {
  heading: string;
  results: Result[];
}

type SearchDocument = [
  title: string, path: string, detail: string, summary: string, texts: number, tags: Tag[],
  aliases: [label: string, text: string][]
];

interface Finding {
  load(part: string, number: number): Promise<any[]>;
  open(): Promise<Directory>;
  /** What search shows of a document. */
  document(id: number): Promise<SearchDocument>;
  /** Words with a beginning, from at most so many scripts: the first ones, or those near a word. */
  listed(part: string, beginning: string, most: number, about?: string): Promise<ListedWord[]>;
  /** What has a word, as it is or as a beginning; its quality is 1 for a word as it was typed. */
  holders(word: string, isBeginning: boolean, quality: number, isNameOnly?: boolean): Promise<Term>;
  /** Adds what has other spellings. */
  widen(term: Term, spellings: string[], quality: number, isNameOnly?: boolean): Promise<void>;
  shardOf(borders: string[], word: string): number;
  /** The words of a script. */
  wordsOf(content: any[]): ListedWord[];
  /** Gives each document of a list, and how the word stands in it, to the body. */
  forEachEntry(value: string, bits: number, body: (id: number, standing: number) => void): void;
}

/** A word of a query. */
interface AskedWord {
  word: string;
  /** As it stands in the query. */
  typed: string;
  /** Whether no other word is meant: letters that "&" joins. */
  isExact: boolean;
  weight: number;
}

interface Asking {
  /** The words that a query is searched by, and all that it has. */
  read(query: string, silent: Set<string>): { asked: AskedWord[]; all: AskedWord[] };
  /** A name with its short forms written out: "north hampshire" for "n hant". */
  inFull(name: string): string;
  /** Whether a word is one of those in which questions are asked. */
  isOfQuestion(word: string): boolean;
  /** Whether one letter of a word's script can be a word. */
  isSyllabic(word: string): boolean;
  /** The documents that have a word of a query, or what it may stand for. */
  termOf(asked: AskedWord[], number: number): Promise<Term>;
}

interface Ranking {
  find(query: string): Promise<{ terms: Term[]; results: Result[] }>;
  /**
   * The documents that have most of the terms, the best first; extras are words that count in names
   * alone.
   */
  rank(terms: Term[], extras: Term[], directory: Pick<Directory, "count" | "groups">): Result[];
  /**
   * The page that is called as was asked, if there is one. A term of the glossary explains what others are
   * about, and is meant where its meaning is asked.
   */
  called(asked: AskedWord[], query: string, results: Result[], documents: SearchDocument[], silent: Set<string>): Result | undefined;
  /**
   * The body or service with the longest name that a query has whole, whatever else is asked of it: NHS Bolton of
   * "bolton prices".
   *
   * isTold: whether another page is called by all words.
   */
  mentioned(
    query: string, results: Result[], documents: SearchDocument[], silent: Set<string>, isTold: boolean
  ): Result | undefined;
}

// Lists

interface Sort {
  id: string;
  text: string;
  rule: string;
  column: string;
  isDown?: boolean;
}

/** The records of a list, a column for each part. */
interface BrowseTable {
  one: string;
  many: string;
  facets: {
    id: string;
    name: string;
    values: [slug: string, label: string, phrase: string][];
    /** The values of each record: one, several, or -1 for none. */
    rows: (number | number[])[];
  }[];
  ids: string[];
  /** What addresses of records on a page among others have before their ids. */
  pages?: string[];
  /** Which of those each row has; -1 for a page of its own. */
  places?: number[];
  /** The rows that are over or closed. */
  over: number[];
  columns: ListColumn[];
  tags: (number | number[])[];
  tones: Tag[];
  sorts: Sort[];
  /** The order of what is filtered. */
  whenFiltered: string;
  /** What no column shows and rows are put in order by. */
  numbers?: Record<string, (number | null)[]>;
  costWords?: string[];
  ccgs?: Record<string, [name: string, people: number, word: string]>;
  /** What each offer costs my CCG, in words. */
  ownCosts?: string[];
}

/** A column of a list: each different cell once, its place among them, and which of them each row has. */
interface ListColumn {
  id: string;
  name: string;
  /** The class of its cells, if they have one. */
  look: string;
  /** Whether it names the records. */
  isHead?: boolean;
  values: [text: string, path?: string, note?: string, tone?: string][];
  /** Null for what has no place. */
  ranks: (number | null)[];
  rows: number[];
}

/** What an address asks for. */
interface Browsed {
  /** A value for each facet; -1 for none. */
  chosen: number[];
  sort: Sort;
  /** The address without what the table does not know. */
  clean: URLSearchParams;
  page: number;
}

interface Listing {
  /** Makes the heads of a table's columns buttons that sort by them. */
  addButtons(table: Element, sort: (column: string) => void): void;
  /** Rows as a table whose heads sort. */
  tableOf(table: BrowseTable, rows: number[], sort: Sort, index: string, sortBy: (column: string) => void): HTMLElement;
}

interface Browsing {
  read(table: BrowseTable, query: URLSearchParams): Browsed;
  /** The rows that fit, and for each facet the counts of its values among those that fit the others. */
  match(table: BrowseTable, chosen: number[]): { rows: number[]; counts: number[][] };
  sorted(table: BrowseTable, rows: number[], sort: Sort): number[];
  /** "12 offers in the North". */
  said(table: BrowseTable, count: number, chosen: number[]): string;
  /** Adds what each offer costs the CCG that the reader chose, and an order by it. */
  addOwnCost(table: BrowseTable, own: CCG | null): void;
}

// Side by side

interface Entry {
  group: string;
  name: string;
  text: string;
  /** Of what is counted, by what and when; where it differs, entries cannot be compared. */
  measure?: string;
  path?: string;
  tag?: Tag;
  drawing?: string;
}

/** What a record says of itself. */
interface Profile extends Price {
  id: string;
  kind: string;
  name: string;
  path: string;
  tag?: Tag;
  costTag?: Tag;
  /** ", for 3 services". */
  costScope?: string;
  people?: number;
  peopleWord?: string;
  entries: Entry[];
}

interface SideBySide {
  /** As many as fit beside each other. */
  most: number;
  /** One and several, by kind. */
  nouns: Record<string, string[]>;
  /** The group that costs are in. */
  costs: string;
  /** The attributes of all, by group, in the order in which they first occur in their group. */
  rowsOf(
    shown: Pick<Profile, "entries">[], groups: string[]
  ): { group: string; rows: { name: string; entries: (Entry | null)[] }[] }[];
  /** Whether all say the same, and are as sure of it. */
  isSame(entries: (Entry | null)[]): boolean;
  /** Why the entries cannot be compared; nothing where they can. */
  remark(entries: (Entry | null)[]): string;
}

interface Shortlisting {
  /** The attributes that are shown of each offer. */
  facts: string[];
  notStated: string;
  /** "25 November 2026", of an ISO date. */
  dayText(date: string): string;
  /**
   * A cell that spreadsheets take for text: quoted, and with an apostrophe where it begins like a
   * formula.
   */
  cell(text: string): string;
  summary(list: Shortlisted[]): string;
}
