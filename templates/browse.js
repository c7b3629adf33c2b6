// Filters a list in place by several values at once, sorts it and splits it into pages, at an address
// that can be shared. Without this script every filter leads to a page of its own.
(() => {
  "use strict";

  const { make, fill, tag, number, keeping } = prospectus;
  const perPage = 100;

  // What is listed

  /** @type {Browsing["read"]} */
  const read = (table, query) => {
    const sort = table.sorts.find(({ id }) => id === query.get("sort")) || table.sorts[0];
    const clean = new URLSearchParams();
    const chosen = table.facets.map(({ id, values }) => {
      const value = values.findIndex(([slug]) => slug === query.get(id));
      if (value >= 0) clean.set(id, values[value][0]);
      return value;
    });
    if (sort !== table.sorts[0]) clean.set("sort", sort.id);
    return { chosen, sort, clean, page: parseInt(query.get("page") || "", 10) || 1 };
  };

  /** @type {Browsing["match"]} */
  const match = (table, chosen) => {
    /** @type {number[]} */
    const rows = [];
    const counts = table.facets.map(({ values }) => values.map(() => 0));
    table.names.forEach((_, row) => {
      const values = table.facets.map(({ rows }) => [rows[row]].flat());
      const misses = chosen.flatMap((value, at) => value < 0 || values[at].includes(value) ? [] : [at]);
      if (!misses.length) rows.push(row);
      if (misses.length > 1) return;
      values.forEach((own, at) => {
        if (misses.length && misses[0] !== at) return;
        for (const value of own) counts[at][value] += 1;
      });
    });
    return { rows, counts };
  };

  /** @type {Browsing["sorted"]} */
  const sorted = (table, rows, sort) => {
    const column = table.columns[sort.column];
    if (!column) return rows;
    return rows.sort((left, right) => {
      const [first, second] = [column[left], column[right]];
      if (first === null || second === null) return Number(first === null) - Number(second === null) || left - right;
      return (sort.isDown ? second - first : first - second) || left - right;
    });
  };

  /** @type {Browsing["said"]} */
  const said = (table, count, chosen) => {
    const phrases = table.facets.map(({ values }, at) => chosen[at] < 0 ? "" : " " + values[chosen[at]][2]);
    return (count ? number(count) : "No") + " " + (count === 1 ? table.one : table.many) + phrases.join("");
  };

  /** @type {Browsing["addOwnCost"]} */
  const addOwnCost = (table, own) => {
    if (!own || !table.ccgs || !Object.prototype.hasOwnProperty.call(table.ccgs, own.id)) return;
    const [name, population, word] = table.ccgs[own.id];
    const { head, year } = table.columns;
    const costs = table.names.map((_, row) =>
      keeping.yearlyCost({ head: head[row], year: year[row], costWord: (table.costWords || [])[row] }, { population, word }));
    table.ownCosts = costs.map(cost => cost ? cost.text + " a year for " + name : "");
    table.columns.own = costs.map(cost => cost && cost.pounds);
    table.sorts.push({
      id: "own", column: "own", text: "Lowest for " + name,
      rule: "The lowest yearly cost for " + name + " first; offers whose cost cannot be worked out come last."
    });
  };

  prospectus.browsing = { read, match, sorted, said, addOwnCost };

  // The page

  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-browse]"));
  if (!root) return;
  const { browse = "", index = "", chosen: ownChosen = "" } = root.dataset;
  const isWhole = "whole" in root.dataset;
  /** @type {HTMLAnchorElement[]} */
  const filters = Array.from(root.querySelectorAll("a[data-filter]"));
  const pages = filters.map(({ href }) => href);
  /** @param {string} selector */
  const part = selector => /** @type {HTMLElement} */ (root.querySelector(selector));
  const sentence = part(".sentence");
  const staticList = part(".browse-static");
  const order = part(".order");
  const whole = sentence.textContent || "";
  const results = make("div");
  /** @type {BrowseTable | undefined} */
  let loaded;

  /** @param {string | URLSearchParams} query */
  const address = query => index + (String(query) && "?" + query);

  /**
   * What an address asks for, with one part changed. A new choice starts on the first page.
   * @param {string | URLSearchParams} query @param {string} name @param {string} value
   */
  const changed = (query, name, value) => {
    const next = new URLSearchParams(query);
    next.delete("page");
    next.delete(name);
    if (value) next.set(name, value);
    return next;
  };

  /** @param {string} text @param {string | URLSearchParams} query @param {string} name @param {string} value */
  const link = (text, query, name, value) => make("a", { href: address(changed(query, name, value)) }, text);

  /** @param {string} className @param {string} label @param {HTMLElement[]} anchors */
  const list = (className, label, anchors) =>
    make("nav", { class: className, "aria-label": label }, make("ul", {}, ...anchors.map(anchor => make("li", {}, anchor))));

  /** @param {Element} element @param {boolean} isCurrent @param {string} word */
  const mark = (element, isCurrent, word) => {
    if (isCurrent) element.setAttribute("aria-current", word);
    else element.removeAttribute("aria-current");
  };

  /** @param {HTMLElement} filter */
  const filterOf = filter => (filter.dataset.filter || "").split("=");

  /** @param {URLSearchParams} query @param {HTMLElement} filter */
  const toggled = (query, filter) => {
    const [name, value] = filterOf(filter);
    return address(changed(query, name, query.get(name) === value ? "" : value));
  };

  /** Undefined if the table could not be loaded: the sentence then says so. */
  const load = async () => {
    if (loaded) return loaded;
    try {
      /** @type {BrowseTable} */
      const table = (await prospectus.load(new URL(browse, location.href).href))[0];
      if (!loaded) addOwnCost(table, keeping.ccg());
      loaded = table;
    } catch (error) {
      filters.forEach((filter, at) => { filter.href = pages[at]; });
      sentence.textContent = "The filters could not be combined: use one at a time. " + whole;
    }
    return loaded;
  };

  /** @param {BrowseTable} table @param {number} row */
  const item = (table, row) => {
    const tags = [table.tags[row]].flat().filter(tag => tag >= 0).flatMap(own => [" ", tag(table.tones[own])]);
    const cost = (table.ownCosts || [])[row];
    const detail = table.details[row] + (cost ? " · " + cost : "");
    const summary = (table.summaries || [])[row];
    return make("li", {},
      make("p", { class: "item-name" }, make("a", { href: table.ids[row] + ".html" }, table.names[row]), ...tags),
      ...(detail ? [make("p", { class: "item-detail" }, detail)] : []),
      ...(summary ? [make("p", { class: "item-summary" }, summary)] : []));
  };

  /** @param {BrowseTable} table @param {Browsed} what @param {number[][]} counts */
  const updateFilters = (table, what, counts) => {
    for (const filter of filters) {
      const [name, slug] = filterOf(filter);
      const at = table.facets.findIndex(({ id }) => id === name);
      const value = table.facets[at].values.findIndex(([own]) => own === slug);
      const isChosen = what.chosen[at] === value;
      fill(/** @type {Element} */ (filter.lastElementChild), number(counts[at][value]));
      mark(filter, isChosen, "true");
      if (counts[at][value] || isChosen) filter.href = toggled(what.clean, filter);
      else filter.removeAttribute("href");
    }
  };

  /** @param {BrowseTable} table @param {Browsed} what */
  const updateOrder = (table, what) => {
    const anchors = table.sorts.flatMap((sort, at) => {
      const anchor = link(sort.text, what.clean, "sort", at ? sort.id : "");
      mark(anchor, sort === what.sort, "true");
      return [anchor, " "];
    });
    fill(order, "Order: ", ...anchors, make("span", { class: "note" }, what.sort.rule));
  };

  /** @param {BrowseTable} table @param {Browsed} what @param {(at: number) => string} text empty where there is no link */
  const chosenLinks = (table, what, text) => table.facets.flatMap(({ id }, at) => {
    const words = what.chosen[at] < 0 ? "" : text(at);
    return words ? [link(words, what.clean, id, "")] : [];
  });

  /** @param {BrowseTable} table @param {Browsed} what */
  const waysOut = (table, what) => {
    const ways = chosenLinks(table, what, at => {
      const others = what.chosen.map((value, other) => other === at ? -1 : value);
      const left = match(table, others).rows.length;
      return left ? said(table, left, others) : "";
    });
    return ways.concat(link("All " + number(table.names.length) + " " + table.many, "", "", ""));
  };

  /** @param {Browsed} what @param {number} page @param {number} last */
  const partsOf = (what, page, last) => Array.from({ length: last }, (_, at) => {
    const anchor = make("a", { href: address(changed(what.clean, "page", at ? String(at + 1) : "")) }, String(at + 1));
    mark(anchor, at + 1 === page, "page");
    return anchor;
  });

  /** @param {BrowseTable} table @param {Browsed} what @param {number[]} rows */
  const showList = (table, what, rows) => {
    const last = Math.max(1, Math.ceil(rows.length / perPage));
    const page = Math.min(Math.max(1, what.page), last);
    const chips = chosenLinks(table, what, at =>
      "Remove " + table.facets[at].name + ": " + table.facets[at].values[what.chosen[at]][1]);
    if (chips.length > 1) chips.push(link("Remove all", "", "page", ""));
    fill(results,
      ...(chips.length ? [list("chosen", "Chosen filters", chips)] : []),
      ...(rows.length ? [] : [make("p", {}, "With fewer filters:"), list("ways", "Ways out", waysOut(table, what))]),
      make("ul", { class: "items" }, ...rows.slice((page - 1) * perPage, page * perPage).map(row => item(table, row))),
      ...(last > 1 ? [list("parts", "Pages of this list", partsOf(what, page, last))] : []));
    sentence.textContent = said(table, rows.length, what.chosen) + (page > 1 ? ", page " + page + " of " + last : "") + ".";
    keeping.noteSearch(sentence.textContent);
  };

  const show = async () => {
    const query = new URLSearchParams(isWhole ? location.search : ownChosen);
    if (!String(query) && !loaded) return;
    const table = await load();
    if (!table) return;
    const what = read(table, query);
    const found = match(table, what.chosen);
    const wasHere = root.contains(document.activeElement);
    updateFilters(table, what, found.counts);
    if (!isWhole) return;
    const isPlain = !String(what.clean) && what.page === 1;
    results.hidden = isPlain;
    staticList.hidden = !isPlain;
    updateOrder(table, what);
    if (isPlain) {
      sentence.textContent = whole;
      keeping.noteSearch(whole);
    } else {
      showList(table, what, sorted(table, found.rows, what.sort));
    }
    // If the link that had the focus is gone, the sentence gets it.
    const { activeElement } = document;
    const isHere = activeElement && activeElement.matches("a[href], button, summary, .sentence");
    if (wasHere && !isHere) sentence.focus();
  };

  for (const filter of filters) filter.href = toggled(new URLSearchParams(ownChosen), filter);
  if (matchMedia("(min-width: 64em)").matches) {
    root.querySelectorAll("details").forEach((facet, at) => {
      facet.open = at < 4 || Boolean(facet.querySelector("[aria-current]"));
    });
  }
  if (isWhole) {
    sentence.tabIndex = -1;
    order.hidden = false;
    staticList.after(results);
    root.addEventListener("click", async event => {
      const anchor = /** @type {Element} */ (event.target).closest("a");
      const isPlainClick = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      const here = new URL(index, location.href).pathname;
      if (!anchor || !anchor.href || anchor.hash || anchor.pathname !== here || !isPlainClick) return;
      event.preventDefault();
      try {
        history.pushState(null, "", anchor.href);
      } catch (error) {
        location.assign(anchor.href);
        return;
      }
      await load();
      await show();
      if (!filters.includes(anchor)) sentence.focus();
    });
    addEventListener("popstate", show);
  }
  show();
})();
