// Finds pages by the words of a query. The index is in scripts of a few kilobytes, each of which
// calls prospectusShard; those that a query needs are loaded. Sources/Indexing writes them.
(function () {
  "use strict";

  const page = {};
  for (const element of document.querySelectorAll("[data-search]")) page[element.dataset.search] = element;
  const input = page.form.querySelector("input");

  // Parts of the index

  const shards = new Map();

  window.prospectusShard = function (part, number, ...content) {
    const shard = shards.get(part + "-" + number);
    if (!shard) return;
    shard.isThere = true;
    shard.resolve(content);
  };

  function load(part, number) {
    const name = part + "-" + number;
    if (!shards.has(name)) {
      const shard = {};
      shard.content = new Promise((resolve, reject) => {
        shard.resolve = resolve;
        const script = document.createElement("script");
        script.src = "search/" + name + ".js";
        // What loads without handing anything over is no part of the index, but some other page.
        script.onload = script.onerror = () => {
          if (shard.isThere) return;
          shards.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      });
      shards.set(name, shard);
    }
    return shards.get(name).content;
  }

  let directory;

  async function open() {
    const [groups, together, silent, ...borders] = await load("directory", 0);
    directory = { together, count: 0, silent: new Set(silent.split(" ").map(fold)), borders: {} };
    directory.groups = groups.map(([heading, count]) => ({ heading, end: directory.count += count }));
    ["names", "words", "beginnings", "endings"].forEach((part, number) => {
      directory.borders[part] = borders[number].split(" ").filter(Boolean);
    });
  }

  function shardOf(part, word) {
    return directory.borders[part].filter(border => border <= word).length;
  }

  // Words with a beginning, from so many scripts at most: the first ones, or those about a word.
  async function listed(part, beginning, most, about) {
    let first = shardOf(part, beginning);
    const last = shardOf(part, beginning + "\uffff");
    if (about) first = Math.max(first, Math.min(shardOf(part, about) - 1, last - most + 1));
    const numbers = [];
    for (let number = first; number <= last && numbers.length < most; number++) numbers.push(number);
    const contents = await Promise.all(numbers.map(number => load(part, number)));
    return contents.flatMap(([text, values, meanings]) => {
      const told = (values || "").split(" ");
      const meaning = new Map(meanings);
      let word = "";
      // A capital letter says how many letters a word shares with the one before it.
      return Array.from(text.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest], number) => {
        word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
        return { word, value: told[number], meaning: meaning.get(word) };
      }).filter(({ word }) => word.startsWith(beginning));
    });
  }

  const digits = new Map(Array.from(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", (digit, value) => [digit, value]));

  // Gives each document of a list, and how the word stands in it, to the body.
  function forEachEntry(value, bits, body) {
    let at = 0;
    let id = 0;
    while (at < value.length) {
      const isMarked = value[at] === "*";
      if (isMarked) at++;
      let number = 0;
      let digit;
      do {
        digit = digits.get(value[at++]);
        number = number * 32 + digit % 32;
      } while (digit > 31);
      if (!isMarked) {
        id += number >> bits;
        body(id, number & (1 << bits) - 1);
      }
      for (; isMarked && at < value.length; at++, number += 6) {
        for (let bit = 0; bit < 6; bit++) if (digits.get(value[at]) >> bit & 1) body(number + bit, 0);
      }
    }
  }

  // Words

  const plain = { "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t" };

  function fold(word) {
    word = word.toLowerCase().normalize("NFD").replace(/([a-z])\p{M}+/gu, "$1").normalize("NFC")
      .replace(/[æœßðþıøłđħŧ]/g, letter => plain[letter]).replace(/['’]s$/, "").replace(/['’]/g, "");
    if (word === "&") return "and";
    if (word.length < 4 || /[0-9]|[^s]$|(ss|us|is)$/.test(word)) return word;
    if (word.length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
    return word.slice(0, /(sses|xes|ches|shes)$/.test(word) ? -2 : -1);
  }

  // Of long words forty bytes are read.
  function cut(word) {
    word = word.slice(0, 40);
    while (word.length > 13 && new TextEncoder().encode(word).length > 40) word = Array.from(word).slice(0, -1).join("");
    return word;
  }

  function wordsIn(text) {
    return Array.from(text.matchAll(/[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}'’]*|&/gu), match =>
      ({ word: cut(fold(match[0])), start: match.index, end: match.index + match[0].length }));
  }

  // How many letters are missing, added, changed or swapped with the next.
  function distance(left, right) {
    let before;
    let row = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let i = 1; i <= left.length; i++) {
      const next = [i];
      for (let j = 1; j <= right.length; j++) {
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (left[i - 1] !== right[j - 1]));
        const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
        if (isSwapped) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[right.length];
  }

  // Words that may have been meant: a slip leaves one end of a word as it should be. A full stop
  // stands after words that are in names.
  async function meant(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return [];
    const most = word.length < 8 ? 1 : 2;
    const head = Math.floor(word.length / (most + 1));
    const tail = most === 1 ? word.length - head - 1 : head;
    const turn = text => Array.from(text).reverse().join("");
    const [beginnings, endings] = await Promise.all([
      listed("beginnings", word.slice(0, head), 3, word), listed("endings", turn(word.slice(-tail)), 3, turn(word))]);
    const spellings = new Map();
    for (const { word: spelling } of beginnings) spellings.set(spelling.replace(".", ""), spelling.endsWith("."));
    for (const { word: spelling } of endings) spellings.set(turn(spelling.replace(".", "")), spelling.endsWith("."));
    const near = [];
    for (const [spelling, isName] of spellings) {
      const slips = Math.abs(spelling.length - word.length) > most ? most + 1 : distance(word, spelling);
      const rank = slips - (isName ? 0.5 : 0) - (spelling[0] === word[0] ? 0.25 : 0);
      if (slips <= most) near.push({ spelling, rank });
    }
    near.sort((left, right) => left.rank - right.rank || (left.spelling < right.spelling ? -1 : 1));
    return near.filter(({ rank }) => rank === near[0].rank).slice(0, 2).map(({ spelling }) => spelling);
  }

  // Finding

  // The documents that have a word, as it is or as a beginning, each with the best of its places.
  async function holders(word, isBeginning, quality, isNameOnly) {
    const found = { word, isBeginning, documents: new Map(), meaning: [] };
    const note = (entries, bits, improve) => {
      for (const entry of entries) {
        if (entry.word !== word && !isBeginning) continue;
        if (entry.word === word && entry.meaning) found.meaning = wordsIn(entry.meaning).map(({ word }) => word);
        const worth = entry.word === word ? quality : quality * 0.7;
        forEachEntry(entry.value, bits, (id, standing) => {
          if (!found.documents.has(id)) found.documents.set(id, { name: 0, share: 0, text: 0 });
          improve(found.documents.get(id), worth, standing);
        });
      }
    };
    const [names, texts] = await Promise.all([
      listed("names", word, isBeginning ? 2 : 1), isNameOnly ? [] : listed("words", word, isBeginning ? 2 : 1)]);
    note(names, 3, (place, worth, length) => {
      place.name = Math.max(place.name, worth);
      if (length) place.share = Math.max(place.share, worth / length);
    });
    note(texts, 1, (place, worth, isProminent) => {
      place.text = Math.max(place.text, isProminent ? 2 * worth : worth);
    });
    return found;
  }

  // Adds the documents of other spellings to a word's own.
  async function widen(term, spellings, quality, isNameOnly) {
    for (const found of await Promise.all(spellings.map(spelling => holders(spelling, false, quality, isNameOnly)))) {
      if (found.documents.size) term.spellings.push(found.word);
      for (const [id, place] of found.documents) {
        const own = term.documents.get(id) || place;
        for (const key in place) own[key] = Math.max(own[key], place[key]);
        term.documents.set(id, own);
      }
    }
  }

  async function termOf(words, number) {
    const word = words[number];
    const term = await holders(word, word.length > (number + 1 < words.length ? 2 : 1), 1);
    term.spellings = [word];
    // "health care" is "healthcare" too, where the script that has the one has the other.
    const pairs = [[words[number - 1], word], [word, words[number + 1]]].filter(([left, right]) =>
      left && right && shardOf("names", left + right) === shardOf("names", left));
    await widen(term, pairs.map(pair => pair.join("")), 0.9, true);
    if (!term.documents.size) {
      await widen(term, await meant(word), 0.8);
      term.isMistyped = term.documents.size > 0;
    }
    return term;
  }

  async function find(query) {
    if (!directory) await open();
    const words = Array.from(new Set(wordsIn(query).map(({ word }) => word))).slice(0, 12);
    const telling = words.filter(word => !directory.silent.has(word));
    const asked = telling.length ? telling : words;
    const extra = words.length < 4 ? words.filter(word => !asked.includes(word)) : [];
    const terms = await Promise.all(asked.map((_, number) => termOf(asked, number)));
    const extras = await Promise.all(extra.map(word => holders(word, false, 1)));
    const scores = new Map();
    let whole = 0;
    for (const term of [...terms, ...extras]) {
      const isAsked = terms.includes(term);
      const rarity = Math.log(1 + directory.count / (1 + term.documents.size));
      if (isAsked && term.documents.size) whole += rarity;
      for (const [id, place] of term.documents) {
        if (!scores.has(id)) scores.set(id, { id, covered: 0, points: 0, share: 0, named: 0 });
        const score = scores.get(id);
        if (isAsked) score.covered += rarity;
        if (isAsked && place.name) score.named += 1;
        score.points += rarity * (place.name ? 6 * place.name + place.text / 4 : isAsked ? place.text : 0);
        score.share += place.share;
      }
    }
    const known = terms.filter(term => term.documents.size).length;
    const results = Array.from(scores.values()).filter(result => result.covered);
    for (const result of results) {
      result.coverage = result.covered / whole;
      result.group = directory.groups.findIndex(group => result.id < group.end);
      result.isNamed = result.named === known;
      result.score = Math.pow(result.coverage, 3) * (result.points + 24 * Math.min(1, result.share)) * (1 - result.group / 50);
    }
    results.sort((left, right) => right.score - left.score || left.id - right.id);
    const full = results.filter(result => result.coverage > 0.99);
    return { terms, results: full.length > 4 ? full : results.filter(result => result.coverage > 0.4).slice(0, 50) };
  }

  // Showing

  function isMeant(word, term) {
    return term.meaning.includes(word) || term.spellings.includes(word) ||
      term.isBeginning && !term.isMistyped && word.startsWith(term.word);
  }

  function termsIn(text, terms) {
    const words = wordsIn(text);
    return terms.filter(term => words.some(({ word }) => isMeant(word, term)));
  }

  // Appends a text to an element with the words that were looked for marked.
  function appendMarked(element, text, terms) {
    let end = 0;
    for (const found of wordsIn(text)) {
      if (!terms.some(term => isMeant(found.word, term))) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(found.start, found.end);
      element.append(text.slice(end, found.start), mark);
      end = found.end;
    }
    element.append(text.slice(end));
  }

  // The line that has most of the words, chiefly of those that the title lacks, and of it what
  // surrounds the first.
  function passage(text, terms, titled) {
    let best = { count: 0 };
    for (const line of text.split("\n")) {
      const found = termsIn(line, terms);
      const sought = found.filter(term => !titled.includes(term));
      const count = found.length + 10 * sought.length;
      if (count > best.count) best = { line, count, sought: sought.length ? sought : found };
    }
    if (!best.count) return "";
    const { line, sought } = best;
    const first = wordsIn(line).find(({ word }) => sought.some(term => isMeant(word, term)));
    const start = line.length > 220 && first.start > 80 ? line.indexOf(" ", first.start - 80) + 1 : 0;
    const end = line.length > start + 220 ? Math.max(first.end, line.lastIndexOf(" ", start + 220)) : line.length;
    return (start ? "… " : "") + line.slice(start, end) + (end < line.length ? " …" : "");
  }

  // Texts are loaded for results that come into view.
  const passages = new WeakMap();
  const observer = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      passages.get(target)();
    }
  });

  async function itemOf(result, terms) {
    const [documents] = await load("documents", Math.floor(result.id / directory.together));
    const [title, path, detail, summary, texts, tags = [], aliases = []] = documents[result.id % directory.together];
    const item = page.result.content.firstElementChild.cloneNode(true);
    const [name, line, told] = item.children;
    name.firstChild.href = path;
    appendMarked(name.firstChild, title, terms);
    for (const [text, tone] of tags) {
      const tag = document.createElement("strong");
      tag.className = "tag tag-" + tone;
      tag.textContent = text;
      name.append(" ", tag);
    }
    line.append(detail);
    const titled = termsIn(title, terms);
    const why = aliases.filter(([, text]) => !detail.includes(text) && termsIn(text, terms).some(term => !titled.includes(term)));
    for (const [label, text] of why.slice(0, 2)) {
      line.append((line.textContent ? ". " : "") + label + ": ");
      appendMarked(line, text, terms);
    }
    line.hidden = !line.textContent;
    appendMarked(told, summary, terms);
    if (texts >= 0 && !result.isNamed && termsIn(title + " " + summary, terms).length < terms.length) {
      passages.set(item, async () => {
        const [first, all] = await load("texts", texts).catch(() => [result.id, [""]]);
        const found = passage(all[result.id - first], terms, titled);
        if (!found) return;
        told.replaceChildren();
        appendMarked(told, found, terms);
      });
      observer.observe(item);
    }
    return item;
  }

  async function show(results, list, button, terms, count) {
    const shown = list.children.length;
    const items = await Promise.all(results.slice(shown, shown + count).map(result => itemOf(result, terms)));
    list.append(...items);
    const rest = results.length - list.children.length;
    button.hidden = !rest;
    button.textContent = "Show " + (rest > 10 ? "10 more of " + rest.toLocaleString("en-GB") : rest + " more");
    return items[0];
  }

  async function sectionOf({ heading, results }, number, terms, count) {
    const section = page.group.content.firstElementChild.cloneNode(true);
    const title = section.querySelector("h2");
    title.textContent = heading + " (" + results.length.toLocaleString("en-GB") + ")";
    title.id = "results-" + number;
    section.setAttribute("aria-labelledby", title.id);
    const list = section.querySelector("ul");
    const button = section.querySelector("button");
    button.setAttribute("aria-describedby", title.id);
    let isBusy = false;
    button.addEventListener("click", async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        const first = await show(results, list, button, terms, 10);
        first.querySelector("a").focus();
      } catch (error) {
        page.status.textContent = lost;
      }
      isBusy = false;
    });
    await show(results, list, button, terms, count);
    return section;
  }

  function sentence(query, terms, results, groups) {
    if (!results.length && Array.from(query).length < 2) return "One letter is too little to search for. Type another.";
    if (!results.length) return "Nothing was found for “" + query + "”. Try fewer or other words, or look in the lists below.";
    const number = count => count.toLocaleString("en-GB");
    const parts = terms.filter(term => term.isMistyped || !term.documents.size).map(({ word, isMistyped, spellings }) =>
      "No page has “" + word + (isMistyped ? "”; these have “" + spellings.slice(1).join("” or “") : "") + "”.");
    const kinds = groups.map(({ heading, results }) => heading + " " + number(results.length)).join(", ");
    parts.push(number(results.length) + (results.length > 1 ? " results" : " result") + " for “" + query + "”" +
      (groups.length < 5 ? ": " + kinds : "") + ".");
    return parts.join(" ");
  }

  let latest = 0;
  const title = document.title;
  const lost = "Some results could not be loaded. Try again.";

  async function search(query) {
    const turn = ++latest;
    document.title = query ? query + " | " + title : title;
    let sections = [];
    let first;
    let status = query ? "Type a word or a number to search for." : "";
    if (wordsIn(query).length) {
      try {
        const { terms, results } = await find(query);
        if (turn !== latest) return;
        const groups = directory.groups
          .map(({ heading }, number) => ({ heading, results: results.filter(result => result.group === number) }))
          .filter(({ results }) => results.length)
          .sort((left, right) => right.results[0].score - left.results[0].score);
        const count = groups.length < 2 ? 10 : groups.length < 4 ? 5 : 3;
        const known = terms.filter(term => term.documents.size);
        sections = groups.map((group, number) => sectionOf(group, number, known, count));
        first = await sections[0];
        status = sentence(query, terms, results, groups);
      } catch (error) {
        sections = [];
        status = "The search index could not be loaded. Try again, or look in the lists below.";
      }
    }
    if (turn !== latest) return;
    const wasHere = page.results.contains(document.activeElement);
    page.results.replaceChildren(...(first ? [first] : []));
    if (wasHere) input.focus();
    page.status.textContent = status;
    if (query) window.prospectusKeeping.lookedAt("Search for “" + query + "”");
    else window.prospectusKeeping.showAddress();
    // The other kinds follow in their order as their titles come.
    for (const section of sections.slice(1)) {
      const next = await section.catch(() => null);
      if (turn !== latest) return;
      if (next) page.results.append(next);
      else page.status.textContent = lost;
    }
  }

  // The box, the address and the keys

  let timer;
  // The query that an entry of the history was made for, and whether the newest is still being typed.
  let kept;
  let isDraft = false;

  function answer() {
    clearTimeout(timer);
    isDraft = false;
    kept = (new URLSearchParams(location.search).get("q") || "").slice(0, 200).trim();
    input.value = kept;
    search(kept);
  }

  function ask(isSettled) {
    clearTimeout(timer);
    const query = input.value.slice(0, 200).trim();
    try {
      const address = query ? "?" + new URLSearchParams({ q: query }) : location.pathname;
      if (query !== kept && !isDraft && (kept || isSettled)) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch (error) {
      // Some browsers keep the addresses of files as they are.
    }
    isDraft = !isSettled;
    if (isSettled) kept = query;
    search(query);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200, false);
  });
  page.form.addEventListener("submit", event => {
    event.preventDefault();
    ask(true);
  });
  window.addEventListener("popstate", answer);

  document.addEventListener("keydown", event => {
    const stops = [input, ...page.results.querySelectorAll("a, .button-quiet:not([hidden])")];
    const position = stops.indexOf(document.activeElement);
    const next = { ArrowDown: position + 1, ArrowUp: position - 1, Escape: 0 }[event.key];
    if (position < 0 || next === position || !stops[next] || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    stops[next].focus();
  });

  page.fallback.remove();
  open().catch(() => {});
  answer();
})();
