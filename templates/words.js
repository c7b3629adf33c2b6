// Reads words as they are looked up, exactly as Sources/Indexing/Words reads documents.
(() => {
  "use strict";

  const isLetter = /[\p{Alphabetic}\p{N}\p{Mc}]/u;
  const isIgnored = /[\p{Mn}\p{Me}\u00ad\u200c-\u200f\u2060\ufeff]/u;

  /**
   * What each character is read as: letters, an apostrophe, "&", a space if it separates words, or
   * nothing.
   * @type {Map<string, string>}
   */
  const readings = new Map();

  /** @type {Words["learn"]} */
  const learn = table => {
    const tokens = table.split(" ");
    for (let at = 0; at + 1 < tokens.length; at += 2) {
      const spelling = tokens[at];
      let code = 0;
      let first = 0;
      for (const letter of tokens[at + 1]) {
        if (letter === "-") {
          first = code;
          continue;
        }
        const last = letter.codePointAt(0) || 0;
        // In "ａ-ｚ" each letter is spelled with the letter after the one before: a, b, c.
        for (code = first ? code + 1 : last; code <= last; code++) {
          const reading = first ? String.fromCharCode(spelling.charCodeAt(0) + code - first) : spelling;
          readings.set(String.fromCodePoint(code), reading);
        }
        code = last;
        first = 0;
      }
    }
  };

  /** @param {string} character */
  const readingOf = character => {
    let reading = readings.get(character);
    if (reading === undefined) {
      reading = "";
      for (const lower of character.toLowerCase()) {
        if (readings.has(lower)) reading += readings.get(lower);
        else if (!isIgnored.test(lower)) reading += isLetter.test(lower) || /['&]/.test(lower) ? lower : " ";
      }
      readings.set(character, reading);
    }
    return reading;
  };

  /**
   * "services" as "service", "agencies" as "agency", "boxes" as "box".
   * @param {string} word
   */
  const singular = word => {
    // "Staffs" is short for Staffordshire.
    if (!/^[a-z]{3,}s$/.test(word) || /[sui]s$/.test(word) || word === "staffs") return word;
    if (/..ies$/.test(word)) return word.slice(0, -3) + "y";
    return word.slice(0, /(sses|xes|ches|shes)$/.test(word) ? -2 : -1);
  };

  /**
   * Forty bytes at most.
   * @param {string} word
   */
  const cut = word => {
    word = word.slice(0, 40);
    while (word.length > 10 && new TextEncoder().encode(word).length > 40) {
      word = Array.from(word).slice(0, -1).join("");
    }
    return word;
  };

  /** @type {Words["read"]} */
  const read = text => {
    /** @type {Word[]} */
    const words = [];
    let word = "";
    let start = 0;
    let end = 0;
    let apostrophe = -1;
    const finish = () => {
      if (apostrophe === word.length - 1 && word.endsWith("s")) word = word.slice(0, -1);
      if (word) words.push({ word: cut(singular(word)), start, end });
      word = "";
      apostrophe = -1;
    };
    let at = 0;
    for (const character of text) {
      const next = at + character.length;
      const isInNumber = /[.,]/.test(character) && /[0-9]/.test(text[at - 1]) && /[0-9]/.test(text[next]);
      // The point of a number is a part of it, its commas are not.
      const reading = isInNumber ? character.replace(",", "") : readingOf(character);
      if (reading === "'") apostrophe = word.length;
      else if (reading === " " || reading === "&") {
        finish();
        if (reading === "&") words.push({ word: "and", start: at, end: next });
      } else if (reading || word) {
        if (!word) start = at;
        word += reading;
        end = next;
      }
      at = next;
    }
    finish();
    return words;
  };

  /** @type {Words["distance"]} */
  const distance = (left, right) => {
    /** @type {number[]} */
    let before = [];
    let row = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let i = 1; i <= left.length; i++) {
      const next = [i];
      for (let j = 1; j <= right.length; j++) {
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + Number(left[i - 1] !== right[j - 1]));
        const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
        if (isSwapped) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[right.length];
  };

  prospectus.words = { learn, read, distance };
})();
