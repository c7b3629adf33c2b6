// Finds documents by the words of a query. The index is in scripts of a few kilobytes, which
// Sources/Indexing writes; those that a query needs are loaded.
(() => {
  "use strict";

  const { words } = prospectus;

  // Parts of the index

  /** @type {Finding["load"]} */
  const load = (part, number) => prospectus.load("search/" + part + "-" + number + ".js");

  /** @type {Directory | undefined} */
  let directory;

  /** @type {Finding["open"]} */
  const open = async () => {
    if (directory) return directory;
    const [groups, together, spellings, silent, ...borders] = await load("directory", 0);
    words.learn(spellings);
    let count = 0;
    const ends = groups.map((/** @type {[string, number]} */ [heading, size]) => ({ heading, end: count += size }));
    const silentWords = words.read(silent).map(({ word }) => word);
    const parts = ["names", "words", "beginnings", "endings"];
    directory = {
      groups: ends, count, together, silent: new Set(silentWords),
      borders: Object.fromEntries(parts.map((part, number) => [part, borders[number].split(" ").filter(Boolean)]))
    };
    return directory;
  };

  /**
   * A text that JavaScript sorts in the order of the original's UTF-8 bytes.
   * @param {string} text
   */
  const orderable = text => text.replace(/[\ud800-\uffff]/g, unit => {
    const code = unit.charCodeAt(0);
    return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800);
  });

  /** @type {Finding["shardOf"]} */
  const shardOf = (borders, word) => borders.filter(border => orderable(border) <= orderable(word)).length;

  /** @type {Finding["wordsOf"]} */
  const wordsOf = ([text, values = "", meanings = []]) => {
    const listedValues = values.split(" ");
    const meaning = new Map(meanings);
    let word = "";
    // A capital letter says how many letters a word shares with the one before it.
    return Array.from(text.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest], number) => {
      word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
      return { word, value: listedValues[number] || "", meaning: meaning.get(word) || "" };
    });
  };

  /** @type {Map<string, number>} */
  const digits = new Map(Array.from(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", (digit, value) => [digit, value]));

  /** @type {Finding["documents"]} */
  const documents = async number => {
    const [listed] = await load("documents", number);
    /** @type {string[]} */
    let before = ["", "", ""];
    /** @type {Tag[]} */
    let tagsBefore = [];
    return listed.map((/** @type {any[]} */ [title, path, detail, summary, texts, tags = [], aliases = []]) => {
      // Two signs say how many letters a text shares with that of the document before, at its beginning and its end.
      const own = [title, path, detail].map((text, at) => {
        const end = digits.get(text[1]) || 0;
        return before[at].slice(0, digits.get(text[0])) + text.slice(2) + (end ? before[at].slice(-end) : "");
      });
      before = own;
      tagsBefore = tags || tagsBefore;
      return [...own, summary, texts, tagsBefore, aliases];
    });
  };

  /** @type {Finding["forEachEntry"]} */
  const forEachEntry = (value, bits, body) => {
    const digitAt = (/** @type {number} */ position) => digits.get(value[position]) || 0;
    let at = 0;
    let id = 0;
    while (at < value.length) {
      const isMarked = value[at] === "*";
      if (isMarked) at++;
      let number = 0;
      let digit;
      do {
        digit = digitAt(at++);
        number = number * 32 + digit % 32;
      } while (digit > 31);
      if (!isMarked) {
        id += number >> bits;
        body(id, number & (1 << bits) - 1);
      }
      for (; isMarked && at < value.length; at++, number += 6) {
        for (let bit = 0; bit < 6; bit++) if (digitAt(at) >> bit & 1) body(number + bit, 0);
      }
    }
  };

  /**
   * Words with a beginning, from at most so many scripts: the first ones, or those near a word.
   * @param {string} part @param {string} beginning @param {number} most @param {string} [about]
   */
  const listed = async (part, beginning, most, about) => {
    const borders = (await open()).borders[part];
    let first = shardOf(borders, beginning);
    const last = shardOf(borders, beginning + "\u{10ffff}");
    if (about) first = Math.max(first, Math.min(shardOf(borders, about) - 1, last - most + 1));
    const numbers = [];
    for (let number = first; number <= last && numbers.length < most; number++) numbers.push(number);
    const contents = await Promise.all(numbers.map(number => load(part, number)));
    return contents.flatMap(wordsOf).filter(({ word }) => word.startsWith(beginning));
  };

  // Terms: the words of a query with the documents that have them

  /**
   * The documents that have a word, as it is or as a beginning, each with the best of its places.
   * @param {string} word @param {boolean} isBeginning @param {number} quality @param {boolean} [isNameOnly]
   */
  const holders = async (word, isBeginning, quality, isNameOnly) => {
    /** @type {Term} */
    const found = { word, typed: word, isBeginning, documents: new Map(), meaning: [], spellings: [word], isMistyped: false };
    /** @type {(entries: ListedWord[], bits: number, improve: (place: Place, worth: number, standing: number) => void) => void} */
    const note = (entries, bits, improve) => {
      for (const entry of entries) {
        if (entry.word !== word && !isBeginning) continue;
        if (entry.word === word && entry.meaning) found.meaning = words.read(entry.meaning).map(({ word }) => word);
        const worth = entry.word === word ? quality : quality * 0.7;
        forEachEntry(entry.value, bits, (id, standing) => {
          const place = found.documents.get(id) || { name: 0, share: 0, text: 0 };
          improve(place, worth, standing);
          found.documents.set(id, place);
        });
      }
    };
    const most = isBeginning ? 2 : 1;
    const [names, texts] = await Promise.all([listed("names", word, most), isNameOnly ? [] : listed("words", word, most)]);
    note(names, 3, (place, worth, length) => {
      place.name = Math.max(place.name, worth);
      if (length) place.share = Math.max(place.share, worth / length);
    });
    note(texts, 1, (place, worth, isProminent) => {
      place.text = Math.max(place.text, isProminent ? 2 * worth : worth);
    });
    return found;
  };

  /**
   * Adds the documents of other spellings to a word's own.
   * @param {Term} term @param {string[]} spellings @param {number} quality @param {boolean} [isNameOnly]
   */
  const widen = async (term, spellings, quality, isNameOnly) => {
    for (const found of await Promise.all(spellings.map(spelling => holders(spelling, false, quality, isNameOnly)))) {
      if (found.documents.size) term.spellings.push(found.word);
      for (const [id, place] of found.documents) {
        const own = term.documents.get(id) || place;
        own.name = Math.max(own.name, place.name);
        own.share = Math.max(own.share, place.share);
        own.text = Math.max(own.text, place.text);
        term.documents.set(id, own);
      }
    }
  };

  // Scripts of beginnings or of endings that are loaded for one word: about nine kilobytes.
  const mostSpellings = 9;

  /**
   * Words that may have been meant: a typo leaves one end of a word intact. Words that are in names
   * are followed by a full stop.
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
    for (const { word: spelling } of beginnings) spellings.set(spelling.replace(".", ""), spelling.endsWith("."));
    for (const { word: spelling } of endings) spellings.set(turned(spelling.replace(".", "")), spelling.endsWith("."));
    /** @type {{spelling: string, rank: number}[]} */
    const near = [];
    for (const [spelling, isName] of spellings) {
      const typos = Math.abs(spelling.length - word.length) > most ? most + 1 : words.distance(word, spelling);
      const rank = typos - (isName ? 0.5 : 0) - (spelling[0] === word[0] ? 0.25 : 0);
      if (typos <= most) near.push({ spelling, rank });
    }
    near.sort((left, right) => left.rank - right.rank || (left.spelling < right.spelling ? -1 : 1));
    return near.filter(({ rank }) => rank === near[0].rank).slice(0, 2).map(({ spelling }) => spelling);
  };

  /**
   * Words of names that a contraction may stand for: it begins and ends as they do and has letters from
   * between in their order, as "Bham" for Birmingham.
   * @param {string} word
   */
  const contracted = async word => {
    if (!/^[a-z]{3,}$/.test(word)) return [];
    const pattern = new RegExp("^" + Array.from(word).join("[a-z]*") + "\\.$");
    return (await listed("beginnings", word[0], mostSpellings, word)).map(({ word }) => word)
      .filter(name => name.length > word.length + 2 && pattern.test(name)).slice(0, 3).map(name => name.slice(0, -1));
  };

  /**
   * Adds what has both parts of a compound that is nowhere as one word: "go-based" for "gobased".
   * @param {Term} term
   */
  const takeApart = async term => {
    const { word } = term;
    if (!/^[a-z]{6,20}$/.test(word)) return;
    const known = [...await listed("names", word.slice(0, 2), 2, word), ...await listed("words", word.slice(0, 2), 2, word)];
    const heads = Array.from(new Set(known.map(({ word }) => word))).filter(head => word.startsWith(head) && word.length - head.length > 2);
    for (const head of heads.sort((left, right) => right.length - left.length).slice(0, 3)) {
      const tail = words.read(word.slice(head.length)).map(({ word }) => word)[0];
      const [left, right] = await Promise.all([holders(head, false, 0.8), holders(tail, false, 0.8)]);
      for (const [id, place] of left.documents) if (right.documents.has(id)) term.documents.set(id, place);
      if (term.documents.size) {
        term.spellings.push(head, tail);
        return;
      }
    }
  };

  /**
   * The singular of an abbreviation, which words.js leaves as it is: "foi" for "fois".
   * @param {Term} term
   */
  const addSingular = async term => {
    if (term.meaning.length || !/^[a-z]{1,5}s$/.test(term.word)) return;
    const own = await holders(term.word.slice(0, -1), false, 1);
    if (!own.documents.size || !own.meaning.length && term.documents.size) return;
    await widen(term, [own.word], 1);
    term.meaning = own.meaning;
  };

  /**
   * Other forms of a word, as "merged" for "merger".
   * @param {string} word
   */
  const forms = word => {
    const found = /^([a-z]{4,})(er|ed|ing)$/.exec(word);
    return found ? ["er", "ed", "ing", "e"].filter(ending => ending !== found[2]).map(ending => found[1] + ending) : [];
  };

  /** @param {string[]} asked @param {number} number */
  const termOf = async (asked, number) => {
    const word = asked[number];
    const isLast = number + 1 === asked.length;
    // A number is meant whole, and so is a word that others follow, if there is such a word.
    const exact = /^[0-9.]+$/.test(word) || !isLast ? await holders(word, false, 1) : null;
    const isWhole = exact && (exact.documents.size || /^[0-9.]+$/.test(word));
    const term = isWhole ? exact : await holders(word, word.length > (isLast ? 1 : 2), 1);
    await addSingular(term);
    await widen(term, forms(word), 0.6);
    // "health care" also finds "healthcare" if one script has both.
    const { names } = (await open()).borders;
    const pairs = [[asked[number - 1], word], [word, asked[number + 1]]].filter(([left, right]) =>
      left && right && shardOf(names, left + right) === shardOf(names, left));
    await widen(term, pairs.map(pair => pair.join("")), 0.9, true);
    if (!term.documents.size) {
      await widen(term, await meant(word), 0.8);
      if (!term.documents.size) await widen(term, await contracted(word), 0.8);
      term.isMistyped = term.documents.size > 0;
      if (!term.documents.size) await takeApart(term);
    }
    return term;
  };

  // Ranking

  /** @type {Finding["rank"]} */
  const rank = (terms, extras, { count, groups }) => {
    /** @type {Map<number, {covered: number, points: number, share: number, named: number}>} */
    const scores = new Map();
    let whole = 0;
    for (const term of [...terms, ...extras]) {
      const isAsked = terms.includes(term);
      const rarity = Math.log(1 + count / (1 + term.documents.size));
      if (isAsked && term.documents.size) whole += rarity;
      for (const [id, place] of term.documents) {
        const score = scores.get(id) || { covered: 0, points: 0, share: 0, named: 0 };
        if (isAsked) score.covered += rarity;
        if (isAsked && place.name) score.named += 1;
        score.points += rarity * (place.name ? 6 * place.name + place.text / 4 : isAsked ? place.text : 0);
        score.share += place.share;
        scores.set(id, score);
      }
    }
    const known = terms.filter(term => term.documents.size).length;
    const results = [];
    for (const [id, { covered, points, share, named }] of scores) {
      if (!covered) continue;
      const coverage = covered / whole;
      const group = groups.findIndex(({ end }) => id < end);
      const score = Math.pow(coverage, 3) * (points + 24 * Math.min(1, share)) * (1 - group / 80);
      results.push({ id, group, coverage, score, isNamed: named === known });
    }
    results.sort((left, right) => right.score - left.score || left.id - right.id);
    // Without the word that tells what is meant, the others would list nearly everything.
    if (known < terms.length) return results.slice(0, 10);
    const full = results.filter(result => result.coverage > 0.99);
    return full.length > 4 ? full : results.filter(result => result.coverage > 0.4).slice(0, 50);
  };

  /**
   * Puts the page first that is called just as was typed, among the best. A term of the glossary explains
   * what others are about.
   * @param {string} query @param {Result[]} results
   */
  const preferSameName = async (query, results) => {
    const { together } = await open();
    const typed = query.trim().toLowerCase();
    for (const result of results.slice(0, 6)) {
      const [title, path] = (await documents(Math.floor(result.id / together)))[result.id % together];
      if (title.toLowerCase() !== typed || path.includes("#")) continue;
      result.score = results[0].score + 1;
      results.sort((left, right) => right.score - left.score || left.id - right.id);
      return;
    }
  };

  /** @type {Finding["find"]} */
  const find = async query => {
    const directory = await open();
    // Letters with "&" between them are an abbreviation where it is known: "B&D".
    const letters = /(^|[^\p{L}])(\p{L})\s?&\s?(\p{L})(?!\p{L})/gu;
    const joined = query.replace(letters, "$1$2$3");
    if (joined !== query) {
      const exact = await Promise.all(words.read(joined).map(({ word }) => holders(word, false, 1)));
      if (exact.every(({ documents }) => documents.size)) return findWords(joined, directory);
      // Single letters would find anything.
      if (!words.read(query.replace(letters, "$1")).length) return { terms: [], results: [] };
    }
    const found = await findWords(query, directory);
    const plain = query.normalize("NFKC");
    return found.results.length || plain === query ? found : findWords(plain, directory);
  };

  /**
   * Beside a word that is nowhere, a whole word that others only begin with would lead to something else:
   * "kings lynn" to Kingston. The last word may still be being typed.
   * @param {Term[]} terms
   */
  const forgetGuesses = terms => {
    for (const term of terms.slice(0, -1)) {
      const isGuess = term.isBeginning && !term.isMistyped && term.spellings.length < 2 && !term.meaning.length;
      if (isGuess) term.documents.clear();
    }
  };

  /** @param {string} query @param {Directory} directory */
  const findWords = async (query, directory) => {
    const read = words.read(query);
    const asked = Array.from(new Set(read.map(({ word }) => word))).slice(0, 12);
    const significant = asked.filter(word => !directory.silent.has(word));
    const searched = significant.length ? significant : asked;
    const others = asked.length < 4 ? asked.filter(word => !searched.includes(word)) : [];
    const [terms, extras] = await Promise.all([
      Promise.all(searched.map((_, number) => termOf(searched, number))),
      Promise.all(others.map(word => holders(word, false, 1)))
    ]);
    for (const term of terms) {
      const { start, end } = read.find(({ word }) => word === term.word) || { start: 0, end: 0 };
      term.typed = query.slice(start, end);
    }
    if (terms.some(({ documents }) => !documents.size)) forgetGuesses(terms);
    const results = rank(terms, extras, directory);
    await preferSameName(query, results);
    return { terms, results };
  };

  prospectus.finding = { load, open, documents, find, rank, shardOf, wordsOf, forEachEntry };
})();
