// Combines the filters of a list in place: several at once, in an order, page by page, at an address
// that can be shared. Without it every filter leads to a page of its own.
(function () {
  "use strict";

  var root = document.querySelector("[data-browse]");
  if (!root) return;
  var find = root.querySelector.bind(root);
  var index = root.dataset.index;
  var isIndex = "whole" in root.dataset;
  var links = Array.prototype.slice.call(root.querySelectorAll("[data-filter]"));
  var sentence = find(".sentence");
  var still = { sentence: sentence.textContent, filters: links.map(function (link) { return link.lastChild.textContent; }) };
  var perPage = 100;
  var table = null;
  var results = null;

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function link(text, state, className) {
    var element = make("a", className, text);
    element.href = address(state);
    element.addEventListener("click", function (event) { follow(event, state, true); });
    return element;
  }

  // What is chosen: facets with their values, and perhaps sort and page.
  function read(query) {
    var state = {};
    new URLSearchParams(query).forEach(function (value, name) { state[name] = value; });
    return state;
  }

  function changed(state, name, value) {
    var next = Object.assign({}, state);
    delete next.page;
    if (value === undefined) delete next[name]; else next[name] = value;
    return next;
  }

  function address(state) {
    var query = new URLSearchParams(state).toString();
    return index + (query ? "?" + query : "");
  }

  function pair(element) {
    var parts = element.dataset.filter.split("=");
    return { name: parts[0], value: parts[1] };
  }

  function toggled(state, own) {
    return changed(state, own.name, state[own.name] === own.value ? undefined : own.value);
  }

  function follow(event, state, moves) {
    if (!isIndex || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    try { history.pushState(null, "", address(state)); } catch (error) { location.assign(address(state)); return; }
    show(moves);
  }

  function load(done) {
    if (table) return done();
    var script = make("script");
    script.src = root.dataset.browse;
    script.onload = function () { table = window.prospectusTable; done(); };
    script.onerror = function () { sentence.textContent = "The filters could not be loaded. " + still.sentence; };
    document.head.append(script);
  }

  // Only what the table knows counts; whatever else an address says is left out.
  function known(state) {
    var chosen = table.facets.map(function (facet) {
      return facet.values.findIndex(function (value) { return value[0] === state[facet.id]; });
    });
    var sort = sorts().find(function (sort) { return sort.id === state.sort; }) || table.sorts[0];
    return { chosen: chosen, sort: sort, page: Math.max(1, parseInt(state.page, 10) || 1) };
  }

  function ownCCG() {
    try {
      var id = localStorage.getItem("prospectus.ccg");
      return id && table.ccgs && Object.hasOwn(table.ccgs, id) ? table.ccgs[id] : null;
    } catch (error) { return null; }
  }

  // Pounds a year for a CCG of so many people; the table counts in hundredths of a penny.
  function cost(row, people) {
    var head = table.columns.head[row];
    var year = table.columns.year[row];
    return head !== null ? head * people / 10000 : year !== null ? year / 10000 : null;
  }

  function sorts() {
    var own = ownCCG();
    return own ? table.sorts.concat({
      id: "mine", text: "Least a year for " + own[0],
      rule: "The least for " + own[0] + " in a year first; those whose cost cannot be worked out stand last."
    }) : table.sorts;
  }

  function sorted(rows, sort) {
    var own = ownCCG();
    var column = table.columns[sort.column];
    if (!column && sort.id !== "mine") return rows;
    function key(row) { return column ? column[row] : cost(row, own[1]); }
    return rows.map(function (row) { return [key(row), row]; }).sort(function (a, b) {
      if (a[0] === null || b[0] === null) return (a[0] === null) - (b[0] === null) || a[1] - b[1];
      return (sort.isDown ? b[0] - a[0] : a[0] - b[0]) || a[1] - b[1];
    }).map(function (entry) { return entry[1]; });
  }

  // The rows that fit, and for each facet the counts of its values among those that fit the others.
  function match(chosen) {
    var rows = [];
    var counts = table.facets.map(function (facet) { return facet.values.map(function () { return 0; }); });
    function count(facet, row) {
      [].concat(table.facets[facet].rows[row]).forEach(function (value) { counts[facet][value] += 1; });
    }
    table.names.forEach(function (_, row) {
      var misses = [];
      chosen.forEach(function (value, facet) {
        var own = table.facets[facet].rows[row];
        if (value >= 0 && own !== value && !(own.length && own.includes(value))) misses.push(facet);
      });
      if (!misses.length) {
        rows.push(row);
        chosen.forEach(function (_, facet) { count(facet, row); });
      } else if (misses.length === 1) count(misses[0], row);
    });
    return { rows: rows, counts: counts };
  }

  function number(count) { return count.toLocaleString("en-GB"); }

  function said(count, chosen) {
    var phrases = table.facets.map(function (facet, at) { return chosen[at] < 0 ? "" : " " + facet.values[chosen[at]][2]; });
    return (count ? number(count) : "No") + " " + (count === 1 ? table.one : table.many) + phrases.join("");
  }

  function item(row) {
    var own = ownCCG();
    var element = make("li");
    var name = make("p", "item-name");
    var anchor = make("a", "", table.names[row]);
    anchor.href = table.ids[row] + ".html";
    name.append(anchor);
    [].concat(table.tags[row]).forEach(function (tag) {
      if (tag >= 0) name.append(" ", make("strong", "tag tag-" + table.tones[tag][1], table.tones[tag][0]));
    });
    element.append(name);
    var detail = table.details[row];
    var pounds = own && cost(row, own[1]);
    if (own && pounds !== null) detail += " · £" + number(Math.round(pounds)) + " a year for " + own[0];
    if (detail) element.append(make("p", "item-detail", detail));
    if (table.summaries && table.summaries[row]) element.append(make("p", "item-summary", table.summaries[row]));
    return element;
  }

  function list(members, className, label) {
    var nav = make("nav", className);
    nav.setAttribute("aria-label", label);
    var all = make("ul");
    members.forEach(function (member) {
      var element = make("li");
      element.append(member);
      all.append(element);
    });
    nav.append(all);
    return nav;
  }

  function update(state, what, counts) {
    links.forEach(function (element) {
      var own = pair(element);
      var facet = table.facets.findIndex(function (facet) { return facet.id === own.name; });
      var value = table.facets[facet].values.findIndex(function (value) { return value[0] === own.value; });
      var isChosen = what.chosen[facet] === value;
      element.lastChild.textContent = number(counts[facet][value]);
      element.toggleAttribute("aria-current", isChosen);
      if (isChosen) element.setAttribute("aria-current", "true");
      if (counts[facet][value] || isChosen) element.href = address(toggled(state, own));
      else element.removeAttribute("href");
    });
  }

  function chips(state, what) {
    var chosen = table.facets.filter(function (_, at) { return what.chosen[at] >= 0; });
    if (!chosen.length) return [];
    var anchors = chosen.map(function (facet) {
      var value = facet.values[what.chosen[table.facets.indexOf(facet)]];
      var anchor = link("", changed(state, facet.id));
      anchor.append(make("span", "hidden", "Remove "), facet.name + ": " + value[1]);
      return anchor;
    });
    if (chosen.length > 1) anchors.push(link("Remove all", {}));
    return [list(anchors, "chosen", "Chosen filters")];
  }

  function waysOut(state, what) {
    var ways = what.chosen.map(function (value, at) {
      if (value < 0) return null;
      var without = what.chosen.slice();
      without[at] = -1;
      return link(said(match(without).rows.length, without), changed(state, table.facets[at].id));
    });
    return [make("p", "", "Take one filter away:"), list(ways.filter(Boolean), "ways", "Ways out")];
  }

  function show(moves) {
    var state = read(location.search);
    delete state.page;
    var isPlain = !location.search;
    if (isPlain && !table) return;
    load(function () {
      var what = known(read(location.search));
      var clean = {};
      table.facets.forEach(function (facet, at) { if (what.chosen[at] >= 0) clean[facet.id] = facet.values[what.chosen[at]][0]; });
      if (what.sort !== table.sorts[0]) clean.sort = what.sort.id;
      var found = match(what.chosen);
      var rows = sorted(found.rows, what.sort);
      var pages = Math.max(1, Math.ceil(rows.length / perPage));
      var page = Math.min(what.page, pages);
      update(clean, what, found.counts);
      var order = make("p", "order", what.sort.rule + " ");
      sorts().forEach(function (sort) {
        var anchor = link(sort.text, changed(clean, "sort", sort === table.sorts[0] ? undefined : sort.id));
        if (sort.id === what.sort.id) anchor.setAttribute("aria-current", "true");
        order.append(anchor, " ");
      });
      var items = make("ul", "items");
      items.append.apply(items, rows.slice((page - 1) * perPage, page * perPage).map(item));
      var turns = [];
      for (var at = 1; pages > 1 && at <= pages; at += 1) {
        var turn = link(String(at), Object.assign({}, clean, at > 1 ? { page: at } : {}));
        if (at === page) turn.setAttribute("aria-current", "page");
        turns.push(turn);
      }
      results.replaceChildren.apply(results, chips(clean, what)
        .concat(rows.length > 1 ? [order] : [], rows.length ? [items] : waysOut(clean, what))
        .concat(turns.length ? [list(turns, "parts", "Pages of this list")] : []));
      results.hidden = false;
      find(".browse-still").hidden = true;
      sentence.textContent = said(rows.length, what.chosen) + (page > 1 ? ", page " + page + " of " + pages : "") + ".";
      if (moves) { sentence.focus(); sentence.scrollIntoView({ block: "nearest" }); }
    });
  }

  var own = isIndex ? read(location.search) : read(root.dataset.chosen);
  links.forEach(function (element) {
    element.href = address(toggled(own, pair(element)));
    element.addEventListener("click", function (event) {
      if (element.href) follow(event, toggled(read(location.search), pair(element)), false);
    });
  });
  if (matchMedia("(min-width: 64em)").matches) {
    root.querySelectorAll("details.facet").forEach(function (facet, at) { if (at < 4) facet.open = true; });
  }
  if (!isIndex) return;
  sentence.tabIndex = -1;
  results = make("div", "browse-results");
  results.hidden = true;
  find(".browse-still").after(results);
  addEventListener("popstate", function () { show(false); });
  show(false);
})();
