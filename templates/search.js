// Shows what a query finds while it is typed: results by kind, with passages and marked words.
(() => {
  "use strict";

  const { make, fill, tag, number, words, finding, asking, ranking, keeping } = prospectus;

  /** @type {Record<string, any>} */
  const page = {};
  for (const element of document.querySelectorAll("[data-search]")) {
    page[/** @type {HTMLElement} */ (element).dataset.search || ""] = element;
  }
  if (!page.form) return;
  /** @type {HTMLInputElement} */
  const input = page.form.querySelector("input");

  // Results

  /** @param {string} word @param {Term} term */
  const isMeant = (word, term) =>
    term.meaning.includes(word) || term.spellings.includes(word) ||
    term.isBeginning && !term.isMistyped && word.startsWith(term.word);

  /** @param {string} text @param {Term[]} terms */
  const termsIn = (text, terms) => {
    const found = words.read(text);
    return terms.filter(term => found.some(({ word }) => isMeant(word, term)));
  };

  /**
   * Appends a text to an element, with the words that were searched for marked.
   * @param {Element} element @param {string} text @param {Term[]} terms
   */
  const appendMarked = (element, text, terms) => {
    let last = 0;
    for (const { word, start, end } of words.read(text)) {
      if (!terms.some(term => isMeant(word, term))) continue;
      element.append(text.slice(last, start), make("mark", {}, text.slice(start, end)));
      last = end;
    }
    element.append(text.slice(last));
  };

  /**
   * The line with most of the words, above all those missing from the title, cut to what surrounds
   * the first of them.
   * @param {string} text @param {Term[]} terms @param {Term[]} titled
   */
  const passage = (text, terms, titled) => {
    let best = { line: "", count: 0, sought: terms };
    for (const line of text.split("\n")) {
      const found = termsIn(line, terms);
      const sought = found.filter(term => !titled.includes(term));
      const count = found.length + 10 * sought.length;
      if (count > best.count) best = { line, count, sought: sought.length ? sought : found };
    }
    const { line, sought } = best;
    const first = words.read(line).find(({ word }) => sought.some(term => isMeant(word, term)));
    if (!first) return "";
    const start = line.length > 220 && first.start > 80 ? line.indexOf(" ", first.start - 80) + 1 : 0;
    const end = line.length > start + 220 ? Math.max(first.end, line.lastIndexOf(" ", start + 220)) : line.length;
    return (start ? "… " : "") + line.slice(start, end) + (end < line.length ? " …" : "");
  };

  // Texts are loaded for results that come into view.
  /** @type {WeakMap<Element, () => void>} */
  const passages = new WeakMap();
  const observer = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      const showPassage = passages.get(target);
      if (!isIntersecting || !showPassage) continue;
      observer.unobserve(target);
      showPassage();
    }
  });

  /** @param {Result} result @param {Term[]} terms */
  const itemOf = async (result, terms) => {
    const [title, path, detail, summary, texts, tags, aliases] = await finding.document(result.id);
    const item = page.result.content.firstElementChild.cloneNode(true);
    const [name, line, abstract] = item.children;
    name.firstChild.href = path;
    appendMarked(name.firstChild, title, terms);
    for (const own of tags) name.append(" ", tag(own));
    line.append(detail);
    const titled = termsIn(title, terms);
    const why = aliases.filter(([, text]) => !detail.includes(text) && termsIn(text, terms).some(term => !titled.includes(term)));
    for (const [label, text] of why.slice(0, 2)) {
      line.append((line.textContent ? ". " : "") + label + ": ");
      appendMarked(line, text, terms);
    }
    line.hidden = !line.textContent;
    appendMarked(abstract, summary, terms);
    if (texts >= 0 && !result.isNamed && termsIn(title + " " + summary, terms).length < terms.length) {
      passages.set(item, async () => {
        const [first, all] = await finding.load("texts", texts).catch(() => [result.id, [""]]);
        const found = passage(all[result.id - first], terms, titled);
        if (!found) return;
        fill(abstract);
        appendMarked(abstract, found, terms);
      });
      observer.observe(item);
    }
    return item;
  };

  // Sections of results

  /** @param {Result[]} results @param {Element} list @param {HTMLButtonElement} button @param {Term[]} terms @param {number} count */
  const showMore = async (results, list, button, terms, count) => {
    const shown = list.children.length;
    const items = await Promise.all(results.slice(shown, shown + count).map(result => itemOf(result, terms)));
    list.append(...items);
    const rest = results.length - list.children.length;
    button.hidden = !rest;
    button.textContent = "Show " + (rest > 10 ? "10 more of " + number(rest) : rest + " more");
    return items[0];
  };

  const lost = "Some results could not be loaded. Try again.";

  /** @param {ResultGroup} group @param {number} position @param {Term[]} terms @param {number} count */
  const sectionOf = async ({ heading, results }, position, terms, count) => {
    const section = page.group.content.firstElementChild.cloneNode(true);
    const title = section.querySelector("h2");
    title.textContent = heading + " (" + number(results.length) + ")";
    title.id = "results-" + position;
    section.setAttribute("aria-labelledby", title.id);
    const list = section.querySelector("ul");
    const button = section.querySelector("button");
    button.setAttribute("aria-describedby", title.id);
    let isBusy = false;
    button.addEventListener("click", async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        const first = await showMore(results, list, button, terms, 10);
        first.querySelector("a").focus();
      } catch (error) {
        page.status.textContent = lost;
      }
      isBusy = false;
    });
    await showMore(results, list, button, terms, count);
    return section;
  };

  /** @param {string} query @param {Term[]} terms @param {Result[]} results @param {ResultGroup[]} groups */
  const sentence = (query, terms, results, groups) => {
    if (!results.length && Array.from(query).length < 2 && !asking.isSyllabic(query)) return "One letter is not enough to search for. Type another.";
    if (!results.length) return "Nothing was found for “" + query + "”. Try fewer or other words, or look in the lists below.";
    const unknown = terms.filter(({ documents }) => !documents.size).map(({ typed }) => typed);
    const parts = terms.filter(({ isMistyped }) => isMistyped).map(({ typed, spellings }) =>
      "No page has “" + typed + "”; these have “" + spellings.slice(1).join("” or “") + "”.");
    if (unknown.length) parts.unshift("No page has “" + unknown.join("” or “") + "”.");
    if (!unknown.length && !results.some(({ hasAll }) => hasAll)) parts.push("No page has all of these words.");
    const kinds = groups.map(({ heading, results }) => heading + " " + number(results.length)).join(", ");
    parts.push(number(results.length) + (results.length > 1 ? " results" : " result") + (unknown.length ? " without " + (unknown.length > 1 ? "them" : "it") : " for “" + query + "”") +
      (groups.length < 5 ? ": " + kinds : "") + ".");
    return parts.join(" ");
  };

  // The answer to a query

  /** @param {string} query @returns {Promise<{status: string, sections: Promise<Element>[]}>} */
  const answer = async query => {
    const directory = await finding.open();
    if (!words.read(query).length) return { status: "Type a word or a number to search for.", sections: [] };
    const { terms, results } = await ranking.find(query);
    const groups = directory.groups
      .map(({ heading }, position) => ({ heading, results: results.filter(result => result.group === position) }))
      .filter(group => group.results.length)
      .sort((left, right) => right.results[0].score - left.results[0].score);
    const count = groups.length < 2 ? 10 : groups.length < 4 ? 5 : 3;
    const known = terms.filter(term => term.documents.size);
    return {
      status: sentence(query, terms, results, groups),
      sections: groups.map((group, position) => sectionOf(group, position, known, position < 4 ? count : 1))
    };
  };

  let latest = 0;
  const title = document.title;

  /** @param {string} query */
  const search = async query => {
    const turn = ++latest;
    document.title = query ? query + " | " + title : title;
    let status = "";
    /** @type {Promise<Element>[]} */
    let sections = [];
    /** @type {Element[]} */
    let first = [];
    try {
      if (query) ({ status, sections } = await answer(query));
      first = await Promise.all(sections.slice(0, 1));
    } catch (error) {
      sections = [];
      status = "The search index could not be loaded. Try again, or look in the lists below.";
    }
    if (turn !== latest) return;
    const wasHere = page.results.contains(document.activeElement);
    fill(page.results, ...first);
    if (wasHere) input.focus();
    page.status.textContent = status;
    if (query) keeping.noteSearch("Search for “" + query + "”");
    else keeping.showAddress();
    // The other kinds follow in order, as soon as they have loaded.
    for (const section of sections.slice(1)) {
      const next = await section.catch(() => null);
      if (turn !== latest) return;
      if (next) page.results.append(next);
      else page.status.textContent = lost;
    }
  };

  // The box, the address and the keys

  /** @type {number | undefined} */
  let timer;
  // The query of the newest settled entry in the history, and whether another is still being typed.
  let kept = "";
  let isDraft = false;

  const showAddressed = () => {
    clearTimeout(timer);
    isDraft = false;
    kept = (new URLSearchParams(location.search).get("q") || "").slice(0, 200).trim();
    input.value = kept;
    search(kept);
  };

  /** @param {boolean} isSettled */
  const ask = isSettled => {
    clearTimeout(timer);
    const query = input.value.slice(0, 200).trim();
    try {
      const address = query ? "?" + new URLSearchParams({ q: query }) : location.pathname;
      if (query !== kept && !isDraft && (kept || isSettled)) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch (error) {
      // Some browsers do not let pages change the address of a file.
    }
    isDraft = !isSettled;
    if (isSettled) kept = query;
    search(query);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, 200, false);
  });
  page.form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    ask(true);
  });
  window.addEventListener("popstate", showAddressed);

  document.addEventListener("keydown", event => {
    const stops = [input, ...page.results.querySelectorAll("a, .button-quiet:not([hidden])")];
    const position = stops.indexOf(document.activeElement);
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: position + 1, ArrowUp: position - 1, Escape: 0 };
    const next = moves[event.key];
    if (position < 0 || next === position || !stops[next] || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    stops[next].focus();
  });

  page.fallback.remove();
  finding.open().catch(() => {});
  showAddressed();
})();
