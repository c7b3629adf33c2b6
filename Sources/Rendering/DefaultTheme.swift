// Made by scripts/embed-theme from templates/: edit the theme there, then run it again.

/// The files of the default theme.
package let defaultTheme: [(path: String, text: String)] = [
  (
    "about-the-data.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.certainty}}
    {{> parts/section}}
    {{/section.certainty}}
    {{#section.downloads}}
    {{> parts/section}}
    {{/section.downloads}}
    {{#section.sources}}
    {{> parts/section}}
    {{/section.sources}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "accessibility.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width prose">
    {{> parts/heading}}
    <p>Everyone should be able to read and use this site, whatever their eyesight, hands, device or connection.</p>
    <h2>What we do for it</h2>
    <ul>
    <li>Every page works without JavaScript, from 320 pixels wide, in light and dark colours, and on paper.</li>
    <li>Search runs in your browser and needs JavaScript; without it, lists from A to Z lead to every page. How many results there are is announced.</li>
    <li>Everything can be reached with a keyboard, and what is in focus is marked.</li>
    <li>Charts have a sentence that says what they show, and their figures stand in a table.</li>
    <li>Nothing is told by colour alone, and nothing moves.</li>
    <li>Tables have captions and headings, and no cell is left empty.</li>
    </ul>
    <h2>How it is checked</h2>
    <p>Pages are checked against WCAG 2.2, level AA, with axe in Chromium, at 320 and 1280 pixels, in light and dark colours, whenever the software changes. An automatic check does not find every barrier.</p>
    <h2>If something is in your way</h2>
    {{#contact}}
    <p>Tell us: {{contact}}. Say which page and what you were trying to do.</p>
    {{/contact}}
    {{^contact}}
    <p>Tell whoever sent you to this site. Say which page and what you were trying to do.</p>
    {{/contact}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "agreement.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.targets}}
    {{> parts/section}}
    {{/section.targets}}
    {{#section.kpis}}
    {{> parts/section}}
    {{/section.kpis}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "article.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <article class="width">
    {{> parts/heading}}
    {{> parts/tags}}
    {{> parts/notices}}
    {{#keepable}}
    <div class="keep" data-keep="{{kind}}" data-id="{{id}}" data-name="{{name}}"{{#population}} data-population="{{.}}"{{/population}}></div>
    {{/keepable}}
    {{#has_highlights}}
    <section class="highlights" aria-labelledby="at-a-glance">
    <h2 id="at-a-glance">At a glance</h2>
    <ul>
    {{#highlights}}
    <li><a href="{{address}}">{{text}}</a>{{#tag}} {{>parts/tag}}{{/tag}}</li>
    {{/highlights}}
    </ul>
    </section>
    {{/has_highlights}}
    {{#has_contents}}
    <nav class="contents" aria-label="On this page">
    <ul>
    {{#sections}}
    <li><a href="#{{id}}">{{heading}}</a></li>
    {{/sections}}
    </ul>
    </nav>
    {{/has_contents}}
    {{> parts/fact-list}}
    {{#prose}}
    <div class="prose">
    {{{prose}}}
    </div>
    {{/prose}}
    {{#charts}}
    {{> parts/chart}}
    {{/charts}}
    {{$sections}}
    {{#sections}}
    {{> parts/section}}
    {{/sections}}
    {{/sections}}
    {{#figures}}
    {{> parts/figures}}
    {{/figures}}
    {{> parts/word-list}}
    </article>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "browse.css",
    ##"""
    .browse { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4) var(--space-6); margin-top: var(--space-4); }
    .browse [hidden] { display: none; }
    .facets { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-2); align-content: start; font-size: var(--small); }
    .facets > * { grid-column: 1 / -1; margin: 0; }
    .facets h2 { font-size: var(--heading-3); }
    .facets .facet { grid-column: auto; }
    .facets .facet[open] { grid-column: 1 / -1; }
    .facet { border: 1px solid var(--border); border-radius: 4px; background: var(--surface); }
    .facet summary { padding: var(--space-2) var(--space-3); color: var(--link); font-weight: bold; cursor: pointer; }
    .facet .note, .facet > p { margin: 0; padding: 0 var(--space-3) var(--space-2); }
    .facet ul { max-height: 22rem; margin: 0; padding: 0 0 var(--space-2); overflow-y: auto; list-style: none; }
    .facet li { margin: 0; }
    .facet li a { display: flex; gap: var(--space-3); justify-content: space-between; padding: var(--space-1) var(--space-3); line-height: 1.4; }
    .facet li a:not([href]) { color: var(--quiet); text-decoration: none; }
    .facet li a[aria-current]:not(:focus-visible) { background: var(--band); color: var(--band-text); font-weight: bold; }
    .facet-count { flex: none; font-variant-numeric: tabular-nums; }
    .chosen ul { display: flex; flex-wrap: wrap; gap: var(--space-2); padding: 0; list-style: none; }
    .chosen li { margin: 0; }
    .chosen a { display: block; padding: var(--space-1) var(--space-3); border: 1px solid var(--edge); border-radius: 4px; background: var(--surface); font-size: var(--small); }
    .order { font-size: var(--small); }
    .order a { display: inline-block; margin-right: var(--space-3); padding: var(--space-1) 0; }
    .order .note { display: block; }
    .order a[aria-current] { color: var(--text); font-weight: bold; text-decoration: none; }
    .ways ul { padding: 0; list-style: none; }
    .ways li { margin: 0; }
    .ways a { display: inline-block; padding: var(--space-1) 0; }

    @media (min-width: 64em) {
      .browse { grid-template-columns: 17rem minmax(0, 1fr); }
      .facets { grid-template-columns: minmax(0, 1fr); }
      .browse-still > .letters:first-child { margin-top: 0; }
      .is-lettered .group { grid-template-columns: 2.5rem minmax(0, 1fr); }
    }

    @media (forced-colors: active) {
      .facet li a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
    }

    @media print {
      .facets, .order > a, .chosen, .browse-results .parts { display: none; }
    }

    """##
  ),
  (
    "browse.js",
    ##"""
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
          id: "own", column: "own", text: "Least for " + name,
          rule: "The least for " + name + " in a year first; what cannot be worked out stands last."
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
      const still = part(".browse-still");
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
        still.hidden = !isPlain;
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
        still.after(results);
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

    """##
  ),
  (
    "ccg.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.services}}
    {{> parts/section}}
    {{/section.services}}
    {{#section.suppliers}}
    {{> parts/section}}
    {{/section.suppliers}}
    {{#section.outcomes}}
    {{> parts/section}}
    {{/section.outcomes}}
    {{#section.kpis}}
    {{> parts/section}}
    {{/section.kpis}}
    {{#section.peers}}
    {{> parts/section}}
    {{/section.peers}}
    {{#section.history}}
    {{> parts/section}}
    {{/section.history}}
    {{#section.joint_work}}
    {{> parts/section}}
    {{/section.joint_work}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "charts.css",
    ##"""
    :root {
      --spc-common: #a6a6a6;
      --spc-improvement: #00b0f0;
      --spc-concern: #e46c0a;
      --spc-neutral: #490092;
      --spc-limit: #a6a6a6;
      --spc-mean: #000000;
      --spc-target: #de1b1b;
      --peer: #a9bac6;
      --band-1: #e4eaee;
      --band-2: #d0dae1;
      --band-3: #b9c7d1;
      --band-4: #a1b3c0;
      --part-in-house: #003087;
      --part-shared: #41b6e6;
      --part-support-unit: #425563;
      --part-external: #aeb7bd;
      --tint-better: #dcf2fc;
      --tint-worse: #fdeadb;
      --tint-neutral: #ece4f4;
    }

    @media screen and (prefers-color-scheme: dark) {
      :root {
        --spc-common: #a6a6a6;
        --spc-concern: #ff8f3a;
        --spc-neutral: #c6a0ff;
        --spc-mean: #f0f4f5;
        --spc-target: #ff8078;
        --peer: #5d7282;
        --band-1: #24313a;
        --band-2: #2f3f4a;
        --band-3: #3c4f5c;
        --band-4: #4b6171;
        --part-in-house: #8ac7ff;
        --part-shared: #2a6f9e;
        --part-support-unit: #b3c1cb;
        --part-external: #4a5a66;
        --tint-better: #10344a;
        --tint-worse: #46290f;
        --tint-neutral: #332748;
      }
    }

    .chart { container-type: inline-size; }

    .plot { display: block; width: 100%; max-width: 52rem; height: auto; overflow: visible; }
    .plot-wide { display: none; }
    .plot-narrow { max-width: 23rem; }
    @container (min-width: 30rem) {
      .plot-wide { display: block; }
      .plot-narrow, .plot-narrow + .chart-reading { display: none; }
    }
    @container (max-width: 29.99rem) {
      .plot-wide + .chart-reading { display: none; }
    }

    .plot text {
      fill: var(--quiet);
      font: 14px Arial, Helvetica, sans-serif;
      font-variant-numeric: tabular-nums;
    }
    .plot .middle { text-anchor: middle; }
    .plot .end { text-anchor: end; }
    .plot line, .plot polyline { fill: none; }

    .plot .grid { stroke: var(--border); stroke-width: 1; }
    .plot .axis { stroke: var(--edge); stroke-width: 1; }
    .plot .leader { stroke: var(--edge); stroke-width: 1; }
    .plot .unit { fill: var(--quiet); }
    .plot .key-text { fill: var(--text); }

    .plot .value-line { stroke: var(--spc-common); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
    .plot .value-line.plain, .plot .value-line.own { stroke: var(--line); }
    .plot .value-line.own { stroke-width: 2.5; }
    .plot .mean-line { stroke: var(--spc-mean); stroke-width: 1.5; }
    .plot .limit-line { stroke: var(--spc-limit); stroke-width: 1.5; stroke-dasharray: 6 4; }
    .plot .target-line, .plot .target-tick { stroke: var(--spc-target); stroke-width: 2; }
    .plot .target-line { stroke-dasharray: 9 4 2 4; }
    .plot .target-tick { stroke-width: 3; }
    .plot .median-line { stroke: var(--text); stroke-width: 1.25; stroke-dasharray: 2 3; }
    .plot .rebase-line { stroke: var(--edge); stroke-width: 1; stroke-dasharray: 1 3; }
    .plot .limit-95 { stroke: var(--edge); stroke-width: 1.25; stroke-dasharray: 5 4; }
    .plot .limit-998 { stroke: var(--edge); stroke-width: 1.5; }

    .plot text.mean, .plot .own-label { fill: var(--text); }
    .plot text.target { fill: var(--spc-target); }
    .plot .own-label { font-weight: bold; }
    .plot .benchmark-label, .plot .name, .plot .rebase-label, .plot .own-label, .plot .outlier-label, .plot .part-label, .plot .line-label.end {
      stroke: var(--surface);
      stroke-width: 4px;
      stroke-linejoin: round;
      paint-order: stroke;
    }
    .plot .outlier-label, .plot .part-label { fill: var(--text); }

    .sign.common { fill: var(--spc-common); }
    .sign.common.ring { fill: var(--surface); stroke: var(--spc-common); stroke-width: 2; }
    .sign.improvement { fill: var(--spc-improvement); }
    .sign.concern { fill: var(--spc-concern); }
    .sign.neutral { fill: var(--spc-neutral); }
    .sign.improvement, .sign.concern, .sign.neutral { stroke: var(--surface); stroke-width: 1; }
    .sign.within:not(.ring) { fill: var(--surface); stroke-width: 1.75; }
    .sign.within.improvement { stroke: var(--spc-improvement); }
    .sign.within.concern { stroke: var(--spc-concern); }
    .sign.within.neutral { stroke: var(--spc-neutral); }
    .sign.plain, .sign.own, .sparkline circle.own { fill: var(--line); }
    .sign.missing { stroke: var(--quiet); stroke-width: 1.25; }
    .plot .halo { fill: none; stroke: var(--line); stroke-width: 2; }

    .plot .bar { fill: var(--peer); }
    .plot .own .bar, .plot .highlighted .bar { fill: var(--line); }
    .plot .absent { fill: var(--quiet); }
    .plot .name, .plot .figure { fill: var(--text); }
    .plot .highlighted .name, .plot .highlighted .figure { font-weight: bold; }
    .plot .figure.absent { fill: var(--quiet); font-weight: normal; }
    .plot .interval-line { stroke: var(--text); stroke-width: 1.25; }
    .plot .interval-line.thin { stroke: var(--edge); stroke-width: 0.75; }
    .plot .benchmark-line { stroke: var(--text); stroke-width: 1.5; }
    .plot .benchmark-2 { stroke-dasharray: 5 3; }
    .plot .benchmark-label { fill: var(--text); }

    .plot .band { stroke: none; }
    .plot .band-1 { fill: var(--band-1); }
    .plot .band-2 { fill: var(--band-2); }
    .plot .band-3 { fill: var(--band-3); }
    .plot .band-4 { fill: var(--band-4); }
    .plot .peer-band { fill: var(--band-3); }

    .plot .part-face { stroke: var(--surface); stroke-width: 2; }
    .plot .in-house .part-face { fill: var(--part-in-house); }
    .plot .shared .part-face { fill: var(--part-shared); }
    .plot .support-unit .part-face { fill: var(--part-support-unit); }
    .plot .external .part-face { fill: var(--part-external); }

    .icon { display: inline-block; width: 2.5rem; height: 2.5rem; vertical-align: middle; }
    .icon-face { fill: var(--surface); stroke-width: 3; stroke-linejoin: round; }
    .icon-face.common, .icon-line.common, .icon-face.unjudged { stroke: var(--spc-common); }
    .icon-face.improvement, .icon-line.improvement { stroke: var(--spc-improvement); }
    .icon-face.concern, .icon-line.concern { stroke: var(--spc-concern); }
    .icon-face.neutral, .icon-line.neutral { stroke: var(--spc-neutral); }
    .icon-face.unjudged { stroke-dasharray: 3 3; stroke-width: 2; }
    .icon-line { fill: none; stroke-width: 3.5; stroke-linecap: round; stroke-linejoin: round; }
    .icon-line.dashed { stroke: var(--spc-target); stroke-width: 2; stroke-dasharray: 4 3; stroke-linecap: butt; }
    .icon-dot { fill: var(--spc-common); }
    .plot .icon-text, .icon .icon-text { fill: var(--quiet); font: bold 13px Arial, Helvetica, sans-serif; text-anchor: middle; }

    .sparkline { width: 120px; height: 32px; }

    .multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: var(--space-5); margin: 0 0 var(--space-4); padding: 0; list-style: none; }
    .multiples > li { display: flex; flex-direction: column; max-width: none; margin: 0; }
    .multiples p { margin: 0 0 var(--space-2); line-height: 1.3; }
    .multiples .multiple-name { font-weight: bold; }
    .multiples .multiple-reading { color: var(--quiet); font-size: var(--small); }
    .multiples .plot { max-width: 20rem; margin-top: auto; }
    .plot-panel text { font-size: 12px; }

    td .shape { display: inline-block; width: 1.2em; text-align: center; }
    td.better, td.worse, td.higher, td.lower, td.similar { white-space: nowrap; }
    td.better { box-shadow: inset 4px 0 var(--spc-improvement); }
    td.worse { box-shadow: inset 4px 0 var(--spc-concern); }
    td.higher, td.lower { box-shadow: inset 4px 0 var(--spc-neutral); }
    td.number.better { background: var(--tint-better); box-shadow: none; }
    td.number.worse { background: var(--tint-worse); box-shadow: none; }
    td.number.higher, td.number.lower { background: var(--tint-neutral); box-shadow: none; }
    td.not-compared { color: var(--quiet); white-space: normal; }
    td.better .shape { color: var(--spc-improvement); }
    td.worse .shape { color: var(--spc-concern); }
    td.higher .shape, td.lower .shape { color: var(--spc-neutral); }

    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(31rem, 100%), 1fr)); gap: 0 var(--space-5); }
    .chart-table { margin-bottom: var(--space-3); }
    .chart-table summary { padding: var(--space-1) 0; color: var(--link); cursor: pointer; }
    td .icon { width: 1.75rem; height: 1.75rem; margin: -4px 4px -4px 0; }
    td .sparkline { display: block; width: 120px; height: 32px; max-width: none; }

    .plot .mark { pointer-events: all; }
    .plot:focus-visible { outline: 3px solid var(--focus-edge); outline-offset: 4px; box-shadow: 0 0 0 10px var(--focus); }
    .plot .is-read > circle, .plot .is-read > polygon, .plot .is-read > rect { stroke: var(--text); stroke-width: 3; paint-order: stroke; }
    .plot .is-read > line.missing { stroke: var(--text); stroke-width: 3; }
    .chart-reading {
      min-height: 3.3em;
      margin: var(--space-2) 0 0;
      padding: var(--space-1) var(--space-3);
      border-left: 4px solid var(--line);
      background: var(--sunken);
      font-size: var(--small);
      line-height: 1.4;
      font-variant-numeric: tabular-nums;
    }
    .plot-wide + .chart-reading { max-width: 52rem; min-height: 2.1em; }

    @media (forced-colors: active) {
      .plot, .icon {
        --surface: Canvas;
        --text: CanvasText;
        --quiet: CanvasText;
        --edge: CanvasText;
        --border: CanvasText;
        --line: Highlight;
        --peer: Canvas;
        --spc-common: CanvasText;
        --spc-improvement: CanvasText;
        --spc-concern: CanvasText;
        --spc-neutral: CanvasText;
        --spc-limit: CanvasText;
        --spc-mean: CanvasText;
        --spc-target: CanvasText;
      }
      .plot .grid { stroke-opacity: 0.3; }
      .plot .bar { stroke: CanvasText; }
      .plot .band, .plot .peer-band { fill: none; stroke: CanvasText; stroke-width: 0.5; }
      .plot .part-face { fill: Canvas; stroke: CanvasText; }
    }

    @media print {
      .plot-wide { display: block; max-width: 15cm; }
      .plot-narrow, .chart-reading { display: none; }
      .plot, .icon { print-color-adjust: exact; }
      .multiples { grid-template-columns: repeat(3, 1fr); }
      .multiples > li { break-inside: avoid; }
    }

    """##
  ),
  (
    "charts.js",
    ##"""
    // Reads out the marks of a chart: the nearest one under the pointer, or one by one with the arrow keys.
    (() => {
      "use strict";

      /** @typedef {{element: Element, text: string}} Mark */

      /**
       * What each mark says, taken from its title.
       * @type {WeakMap<Element, string>}
       */
      const readings = new WeakMap();

      /** @param {HTMLElement} plot @returns {Mark[]} */
      const marksOf = plot => {
        /** @type {SVGElement[]} */
        const marks = Array.from(plot.querySelectorAll(".mark"));
        const frame = /** @type {Element} */ (plot.parentElement);
        marks.sort((left, right) => Number(left.dataset.row) - Number(right.dataset.row));
        return marks.map(mark => {
          const title = mark.querySelector("title");
          // The narrow drawing has no titles: its words are those of the wide one beside it.
          const wide = frame.querySelector(".plot-wide [data-row='" + mark.dataset.row + "']");
          const text = title ? title.textContent || "" : wide && readings.get(wide) || "";
          readings.set(mark, text);
          if (title) title.remove();
          return { element: mark, text };
        });
      };

      /**
       * Where readings are shown and announced: the line beside a small drawing, or a box under it.
       * @param {HTMLElement} plot
       */
      const boxOf = plot => {
        let box = /** @type {Element} */ (plot.parentElement).querySelector("[data-reading]");
        if (!box) {
          box = prospectus.make("p", { class: "chart-reading" }, "Point at a figure, or use the arrow keys, to read it here.");
          plot.after(box);
        }
        box.setAttribute("aria-live", "polite");
        return box;
      };

      /** @param {HTMLElement} plot */
      const prepare = plot => {
        const marks = marksOf(plot);
        if (!marks.length) return;
        const box = boxOf(plot);
        const resting = box.textContent;
        const axis = plot.dataset.reads;
        let position = -1;
        plot.setAttribute("tabindex", "0");
        plot.setAttribute("role", "application");
        plot.setAttribute("aria-roledescription", "chart, read with the arrow keys");

        /** @param {number} next */
        const read = next => {
          if (next === position) return;
          if (position >= 0) marks[position].element.classList.remove("is-read");
          position = next;
          if (position >= 0) marks[position].element.classList.add("is-read");
          box.textContent = position >= 0 ? marks[position].text : resting;
        };
        const leave = () => read(-1);

        /** @param {PointerEvent} event */
        const nearest = event => {
          let best = 0;
          let least = Infinity;
          for (const [number, { element }] of marks.entries()) {
            const place = element.getBoundingClientRect();
            const x = axis === "y" ? 0 : event.clientX - (place.left + place.right) / 2;
            const y = axis === "x" ? 0 : event.clientY - (place.top + place.bottom) / 2;
            if (x * x + y * y < least) {
              least = x * x + y * y;
              best = number;
            }
          }
          return best;
        };

        plot.addEventListener("pointermove", event => read(nearest(event)));
        plot.addEventListener("pointerdown", event => read(nearest(event)));
        // Lifting a finger also counts as leaving, but what it read stays.
        plot.addEventListener("pointerleave", event => {
          if (event.pointerType !== "touch") leave();
        });
        plot.addEventListener("blur", leave);
        plot.addEventListener("keydown", event => {
          if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
          const last = marks.length - 1;
          /** @type {Record<string, number>} */
          const moves = {
            ArrowRight: position + 1, ArrowDown: position + 1, ArrowLeft: position - 1, ArrowUp: position - 1,
            Home: 0, End: last
          };
          if (event.key === "Escape") leave();
          const next = moves[event.key];
          if (next === undefined) return;
          event.preventDefault();
          read(Math.max(0, Math.min(last, next)));
        });
      };

      for (const plot of document.querySelectorAll(".plot[data-reads]")) prepare(/** @type {HTMLElement} */ (plot));
    })();

    """##
  ),
  (
    "compare.js",
    ##"""
    // Compares records side by side: those that the address of the comparison page names, or the offers
    // that are ticked on a service's pages. Can show only what differs.
    (() => {
      "use strict";

      const { make, fill, tag, keeping } = prospectus;
      const most = 4;
      /** @type {Record<string, string[]>} */
      const nouns = { offers: ["offer", "offers"], csus: ["CSU", "CSUs"], ccgs: ["CCG", "CCGs"] };
      const costs = "What it costs";

      // What is compared

      /** @type {SideBySide["rowsOf"]} */
      const rowsOf = (shown, groups) => groups.map(group => {
        /** @type {Map<string, (Entry | null)[]>} */
        const byName = new Map();
        for (const [position, { entries }] of shown.entries()) {
          for (const entry of entries) {
            if (entry.group !== group) continue;
            const own = byName.get(entry.name) || shown.map(() => null);
            own[position] = entry;
            byName.set(entry.name, own);
          }
        }
        return { group, rows: Array.from(byName, ([name, entries]) => ({ name, entries })) };
      }).filter(({ rows }) => rows.length);

      /** @type {SideBySide["isSame"]} */
      const isSame = ([first, ...others]) => others.every(entry => entry && first
        ? entry.text === first.text && (entry.tag || [])[0] === (first.tag || [])[0]
        : entry === first);

      /** @type {SideBySide["remark"]} */
      const remark = entries => {
        const measures = new Set(entries.map(entry => entry ? entry.measure : undefined));
        measures.delete(undefined);
        return measures.size > 1 ? "Not comparable: " + Array.from(measures).join("; ") : "";
      };

      prospectus.sideBySide = { most, nouns, costs, rowsOf, isSame, remark };

      // The address

      const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-compare]"));
      const sentence = document.querySelector("[data-sentence]");
      if (!place || !sentence) return;
      const query = new URLSearchParams(location.search);

      /**
       * The ids in a part of the address, each once.
       * @param {string} name
       */
      const idsIn = name => Array.from(new Set((query.get(name) || "").split(",").filter(keeping.isID)));

      /**
       * Puts what is chosen on the page into a part of the address.
       * @param {string} name @param {string} value
       */
      const keepInAddress = (name, value) => {
        if (value) query.set(name, value);
        else query.delete(name);
        const rest = query.toString().replace(/%2C/g, ",");
        try {
          history.replaceState(null, "", location.pathname + (rest ? "?" + rest : "") + location.hash);
        } catch (error) {
          // Some browsers do not let pages change the address of a file.
        }
        keeping.showAddress();
      };

      /** @param {string} kind @param {string[]} ids */
      const addressOf = (kind, ids) => (place.dataset.page || "") + "compare.html?" + kind + "=" + ids.join(",");

      // Only what differs

      /** @param {HTMLTableElement[]} tables */
      const offerDifferences = tables => {
        const box = make("input", { type: "checkbox" });
        const shownRows = make("span", { role: "status" });
        const label = make("label", {}, box, " Show only what differs");
        const scroll = tables[0].closest(".table-scroll") || tables[0];
        scroll.before(make("p", { class: "switch" }, label, " ", shownRows));
        const show = () => {
          let rows = 0;
          let same = 0;
          for (const table of tables) {
            table.classList.toggle("only-differences", box.checked);
            rows += table.querySelectorAll("tbody tr:not(.band)").length;
            same += table.querySelectorAll("tr[data-same]").length;
          }
          shownRows.textContent = box.checked ? "Showing " + (rows - same) + " of " + rows + " rows." : "";
        };
        box.checked = query.get("only") === "differences";
        box.addEventListener("change", () => {
          keepInAddress("only", box.checked ? "differences" : "");
          show();
        });
        show();
      };

      // The pages of a service's offers

      /** @param {HTMLElement[]} heads */
      const offerTicks = heads => {
        let chosen = idsIn("beside").slice(0, most);
        const line = make("p", { role: "status" });
        const scroll = document.querySelector(".table-scroll");
        if (scroll) scroll.before(line);
        const boxes = heads.map(head => {
          const { id = "" } = head.dataset;
          const box = make("input", { type: "checkbox" });
          box.checked = chosen.includes(id);
          box.addEventListener("change", () => {
            chosen = chosen.filter(other => other !== id);
            if (box.checked) chosen.push(id);
            keepInAddress("beside", chosen.join(","));
            show();
          });
          const name = make("span", { class: "hidden" }, " " + /** @type {Element} */ (head.querySelector("a")).textContent);
          head.append(make("label", { class: "compare-box" }, box, " Compare", name));
          return box;
        });
        const show = () => {
          for (const box of boxes) box.disabled = !box.checked && chosen.length >= most;
          for (const link of document.querySelectorAll(".parts a")) {
            /** @type {HTMLAnchorElement} */ (link).search = chosen.length ? "?beside=" + chosen.join(",") : "";
          }
          fill(line, chosen.length < 2
            ? "Tick up to four offers to see them alone, side by side."
            : make("a", { class: "more", href: addressOf("offers", chosen) },
              "See the " + chosen.length + " ticked offers side by side"));
        };
        show();
      };

      // The comparison page

      /** @param {string} text */
      const drawing = text => {
        const source = text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
        return document.importNode(new DOMParser().parseFromString(source, "image/svg+xml").documentElement, true);
      };

      /** @param {Entry | null} entry @param {Profile} profile @param {string} absence */
      const cellOf = (entry, profile, absence) => {
        const cell = make("td", { "data-label": profile.name });
        if (!entry) {
          cell.append(absence);
          return cell;
        }
        cell.append(entry.path ? make("a", { href: entry.path }, entry.text) : entry.text);
        if (entry.drawing) cell.append(" ", drawing(entry.drawing));
        if (entry.tag) cell.append(" ", tag(entry.tag));
        return cell;
      };

      /** @param {string} kind @param {Profile} profile @param {Profile[]} shown */
      const headOf = (kind, profile, shown) => {
        const others = shown.filter(other => other !== profile).map(({ id }) => id);
        const href = others.length ? addressOf(kind, others) : "compare.html";
        return make("th", { scope: "col", "data-id": profile.id },
          make("a", { href: profile.path }, profile.name), ...(profile.tag ? [" ", tag(profile.tag)] : []), " ",
          make("a", { class: "remove", href }, "Remove", make("span", { class: "hidden" }, " " + profile.name)));
      };

      /** @param {string} kind @param {Profile[]} shown @param {Map<string, string>} absences by group */
      const tableOf = (kind, shown, absences) => {
        const heads = shown.map(profile => headOf(kind, profile, shown));
        const head = make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Attribute"), ...heads));
        const bodies = rowsOf(shown, Array.from(absences.keys())).map(({ group, rows }) => {
          const band = make("th", { scope: "colgroup", colspan: shown.length + 1 }, group);
          return make("tbody", {}, make("tr", { class: "band" }, band), ...rows.map(({ name, entries }) => {
            const words = remark(entries);
            return make("tr", isSame(entries) ? { "data-same": "" } : {},
              make("th", { scope: "row" }, name, ...(words ? [" ", make("span", { class: "note" }, words)] : [])),
              ...shown.map((profile, position) => cellOf(entries[position], profile, absences.get(group) || "")));
          }));
        });
        return make("table", { class: "comparison stacked" }, make("caption", {}, "Side by side"), head, ...bodies);
      };

      /** @param {string[]} names */
      const listed = names => names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + " and " + names.slice(-1);

      /** @param {string} words */
      const notice = words => place.append(make("p", { class: "notice" }, words));

      /** @param {string} kind @param {string[]} named @param {{profiles: Map<string, Profile>, lost: string[]}} loaded */
      const show = (kind, named, { profiles, lost }) => {
        const [one, many] = nouns[kind];
        /** @type {Profile[]} */
        const shown = [];
        for (const id of named.slice(0, most)) {
          const profile = profiles.get(id);
          if (profile) shown.push(profile);
          else if (lost.includes(id)) notice("The " + one + " '" + id + "' could not be loaded: load the page again.");
          else notice("There is no " + one + " '" + id + "' here: it may have been renamed.");
        }
        if (named.length > most) notice("Four fit side by side: the first four are shown.");
        if (!shown.length) return;
        const own = keeping.ccg();
        if (kind === "offers" && own) {
          const name = "A year for " + own.name + ", my CCG";
          for (const profile of shown) {
            profile.entries.push({ group: costs, name, text: keeping.ownCost(profile, own), tag: profile.costTag });
          }
        }
        /** @type {NodeListOf<HTMLTemplateElement>} */
        const templates = place.querySelectorAll("template[data-absence=" + kind + "]");
        const absences = new Map(Array.from(templates, template =>
          [template.dataset.group || "", template.content.textContent || ""]));
        sentence.textContent = shown.length === 1
          ? shown[0].name + ". Add up to three others below."
          : shown.length + " " + many + " side by side: " + listed(shown.map(({ name }) => name)) + ".";
        keeping.noteSearch(sentence.textContent);
        const table = tableOf(kind, shown, absences);
        place.append(make("div", { class: "table-scroll", tabindex: 0, role: "group", "aria-label": "Side by side" }, table));
        if (shown.length > 1) offerDifferences([table]);
        offerMore(kind, shown.map(({ id }) => id));
      };

      /**
       * Lets the lists below add to what is shown.
       * @param {string} kind @param {string[]} ids
       */
      const offerMore = (kind, ids) => {
        for (const choice of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".choices"))) {
          if ((choice.dataset.choices || "offers") !== kind) continue;
          fill(/** @type {Element} */ (choice.querySelector("summary")), ids.length < most
            ? "Add " + (kind === "offers" ? "an offer, by service" : "a " + nouns[kind][0])
            : "Four are shown: remove one to add another");
          for (const link of choice.querySelectorAll("a")) {
            if (kind === "offers") {
              link.href = link.getAttribute("href") + "?beside=" + ids.join(",");
              continue;
            }
            const id = new URL(link.href).searchParams.get(kind) || "";
            const item = link.closest("li");
            if (item && (ids.includes(id) || ids.length >= most)) item.hidden = true;
            else link.href = addressOf(kind, ids.concat(id));
          }
        }
      };

      const start = async () => {
        /** @type {HTMLElement[]} */
        const heads = Array.from(document.querySelectorAll(".comparison thead th[data-id]"));
        if (heads.length > 1) offerDifferences(Array.from(document.querySelectorAll("table.comparison")));
        if (heads.length) {
          offerTicks(heads);
          return;
        }
        const kind = Object.keys(nouns).find(name => idsIn(name).length);
        if (!kind || !place.dataset[kind]) return;
        const ids = idsIn(kind);
        await keeping.refreshCCG(Number(place.dataset.ccgs));
        show(kind, ids, await keeping.loadProfiles(kind, Number(place.dataset[kind]), ids.slice(0, most)));
      };
      start();
    })();

    """##
  ),
  (
    "compare.mustache",
    ##"""
    {{<page}}
    {{$head}}
    <script src="{{frame.root}}theme/compare.js" defer></script>
    {{/head}}
    {{$main}}
    <article class="width">
    {{> parts/heading}}
    <p class="sentence" data-sentence>{{sentence}}</p>
    {{#tables}}
    {{> parts/comparison}}
    {{/tables}}
    {{> parts/parts}}
    <div data-compare data-page="{{frame.root}}"{{#shards}} data-{{kind}}="{{count}}"{{/shards}}>
    {{#shards}}
    {{#absences}}
    <template data-absence="{{kind}}" data-group="{{group}}">{{text}}</template>
    {{/absences}}
    {{/shards}}
    </div>
    {{#choices}}
    <details class="choices"{{#kind}} data-choices="{{kind}}"{{/kind}}>
    <summary>{{heading}}</summary>
    <ul class="links">
    {{#links}}
    <li><a href="{{address}}">{{text}}</a></li>
    {{/links}}
    </ul>
    </details>
    {{/choices}}
    <p class="notice" data-unscripted>Putting a choice of your own side by side needs JavaScript. Without it, the offers of each service are side by side on pages of their own, and every CSU and CCG has a page that says the same.</p>
    </article>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "corrections.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.revised}}
    {{> parts/section}}
    {{/section.revised}}
    {{#section.late}}
    {{> parts/section}}
    {{/section.late}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "costs.mustache",
    ##"""
    {{<article}}{{/article}}

    """##
  ),
  (
    "csu.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.kpis}}
    {{> parts/section}}
    {{/section.kpis}}
    {{#section.customers_outcomes}}
    {{> parts/section}}
    {{/section.customers_outcomes}}
    {{#section.history}}
    {{> parts/section}}
    {{/section.history}}
    {{#section.offers}}
    {{> parts/section}}
    {{/section.offers}}
    {{#section.customers}}
    {{> parts/section}}
    {{/section.customers}}
    {{#section.joint_work}}
    {{> parts/section}}
    {{/section.joint_work}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "dashboard.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.attention}}
    {{> parts/section}}
    {{/section.attention}}
    {{#section.kpis}}
    {{> parts/section}}
    {{/section.kpis}}
    {{#section.heat}}
    {{> parts/section}}
    {{/section.heat}}
    {{#section.sourcing_options}}
    {{> parts/section}}
    {{/section.sourcing_options}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "data-quality.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.files}}
    {{> parts/section}}
    {{/section.files}}
    {{#section.unmatched}}
    {{> parts/section}}
    {{/section.unmatched}}
    {{#section.duplicates}}
    {{> parts/section}}
    {{/section.duplicates}}
    {{#section.without_data}}
    {{> parts/section}}
    {{/section.without_data}}
    {{#section.findings}}
    {{> parts/section}}
    {{/section.findings}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "favicon.svg",
    ##"""
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#005eb8"/><path d="M8 9h10M8 15h16M8 21h7" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><circle cx="23" cy="22" r="3" fill="#ffeb3b"/></svg>

    """##
  ),
  (
    "figure-rows.mustache",
    ##"""
    {{#rows}}
    <tr{{#id}} id="{{id}}"{{/id}}><th scope="row">{{period}}</th><td class="number">{{numerator}}</td><td class="number">{{denominator}}</td><td class="number">{{value}}</td><td>{{origin}}</td></tr>
    {{/rows}}

    """##
  ),
  (
    "filter.mustache",
    ##"""
    {{! Rendered once for all lists of a kind: nothing of the page around it has a name here. }}
    <details class="facet">
    <summary>{{name}}</summary>
    {{#rule}}
    <p class="note">{{rule}}</p>
    {{/rule}}
    <ul>
    {{#values}}
    <li><a href="{{address}}" data-filter="{{filter}}"{{#is_current}} aria-current="true"{{/is_current}}>{{text}} <span class="facet-count">{{count}}</span></a></li>
    {{/values}}
    </ul>
    {{#more}}
    <p><a class="more" href="{{address}}">{{text}}</a></p>
    {{/more}}
    </details>

    """##
  ),
  (
    "finding.js",
    ##"""
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
        const found = { word, isBeginning, documents: new Map(), meaning: [], spellings: [word], isMistyped: false };
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
          listed("beginnings", word.slice(0, head), 3, word),
          listed("endings", turned(word.slice(-tail)), 3, turned(word))
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

      /** @param {string[]} asked @param {number} number */
      const termOf = async (asked, number) => {
        const word = asked[number];
        const term = await holders(word, word.length > (number + 1 < asked.length ? 2 : 1), 1);
        // "health care" also finds "healthcare" if one script has both.
        const { names } = (await open()).borders;
        const pairs = [[asked[number - 1], word], [word, asked[number + 1]]].filter(([left, right]) =>
          left && right && shardOf(names, left + right) === shardOf(names, left));
        await widen(term, pairs.map(pair => pair.join("")), 0.9, true);
        if (!term.documents.size) {
          await widen(term, await meant(word), 0.8);
          term.isMistyped = term.documents.size > 0;
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
          const score = Math.pow(coverage, 3) * (points + 24 * Math.min(1, share)) * (1 - group / 50);
          results.push({ id, group, coverage, score, isNamed: named === known });
        }
        results.sort((left, right) => right.score - left.score || left.id - right.id);
        const full = results.filter(result => result.coverage > 0.99);
        return full.length > 4 ? full : results.filter(result => result.coverage > 0.4).slice(0, 50);
      };

      /** @type {Finding["find"]} */
      const find = async query => {
        const directory = await open();
        const asked = Array.from(new Set(words.read(query).map(({ word }) => word))).slice(0, 12);
        const telling = asked.filter(word => !directory.silent.has(word));
        const sought = telling.length ? telling : asked;
        const others = asked.length < 4 ? asked.filter(word => !sought.includes(word)) : [];
        const [terms, extras] = await Promise.all([
          Promise.all(sought.map((_, number) => termOf(sought, number))),
          Promise.all(others.map(word => holders(word, false, 1)))
        ]);
        return { terms, results: rank(terms, extras, directory) };
      };

      prospectus.finding = { load, open, find, rank, shardOf, wordsOf, forEachEntry };
    })();

    """##
  ),
  (
    "group.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.members}}
    {{> parts/section}}
    {{/section.members}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "guide.mustache",
    ##"""
    {{<article}}{{/article}}

    """##
  ),
  (
    "home.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="hero">
    <div class="width">
    <h1>{{frame.title}}</h1>
    {{#frame.summary}}
    <p class="summary">{{.}}</p>
    {{/frame.summary}}
    <div data-mine></div>
    </div>
    </div>
    <div class="width">
    <h2>Where to begin</h2>
    <div class="starts">
    <section>
    <h3>If you buy for a CCG</h3>
    <p>See who does what for you, until when and how well, and what others offer.</p>
    <ul>
    <li><a href="ccgs/index.html">Find your CCG</a></li>
    <li><a href="dashboard.html">See how support is doing</a></li>
    <li><a href="services/index.html">Compare offers by service</a></li>
    <li><a href="offers/index.html">Filter every offer by region, price and more</a></li>
    </ul>
    </section>
    <section>
    <h3>If you work in a CSU</h3>
    <p>See your catalogue entry, your customers and how you are doing.</p>
    <ul>
    <li><a href="csus/index.html">Find your CSU</a></li>
    <li><a href="data-quality.html">See what did not join</a></li>
    </ul>
    </section>
    <section>
    <h3>If you analyse figures</h3>
    <p>See each KPI with its definition, every series, and the rows it comes from.</p>
    <ul>
    <li><a href="kpis/index.html">Browse the KPIs</a></li>
    <li><a href="about-the-data.html">Download the data</a></li>
    </ul>
    </section>
    </div>
    <h2>What is in it, on {{frame.day}}</h2>
    <ul class="counts">
    {{#counts}}
    <li><a href="{{address}}"><span class="count">{{number}}</span> {{noun}}</a></li>
    {{/counts}}
    </ul>
    {{#has_illustrations}}
    <p class="notice notice-illustrative">The organisations are real. Figures, prices and agreements marked illustrative are made up to show what the catalogue can do.</p>
    {{/has_illustrations}}
    {{#has_attention}}
    <h2>What needs attention</h2>
    <ul class="findings">
    {{#attention}}
    <li><a href="{{address}}">{{text}}</a>{{#tag}} {{>parts/tag}}{{/tag}}</li>
    {{/attention}}
    </ul>
    <p><a class="more" href="dashboard.html">See the whole dashboard</a></p>
    {{/has_attention}}
    {{#has_pages}}
    <h2>Guides</h2>
    <ul class="items">
    {{#pages}}
    {{> parts/item}}
    {{/pages}}
    </ul>
    {{/has_pages}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "item.mustache",
    ##"""
    {{! Rendered once for many lists: nothing of the page around it has a name here. }}
    {{> parts/item}}

    """##
  ),
  (
    "keeping.js",
    ##"""
    // What a buyer keeps in this browser, and nowhere else: their own CCG and a shortlist of offers.
    // Everything read back is checked, since anyone with the browser could have written it.
    (() => {
      "use strict";

      const { make, fill, tag, number, root } = prospectus;
      const identifier = /^[a-z0-9-]{1,100}$/;
      const decisions = ["considering", "chosen", "rejected"];
      const most = 40;

      // Storage

      /** @typedef {"localStorage" | "sessionStorage"} Storage */

      /**
       * Null if nothing is kept: some browsers throw an error as soon as storage is mentioned.
       * @param {string} key @param {Storage} storage @returns {any}
       */
      const read = (key, storage = "localStorage") => {
        try {
          return JSON.parse(window[storage].getItem("prospectus." + key) || "null");
        } catch (error) {
          return null;
        }
      };

      /**
       * Whether it was kept: storage may be full or switched off.
       * @param {string} key @param {unknown} value @param {Storage} storage
       */
      const write = (key, value, storage = "localStorage") => {
        try {
          if (value === null) window[storage].removeItem("prospectus." + key);
          else window[storage].setItem("prospectus." + key, JSON.stringify(value));
          return true;
        } catch (error) {
          return false;
        }
      };

      /** @param {unknown} value @param {number} length */
      const text = (value, length) => typeof value === "string" ? value.slice(0, length) : "";

      /** @type {Keeping["isID"]} */
      const isID = value => typeof value === "string" && identifier.test(value);

      /** @type {Keeping["ccg"]} */
      const ccg = () => {
        const kept = read("ccg");
        if (!kept || !isID(kept.id) || !text(kept.name, 200)) return null;
        const population = Number(kept.population);
        return {
          id: kept.id,
          name: text(kept.name, 200),
          population: population > 0 && population < 1e8 ? population : null,
          word: /^(about|over|under|at least) $/.test(kept.word) ? kept.word : ""
        };
      };

      /** @type {Keeping["shortlist"]} */
      const shortlist = () => {
        const kept = read("shortlist");
        const seen = new Set();
        /** @param {unknown} value */
        const day = value => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(text(value, 10));
        return (Array.isArray(kept) ? kept : []).filter(item => {
          if (!item || !isID(item.id) || seen.has(item.id)) return false;
          seen.add(item.id);
          return true;
        }).slice(0, most).map(item => ({
          id: item.id,
          name: text(item.name, 200) || item.id,
          decision: decisions.includes(item.decision) ? item.decision : decisions[0],
          reason: text(item.reason, 2000),
          search: text(item.search, 500),
          added: (day(item.added) || [""])[0]
        }));
      };

      /** @type {Keeping["saveShortlist"]} */
      const saveShortlist = list => {
        const isKept = write("shortlist", list);
        showKept();
        return isKept;
      };

      // What offers cost my CCG

      /** @type {Keeping["yearlyCost"]} */
      const yearlyCost = ({ head, year, costWord }, { population, word }) => {
        const isByHead = typeof head === "number" && Boolean(population);
        const parts = isByHead ? Number(head) * Number(population) : year;
        if (typeof parts !== "number") return null;
        const words = [costWord, isByHead ? word : ""].filter(Boolean);
        const isOne = words[0] === "from " || words.every(other => other === words[0]);
        const pounds = parts / 10000;
        return { pounds, text: (isOne ? words[0] || "" : "about ") + "£" + number(Math.round(pounds)) };
      };

      /** @type {Keeping["ownCost"]} */
      const ownCost = (profile, own) => {
        if (!own) return "";
        const cost = yearlyCost(profile, own);
        return cost ? cost.text + (profile.costScope || "") : "Cannot be worked out";
      };

      // What records say of themselves

      /** @type {Keeping["shardOf"]} */
      const shardOf = (id, count) => {
        let hash = 2166136261;
        for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
        return hash % count;
      };

      /** @type {Keeping["loadProfiles"]} */
      const loadProfiles = async (kind, count, ids) => {
        /** @type {Map<string, Profile>} */
        const profiles = new Map();
        /** @type {string[]} */
        const lost = [];
        await Promise.all(Array.from(new Set(ids.map(id => shardOf(id, count))), async shard => {
          try {
            const [list] = await prospectus.load(kind + "/side-by-side-" + shard + ".js");
            for (const profile of list) profiles.set(profile.id, profile);
          } catch (error) {
            lost.push(...ids.filter(id => shardOf(id, count) === shard));
          }
        }));
        return { profiles, lost };
      };

      /** @type {Keeping["refreshCCG"]} */
      const refreshCCG = async count => {
        const kept = ccg();
        if (!kept) return;
        const now = (await loadProfiles("ccgs", count, [kept.id])).profiles.get(kept.id);
        if (now) write("ccg", { id: kept.id, name: now.name, population: now.people || null, word: now.peopleWord });
        showKept();
      };

      // What pages show of it

      /**
       * Brings each button up to date.
       * @type {(() => void)[]}
       */
      const buttons = [];

      /** @param {CCG} own */
      const pageOf = own => new URL("ccgs/" + own.id + ".html", root).href;

      const showKept = () => {
        const own = ccg();
        const count = shortlist().length;
        for (const link of document.querySelectorAll("a[data-kept=shortlist]")) {
          link.textContent = count ? "Shortlist (" + count + ")" : "Shortlist";
        }
        for (const link of document.querySelectorAll("a[data-kept=ccg]")) {
          link.textContent = own ? "My CCG: " + own.name : "My CCG";
          /** @type {HTMLAnchorElement} */ (link).href = own ? pageOf(own) : new URL("ccgs/index.html", root).href;
        }
        for (const show of buttons) show();
      };

      // A citation includes the filters of the page.
      const cite = document.querySelector(".cite");
      const cited = cite && cite.textContent;

      /** @type {Keeping["showAddress"]} */
      const showAddress = () => {
        if (cite) cite.textContent = cited + location.search;
      };

      const sentence = document.querySelector("[data-sentence]");

      /** @type {Keeping["noteSearch"]} */
      const noteSearch = words => {
        write("search", text(words, 500), "sessionStorage");
        showAddress();
      };

      /** How an offer was found: by the list on this page, or by the last one in this tab. */
      const lastSearch = () => text(sentence ? (sentence.textContent || "").trim() : read("search", "sessionStorage"), 500);

      // Buttons

      /**
       * @param {HTMLElement} place
       * @param {() => boolean} isKept
       * @param {(kept: boolean) => string[]} words what the button says and what is announced
       * @param {(keep: boolean) => boolean | string} change gives whether it was kept or, in words, why not
       */
      const addToggle = (place, isKept, words, change) => {
        const button = make("button", { type: "button", class: "button" });
        const line = make("span", { role: "status", class: "note" });
        /** @type {boolean | undefined} */
        let shown;
        const show = () => {
          if (shown === isKept()) return;
          shown = isKept();
          fill(button, words(shown)[0], make("span", { class: "hidden" }, " " + place.dataset.name));
        };
        // Do what the button says, even if another tab or button has already done it.
        button.addEventListener("click", () => {
          const wanted = !shown;
          const done = isKept() === wanted || change(wanted);
          showKept();
          line.textContent = done === true ? words(wanted)[1] : done || "This browser does not let pages keep anything.";
        });
        place.append(button, " ", line);
        buttons.push(show);
        show();
      };

      /** @param {HTMLElement} place */
      const keepOffer = place => {
        const { id = "", name = "" } = place.dataset;
        addToggle(place, () => shortlist().some(item => item.id === id), kept =>
          kept ? ["Take off the shortlist", "On your shortlist."] : ["Add to the shortlist", "Taken off your shortlist."],
        add => {
          const list = shortlist().filter(item => item.id !== id);
          if (add && list.length >= most) return "The shortlist is full: it holds " + most + " offers.";
          const added = new Date().toISOString().slice(0, 10);
          if (add) list.push({ id, name, decision: decisions[0], reason: "", search: lastSearch(), added });
          return write("shortlist", list);
        });
      };

      /** @param {HTMLElement} place */
      const keepCCG = place => {
        const { id, name, population } = place.dataset;
        addToggle(place, () => (ccg() || { id: "" }).id === id, kept =>
          kept ? ["Forget my CCG", "It comes first in tables that list CCGs."] : ["Make this my CCG", "Forgotten."],
        add => write("ccg", add ? { id, name, population: Number(population) || null } : null));
      };

      /**
       * Puts a button after each offer of a list.
       * @param {Element} place
       */
      const offerButtons = place => {
        const folder = new URL("offers/", root).href;
        for (const link of place.querySelectorAll(".items > li .item-name a")) {
          const { href, textContent } = /** @type {HTMLAnchorElement} */ (link);
          const id = href.startsWith(folder) ? href.slice(folder.length).replace(/\.html$/, "") : "";
          const line = link.closest("li");
          if (!isID(id) || /^index(-\d+)?$/.test(id) || !line || line.querySelector("[data-keep]")) continue;
          const keep = make("div", { class: "keep", "data-keep": "offer", "data-id": id, "data-name": textContent || "" });
          line.append(keep);
          keepOffer(keep);
        }
      };

      // My CCG first

      const putOwnFirst = () => {
        const own = ccg();
        if (!own || location.href.split(/[?#]/)[0] === pageOf(own)) return;
        // Its page, what offers cost it, and its figures of a KPI.
        const mine = new RegExp("/(ccgs/" + own.id + "(/costs)?|ccg-" + own.id + ")\\.html(#|$)");
        for (const body of document.querySelectorAll("tbody")) {
          let first = body.querySelector("tr:not(.band)");
          for (const row of Array.from(body.querySelectorAll("tr")).reverse()) {
            const link = row.querySelector("th[scope=row] a, td:first-child a");
            if (!link || !mine.test(/** @type {HTMLAnchorElement} */ (link).href)) continue;
            row.classList.add("is-mine");
            link.after(" ", tag(["My CCG", "mine"]));
            if (first && row !== first) first.before(row);
            first = row;
          }
        }
        for (const place of document.querySelectorAll("[data-mine]")) {
          const summary = new URL("ccgs/" + own.id + "/summary.html", root).href;
          place.append(make("p", {}, "Your CCG: ", make("a", { href: pageOf(own) }, own.name), ", ",
            make("a", { href: summary }, "its one-page summary"), "."));
        }
      };

      prospectus.keeping = {
        ccg, shortlist, decisions, saveShortlist, noteSearch, showAddress, isID, yearlyCost, ownCost, refreshCCG, shardOf,
        loadProfiles
      };

      for (const notice of document.querySelectorAll("[data-unscripted]")) notice.remove();
      showKept();
      if (sentence && !document.querySelector("[data-compare]")) noteSearch((sentence.textContent || "").trim());
      for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-keep]"))) {
        (place.dataset.keep === "ccg" ? keepCCG : keepOffer)(place);
      }
      for (const place of document.querySelectorAll("[data-browse], [data-search=results]")) {
        offerButtons(place);
        new MutationObserver(() => offerButtons(place)).observe(place, { childList: true, subtree: true });
      }
      putOwnFirst();
      // What is kept may have changed in another tab, or on a page that the reader comes back from.
      window.addEventListener("storage", showKept);
      window.addEventListener("pageshow", showKept);
    })();

    """##
  ),
  (
    "kpi.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.series}}
    {{> parts/section}}
    {{/section.series}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "list.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width"{{#browsing}} data-browse="{{table}}" data-index="{{index}}" data-chosen="{{chosen_query}}"{{#is_whole}} data-whole{{/is_whole}}{{/browsing}}>
    {{> parts/heading}}
    <p class="sentence" role="status" data-sentence>{{sentence}}</p>
    {{#rule}}
    <p class="note">{{rule}}</p>
    {{/rule}}
    {{#browsing}}
    <div class="browse">
    {{> parts/filters}}
    <div class="browse-list">
    {{#is_whole}}
    <p class="order" hidden>Order: {{#orders}}<a href="{{address}}"{{#is_current}} aria-current="true"{{/is_current}}>{{text}}</a> {{/orders}}</p>
    {{/is_whole}}
    {{#chosen}}
    <nav class="chosen" aria-label="Chosen filters">
    <ul>
    <li><a href="{{index}}">Remove {{chosen}}</a></li>
    </ul>
    </nav>
    {{/chosen}}
    {{/browsing}}
    <div class="browse-still{{#is_lettered}} is-lettered{{/is_lettered}}">
    {{#has_groups}}
    <nav class="letters" aria-label="On this page">
    <ul>
    {{#groups}}
    <li><a href="#{{id}}">{{heading}}</a></li>
    {{/groups}}
    </ul>
    </nav>
    {{/has_groups}}
    {{#groups}}
    <section class="group" aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{heading}}</h2>
    <ul class="items">
    {{{list}}}</ul>
    </section>
    {{/groups}}
    {{> parts/parts}}
    </div>
    {{#browsing}}
    </div>
    </div>
    {{/browsing}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "methods.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width">
    {{> parts/heading}}
    <div class="prose">
    <h2 id="in-short">In short</h2>
    <p>Every figure goes up and down from month to month. Most of it is chance. A figure is only called better or worse here where chance would rarely explain it, and a target is only called safe or out of reach where the figures as they are would meet it, or miss it, nearly every time.</p>
    <ul>
    <li>Two icons say this for each KPI: one for change, one for the target.</li>
    <li>With fewer than 13 figures nothing is judged.</li>
    <li>Intervals show where the true value may lie. Small numbers have wide ones.</li>
    <li>What is missing is said, with its reason. It is never counted as nought.</li>
    </ul>
    <h2 id="control-charts">Change over time: control charts</h2>
    <p>Series are judged by XmR charts, as NHS England's Making Data Count does. The middle line is the mean of the figures. The limits lie 2.66 mean moving ranges above and below it; a moving range is the difference between two neighbouring figures. Differences of 3.267 times their mean and more are left out of the limits, once, where screening is on. Limits are not cut off at 0 or 100%.</p>
    <p>Four patterns are unlikely to be chance:</p>
    <ol>
    <li>a figure outside the limits;</li>
    <li>seven figures or more in a row that rise, or fall;</li>
    <li>seven or more in a row on one side of the mean;</li>
    <li>two of three in a row beyond two thirds of the way to the limit, all three on that side of the mean.</li>
    </ol>
    <p>A missing figure breaks a run and gives no moving range. A figure exactly on the mean is on neither side. The icon for change says what the last figure belongs to: an improvement, a concern, or, where no way is better, a change. The icon for the target compares it with the last limits: beyond them it will be met, or missed, nearly every time; within them it is hit and miss.</p>
    <p>Where something is known to have changed, the mean and limits begin anew, with the date, the author and the reason said beside the chart. A KPI may ask for a run chart with the median instead.</p>
    <h2 id="intervals">How sure a figure is: intervals</h2>
    <p>Proportions have Wilson's interval (1927). Rates and ratios have Byar's approximation (Breslow and Day, 1987) from ten events on, and the exact Poisson interval below. They are 95% intervals unless the KPI asks for 99.8%.</p>
    <h2 id="comparisons">Beside others</h2>
    <p>The figure for England, a region or a CSU is the sum of the numerators over the sum of the denominators of the organisations that have a figure, not the mean of their values. Where a KPI has no denominators it is the mean. A CCG counts for the CSU it chiefly used in the period of the figure. An organisation is higher or lower than England where its interval does not hold England's value; an interval that touches it is similar.</p>
    <p>A percentile is the part of the other organisations that lie strictly below. Deciles part organisations, in the order of their figures, into tenths, by interpolation between neighbours (type 7 of Hyndman and Fan, 1996). The {{similar}} CCGs of a CCG's size are those nearest in registered patients.</p>
    <h2 id="funnels">Funnel plots</h2>
    <p>Small organisations vary more by chance. A funnel plot shows how far: the inner limits hold 95% and the outer 99.8% of organisations that differ by chance alone (Spiegelhalter, 2005). Limits for proportions are those for which the average is a bound of Wilson's interval; for rates and ratios they are exact Poisson limits.</p>
    <h2 id="worst-first">Worst first</h2>
    <p>{{order}}</p>
    <h2 id="small-numbers">Small numbers</h2>
    <p>A KPI may suppress small counts. Then a figure whose numerator or denominator, or the rest between them, is from 1 to below the limit is not shown. Nor is what would give it away. Of a total and its parts, by provider, customer or service, either none or at least two are withheld, and where the total is known, the parts withheld come to at least the limit together. Then all sums of the KPI and period are taken as equations, and more is withheld until no figure withheld follows from those shown. Where figures name no provider, agreements and the CSU that a CCG chiefly used in the period say whose total they are part of. Rows that did not join and rows published later count as parts too, though they are not shown. The earlier figure of a correction is not shown where it is small, where the later one is withheld, or where a figure of the KPI and period is small and totals are told beside parts. Suppressed figures are in no average, limit, rank, drawing or download.</p>
    <p>This does not guard against everything. It takes no account of what is published elsewhere or was published here on another day, of KPIs that count the same things, of totals that no row states and only a region or a group of organisations shares, of an empty cell that stands for a small count, or of a row whose only organisation is misspelt. It keeps exact figures from being worked out; who sets several sums beside one another may still narrow one down.</p>
    <h2 id="corrections">Corrections</h2>
    <p>A figure that is published anew takes the place of the one before. Both are on the <a href="{{frame.root}}corrections.html">corrections</a> page with their dates, as are figures that came late.</p>
    <h2 id="checks">How the methods are checked</h2>
    <p>They are tested against numbers that the packages NHSRplotthedots 0.2.2 and PHEindicatormethods 2.1.0 print. Anyone can do the same: <code>prospectus stats</code> works out the statistics of a CSV table.</p>
    </div>
    {{#has_choices}}
    <h2 id="choices">What each KPI chooses</h2>
    {{#choices}}
    {{> parts/table}}
    {{/choices}}
    {{/has_choices}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "moved.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width">
    {{> parts/heading}}
    {{#target}}
    <p>This page has moved to <a href="{{address}}">{{text}}</a>.</p>
    {{/target}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "not-found.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width prose">
    {{> parts/heading}}
    <p>The address may be mistyped, or the page may have gone.</p>
    <ul>
    <li><a href="{{frame.root}}index.html">Begin at the first page</a></li>
    <li><a href="{{frame.root}}csus/index.html">CSUs, A to Z</a></li>
    <li><a href="{{frame.root}}ccgs/index.html">CCGs, A to Z</a></li>
    <li><a href="{{frame.root}}services/index.html">Services by category</a></li>
    </ul>
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "offer.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.cost}}
    {{> parts/section}}
    {{/section.cost}}
    {{#section.targets}}
    {{> parts/section}}
    {{/section.targets}}
    {{#section.agreements}}
    {{> parts/section}}
    {{/section.agreements}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "page.mustache",
    ##"""
    <!DOCTYPE html>
    <html lang="{{frame.language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{frame.title}} | {{frame.site_title}}</title>
    {{#frame.description}}
    <meta name="description" content="{{.}}">
    {{/frame.description}}
    <link rel="stylesheet" href="{{frame.root}}theme/prospectus.css">
    <script src="{{frame.root}}theme/prospectus.js" defer></script>
    {{#frame.has_charts}}
    <link rel="stylesheet" href="{{frame.root}}theme/charts.css">
    <script src="{{frame.root}}theme/charts.js" defer></script>
    {{/frame.has_charts}}
    <script src="{{frame.root}}theme/keeping.js" defer></script>
    {{$head}}
    {{/head}}
    {{#frame.is_search}}
    <link rel="stylesheet" href="{{frame.root}}theme/search.css">
    <script src="{{frame.root}}theme/words.js" defer></script>
    <script src="{{frame.root}}theme/finding.js" defer></script>
    <script src="{{frame.root}}theme/search.js" defer></script>
    {{/frame.is_search}}
    {{#frame.has_filters}}
    <link rel="stylesheet" href="{{frame.root}}theme/browse.css">
    <script src="{{frame.root}}theme/browse.js" defer></script>
    {{/frame.has_filters}}
    <link rel="icon" href="{{frame.root}}theme/favicon.svg" type="image/svg+xml">
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    {{> parts/header}}
    {{> parts/trail}}
    <main id="content">
    {{$main}}{{/main}}
    </main>
    {{> parts/footer}}
    </body>
    </html>

    """##
  ),
  (
    "partnership.mustache",
    ##"""
    {{<article}}{{/article}}

    """##
  ),
  (
    "parts/cell.mustache",
    ##"""
    {{#shape}}<span class="shape" aria-hidden="true">{{shape}}</span> {{/shape}}{{#icon}}<span class="verdict">{{{icon}}} {{/icon}}{{#address}}<a href="{{address}}">{{text}}</a>{{/address}}{{^address}}{{text}}{{/address}}{{#icon}}</span>{{/icon}}{{#drawing}} {{{drawing}}}{{/drawing}}{{#tag}} {{>parts/tag}}{{/tag}}
    """##
  ),
  (
    "parts/chart.mustache",
    ##"""
    <figure class="chart" id="{{id}}">
    <figcaption>{{sentence}}{{#tag}} {{>parts/tag}}{{/tag}}</figcaption>
    {{{svg}}}
    {{#has_panels}}
    <ul class="multiples">
    {{#panels}}
    <li>
    <p class="multiple-name">{{#address}}<a href="{{address}}">{{name}}</a>{{/address}}{{^address}}{{name}}{{/address}}</p>
    {{{svg}}}
    <p class="multiple-reading" data-reading>{{reading}}</p>
    </li>
    {{/panels}}
    </ul>
    {{/has_panels}}
    {{#notes}}
    <p class="note">{{.}}</p>
    {{/notes}}
    {{#table}}
    <details class="chart-table">
    <summary>These figures as a table</summary>
    {{> parts/table}}
    </details>
    {{/table}}
    {{#download}}
    <p class="chart-links"><a class="more" href="{{download}}" download>Download these figures (CSV)</a> <a class="more" href="#{{id}}">Link to this chart</a></p>
    {{/download}}
    </figure>

    """##
  ),
  (
    "parts/comparison.mustache",
    ##"""
    <div class="table-scroll" tabindex="0" role="group" aria-label="{{caption}}">
    <table class="comparison stacked">
    <caption>{{caption}}</caption>
    <thead>
    <tr><th scope="col">Attribute</th>{{#columns}}<th scope="col" data-id="{{id}}"><a href="{{address}}">{{name}}</a>{{#tag}} {{>parts/tag}}{{/tag}}<div class="keep" data-keep="offer" data-id="{{id}}" data-name="{{name}}"></div></th>{{/columns}}</tr>
    </thead>
    {{#groups}}
    <tbody>
    <tr class="band"><th scope="colgroup" colspan="{{width}}">{{heading}}</th></tr>
    {{#rows}}
    <tr{{#is_same}} data-same{{/is_same}}><th scope="row">{{name}}{{#remark}} <span class="note">{{.}}</span>{{/remark}}</th>{{#cells}}<td data-label="{{label}}">{{>parts/cell}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    {{/groups}}
    </table>
    </div>

    """##
  ),
  (
    "parts/fact-list.mustache",
    ##"""
    {{#has_facts}}
    <dl class="facts">
    {{#facts}}
    <div>
    <dt>{{name}}</dt>
    {{#values}}
    <dd>{{#address}}<a href="{{address}}">{{text}}</a>{{/address}}{{^address}}{{text}}{{/address}}{{#tag}} {{>parts/tag}}{{/tag}}{{#note}} <span class="note">{{note}}</span>{{/note}}{{#sources}} <a class="source" href="{{address}}">Source: {{text}}</a>{{/sources}}</dd>
    {{/values}}
    </div>
    {{/facts}}
    </dl>
    {{/has_facts}}

    """##
  ),
  (
    "parts/figures.mustache",
    ##"""
    <section id="{{id}}">
    <h2>{{#address}}<a href="{{address}}">{{caption}}</a>{{/address}}{{^address}}Figures{{/address}}{{#tag}} {{>parts/tag}}{{/tag}}</h2>
    <div class="table-scroll" tabindex="0" role="group" aria-label="{{caption}}">
    <table class="figures">
    <caption>{{caption}}</caption>
    <thead>
    <tr><th scope="col">Period</th><th scope="col" class="number">Numerator</th><th scope="col" class="number">Denominator</th><th scope="col" class="number">Value</th><th scope="col">Written in</th></tr>
    </thead>
    <tbody>
    {{{rows}}}
    </tbody>
    </table>
    </div>
    {{#download}}
    <p><a class="more" href="{{download}}">Download every observation of this KPI (CSV)</a></p>
    {{/download}}
    </section>

    """##
  ),
  (
    "parts/filters.mustache",
    ##"""
    <section class="facets" aria-labelledby="filters">
    <h2 id="filters">Filters</h2>
    <noscript><p class="note">One filter at a time: another takes its place.</p></noscript>
    {{#filters}}{{{.}}}{{/filters}}</section>

    """##
  ),
  (
    "parts/footer.mustache",
    ##"""
    <footer class="site-footer">
    <div class="width">
    {{#frame.review}}
    <dl class="review">
    <div><dt>Owner of this record</dt><dd>{{owner}}</dd></div>
    <div><dt>Contact</dt><dd>{{contact}}</dd></div>
    <div><dt>Last reviewed</dt><dd>{{last}}</dd></div>
    <div><dt>Next review</dt><dd>{{next}}</dd></div>
    </dl>
    {{/frame.review}}
    <p>This page answers for {{frame.day}}.</p>
    <p class="cite">Cite this page: “{{frame.title}}”, {{frame.site_title}}, as at {{frame.day}}, {{frame.permanent_address}}</p>
    <ul class="footer-links">
    <li><a href="{{frame.root}}about-the-data.html">About the data</a></li>
    <li><a href="{{frame.root}}data-quality.html">Data quality</a></li>
    <li><a href="{{frame.root}}methods.html">Methods</a></li>
    <li><a href="{{frame.root}}corrections.html">Corrections</a></li>
    <li><a href="{{frame.root}}scorecard.html">Scorecard</a></li>
    <li><a href="{{frame.root}}glossary/index.html">Glossary</a></li>
    <li><a href="{{frame.root}}agreements/index.html">Agreements</a></li>
    <li><a href="{{frame.root}}suppliers/index.html">Suppliers</a></li>
    <li><a href="{{frame.root}}programmes/index.html">Programmes</a></li>
    <li><a href="{{frame.root}}partnerships/index.html">Partnerships</a></li>
    <li><a href="{{frame.root}}systems/index.html">Systems</a></li>
    <li><a href="{{frame.root}}pages/index.html">Guides</a></li>
    <li><a href="{{frame.root}}accessibility.html">Accessibility</a></li>
    </ul>
    </div>
    </footer>

    """##
  ),
  (
    "parts/header.mustache",
    ##"""
    <header class="site-header">
    <div class="width">
    <a class="site-name" href="{{frame.root}}index.html">{{frame.site_title}}</a>
    {{^frame.is_search}}
    <form class="search-box" role="search" action="{{frame.root}}search.html">
    <label><span class="hidden">Search the catalogue</span>
    <input name="q" type="search" maxlength="200" autocomplete="off" spellcheck="false"></label>
    <button>Search</button>
    </form>
    {{/frame.is_search}}
    <nav aria-label="Main">
    <ul class="menu">
    {{#frame.menu}}
    <li><a href="{{address}}"{{#is_current}} aria-current="true"{{/is_current}}>{{text}}</a></li>
    {{/frame.menu}}
    </ul>
    </nav>
    <ul class="kept">
    <li><a href="{{frame.root}}ccgs/index.html" data-kept="ccg">My CCG</a></li>
    <li><a href="{{frame.root}}shortlist.html" data-kept="shortlist">Shortlist</a></li>
    </ul>
    </div>
    </header>

    """##
  ),
  (
    "parts/heading.mustache",
    ##"""
    <div class="page-heading">
    {{#frame.caption}}
    <p class="caption">{{.}}</p>
    {{/frame.caption}}
    <h1>{{frame.title}}</h1>
    {{#frame.summary}}
    <p class="summary">{{.}}</p>
    {{/frame.summary}}
    </div>

    """##
  ),
  (
    "parts/item.mustache",
    ##"""
    <li id="{{id}}">
    <p class="item-name">{{#address}}<a href="{{address}}">{{name}}</a>{{/address}}{{^address}}{{name}}{{/address}}{{#tags}} {{>parts/tag}}{{/tags}}</p>
    {{#detail}}
    <p class="item-detail">{{detail}}</p>
    {{/detail}}
    {{#summary}}
    <p class="item-summary">{{summary}}</p>
    {{/summary}}
    </li>

    """##
  ),
  (
    "parts/links.mustache",
    ##"""
    {{#has_links}}
    <ul class="links">
    {{#links}}
    <li><a href="{{address}}">{{text}}</a>{{#tag}} {{>parts/tag}}{{/tag}}</li>
    {{/links}}
    </ul>
    {{/has_links}}

    """##
  ),
  (
    "parts/notices.mustache",
    ##"""
    {{#notices}}
    <p class="notice">{{.}}</p>
    {{/notices}}

    """##
  ),
  (
    "parts/parts.mustache",
    ##"""
    {{#has_parts}}
    <nav class="parts" aria-label="Parts of this list">
    <ul>
    {{#parts}}
    <li><a href="{{address}}"{{#is_current}} aria-current="page"{{/is_current}}>{{text}}</a></li>
    {{/parts}}
    </ul>
    </nav>
    {{/has_parts}}

    """##
  ),
  (
    "parts/section.mustache",
    ##"""
    <section id="{{id}}">
    <h2>{{heading}} <a class="permalink" href="#{{id}}"><span aria-hidden="true">#</span><span class="hidden">Link to “{{heading}}”</span></a></h2>
    {{#introduction}}
    <p>{{introduction}}</p>
    {{/introduction}}
    {{#absence}}
    <p class="absence">{{absence}}</p>
    {{/absence}}
    {{#has_charts}}
    <div class="charts">
    {{#charts}}
    {{> parts/chart}}
    {{/charts}}
    </div>
    {{/has_charts}}
    {{#tables}}
    {{> parts/table}}
    {{/tables}}
    {{> parts/links}}
    {{#more}}
    <p><a class="more" href="{{address}}">{{text}}</a></p>
    {{/more}}
    </section>

    """##
  ),
  (
    "parts/table.mustache",
    ##"""
    <div class="table-scroll" tabindex="0" role="group" aria-label="{{caption}}">
    <table{{#is_stacked}} class="stacked"{{/is_stacked}}>
    <caption>{{caption}}</caption>
    <thead>
    <tr>{{#columns}}<th scope="col"{{#is_number}} class="number"{{/is_number}}>{{name}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}
    <tr{{#id}} id="{{id}}"{{/id}}><th scope="row">{{#head}}{{>parts/cell}}{{/head}}</th>{{#cells}}<td class="{{#is_number}}number {{/is_number}}{{tone}}"{{#label}} data-label="{{label}}"{{/label}}>{{>parts/cell}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>

    """##
  ),
  (
    "parts/tag.mustache",
    ##"""
    <strong class="tag tag-{{tone}}">{{text}}</strong>
    """##
  ),
  (
    "parts/tags.mustache",
    ##"""
    {{#has_tags}}
    <p class="tags">{{#tags}}{{>parts/tag}} {{/tags}}</p>
    {{/has_tags}}

    """##
  ),
  (
    "parts/trail.mustache",
    ##"""
    {{#frame.has_trail}}
    <nav class="trail width" aria-label="Breadcrumb">
    <ol>
    {{#frame.trail}}
    <li><a href="{{address}}">{{text}}</a></li>
    {{/frame.trail}}
    </ol>
    </nav>
    {{/frame.has_trail}}

    """##
  ),
  (
    "parts/word-list.mustache",
    ##"""
    {{#has_words}}
    <aside class="words" aria-labelledby="words">
    <h2 id="words">Words on this page</h2>
    <dl>
    {{#words}}
    <div id="word-{{number}}">
    <dt>{{name}}</dt>
    <dd>{{explanation}} <a href="{{address}}" aria-label="{{name}} in the glossary">Glossary</a></dd>
    </div>
    {{/words}}
    </dl>
    </aside>
    {{/has_words}}

    """##
  ),
  (
    "programme.mustache",
    ##"""
    {{<article}}{{/article}}

    """##
  ),
  (
    "prospectus.css",
    ##"""
    :root {
      color-scheme: light dark;

      --blue: #005eb8;

      --page: #f0f4f5;
      --surface: #ffffff;
      --sunken: #e8edee;
      --text: #212b32;
      --quiet: #4c6272;
      --border: #d8dde0;
      --edge: #768692;
      --link: #005eb8;
      --visited: #330072;
      --hover: #7c2855;
      --band: #005eb8;
      --band-text: #ffffff;
      --band-quiet: #d9e7f5;
      --focus: #ffeb3b;
      --focus-text: #212b32;
      --focus-edge: #212b32;

      --action: #007f3b;
      --action-text: #ffffff;
      --action-on-band: #003087;

      --inferred: #003d78;
      --inferred-fill: #e1edf8;
      --illustrative: #5c4400;
      --illustrative-fill: #fff6d6;
      --closed: #37474f;
      --closed-fill: #e8edee;
      --amber: #ffb81c;

      --line: #005eb8;
      --target: #d5281b;

      --space-1: 4px;
      --space-2: 8px;
      --space-3: 12px;
      --space-4: 16px;
      --space-5: 24px;
      --space-6: 32px;
      --space-7: 48px;
      --space-8: 64px;

      --small: 0.875rem;
      --body: 1rem;
      --large: 1.125rem;
      --heading-4: 1rem;
      --heading-3: 1.1875rem;
      --heading-2: 1.5rem;
      --heading-1: 1.75rem;
      --measure: 44em;
      --sheet: 70rem;
      --gutter: var(--space-4);
      --cell: var(--space-3);
      --chart-text: 27px;
    }

    @media (min-width: 30em) {
      :root { --heading-1: 2rem; --chart-text: 19px; }
    }

    @media (min-width: 48em) {
      :root {
        --small: 1rem;
        --body: 1.1875rem;
        --large: 1.375rem;
        --heading-4: 1.1875rem;
        --heading-3: 1.375rem;
        --heading-2: 1.75rem;
        --heading-1: 2.75rem;
        --gutter: var(--space-6);
        --cell: var(--space-4);
        --chart-text: 14px;
      }
    }

    @media (min-width: 64em) {
      :root { --chart-text: 11px; }
    }

    @media screen and (prefers-color-scheme: dark) {
      :root {
        --page: #10171c;
        --surface: #1a242b;
        --sunken: #243038;
        --text: #f0f4f5;
        --quiet: #b3c1cb;
        --border: #3b4a55;
        --edge: #8a9aa6;
        --link: #8ac7ff;
        --visited: #cfb8f5;
        --hover: #ffb3d2;
        --band: #003a75;
        --band-quiet: #cfe1f4;
        --focus-edge: #ffffff;
        --action: #00703c;
        --action-on-band: #001d52;
        --inferred: #b9dcff;
        --inferred-fill: #12304d;
        --illustrative: #ffe08a;
        --illustrative-fill: #3a2f0a;
        --closed: #d3dce2;
        --closed-fill: #2c3840;
        --line: #6cb8ff;
        --target: #ff8f84;
      }
    }

    *,
    *::before,
    *::after { box-sizing: border-box; }

    html {
      font-size: 100%;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
      scroll-padding-top: var(--space-5);
    }

    body {
      margin: 0;
      background: var(--page);
      color: var(--text);
      font: var(--body)/1.5 Arial, Helvetica, sans-serif;
      overflow-wrap: break-word;
    }

    h1, h2, h3, h4, h5, h6 {
      max-width: 32em;
      margin: var(--space-6) 0 var(--space-3);
      line-height: 1.25;
    }

    @media (min-width: 48em) {
      h1, h2, h3 { text-wrap: balance; }
    }

    h1 { margin-top: 0; font-size: var(--heading-1); line-height: 1.15; letter-spacing: -0.01em; }
    h2 { margin-top: var(--space-7); margin-bottom: var(--space-4); font-size: var(--heading-2); }
    h3 { font-size: var(--heading-3); }
    h4, h5, h6 { font-size: var(--heading-4); }
    h2 + h3, h3 + h4 { margin-top: 0; }

    p, ul, ol, dl, pre, blockquote, figure { margin: 0 0 var(--space-4); }
    p, li, dd, figcaption { max-width: var(--measure); }
    ul, ol { padding-left: 1.25em; }
    li + li { margin-top: var(--space-1); }
    dd { margin: 0; }

    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
    a:visited { color: var(--visited); }
    a:hover { color: var(--hover); text-decoration-thickness: 3px; }
    a:focus-visible {
      outline: 3px solid transparent;
      background: var(--focus);
      color: var(--focus-text);
      box-shadow: 0 -2px var(--focus), 0 4px var(--focus-text);
      text-decoration: none;
    }

    [tabindex]:focus-visible,
    summary:focus-visible {
      outline: 3px solid var(--focus-edge);
      outline-offset: 0;
      box-shadow: 0 0 0 6px var(--focus);
    }

    code, pre { font-family: Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.875em; }
    code { padding: 0 0.25em; border-radius: 2px; background: var(--sunken); overflow-wrap: anywhere; }
    img, svg { max-width: 100%; height: auto; }
    hr { height: 1px; margin: var(--space-6) 0; border: 0; background: var(--border); }
    abbr[title] { text-decoration: underline dotted; }

    .width { max-width: calc(var(--sheet) + 2 * var(--gutter)); margin: 0 auto; padding: 0 var(--gutter); }
    main { display: block; padding-bottom: var(--space-8); overflow-wrap: anywhere; }
    .trail, .site-header { overflow-wrap: anywhere; }
    table, button, .button { overflow-wrap: break-word; }
    main:focus { outline: none; }

    .hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .skip { position: absolute; top: 0; left: -999em; z-index: 1; padding: var(--space-3) var(--space-4); }
    .skip:focus { left: 0; outline: 3px solid var(--focus-text); background: var(--focus); color: var(--focus-text); }

    .site-header { background: var(--band); color: var(--band-text); }
    .site-header .width {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-6);
      align-items: baseline;
      justify-content: space-between;
      padding-top: var(--space-3);
      padding-bottom: var(--space-1);
    }
    .site-header a:not(:focus-visible) { color: var(--band-text); }
    .site-name {
      padding: var(--space-1) 0;
      font-size: var(--large);
      font-weight: bold;
      text-decoration: none;
    }
    .site-header a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
    .search-box { display: flex; }
    .search-box label { flex: 1; }
    .search-box input, .search-box button {
      height: 2.75rem;
      margin: 0;
      border: 2px solid var(--edge);
      border-radius: 4px 0 0 4px;
      background: var(--surface);
      color: var(--text);
      font: inherit;
      font-size: 1rem;
      -webkit-appearance: none;
      appearance: none;
    }
    .search-box input { width: 100%; min-width: 0; padding: 0 var(--space-3); border-right: 0; }
    .search-box button {
      padding: 0 var(--space-4);
      border-color: var(--action);
      border-radius: 0 4px 4px 0;
      background: var(--action);
      color: var(--action-text);
      font-weight: bold;
      cursor: pointer;
    }
    .search-box button:hover { text-decoration: underline; text-decoration-thickness: 2px; }
    .search-box input:focus-visible, .search-box button:focus-visible {
      position: relative;
      z-index: 1;
      border-color: var(--focus-text);
      outline: 4px solid var(--focus);
      outline-offset: 0;
      box-shadow: 0 0 0 6px var(--focus-text);
    }
    .site-header .search-box { flex: 0 1 22rem; margin: var(--space-1) 0; }
    .site-header .search-box input, .site-header .search-box button { height: 2.5rem; }
    .site-header .search-box input:not(:focus-visible), .site-header .search-box button:not(:focus-visible) { border-color: var(--band-text); }
    .site-header .search-box button { background: var(--action-on-band); color: var(--action-text); }
    .site-header nav { flex: 1 1 auto; order: 3; }
    .menu a { display: block; padding: var(--space-2) 0 var(--space-3); font-size: var(--small); text-decoration: none; }
    .menu a[aria-current]:not(:focus-visible) { box-shadow: inset 0 -4px var(--band-text); }

    .menu, .trail ol, .letters ul, .parts ul, .contents ul, .counts, .footer-links, .items, .links, .filters {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .menu, .trail ol, .letters ul, .parts ul, .contents ul, .footer-links, .filters { display: flex; flex-wrap: wrap; }
    .menu { gap: 0 var(--space-5); }
    .menu li, .trail li, .letters li, .parts li, .contents li, .footer-links li, .filters li { margin: 0; max-width: none; }

    .trail { padding-top: var(--space-3); font-size: var(--small); }
    .trail li { display: flex; align-items: baseline; }
    .trail a { display: inline-block; padding: var(--space-1) 0; }
    .trail li + li::before { content: "›"; content: "›" / ""; margin: 0 var(--space-2); color: var(--quiet); }

    .page-heading { padding: var(--space-5) 0 var(--space-2); }
    .trail + main .page-heading { padding-top: var(--space-4); }
    .page-heading .caption { margin: 0 0 var(--space-1); color: var(--quiet); font-size: var(--large); }
    .page-heading h1 { margin-bottom: var(--space-4); }
    .summary { max-width: 36em; font-size: var(--large); line-height: 1.45; }

    .site-footer {
      padding: var(--space-6) 0 var(--space-7);
      border-top: 4px solid var(--band);
      background: var(--sunken);
      font-size: var(--small);
    }
    .site-footer p { max-width: none; }
    .footer-links { gap: 0 var(--space-5); margin-bottom: var(--space-4); }
    .footer-links a { display: inline-block; padding: var(--space-1) 0; }
    .review { display: flex; flex-wrap: wrap; gap: var(--space-4) var(--space-7); }
    .review dt { color: var(--quiet); }
    .review dd { font-weight: bold; }

    .hero { padding: var(--space-4) 0 var(--space-5); background: var(--band); color: var(--band-text); }
    .hero h1 { max-width: none; margin-bottom: var(--space-2); font-size: var(--heading-2); }
    .hero + .width > h2:first-child { margin-top: var(--space-5); }
    .hero .page-heading { padding: 0; }
    .hero p { max-width: 36em; color: var(--band-quiet); }
    .hero .summary { color: var(--band-text); }
    .hero .width > :last-child { margin-bottom: 0; }
    .hero a:not(:focus-visible) { color: var(--band-text); }

    .counts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
      gap: 1px;
      margin: var(--space-5) 0;
      overflow: hidden;
      border: 1px solid var(--border);
      border-radius: 4px;
      background: var(--border);
    }
    .counts li { margin: 0; background: var(--surface); }
    .counts a { display: block; height: 100%; padding: var(--space-4); line-height: 1.25; }
    .counts .count { display: inline-block; width: 100%; font-size: var(--heading-1); font-weight: bold; font-variant-numeric: tabular-nums; letter-spacing: -0.01em; }

    .starts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: var(--space-5); }
    .starts section {
      padding: var(--space-5);
      border: 1px solid var(--border);
      border-top: 4px solid var(--line);
      border-radius: 4px;
      background: var(--surface);
    }
    .starts h3 { margin-top: 0; }
    .starts ul { margin: 0; padding: 0; list-style: none; }
    .starts li { margin: 0; }
    .starts li a { display: inline-block; padding: var(--space-1) 0; font-weight: bold; }

    .tag {
      display: inline-block;
      padding: 0 var(--space-2);
      border: 1px solid currentcolor;
      border-radius: 3px;
      background: var(--closed-fill);
      color: var(--closed);
      font-size: 0.875rem;
      font-weight: normal;
      line-height: 1.5;
      letter-spacing: 0;
      vertical-align: 0.1em;
    }
    .tag-inferred { border-style: dashed; background: var(--inferred-fill); color: var(--inferred); }
    .tag-illustrative { border-style: dotted; border-width: 2px; background: var(--illustrative-fill); color: var(--illustrative); }
    .tags { max-width: none; }

    .notice {
      max-width: calc(var(--measure) + 2 * var(--space-5));
      margin: 0 0 var(--space-5);
      padding: var(--space-4) var(--space-5);
      border: 1px solid var(--border);
      border-left: 8px solid var(--line);
      border-radius: 4px;
      background: var(--surface);
    }
    .notice > :last-child { margin-bottom: 0; }
    .notice h2, .notice h3 { margin-top: 0; margin-bottom: var(--space-2); font-size: var(--heading-3); }
    .notice-illustrative { border-left-color: var(--amber); }

    .facts { margin: var(--space-4) 0 var(--space-6); border-top: 1px solid var(--border); }
    .facts > div { padding: var(--space-3) 0; border-bottom: 1px solid var(--border); }
    .facts dt { font-weight: bold; }
    .facts dd + dd { margin-top: var(--space-2); }
    .note { color: var(--quiet); font-size: var(--small); }
    .source { font-size: var(--small); }
    .source:not(:focus-visible) { color: var(--quiet); }
    .source { display: inline-block; padding: 2px 0; }
    .facts .source { display: block; width: fit-content; }

    @media (min-width: 40em) {
      .facts > div { display: grid; grid-template-columns: minmax(10rem, 1fr) 3fr; gap: 0 var(--space-5); }
      .facts dd { grid-column: 2; }
    }

    .table, .table-scroll {
      position: relative;
      margin: 0 0 var(--space-4);
      overflow-x: auto;
      border: 1px solid var(--border);
      border-radius: 4px;
      background: var(--surface);
    }
    .table-scroll {
      container-type: inline-size;
      background:
        linear-gradient(to right, var(--surface) 40%, transparent) left / 40px 100% local,
        linear-gradient(to left, var(--surface) 40%, transparent) right / 40px 100% local,
        linear-gradient(to right, var(--border), transparent) left / 12px 100% scroll,
        linear-gradient(to left, var(--border), transparent) right / 12px 100% scroll,
        var(--surface);
      background-repeat: no-repeat;
    }
    table { width: 100%; border-collapse: separate; border-spacing: 0; line-height: 1.4; }
    caption { padding: var(--space-4) var(--cell); font-weight: bold; text-align: left; }
    .table-scroll caption { position: sticky; left: 0; max-width: 100cqi; }
    th, td { padding: var(--space-3) var(--cell); border-bottom: 1px solid var(--border); text-align: left; vertical-align: top; }
    tbody:last-child tr:last-child > * { border-bottom: 0; }
    thead th { border-bottom: 2px solid var(--edge); font-size: var(--small); vertical-align: bottom; }
    tbody th { font-weight: normal; }
    tbody th, td:first-child { min-width: 6.5rem; }
    thead th.number { min-width: 5.5rem; white-space: normal; }
    tbody th a, .item-name a, .review a, .words dd a, .glossary dd a { display: inline-block; margin: -3px 0; padding: 3px 0; }
    td ul { margin: 0; padding-left: 1.1em; }
    .number, .align-right { text-align: right; }
    .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .align-centre { text-align: center; }
    .align-left { text-align: left; }
    .band th { padding-top: var(--space-4); background: var(--sunken); font-weight: bold; }
    .band .note { font-weight: normal; }
    .absence { color: var(--quiet); }
    .figures tbody th { white-space: nowrap; }
    .figures th, .figures td { padding-top: var(--space-2); padding-bottom: var(--space-2); }

    @media screen and (max-width: 55.99em) {
      table.stacked, .stacked caption, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; }
      .stacked thead {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .comparison.stacked thead { position: static; width: auto; height: auto; clip-path: none; display: block; }
      .comparison.stacked thead th:first-child { display: none; }
      .stacked th, .stacked td { padding: 2px var(--cell); border: 0; text-align: left; white-space: normal; }
      .stacked tr { padding: var(--space-3) 0; border-top: 1px solid var(--border); }
      .stacked .band { padding: 0; }
      .stacked .band th { padding: var(--space-3) var(--cell); }
      .stacked tbody th { font-weight: bold; }
      .stacked tbody th a, .stacked td a { display: inline-block; margin: 0; padding: 3px 0; }
      .stacked [data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
      .stacked [data-label$="?"]::before { content: attr(data-label) " "; }
    }

    .highlights li, .findings li { max-width: none; }
    .links li:has(> .tag) { max-width: none; }
    .links li:has(> .tag) { padding: var(--space-2) 0; border-top: 1px solid var(--border); }
    .links li:has(> .tag) a { display: inline; }
    .page-heading + section:not(.highlights) > h2 { margin-top: var(--space-5); }
    .verdict { display: inline-flex; gap: var(--space-1); align-items: flex-start; }

    .comparison thead th { min-width: 11rem; font-size: var(--body); font-weight: bold; }
    .comparison thead th:first-child { min-width: 9rem; }
    .comparison tbody th .note { display: block; }
    .comparison svg { display: block; width: 120px; }
    .comparison.only-differences tr[data-same] { display: none; }
    .comparison.only-differences tbody:not(:has(tr:not(.band, [data-same]))) { display: none; }
    .switch label, .compare-box { display: inline-flex; gap: var(--space-2); align-items: center; min-height: 24px; font-weight: normal; }
    .switch input, .compare-box input { width: 20px; height: 20px; margin: 0; accent-color: var(--blue); }
    .compare-box { display: flex; margin-top: var(--space-2); font-size: var(--small); }
    .remove { display: inline-block; padding: 3px 0; font-size: var(--small); font-weight: normal; }
    .choices { margin-bottom: var(--space-3); }
    .choices summary { padding: var(--space-1) 0; font-weight: bold; }
    .choices .links { columns: 18rem; margin: var(--space-3) 0 var(--space-5); }

    .kept { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); order: 4; margin: 0; padding: 0; list-style: none; }
    .kept li { margin: 0; max-width: none; }
    .kept a { display: block; padding: var(--space-2) 0 var(--space-3); font-size: var(--small); font-weight: bold; text-decoration: none; }
    .items .keep:not(:empty) { margin: var(--space-1) 0 0; }
    .items .button { min-height: 1.75rem; padding: 0 var(--space-3); border-width: 1px; font-weight: normal; }
    .keep:not(:empty) { margin: 0 0 var(--space-4); }
    th .keep:not(:empty) { margin: var(--space-2) 0 0; font-weight: normal; }
    .button {
      min-height: 2.25rem;
      margin: 0 var(--space-2) var(--space-2) 0;
      padding: var(--space-1) var(--space-4);
      border: 2px solid var(--line);
      border-radius: 4px;
      background: var(--surface);
      color: var(--link);
      font: inherit;
      font-size: var(--small);
      font-weight: bold;
      cursor: pointer;
    }
    th .button { padding: var(--space-1) var(--space-2); }
    .button:hover { background: var(--sunken); }
    .button.quiet { border-color: var(--edge); color: var(--text); font-weight: normal; }
    .button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible {
      outline: 3px solid var(--focus-edge);
      box-shadow: 0 0 0 6px var(--focus);
    }
    .tag-mine { background: var(--inferred-fill); color: var(--inferred); }
    .is-mine > * { background: var(--sunken); }
    .permalink { display: inline-block; min-width: 24px; padding: 0 var(--space-1); font-size: 0.75em; font-weight: normal; text-align: center; text-decoration: none; }
    .permalink:not(:focus-visible) { color: var(--edge); }
    .chart-links { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); }
    .cite { color: var(--quiet); overflow-wrap: anywhere; }

    .card { margin: 0 0 var(--space-5); padding: var(--space-5) var(--gutter); border: 1px solid var(--border); border-radius: 4px; background: var(--surface); }
    .card h2 { margin-top: 0; font-size: var(--heading-3); }
    .card fieldset { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); margin: 0 0 var(--space-3); padding: 0; border: 0; }
    .card legend { padding: 0; font-weight: bold; }
    .card fieldset label { display: inline-flex; gap: var(--space-2); align-items: center; min-height: 2rem; }
    .card input[type="radio"] { width: 20px; height: 20px; margin: 0; accent-color: var(--blue); }
    .card label[for] { display: block; font-weight: bold; }
    .card textarea { width: 100%; max-width: var(--measure); margin-bottom: var(--space-3); padding: var(--space-2); border: 2px solid var(--edge); border-radius: 4px; background: var(--page); color: var(--text); font: inherit; }
    .printed { display: none; }
    .actions { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; max-width: none; }
    .actions .button { margin: 0; }

    .chart { margin-bottom: var(--space-6); padding: var(--space-5) var(--gutter); border: 1px solid var(--border); border-radius: 4px; background: var(--surface); }
    .chart figcaption { margin-bottom: var(--space-5); font-size: var(--heading-3); font-weight: bold; line-height: 1.35; }
    .chart > :last-child { margin-bottom: 0; }
    .chart .note { margin-top: var(--space-4); }

    .highlights { max-width: calc(var(--measure) + 2 * var(--space-5)); margin: 0 0 var(--space-5); padding: var(--space-4) var(--space-5); border: 1px solid var(--border); border-left: 8px solid var(--line); border-radius: 4px; background: var(--surface); }
    .highlights h2 { margin: 0 0 var(--space-2); font-size: var(--heading-3); }
    .highlights ul { margin: 0; padding: 0; list-style: none; }
    .highlights li { margin: 0; padding: var(--space-1) 0; }
    .contents { margin: 0 0 var(--space-5); font-size: var(--small); }
    .contents ul { gap: 0 var(--space-5); }
    .contents a { display: inline-block; padding: var(--space-1) 0; }

    .letters { margin: var(--space-5) 0; }
    .letters ul { gap: var(--space-1); }
    .letters a, .letters span {
      display: block;
      min-width: 2.35rem;
      padding: var(--space-2) var(--space-1);
      border: 1px solid var(--border);
      border-radius: 4px;
      background: var(--surface);
      line-height: 1.25;
      text-align: center;
    }
    .letters a { font-weight: bold; }
    .letters span { border-color: transparent; background: none; color: var(--quiet); }
    .letters a[aria-current]:not(:focus-visible) { border-color: var(--band); background: var(--band); color: var(--band-text); }

    .group { border-top: 1px solid var(--border); padding: var(--space-4) 0; }
    .group h2 { margin: 0 0 var(--space-2); }
    .items > li { max-width: none; margin: 0; padding: var(--space-2) 0; }
    .items p { margin: 0; }
    .item-name a { font-weight: bold; }
    .item-detail { color: var(--quiet); font-size: var(--small); }

    @media (min-width: 48em) {
      tbody th { min-width: 11rem; }
      .stacked tbody th { min-width: 15rem; }
      .group { display: grid; grid-template-columns: 1fr 3fr; gap: 0 var(--space-5); }
      .group h2 { position: sticky; top: var(--space-4); align-self: start; font-size: var(--heading-3); line-height: 1.5; padding-top: var(--space-2); }
      .group > :not(h2) { grid-column: 2; }
    }

    .parts { margin: var(--space-6) 0; }
    .parts ul { gap: var(--space-1); }
    .parts a {
      display: block;
      min-width: 2.75rem;
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--border);
      border-radius: 4px;
      background: var(--surface);
      text-align: center;
    }
    .parts a[aria-current]:not(:focus-visible) { border-color: var(--band); background: var(--band); color: var(--band-text); font-weight: bold; text-decoration: none; }

    .sentence { font-size: var(--large); }
    .filters { gap: var(--space-2); margin-bottom: var(--space-4); }
    .filters a { display: block; padding: var(--space-1) var(--space-3); border: 1px solid var(--edge); border-radius: 4px; background: var(--surface); font-size: var(--small); }

    .links { margin: 0 0 var(--space-4); }
    .links li { margin: 0; }
    .links a, .more { display: inline-block; padding: var(--space-1) 0; }
    .more { font-weight: bold; }
    .more[download]::before { content: "↓ "; content: "↓ " / ""; }

    .prose > h2:first-child, .prose > h3:first-child { margin-top: var(--space-6); }
    .prose blockquote { max-width: var(--measure); margin: var(--space-5) 0; padding: 0 0 0 var(--space-5); border-left: 4px solid var(--line); color: var(--quiet); }
    .prose blockquote > :last-child { margin-bottom: 0; }
    .prose pre { padding: var(--space-4); overflow-x: auto; border: 1px solid var(--border); border-radius: 4px; background: var(--surface); line-height: 1.5; }
    .prose pre code { padding: 0; background: none; overflow-wrap: normal; font-size: 1em; }
    .prose li > ul, .prose li > ol { margin: var(--space-1) 0 0; }
    .prose img { display: block; }

    .term { text-decoration-style: dotted; }
    .words { margin-top: var(--space-7); padding: var(--space-5) var(--gutter); border-radius: 4px; background: var(--sunken); }
    .words h2 { margin: 0 0 var(--space-3); font-size: var(--heading-3); }
    .words dl { margin: 0; }
    .words dl > div + div { margin-top: var(--space-3); }
    .words dt, .glossary dt { font-weight: bold; }
    .glossary { margin: 0; }
    .glossary > div { padding: var(--space-2) 0; }
    .words :target, .items > :target, .glossary :target, tr:target { box-shadow: -8px 0 var(--amber); background: var(--surface); }

    .findings { padding: 0; list-style: none; }
    .findings > li { max-width: none; margin: 0; padding: var(--space-4) 0; border-top: 1px solid var(--border); }
    .findings p { margin: 0 0 var(--space-1); }
    .findings p:first-child { font-weight: bold; }

    @media (forced-colors: active) {
      .site-header, .hero { border-bottom: 2px solid; }
      .menu a[aria-current], .parts a[aria-current], .letters a[aria-current] { outline: 2px solid Highlight; }
      a:focus-visible, .search-box input:focus-visible, .search-box button:focus-visible { outline-color: Highlight; }
      .words { border: 1px solid; }
      .words :target, .items > :target, .glossary :target, tr:target { outline: 3px solid Highlight; }
    }

    @media print {
      body:has(.one-page) { page: one; }
      .one-page { --small: 7.5pt; --body: 8pt; --large: 9pt; --heading-1: 15pt; --heading-2: 10pt; --heading-3: 9pt; --space-7: 8px; --space-6: 6px; --space-5: 6px; --space-4: 4px; --space-3: 2px; --cell: 4px; font-size: var(--body); }
      .one-page h2 { margin: 6px 0 2px; }
      .one-page .facts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px; margin: 4px 0; }
      .one-page .facts > div { padding: 1px 0; }
      .one-page th, .one-page td { padding: 1px 4px; }
      .one-page caption { padding: 2px 4px; }
      .one-page .table-scroll { margin-bottom: 2px; }
      .one-page .tag { font-size: 6.5pt; line-height: 1.2; }
      .one-page tbody th { min-width: 0; }
      .one-page td .icon { width: 1rem; height: 1rem; }
      .one-page .notice { padding: 3px 6px; margin-bottom: 4px; }
      body:has(.one-page) .review, body:has(.one-page) .cite, .one-page .contents, .one-page .more { display: none; }
      body:has(.one-page) .site-footer { padding: 0; border: 0; }
      :root {
        --page: #ffffff;
        --sunken: #f4f6f7;
        --text: #000000;
        --link: #000000;
        --visited: #000000;
        --quiet: #333333;
        --band: #ffffff;
        --band-text: #000000;
        --band-quiet: #333333;
        --small: 8.5pt;
        --body: 10pt;
        --large: 12pt;
        --heading-4: 10pt;
        --heading-3: 12pt;
        --heading-2: 14pt;
        --heading-1: 20pt;
        --sheet: none;
        --gutter: 0px;
        --chart-text: 14px;
      }
      @page { margin: 16mm; }
      @page one { margin: 10mm; }
      .width { max-width: none; }
      .printed { display: block; white-space: pre-line; }
      .kept, .keep, .permalink, .button, .switch label, .compare-box, .remove, .choices, .card textarea, .chart-links, .actions { display: none; }
      section > h2 + p, .contents + .facts { break-after: avoid; }
      .chart > .plot-wide { max-width: 14cm; }
      .chart { padding: var(--space-2); margin-bottom: var(--space-3); }
      .chart-table:not([open]), .more[download] { display: none; }
      tbody th, .stacked tbody th, td:first-child { min-width: 0; }
      td .sparkline { width: 80px; }
      .counts { grid-template-columns: repeat(6, 1fr); }
      .starts { grid-template-columns: repeat(3, 1fr); }
      .card { padding: var(--space-2) 0; border: 0; border-top: 1pt solid; }
      .card fieldset label:not(:has(:checked)) { display: none; }
      .card { break-inside: avoid; }
      .skip, .menu, .search-box, .trail, .letters, .parts, .contents, .footer-links, .filters { display: none; }
      .site-header { border-bottom: 2pt solid var(--blue); }
      .site-footer { border-top: 1pt solid; padding: var(--space-4) 0 0; background: none; }
      .hero { padding: var(--space-4) 0; }
      h2 { margin-top: var(--space-5); }
      h1, h2, h3, h4, caption { break-after: avoid; }
      tr, li, .chart, .notice, .facts > div, .starts section { break-inside: avoid; }
      thead { display: table-header-group; }
      th, td { padding: var(--space-1) 5px; }
      table { font-size: min(8pt, 1em); }
      .number { white-space: normal; }
      .one-page .number { white-space: nowrap; }
      thead th, thead th.number, .comparison thead th, .comparison thead th:first-child { min-width: 0; hyphens: auto; }
      .comparison thead th { font-size: 1em; }
      td.better, td.worse, td.higher, td.lower, td.similar { white-space: normal; }
      .comparison svg { width: 80px; }
      .table, .table-scroll { overflow: visible; background: none; }
      .chart, .notice, .words { padding: var(--space-4); }
      .tag { font-size: 8pt; print-color-adjust: exact; }
      caption { padding: var(--space-2); }
      .prose a[href^="http"]::after { content: " (" attr(href) ")"; font-size: var(--small); overflow-wrap: anywhere; }
    }

    """##
  ),
  (
    "prospectus.js",
    ##"""
    // What the scripts of a site share: elements, numbers, and data, which come as scripts since pages
    // that are opened from a folder can load nothing else.
    (() => {
      "use strict";

      const ownScript = () => /** @type {HTMLScriptElement} */ (document.currentScript);
      const root = new URL("..", ownScript().src);

      /** @type {Prospectus["make"]} */
      const make = (name, attributes, ...content) => {
        const element = document.createElement(name);
        for (const key in attributes) element.setAttribute(key, String(attributes[key]));
        element.append(...content);
        return element;
      };

      /** @type {Prospectus["fill"]} */
      const fill = (element, ...content) => {
        element.textContent = "";
        element.append(...content);
      };

      /** @type {Prospectus["tag"]} */
      const tag = ([text, tone]) => make("strong", { class: "tag tag-" + tone }, text);

      /** @type {Prospectus["number"]} */
      const number = count => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

      /** @type {Map<string, {content: Promise<any[]>, accept?: (content: any[]) => void}>} */
      const loading = new Map();

      // Every data script is one call of this function.
      window.prospectusData = (...content) => {
        const data = loading.get(ownScript().src);
        if (!data || !data.accept) return;
        data.accept(content);
        delete data.accept;
      };

      /** @type {Prospectus["load"]} */
      const load = path => {
        const address = new URL(path, root).href;
        const known = loading.get(address);
        if (known) return known.content;
        /** @type {any} */
        const data = {};
        data.content = new Promise((resolve, reject) => {
          data.accept = resolve;
          const script = make("script", { src: address });
          // A script that hands nothing over is not data: it may be a page that says "not found".
          script.onload = script.onerror = () => {
            if (!data.accept) return;
            loading.delete(address);
            reject(new Error(address));
          };
          document.head.append(script);
        });
        loading.set(address, data);
        return data.content;
      };

      window.prospectus = /** @type {Prospectus} */ ({ root, make, fill, tag, number, load });
    })();

    """##
  ),
  (
    "scorecard.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.scores}}
    {{> parts/section}}
    {{/section.scores}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "search.css",
    ##"""
    .search-form { max-width: var(--measure); margin-bottom: var(--space-5); }
    .search-form label { display: block; font-size: var(--heading-3); font-weight: bold; }
    .search-form .note { margin-bottom: var(--space-3); }
    .search-form .search-box input, .search-form .search-box button { height: 3rem; font-size: var(--body); }
    [role="status"]:empty { margin: 0; }
    .sentence { max-width: var(--measure); }
    mark { background: var(--marked); color: inherit; font-weight: bold; }
    a:focus-visible mark { background: none; }
    .search-lists { columns: 14rem; }
    .item-summary { color: var(--text); }
    .button-quiet {
      min-height: 2.75rem;
      margin-top: var(--space-2);
      padding: 0 var(--space-4);
      border: 2px solid var(--line);
      border-radius: 4px;
      background: var(--surface);
      color: var(--link);
      font: inherit;
      font-weight: bold;
      cursor: pointer;
    }
    .button-quiet:hover { text-decoration: underline; text-decoration-thickness: 2px; }
    .button-quiet:focus-visible {
      border-color: var(--focus-text);
      outline: 3px solid transparent;
      background: var(--focus);
      color: var(--focus-text);
    }

    :root { --marked: #fff0a6; }

    @media screen and (prefers-color-scheme: dark) {
      :root { --marked: #574600; }
    }

    @media (forced-colors: active) {
      mark { background: Mark; color: MarkText; }
    }

    @media print {
      .search-form, .button-quiet { display: none; }
    }

    """##
  ),
  (
    "search.js",
    ##"""
    // Shows what a query finds while it is typed: results by kind, with passages and marked words.
    (() => {
      "use strict";

      const { make, fill, tag, number, words, finding, keeping } = prospectus;

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
        const { together } = await finding.open();
        const [documents] = await finding.load("documents", Math.floor(result.id / together));
        /** @type {SearchDocument} */
        const [title, path, detail, summary, texts, tags = [], aliases = []] = documents[result.id % together];
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
        if (!results.length && Array.from(query).length < 2) return "One letter is too little to search for. Type another.";
        if (!results.length) return "Nothing was found for “" + query + "”. Try fewer or other words, or look in the lists below.";
        const parts = terms.filter(term => term.isMistyped || !term.documents.size).map(({ word, isMistyped, spellings }) =>
          "No page has “" + word + (isMistyped ? "”; these have “" + spellings.slice(1).join("” or “") : "") + "”.");
        const kinds = groups.map(({ heading, results }) => heading + " " + number(results.length)).join(", ");
        parts.push(number(results.length) + (results.length > 1 ? " results" : " result") + " for “" + query + "”" +
          (groups.length < 5 ? ": " + kinds : "") + ".");
        return parts.join(" ");
      };

      // The answer to a query

      /** @param {string} query @returns {Promise<{status: string, sections: Promise<Element>[]}>} */
      const answer = async query => {
        const directory = await finding.open();
        if (!words.read(query).length) return { status: "Type a word or a number to search for.", sections: [] };
        const { terms, results } = await finding.find(query);
        const groups = directory.groups
          .map(({ heading }, position) => ({ heading, results: results.filter(result => result.group === position) }))
          .filter(group => group.results.length)
          .sort((left, right) => right.results[0].score - left.results[0].score);
        const count = groups.length < 2 ? 10 : groups.length < 4 ? 5 : 3;
        const known = terms.filter(term => term.documents.size);
        return {
          status: sentence(query, terms, results, groups),
          sections: groups.map((group, position) => sectionOf(group, position, known, count))
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

    """##
  ),
  (
    "search.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width">
    {{> parts/heading}}
    <form class="search-form" role="search" action="search.html" data-search="form">
    <label for="query">What are you looking for?</label>
    <p class="note" id="query-hint">A name past or present, a code, an abbreviation such as CHC, or a question in your own words.</p>
    <div class="search-box">
    <input id="query" name="q" type="search" maxlength="200" autocomplete="off" spellcheck="false" aria-describedby="query-hint">
    <button>Search</button>
    </div>
    </form>
    <p class="notice" data-search="fallback">Results are shown with JavaScript, which is off here or has not run. Everything on this site is in one of the lists below.</p>
    <p class="sentence" role="status" data-search="status"></p>
    <div data-search="results"></div>
    <template data-search="group">
    <section class="group">
    <h2></h2>
    <div>
    <ul class="items"></ul>
    <button type="button" class="button-quiet" hidden></button>
    </div>
    </section>
    </template>
    <template data-search="result">
    <li>
    <p class="item-name"><a></a></p>
    <p class="item-detail"></p>
    <p class="item-summary"></p>
    </li>
    </template>
    <h2>Every list, A to Z</h2>
    <ul class="links search-lists">
    {{#lists}}
    <li><a href="{{address}}">{{text}}</a></li>
    {{/lists}}
    </ul>
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "series.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.corrections}}
    {{> parts/section}}
    {{/section.corrections}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "service.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.offers}}
    {{> parts/section}}
    {{/section.offers}}
    {{#section.kpis}}
    {{> parts/section}}
    {{/section.kpis}}
    {{#section.buyers}}
    {{> parts/section}}
    {{/section.buyers}}
    {{#section.joint_work}}
    {{> parts/section}}
    {{/section.joint_work}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "shortlist.js",
    ##"""
    // The shortlist: for each offer a decision and a reason, as a page to print and as CSV.
    (() => {
      "use strict";

      const { make, fill, keeping } = prospectus;
      const facts = ["Provider", "Service", "Level", "Price"];
      const notStated = "Not stated by the supplier";
      /** @type {Record<string, string>} */
      const words = { considering: "Still considering", chosen: "Chosen", rejected: "Rejected" };

      /** @type {Shortlisting["dayText"]} */
      const dayText = date => new Date(date + "T12:00:00Z").toLocaleDateString("en-GB", {
        day: "numeric", month: "long", year: "numeric", timeZone: "UTC"
      });

      /** @type {Shortlisting["cell"]} */
      const cell = text => {
        const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
        return '"' + safe.replace(/"/g, '""') + '"';
      };

      /** @type {Shortlisting["summary"]} */
      const summary = list => {
        const parts = keeping.decisions.map(decision => {
          const count = list.filter(item => item.decision === decision).length;
          return count ? count + " " + words[decision].toLowerCase() : "";
        }).filter(Boolean);
        const lacking = list.filter(item => item.decision !== "considering" && !item.reason.trim()).length;
        return list.length
          ? list.length + (list.length === 1 ? " offer: " : " offers: ") + parts.join(", ") + "."
            + (lacking ? " " + lacking + (lacking === 1 ? " decision has" : " decisions have") + " no reason yet." : "")
          : "Nothing is on it yet.";
      };

      prospectus.shortlisting = { facts, notStated, dayText, cell, summary };

      const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-shortlist]"));
      if (!place) return;
      const { title, build, day } = place.dataset;
      const status = make("p", { role: "status" });
      const cards = make("div");
      /** @type {Map<string, Profile>} */
      const profiles = new Map();
      /** @type {string[]} */
      let lost = [];

      const today = () => new Date().toISOString().slice(0, 10);

      /** @param {Shortlisted} item */
      const absence = item => lost.includes(item.id) ? "Could not be loaded" : "No longer in the catalogue";

      /** @param {string} text @param {Tag} [tag] */
      const tagged = (text, tag) => text + (tag ? " (" + tag[0].toLowerCase() + ")" : "");

      /**
       * What the offer says about an attribute, and whether that is illustrative.
       * @param {Shortlisted} item @param {string} name
       */
      const statement = (item, name) => {
        const profile = profiles.get(item.id);
        if (!profile) return absence(item);
        const entry = profile.entries.find(entry => entry.name === name);
        return entry ? tagged(entry.text, entry.tag) : notStated;
      };

      /** @param {Shortlisted} item */
      const ownCost = item => {
        const profile = profiles.get(item.id);
        if (!profile) return absence(item);
        const cost = keeping.ownCost(profile, keeping.ccg());
        return cost ? tagged(cost, profile.costTag) : "No CCG chosen";
      };

      /**
       * Text that has not changed is not announced again.
       * @param {string} words
       */
      const announce = words => {
        if (status.textContent !== words) status.textContent = words;
      };

      /** @param {Shortlisted[]} list */
      const save = list => {
        const isKept = keeping.saveShortlist(list);
        announce(isKept ? summary(list) : "This browser could not keep the change.");
        return isKept;
      };

      /** @param {string} id @param {(item: Shortlisted) => void} edit */
      const change = (id, edit) => {
        const list = keeping.shortlist();
        for (const item of list) if (item.id === id) edit(item);
        save(list);
      };

      // A card for each offer

      /** @param {Shortlisted} item */
      const decisionOf = item => make("fieldset", {}, make("legend", {}, "Decision"), ...keeping.decisions.map(decision => {
        const radio = make("input", { type: "radio", name: "decision-" + item.id, value: decision });
        radio.checked = item.decision === decision;
        radio.addEventListener("change", () => change(item.id, kept => { kept.decision = decision; }));
        return make("label", {}, radio, " " + words[decision]);
      }));

      /** @param {Shortlisted} item */
      const reasonOf = item => {
        const id = "reason-" + item.id;
        const box = make("textarea", { id, rows: 2, maxlength: 2000 });
        const printed = make("p", { class: "printed" }, item.reason || "No reason given");
        box.value = item.reason;
        box.addEventListener("input", () => {
          printed.textContent = box.value || "No reason given";
          change(item.id, kept => { kept.reason = box.value; });
        });
        return make("div", {}, make("label", { for: id }, "Reason"), box, printed);
      };

      /** @param {string} name @param {string} text */
      const fact = (name, text) => make("div", {}, make("dt", {}, name), make("dd", {}, text));

      /** @param {Shortlisted} item */
      const card = item => {
        const own = keeping.ccg();
        const found = (item.search || "Its own page") + (item.added ? " (added " + dayText(item.added) + ")" : "");
        const remove = make("button", { type: "button", class: "button quiet" },
          "Remove", make("span", { class: "hidden" }, " " + item.name));
        const section = make("section", { class: "card", "aria-labelledby": "offer-" + item.id },
          make("h2", { id: "offer-" + item.id }, make("a", { href: "offers/" + item.id + ".html" }, item.name)),
          make("dl", { class: "facts" }, ...facts.map(name => fact(name, statement(item, name))),
            ...(own ? [fact("A year for " + own.name, ownCost(item))] : []), fact("Found by", found)),
          decisionOf(item), reasonOf(item), remove);
        remove.addEventListener("click", () => {
          const position = Array.from(cards.querySelectorAll(".card")).indexOf(section);
          if (!save(keeping.shortlist().filter(kept => kept.id !== item.id))) return;
          show();
          focusOn(position);
          announce("Removed " + item.name + ".");
        });
        return section;
      };

      /**
       * Moves the focus to the offer at a position in the list, or to the last one, or to the heading.
       * @param {number} position
       */
      const focusOn = position => {
        /** @type {NodeListOf<HTMLElement>} */
        const names = cards.querySelectorAll(".card h2 a");
        const next = names[Math.min(position, names.length - 1)] || document.querySelector("h1");
        if (next.tagName === "H1") next.tabIndex = -1;
        next.focus();
      };

      // What is done with the list

      const csv = () => {
        const own = keeping.ccg();
        const rows = keeping.shortlist().map(item => [
          item.name, item.id, ...facts.map(name => statement(item, name)), ownCost(item), own ? own.name : "None chosen",
          words[item.decision], item.reason || "No reason given", item.search || "Its own page",
          item.added || "Not recorded", title || "", build || "", day || "", today()
        ]);
        rows.unshift(["Offer", "Id", ...facts, "A year for my CCG", "My CCG", "Decision", "Reason", "Found by", "Added",
          "Site", "Build", "Answers for", "Exported"]);
        return "\ufeff" + rows.map(row => row.map(cell).join(",")).join("\r\n") + "\r\n";
      };

      const download = () => {
        const href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
        const link = make("a", { href, download: "shortlist.csv" });
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(href), 10000);
      };

      const clear = () => {
        if (!window.confirm("Take every offer off the shortlist, with its decision and reason?")) return;
        if (!save([])) return;
        show();
        focusOn(0);
      };

      /** @param {string} words @param {() => void} run */
      const action = (words, run) => {
        const button = make("button", { type: "button", class: "button" }, words);
        button.addEventListener("click", run);
        return button;
      };

      const show = () => {
        const list = keeping.shortlist();
        if (list.length) {
          const href = "compare.html?offers=" + list.slice(0, 4).map(({ id }) => id).join(",");
          const beside = make("a", { class: "more", href }, list.length > 4 ? "The first four side by side" : "Side by side");
          fill(cards,
            make("p", { class: "actions" }, action("Download as CSV", download), " ",
              action("Print", () => window.print()), " ", ...(list.length > 1 ? [beside, " "] : []),
              action("Clear the list", clear)),
            ...list.map(card),
            make("p", { class: "printed" }, title + ", build " + build + ", answers for " + day + ". Printed "
              + dayText(today()) + "."));
        } else {
          const services = make("a", { href: "services/index.html" }, "the services' comparisons");
          fill(cards, make("p", {}, "Add offers from their pages or from ", services, "."));
        }
        announce(summary(list));
      };

      /**
       * Shows the list as it is kept now, after loading what is not known of it yet. The focus stays in
       * the same field.
       */
      const load = async () => {
        const ids = keeping.shortlist().map(({ id }) => id).filter(id => !profiles.has(id));
        const loaded = await keeping.loadProfiles("offers", Number(place.dataset.offers), ids);
        for (const [id, profile] of loaded.profiles) profiles.set(id, profile);
        lost = loaded.lost;
        const { activeElement } = document;
        const focused = activeElement && cards.contains(activeElement) ? activeElement.id : "";
        show();
        const again = focused && document.getElementById(focused);
        if (again) again.focus();
      };

      place.append(status, cards);
      keeping.refreshCCG(Number(place.dataset.ccgs)).then(load);
      window.addEventListener("storage", load);
      window.addEventListener("pageshow", event => {
        if (event.persisted) load();
      });
    })();

    """##
  ),
  (
    "shortlist.mustache",
    ##"""
    {{<page}}
    {{$head}}
    <script src="{{frame.root}}theme/shortlist.js" defer></script>
    {{/head}}
    {{$main}}
    <article class="width shortlist">
    {{> parts/heading}}
    <p class="notice" data-unscripted>The shortlist needs JavaScript, since it is kept in your browser. Without it, the offers of each service are <a href="services/index.html">side by side on the services' pages</a>, which can be printed and marked.</p>
    <div data-shortlist{{#shards}} data-{{kind}}="{{count}}"{{/shards}} data-build="{{build}}" data-day="{{frame.day}}" data-title="{{frame.site_title}}"></div>
    </article>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "summary.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <article class="width one-page">
    {{> parts/heading}}
    {{> parts/tags}}
    {{> parts/notices}}
    {{> parts/fact-list}}
    {{#sections}}
    {{> parts/section}}
    {{/sections}}
    </article>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "supplier.mustache",
    ##"""
    {{<article}}
    {{$sections}}
    {{#section.kpis}}
    {{> parts/section}}
    {{/section.kpis}}
    {{#section.offers}}
    {{> parts/section}}
    {{/section.offers}}
    {{#section.customers}}
    {{> parts/section}}
    {{/section.customers}}
    {{#section.history}}
    {{> parts/section}}
    {{/section.history}}
    {{#section.joint_work}}
    {{> parts/section}}
    {{/section.joint_work}}
    {{/sections}}
    {{/article}}

    """##
  ),
  (
    "system.mustache",
    ##"""
    {{<article}}{{/article}}

    """##
  ),
  (
    "words.js",
    ##"""
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
        if (!/^[a-z]{3,}s$/.test(word) || /[sui]s$/.test(word)) return word;
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
          const reading = readingOf(character);
          const next = at + character.length;
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

    """##
  ),
  (
    "workings.mustache",
    ##"""
    {{<article}}{{/article}}

    """##
  ),
]
