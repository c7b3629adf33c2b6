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

  /** @type {Finding["document"]} */
  const document = async id => {
    const { together } = await open();
    const [listed] = await load("documents", Math.floor(id / together));
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
    })[id % together];
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
   * @type {Finding["listed"]}
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
   * @type {Finding["holders"]}
   */
  const holders = async (word, isBeginning, quality, isNameOnly) => {
    /** @type {Term} */
    const found = {
      word, typed: word, isBeginning, documents: new Map(), meaning: [], spellings: [word], isMistyped: false, weight: 1
    };
    /** @type {(entries: ListedWord[], bits: number, improve: (place: Place, worth: number, standing: number) => void) => void} */
    const note = (entries, bits, improve) => {
      // Beside a word that there is, those that it begins are less likely to be meant.
      const completion = quality * (entries.some(entry => entry.word === word) ? 0.35 : 0.7);
      for (const entry of entries) {
        if (entry.word !== word && !isBeginning) continue;
        if (entry.word === word && entry.meaning) found.meaning = words.read(entry.meaning).map(({ word }) => word);
        const worth = entry.word === word ? quality : completion;
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
      // Names of seven words or more, and what something may be called among others.
      const isRemote = length === 7;
      place.name = Math.max(place.name, isRemote ? worth * 0.8 : worth);
      if (length && !isRemote) place.share = Math.max(place.share, worth / length);
    });
    note(texts, 1, (place, worth, isProminent) => {
      place.text = Math.max(place.text, isProminent ? 2 * worth : worth);
    });
    return found;
  };

  /**
   * Adds the documents of other spellings to a word's own.
   * @type {Finding["widen"]}
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

  prospectus.finding = { load, open, document, listed, holders, widen, shardOf, wordsOf, forEachEntry };
})();
