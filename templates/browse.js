// Combines the filters of a list in place: several at once, in an order, page by page, at an address
// that can be shared. Without it every filter leads to a page of its own.
(function () {
  "use strict";

  const root = document.querySelector("[data-browse]");
  if (!root) return;
  const isWhole = "whole" in root.dataset;
  const filters = Array.from(root.querySelectorAll("[data-filter]"));
  const pages = filters.map((filter) => filter.href);
  const sentence = root.querySelector(".sentence");
  const still = root.querySelector(".browse-still");
  const order = root.querySelector(".order");
  const whole = sentence.textContent;
  const perPage = 100;
  const results = make("div");
  let table;

  function make(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  }

  function address(query) {
    return root.dataset.index + (String(query) && "?" + query);
  }

  function link(text, query, name, value) {
    const anchor = make("a", "", text);
    anchor.href = address(changed(query, name, value));
    return anchor;
  }

  function list(className, label, anchors) {
    const nav = make("nav", className, make("ul", "", ...anchors.map((anchor) => make("li", "", anchor))));
    nav.setAttribute("aria-label", label);
    return nav;
  }

  function mark(element, isCurrent, word) {
    if (isCurrent) element.setAttribute("aria-current", word);
    else element.removeAttribute("aria-current");
  }

  // What an address asks for, with one part changed. Another choice begins on the first page.
  function changed(query, name, value) {
    const next = new URLSearchParams(query);
    next.delete("page");
    next.delete(name);
    if (value) next.set(name, value);
    return next;
  }

  function toggled(query, filter) {
    const [name, value] = filter.dataset.filter.split("=");
    return address(changed(query, name, query.get(name) === value ? "" : value));
  }

  function load(then) {
    if (table) return then();
    const script = make("script");
    script.src = root.dataset.browse;
    script.onload = () => {
      table = window.prospectusTable;
      addOwnCost();
      then();
    };
    script.onerror = () => {
      filters.forEach((filter, at) => { filter.href = pages[at]; });
      sentence.textContent = "The filters could not be combined: use one at a time. " + whole;
    };
    document.head.append(script);
  }

  // What each offer costs the CCG that the reader chose, in pounds a year. The table counts in
  // hundredths of a penny.
  function addOwnCost() {
    const ccg = window.prospectusKeeping.ccg();
    const id = ccg && ccg.id;
    if (!id || !table.ccgs || !Object.prototype.hasOwnProperty.call(table.ccgs, id)) return;
    const [name, people, word] = table.ccgs[id];
    const { head, year } = table.columns;
    table.own = name;
    table.costWords = table.costWords.map((own, row) => own || (head[row] !== null ? word : ""));
    table.columns.own = table.names.map((_, row) =>
      head[row] !== null ? (head[row] * people) / 10000 : year[row] !== null ? year[row] / 10000 : null);
    table.sorts.push({
      id: "own", column: "own", text: "Least for " + name,
      rule: "The least for " + name + " in a year first; what cannot be worked out stands last."
    });
  }

  // Only what the table knows counts; whatever else an address says is left out.
  function read(query) {
    const sort = table.sorts.find((sort) => sort.id === query.get("sort")) || table.sorts[0];
    const clean = new URLSearchParams();
    const chosen = table.facets.map((facet) => {
      const value = facet.values.findIndex((value) => value[0] === query.get(facet.id));
      if (value >= 0) clean.set(facet.id, query.get(facet.id));
      return value;
    });
    if (sort !== table.sorts[0]) clean.set("sort", sort.id);
    return { chosen, sort, clean, page: parseInt(query.get("page"), 10) || 1 };
  }

  // The rows that fit, and for each facet the counts of its values among those that fit the others.
  function match(chosen) {
    const rows = [];
    const counts = table.facets.map((facet) => facet.values.map(() => 0));
    table.names.forEach((_, row) => {
      const values = table.facets.map((facet) => [].concat(facet.rows[row]));
      const misses = chosen.flatMap((value, at) => (value < 0 || values[at].includes(value) ? [] : [at]));
      if (!misses.length) rows.push(row);
      if (misses.length > 1) return;
      values.forEach((own, at) => {
        if (!misses.length || misses[0] === at) own.forEach((value) => { counts[at][value] += 1; });
      });
    });
    return { rows, counts };
  }

  function sorted(rows, sort) {
    const column = table.columns[sort.column];
    if (!column) return rows;
    return rows.sort((a, b) => {
      const [left, right] = [column[a], column[b]];
      if (left === null || right === null) return (left === null) - (right === null) || a - b;
      return (sort.isDown ? right - left : left - right) || a - b;
    });
  }

  const number = (count) => count.toLocaleString("en-GB");

  function said(count, chosen) {
    const phrases = table.facets.map((facet, at) => (chosen[at] < 0 ? "" : " " + facet.values[chosen[at]][2]));
    return (count ? number(count) : "No") + " " + (count === 1 ? table.one : table.many) + phrases.join("");
  }

  function item(row) {
    const anchor = make("a", "", table.names[row]);
    anchor.href = table.ids[row] + ".html";
    const tags = [].concat(table.tags[row]).filter((tag) => tag >= 0).map((tag) => table.tones[tag]);
    const cost = table.own ? table.columns.own[row] : null;
    const detail = table.details[row]
      + (cost === null ? "" : " · " + table.costWords[row] + "£" + number(Math.round(cost)) + " a year for " + table.own);
    return make("li", "",
      make("p", "item-name", anchor, ...tags.flatMap((tag) => [" ", make("strong", "tag tag-" + tag[1], tag[0])])),
      ...(detail ? [make("p", "item-detail", detail)] : []),
      ...(table.summaries && table.summaries[row] ? [make("p", "item-summary", table.summaries[row])] : []));
  }

  function updateFilters(what, counts) {
    filters.forEach((filter) => {
      const [name, slug] = filter.dataset.filter.split("=");
      const at = table.facets.findIndex((facet) => facet.id === name);
      const value = table.facets[at].values.findIndex((value) => value[0] === slug);
      const isChosen = what.chosen[at] === value;
      filter.lastElementChild.textContent = number(counts[at][value]);
      mark(filter, isChosen, "true");
      if (counts[at][value] || isChosen) filter.href = toggled(what.clean, filter);
      else filter.removeAttribute("href");
    });
  }

  function updateOrder(what) {
    order.replaceChildren("Order: ", ...table.sorts.flatMap((sort, at) => {
      const anchor = link(sort.text, what.clean, "sort", at ? sort.id : "");
      mark(anchor, sort === what.sort, "true");
      return [anchor, " "];
    }), make("span", "note", what.sort.rule));
  }

  function chosenLinks(what, text) {
    return table.facets.flatMap((facet, at) =>
      what.chosen[at] < 0 ? [] : [link(text(facet, at), what.clean, facet.id, "")]);
  }

  function showList(what, rows) {
    const last = Math.max(1, Math.ceil(rows.length / perPage));
    const page = Math.min(Math.max(1, what.page), last);
    const chips = chosenLinks(what, (facet, at) => "Remove " + facet.name + ": " + facet.values[what.chosen[at]][1]);
    if (chips.length > 1) chips.push(link("Remove all", "", "page", ""));
    const parts = last === 1 ? [] : Array.from({ length: last }, (_, at) => {
      const anchor = link(String(at + 1), what.clean, "", "");
      anchor.href = address(at ? what.clean + (String(what.clean) && "&") + "page=" + (at + 1) : what.clean);
      mark(anchor, at + 1 === page, "page");
      return anchor;
    });
    const ways = rows.length ? [] : chosenLinks(what, (_, at) => {
      const others = what.chosen.map((value, other) => (other === at ? -1 : value));
      const left = match(others).rows.length;
      return left ? said(left, others) : "";
    }).filter((way) => way.textContent);
    if (!rows.length) ways.push(link("All " + number(table.names.length) + " " + table.many, "", "", ""));
    results.replaceChildren(
      ...(chips.length ? [list("chosen", "Chosen filters", chips)] : []),
      ...(ways.length ? [make("p", "", "With fewer filters:"), list("ways", "Ways out", ways)] : []),
      make("ul", "items", ...rows.slice((page - 1) * perPage, page * perPage).map(item)),
      ...(parts.length ? [list("parts", "Pages of this list", parts)] : []));
    sentence.textContent = said(rows.length, what.chosen) + (page > 1 ? ", page " + page + " of " + last : "") + ".";
    window.prospectusKeeping.lookedAt(sentence.textContent);
  }

  function show() {
    const query = new URLSearchParams(isWhole ? location.search : root.dataset.chosen);
    if (!String(query) && !table) return;
    load(() => {
      const what = read(query);
      const found = match(what.chosen);
      const wasHere = root.contains(document.activeElement);
      updateFilters(what, found.counts);
      if (!isWhole) return;
      const isPlain = !String(what.clean) && what.page === 1;
      results.hidden = isPlain;
      still.hidden = !isPlain;
      updateOrder(what);
      if (isPlain) {
        sentence.textContent = whole;
        window.prospectusKeeping.lookedAt(whole);
      } else {
        showList(what, sorted(found.rows, what.sort));
      }
      // Who was at a link that is gone goes on at the sentence.
      if (wasHere && !document.activeElement.matches("a[href], button, summary, .sentence")) sentence.focus();
    });
  }

  const own = new URLSearchParams(root.dataset.chosen);
  filters.forEach((filter) => { filter.href = toggled(own, filter); });
  if (matchMedia("(min-width: 64em)").matches) {
    root.querySelectorAll(".facet").forEach((facet, at) => {
      facet.open = at < 4 || Boolean(facet.querySelector("[aria-current]"));
    });
  }
  if (isWhole) {
    sentence.tabIndex = -1;
    order.hidden = false;
    still.after(results);
    root.addEventListener("click", (event) => {
      const anchor = event.target.closest("a[href]");
      const isPlainClick = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      const here = new URL(root.dataset.index, location).pathname;
      if (!anchor || anchor.hash || anchor.pathname !== here || !isPlainClick) return;
      event.preventDefault();
      try {
        history.pushState(null, "", anchor.href);
      } catch (error) {
        location.assign(anchor.href);
        return;
      }
      load(show);
      if (!filters.includes(anchor)) sentence.focus();
    });
    addEventListener("popstate", show);
  }
  show();
})();
