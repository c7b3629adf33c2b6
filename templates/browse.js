// Filters a list in place by several values at once, sorts it by any column and splits it into pages, at
// an address that can be shared. Without this script every filter leads to a page of its own.
(() => {
  "use strict";

  const { make, fill, number, keeping, profiling, listing } = prospectus;
  const perPage = 100;

  // What is listed

  /** @type {Browsing["read"]} */
  const read = (table, query) => {
    const clean = new URLSearchParams();
    const chosen = table.facets.map(({ id, values }) => {
      const value = values.findIndex(([slug]) => slug === query.get(id));
      if (value >= 0) clean.set(id, values[value][0]);
      return value;
    });
    const usual = chosen.some(value => value >= 0) ? table.whenFiltered : "name";
    const isAsked = table.sorts.some(({ id }) => id === query.get("sort"));
    const own = isAsked ? query.get("sort") : usual;
    const sort = table.sorts.find(({ id }) => id === own) || table.sorts[0];
    if (isAsked) clean.set("sort", sort.id);
    return { chosen, sort, clean, page: parseInt(query.get("page") || "", 10) || 1 };
  };

  /** @type {Browsing["match"]} */
  const match = (table, chosen) => {
    /** @type {number[]} */
    const rows = [];
    const counts = table.facets.map(({ values }) => values.map(() => 0));
    table.ids.forEach((_, row) => {
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

  /**
   * The place of each row among the others by a column or a number; null where it has none.
   * @param {BrowseTable} table @param {string} name
   */
  const places = (table, name) => {
    const column = table.columns.find(({ id }) => id === name);
    return column ? column.rows.map(value => column.ranks[value]) : (table.numbers || {})[name];
  };

  /** @type {Browsing["sorted"]} */
  const sorted = (table, rows, sort) => {
    const place = places(table, sort.column) || table.ids.map(() => 0);
    const isOver = new Set(table.over);
    return rows.sort((left, right) => {
      const [first, second] = [place[left], place[right]];
      const last = Number(isOver.has(left)) - Number(isOver.has(right));
      if (last) return last;
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
    if (!own || !table.ccgs || !table.numbers || !Object.prototype.hasOwnProperty.call(table.ccgs, own.id)) return;
    const [name, population, word] = table.ccgs[own.id];
    const { head, year } = table.numbers;
    const costs = table.ids.map((_, row) =>
      profiling.yearlyCost({ head: head[row], year: year[row], costWord: (table.costWords || [])[row] }, { population, word }));
    table.ownCosts = costs.map(cost => cost ? cost.text + " a year for " + name : "");
    table.numbers.own = costs.map(cost => cost && cost.pounds);
    table.sorts.push({
      id: "own", column: "own", text: "Lowest for " + name,
      rule: "Offers whose cost for it cannot be worked out come after the rest, and what is over last."
    });
  };

  prospectus.browsing = { read, match, sorted, said, addOwnCost };

  // The page

  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-browse]"));
  if (!root) return;
  const { browse = "", index = "", listPage = "", chosen: ownChosen = "" } = root.dataset;
  const isFirst = "first" in root.dataset;
  /** @type {HTMLAnchorElement[]} */
  const filters = Array.from(root.querySelectorAll("a[data-filter]"));
  const pages = filters.map(({ href }) => href);
  /** @param {string} selector */
  const part = selector => /** @type {HTMLElement} */ (root.querySelector(selector));
  const sentence = part(".sentence");
  const staticList = part(".browse-static");
  const staticTable = part(".browse-static [data-list]");
  const order = part(".order");
  const select = /** @type {HTMLSelectElement} */ (root.querySelector(".order select"));
  const whole = sentence.textContent || "";
  const results = make("div");
  const isWhole = index === listPage;
  /** @type {BrowseTable | undefined} */
  let loaded;
  /** Whether the list is shown as the page came. */
  let isPlainHere = true;

  /**
   * Of this list, as long as what is asked for has the filter of this page and no other.
   * @param {string | URLSearchParams} query
   */
  const address = query => {
    const rest = new URLSearchParams(query);
    const isHere = Array.from(new URLSearchParams(ownChosen)).every(([name, value]) => {
      const has = rest.get(name) === value;
      rest.delete(name);
      return has;
    });
    const isAlone = Array.from(rest.keys()).every(name => name === "sort" || name === "page");
    const [path, left] = isHere && isAlone ? [listPage, String(rest)] : [index, String(query)];
    return path + (left && "?" + left);
  };

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

  /** @param {BrowseTable} table @param {Browsed} what @param {boolean} isPlain */
  const updateOrder = (table, what, isPlain) => {
    if (select.options.length === table.sorts.length) {
      const { id, text } = table.sorts[table.sorts.length - 1];
      select.append(make("option", { value: id }, text));
    }
    select.value = isPlain ? "" : what.sort.id;
    fill(/** @type {Element} */ (order.querySelector(".note")), isPlain ? "" : what.sort.rule);
  };

  /**
   * Goes to the list in an order: here, or where its first part is.
   * @param {string} sort
   */
  const goSorted = async sort => {
    const query = new URLSearchParams(isFirst ? location.search : "");
    for (const [name, value] of new URLSearchParams(ownChosen)) query.set(name, value);
    await go(address(changed(query, "sort", sort)));
  };

  /**
   * In the order of a column or, if the list is in that, in the reverse.
   * @param {string} name
   */
  const sortBy = async name => {
    const table = await load();
    if (!table) return;
    const { sort } = read(table, asked());
    const isReverse = !isPlainHere && sort.column === name && sort.id === name;
    await goSorted(name + (isReverse ? "-reversed" : ""));
    const head = root.querySelector(".browse-results [data-column='" + name + "'] button");
    if (head) /** @type {HTMLElement} */ (head).focus();
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
    return ways.concat(link("All " + number(table.ids.length) + " " + table.many, "", "", ""));
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
    // The page of a value says itself how to remove it.
    const chips = isWhole ? chosenLinks(table, what, at =>
      "Remove " + table.facets[at].name + ": " + table.facets[at].values[what.chosen[at]][1]) : [];
    if (chips.length > 1) chips.push(link("Remove all", "", "page", ""));
    const tools = make("p", { class: "to-contents" }, make("a", { href: "#filters" }, "Filters and order"));
    fill(results, tools,
      ...(chips.length ? [list("chosen", "Chosen filters", chips)] : []),
      ...(rows.length ? [] : [make("p", {}, "With fewer filters:"), list("ways", "Ways out", waysOut(table, what))]),
      ...(rows.length ? [listing.tableOf(table, rows.slice((page - 1) * perPage, page * perPage), what.sort, index, sortBy)] : []),
      ...(last > 1 ? [list("parts", "Pages of this list", partsOf(what, page, last))] : []));
    sentence.textContent = said(table, rows.length, what.chosen) + (page > 1 ? ", page " + page + " of " + last : "") + ".";
    keeping.noteSearch(sentence.textContent);
  };

  /** What the address of this page asks for, the filter that the page is of included. */
  const asked = () => {
    const query = new URLSearchParams(isFirst ? location.search : "");
    if (!isWhole) for (const name of Array.from(query.keys())) if (name !== "sort" && name !== "page") query.delete(name);
    for (const [name, value] of new URLSearchParams(ownChosen)) query.set(name, value);
    return query;
  };

  const show = async () => {
    const query = asked();
    if (!String(query) && !loaded) return;
    const table = await load();
    if (!table) return;
    const what = read(table, query);
    const found = match(table, what.chosen);
    const wasHere = root.contains(document.activeElement);
    updateFilters(table, what, found.counts);
    if (!isFirst) return;
    isPlainHere = String(what.clean) === ownChosen && what.page === 1;
    results.hidden = isPlainHere;
    staticList.hidden = !isPlainHere;
    updateOrder(table, what, isPlainHere);
    if (isPlainHere) {
      sentence.textContent = whole;
      keeping.noteSearch(whole);
    } else {
      showList(table, what, sorted(table, found.rows, what.sort));
    }
    // If the link that had the focus is gone, the sentence gets it.
    const { activeElement } = document;
    const isHere = activeElement && activeElement.matches("a[href], button, select, summary, .sentence");
    if (wasHere && !isHere) sentence.focus();
  };

  /**
   * Goes to an address: in place if it is of this list.
   * @param {string} href
   */
  const go = async href => {
    const target = new URL(href, location.href);
    if (isFirst && target.pathname === new URL(listPage, location.href).pathname) {
      try {
        history.pushState(null, "", target.href);
        await load();
        await show();
        return true;
      } catch (error) {
        // Some browsers do not let pages change the address of a file.
      }
    }
    location.assign(target.href);
    return false;
  };

  for (const filter of filters) filter.href = toggled(new URLSearchParams(ownChosen), filter);
  if (staticTable) listing.addButtons(staticTable, sortBy);
  if (select) {
    order.hidden = false;
    select.addEventListener("change", () => goSorted(select.value));
  }
  if (isFirst) {
    sentence.tabIndex = -1;
    results.className = "browse-results";
    staticList.after(results);
    root.addEventListener("click", async event => {
      const anchor = /** @type {Element} */ (event.target).closest("a");
      const isPlainClick = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      const here = new URL(listPage, location.href).pathname;
      if (!anchor || !anchor.href || anchor.hash || anchor.pathname !== here || !isPlainClick) return;
      event.preventDefault();
      if (await go(anchor.href) && !filters.includes(anchor)) sentence.focus();
    });
    addEventListener("popstate", show);
  }
  show();
})();
