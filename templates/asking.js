// Reads what is asked: which words tell what is meant, and what each may stand for.
(() => {
  "use strict";

  const { words, finding } = prospectus;
  const { listed, holders, widen, shardOf } = finding;

  // Words of a query

  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  /** @param {string} text @param {string} day @param {string} month @param {string} year */
  const dateOf = (text, day, month, year) => {
    const name = months[Number(month) - 1];
    return name && Number(day) > 0 && Number(day) < 32 ? " " + Number(day) + " " + name + " " + (year.length < 4 ? "20" + year : year) + " " : text;
  };

  /**
   * Dates as pages write them: "30/09/2014", "2014-09-30" and "30th Sept 2014" as "30 September 2014".
   * @param {string} query
   */
  const withDates = query => query
    .replace(/\b(\d{4})-(\d\d?)-(\d\d?)\b/g, (text, year, month, day) => dateOf(text, day, month, year))
    .replace(/\b(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)\b/g, (text, day, month, year) => dateOf(text, day, month, year))
    .replace(/\b(\d\d?)(?:st|nd|rd|th)\b(?=\s+(?:of\s+)?[a-z]{3})/gi, "$1")
    .replace(/\b([a-z]{3,4})\b\.?(?=,?\s+\d)|(\d\s+)([a-z]{3,4})\b/gi, (text, before, day = "", after = "") => {
      const name = months.find(month => month.toLowerCase().startsWith((before || after).slice(0, 3).toLowerCase()));
      return name && /^(...|sept)$/i.test(before || after) ? day + name : text;
    });

  // Words of questions, which tell less than what the question is about, and how much.
  /** @type {[weight: number, words: string][]} */
  const questions = [
    [0.5, "became become cost costs team"],
    [0.1, "all best buy currently define definition each every exist find go goes gone happen happened happens include includes included last list long look make "
      + "many me mean meaning means need now number own owns page provide provided provides run runs sell serve set show since stand still support supported tell there today use used uses "
      + "using want went work"]
  ];
  const weights = new Map(questions.flatMap(([weight, text]) => words.read(text).map(({ word }) => [word, weight])));

  /** @type {Record<string, string>} */
  const winds = { n: "north", s: "south", e: "east", w: "west" };

  /**
   * "nw" as "north" and "west"; nothing for other words.
   * @param {string} word
   */
  const compass = word => /^[ns]?[ew]?$/.test(word) ? Array.from(word, letter => winds[letter]) : [];

  // Counties whose short forms do not begin their names, as words are read: without the mark of a plural.
  /** @type {Record<string, string>} */
  const counties = { hant: "hampshire", northant: "northamptonshire", oxon: "oxfordshire", salop: "shropshire", staffs: "staffordshire", wark: "warwickshire" };

  /**
   * A name with its short forms written out: "north hampshire" for "n hant".
   * @param {string} name
   */
  const inFull = name => name.split(" ").map(word => compass(word).join(" ") || counties[word] || word).join(" ");

  /**
   * The words of a query. Letters with "&" between them are one word, an abbreviation: "B&D".
   * @param {string} query @param {Set<string>} silent
   */
  const read = (query, silent) => {
    /** @type {Map<string, string>} */
    const joined = new Map();
    const letters = /(^|[^\p{L}\p{N}])(\p{L}|\p{Lu}{2,3})\s?[&＆]\s?(\p{L}|\p{Lu}{2,3})(?![\p{L}\p{N}])/gu;
    const text = withDates(query.replace(/\s(vs?\.?|versus)\s/gi, " compare ")).replace(letters, (all, before, left, right) => {
      joined.set(left.toLowerCase() + right.toLowerCase(), all.slice(before.length));
      return before + left + right;
    });
    const found = words.read(text);
    const all = Array.from(new Set(found.map(({ word }) => word))).slice(0, 12).map(word => {
      const { start, end } = found.find(own => own.word === word) || { start: 0, end: 0 };
      const typed = joined.get(word) || text.slice(start, end);
      // "IT" in capitals, among words that are not, is short for something.
      const isShort = silent.has(word) && /^\p{Lu}{2,}$/u.test(typed) && /\p{Ll}/u.test(query);
      return { word, typed, isExact: joined.has(word) || isShort, weight: weights.get(word) || 1 };
    });
    const telling = all.filter(({ word, isExact }) => isExact || !silent.has(word));
    const asked = telling.length ? telling : all;
    if (asked.every(({ weight }) => weight < 1)) for (const own of asked) own.weight = 1;
    return { asked, all };
  };

  // What a word may stand for

  // Scripts of beginnings or of endings that are loaded for one word: about nine kilobytes.
  const mostSpellings = 9;

  /**
   * Words that may have been meant: a typo leaves one end of a word intact. Words that are in names
   * are followed by a mark.
   * @param {string} word
   */
  const meant = async word => {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return [];
    const most = word.length < 8 ? 1 : 2;
    const head = Math.floor(word.length / (most + 1));
    const tail = most === 1 ? word.length - head - 1 : head;
    const turned = (/** @type {string} */ text) => Array.from(text).reverse().join("");
    const [beginnings, endings] = await Promise.all([
      listed("beginnings", word.slice(0, head), mostSpellings, word),
      listed("endings", turned(word.slice(-tail)), mostSpellings, turned(word))
    ]);
    /** @type {Map<string, boolean>} */
    const spellings = new Map();
    for (const { word: spelling } of beginnings) spellings.set(spelling.replace(/[.:]/, ""), /[.:]/.test(spelling));
    for (const { word: spelling } of endings) spellings.set(turned(spelling.replace(/[.:]/, "")), /[.:]/.test(spelling));
    /** @type {{spelling: string, rank: number}[]} */
    const near = [];
    for (const [spelling, isName] of spellings) {
      const typos = Math.abs(spelling.length - word.length) > most ? most + 1 : words.distance(word, spelling);
      const rank = typos - (isName ? 0.5 : 0) - (spelling[0] === word[0] ? 0.25 : 0);
      if (typos <= most && (typos < 2 || spelling[0] === word[0])) near.push({ spelling, rank });
    }
    near.sort((left, right) => left.rank - right.rank || (left.spelling < right.spelling ? -1 : 1));
    return near.filter(({ rank }) => rank === near[0].rank).slice(0, 2).map(({ spelling }) => spelling);
  };

  /**
   * Words of names of organisations that a contraction may stand for: it begins and ends as they do and has
   * letters from between in their order, as "Bham" for Birmingham.
   * @param {string} word
   */
  const contracted = async word => {
    if (!/^[a-z]{3,5}$/.test(word)) return [];
    const pattern = new RegExp("^" + Array.from(word).join("[a-z]*") + ":$");
    return (await listed("beginnings", word[0], mostSpellings, word)).map(({ word }) => word)
      .filter(name => name.length > word.length + 2 && pattern.test(name)).slice(0, 3).map(name => name.slice(0, -1));
  };

  /**
   * Adds to a term what has each of some words, or names that have words that begin with them.
   * @param {Term} term @param {string[]} parts @param {number} quality @param {boolean} [isOfNames]
   */
  const addHoldersOfAll = async (term, parts, quality, isOfNames = false) => {
    const [first, ...others] = await Promise.all(parts.map(part => holders(part, isOfNames, quality, isOfNames)));
    for (const [id, place] of first.documents) {
      if (!others.every(({ documents }) => documents.has(id)) || term.documents.has(id)) continue;
      const share = others.reduce((sum, { documents }) => sum + (documents.get(id) || place).share, place.share);
      term.documents.set(id, { ...place, share });
    }
    term.spellings.push(...parts);
  };

  /**
   * The known words that make up another, at most four: "stoke", "on" and "trent" for "stokeontrent".
   * @param {string} word @param {number} most @returns {Promise<string[]>}
   */
  const partsOf = async (word, most) => {
    const [own] = words.read(word).map(({ word }) => word);
    const isKnown = async (/** @type {string} */ text) => (await holders(text, false, 1)).documents.size > 0;
    if (most < 4 && own && await isKnown(own)) return [own];
    if (most < 2) return [];
    const known = [...await listed("names", word.slice(0, 2), 2, word), ...await listed("words", word.slice(0, 2), 2, word)];
    const heads = Array.from(new Set(known.map(({ word }) => word))).filter(head => word.startsWith(head) && word.length - head.length > 2);
    for (const head of heads.sort((left, right) => right.length - left.length).slice(0, 3)) {
      const rest = word.slice(head.length);
      // "kings" is read as "king".
      for (const tail of rest[0] === "s" ? [rest, rest.slice(1)] : [rest]) {
        const parts = await partsOf(tail, most - 1);
        if (parts.length) return [head, ...parts];
      }
    }
    return [];
  };

  /**
   * Adds what has all parts of a compound that is nowhere as one word: "go-based" for "gobased".
   * @param {Term} term
   */
  const takeApart = async term => {
    if (!/^[a-z]{6,40}$/.test(term.word)) return;
    const parts = await partsOf(term.word, 4);
    if (!parts.length) return;
    await addHoldersOfAll(term, parts, 0.8);
    if (!term.documents.size) term.spellings = [term.word];
  };

  /**
   * The singular of an abbreviation, which words.js leaves as it is: "foi" for "fois".
   * @param {Term} term
   */
  const addSingular = async term => {
    if (term.meaning.length || !/^[a-z]{1,5}s$/.test(term.word)) return;
    const own = await holders(term.word.slice(0, -1), false, 1);
    if (!own.documents.size || !own.meaning.length && term.documents.size && !/^\p{Lu}{2,}s$/u.test(term.typed)) return;
    await widen(term, [own.word], 1);
    term.meaning = own.meaning;
  };

  /**
   * Other forms of a word, as "merged" for "merger".
   * @param {string} word
   */
  const forms = word => {
    const found = /^([a-z]{4,})(er|ed|ing|e)$/.exec(word) || /^([a-z]{3,})()$/.exec(word);
    if (!found) return [];
    const [, stem, ending] = found;
    return (ending ? ["er", "ed", "ing", "e", ""] : ["ed", "ing"]).filter(other => other !== ending).map(other => stem + other);
  };

  /**
   * Whether one letter of its script can be a word.
   * @param {string} word
   */
  const isSyllabic = word => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);

  /** @param {AskedWord[]} asked @param {number} number */
  const termOf = async (asked, number) => {
    const { word, typed, isExact, weight } = asked[number];
    const isLight = weight < 1;
    const isLast = number + 1 === asked.length;
    const isNumber = /^[0-9.]+$/.test(word);
    const isPlural = typed.toLowerCase() === word + "s";
    // A number is meant whole, and so is a word that others follow or a plural, if there is such a word.
    const exact = isExact || isNumber || isLight || !isLast || isPlural ? await holders(word, false, 1) : null;
    const isWhole = exact && (exact.documents.size || isExact || isNumber || isLight);
    const term = isWhole ? exact : await holders(word, isSyllabic(word) || word.length > (isLast ? 1 : 2), 1);
    term.typed = typed;
    term.weight = weight;
    if (isExact) {
      // "C&M" is Cheshire and Merseyside rather than Central Midlands.
      const { documents } = await holders(typed.toLowerCase().replace(/\s*[&＆]\s*/, "a"), false, 1);
      if (documents.size) term.documents = documents;
      return term;
    }
    await addSingular(term);
    await widen(term, forms(word), 0.6);
    // "health care" also finds "healthcare" if one script has both.
    const { names } = (await finding.open()).borders;
    const [before, after] = [asked[number - 1], asked[number + 1]];
    const pairs = [[before && before.word, word], [word, after && after.word]].filter(([left, right]) =>
      left && right && (left.length < 5 || right.length < 5 || shardOf(names, left + right) === shardOf(names, left)));
    await widen(term, pairs.map(pair => pair.join("")), 0.9, true);
    if (asked.length > 1 && compass(word).length) await addHoldersOfAll(term, compass(word), 0.9, true);
    if (counties[word]) await widen(term, [counties[word]], 0.9);
    else if (isPlural) {
      // "Cambs" is short for Cambridgeshire.
      const known = [...await listed("names", word, 1), ...await listed("words", word, 1)].map(({ word }) => word);
      await widen(term, Array.from(new Set(known.filter(name => /shire$/.test(name)))), 0.9);
    }
    if (!term.documents.size) {
      // What is written in capitals is short for something.
      // What is left of a plural may be too short to be a word with a typo: "wale" of Wales.
      if (!/^\p{Lu}{2,5}s?$/u.test(typed) && !(isPlural && word.length < 5)) await widen(term, await meant(word), 0.8);
      if (!term.documents.size) await widen(term, await contracted(word), 0.8);
      term.isMistyped = term.documents.size > 0;
      if (!term.documents.size) await takeApart(term);
    }
    return term;
  };

  /** @param {string} word */
  const isOfQuestion = word => weights.has(word);

  prospectus.asking = { read, inFull, isOfQuestion, isSyllabic, termOf };
})();
