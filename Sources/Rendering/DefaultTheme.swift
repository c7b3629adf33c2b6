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
    // Reads the marks of a chart: the nearest one under the pointer, or one by one with the arrow keys.
    (function () {
      "use strict";

      function marksOf(plot) {
        var marks = Array.prototype.slice.call(plot.querySelectorAll(".mark"));
        marks.sort(function (a, b) { return a.dataset.row - b.dataset.row; });
        return marks.map(function (mark) {
          var title = mark.querySelector("title");
          // The narrow drawing has the words of the wide one beside it.
          var twin = title ? null : plot.parentNode.querySelector(".plot-wide [data-row='" + mark.dataset.row + "']");
          mark.reading = title ? title.textContent : twin.reading;
          if (title) title.remove();
          return { element: mark, text: mark.reading };
        });
      }

      // Where readings are shown and announced: the line beside a small drawing, or a box under it.
      function boxOf(plot) {
        var box = plot.parentNode.querySelector("[data-reading]");
        if (!box) {
          box = document.createElement("p");
          box.className = "chart-reading";
          box.textContent = "Point at a figure, or use the arrow keys, to read it here.";
          plot.after(box);
        }
        box.setAttribute("aria-live", "polite");
        return box;
      }

      function prepare(plot) {
        var marks = marksOf(plot);
        if (!marks.length) return;
        var box = boxOf(plot);
        var resting = box.textContent;
        var axis = plot.dataset.reads;
        var position = -1;
        plot.setAttribute("tabindex", "0");
        plot.setAttribute("role", "application");
        plot.setAttribute("aria-roledescription", "chart, read with the arrow keys");

        function leave() {
          if (position >= 0) marks[position].element.classList.remove("is-read");
          position = -1;
          box.textContent = resting;
        }

        function read(next) {
          if (next === position) return;
          if (position >= 0) marks[position].element.classList.remove("is-read");
          position = next;
          marks[position].element.classList.add("is-read");
          box.textContent = marks[position].text;
        }

        function nearest(event) {
          var best = 0;
          var least = Infinity;
          marks.forEach(function (mark, number) {
            var place = mark.element.getBoundingClientRect();
            var x = axis === "y" ? 0 : event.clientX - (place.left + place.right) / 2;
            var y = axis === "x" ? 0 : event.clientY - (place.top + place.bottom) / 2;
            if (x * x + y * y < least) {
              least = x * x + y * y;
              best = number;
            }
          });
          return best;
        }

        plot.addEventListener("pointermove", function (event) { read(nearest(event)); });
        plot.addEventListener("pointerdown", function (event) { read(nearest(event)); });
        // A finger that is lifted leaves too; what it read stays.
        plot.addEventListener("pointerleave", function (event) { if (event.pointerType !== "touch") leave(); });
        plot.addEventListener("blur", leave);
        plot.addEventListener("keydown", function (event) {
          if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
          var last = marks.length - 1;
          var next = {
            ArrowRight: position + 1, ArrowDown: position + 1, ArrowLeft: position - 1,
            ArrowUp: position - 1, Home: 0, End: last
          }[event.key];
          if (event.key === "Escape") leave();
          if (next === undefined) return;
          event.preventDefault();
          read(Math.max(0, Math.min(last, next)));
        });
      }

      document.querySelectorAll(".plot[data-reads]").forEach(prepare);
    })();

    """##
  ),
  (
    "compare.js",
    ##"""
    // Puts records side by side: on the comparison page those that its address names; on the pages of
    // a service's offers those that are ticked. Shows only what differs, where that is asked for.
    (function () {
      "use strict";

      var keeping = window.prospectusKeeping;
      var make = keeping.make;
      var MOST = 4;
      var NOUNS = { offers: ["offer", "offers"], csus: ["CSU", "CSUs"], ccgs: ["CCG", "CCGs"] };
      var query = new URLSearchParams(location.search);
      var place = document.querySelector("[data-compare]");
      var sentence = document.querySelector("[data-sentence]");

      // The ids in a part of the address, each once.
      function idsIn(name) {
        return (query.get(name) || "").split(",").filter(function (id, position, all) {
          return keeping.isID(id) && all.indexOf(id) === position;
        });
      }

      // Makes a part of the address what is chosen on the page.
      function keepInAddress(name, value) {
        if (value) query.set(name, value); else query.delete(name);
        var rest = query.toString().replace(/%2C/g, ",");
        try {
          history.replaceState(null, "", location.pathname + (rest ? "?" + rest : "") + location.hash);
        } catch (error) {
          // Some browsers keep the addresses of files as they are.
        }
        keeping.showAddress();
      }

      function addressOf(kind, ids) {
        return (place.dataset.page || "") + "compare.html?" + kind + "=" + ids.map(encodeURIComponent).join(",");
      }

      // MARK: Only what differs

      function offerDifferences(tables) {
        var line = make("p", "", { "class": "switch" });
        var label = make("label");
        var box = make("input", "", { type: "checkbox" });
        var told = make("span", "", { role: "status" });
        label.append(box, " Show only what differs");
        line.append(label, " ", told);
        tables[0].closest(".table-scroll").before(line);
        function show() {
          var rows = 0;
          var same = 0;
          tables.forEach(function (table) {
            table.classList.toggle("only-differences", box.checked);
            rows += table.querySelectorAll("tbody tr:not(.band)").length;
            same += table.querySelectorAll("tr[data-same]").length;
          });
          told.textContent = box.checked ? "Showing " + (rows - same) + " of " + rows + " rows." : "";
        }
        box.checked = query.get("only") === "differences";
        box.addEventListener("change", function () {
          keepInAddress("only", box.checked ? "differences" : "");
          show();
        });
        show();
      }

      // MARK: The pages of a service's offers

      function offerTicks(heads) {
        var chosen = idsIn("beside").slice(0, MOST);
        var line = make("p", "", { role: "status" });
        document.querySelector(".table-scroll").before(line);
        var boxes = heads.map(function (head) {
          var label = make("label", "", { "class": "compare-box" });
          var box = make("input", "", { type: "checkbox" });
          box.checked = chosen.indexOf(head.dataset.id) >= 0;
          box.addEventListener("change", function () {
            chosen = chosen.filter(function (id) { return id !== head.dataset.id; });
            if (box.checked) chosen.push(head.dataset.id);
            keepInAddress("beside", chosen.join(","));
            show();
          });
          label.append(box, " Compare", make("span", " " + head.querySelector("a").textContent, { "class": "hidden" }));
          head.append(label);
          return box;
        });
        function show() {
          boxes.forEach(function (box) { box.disabled = !box.checked && chosen.length >= MOST; });
          document.querySelectorAll(".parts a").forEach(function (link) {
            link.search = chosen.length ? "?beside=" + chosen.join(",") : "";
          });
          line.textContent = "";
          if (chosen.length < 2) {
            line.textContent = "Tick up to four offers to see them alone, side by side.";
          } else {
            line.append(make("a", "See the " + chosen.length + " ticked offers side by side", {
              "class": "more", href: addressOf("offers", chosen)
            }));
          }
        }
        show();
      }

      // MARK: The comparison page

      // The attributes of all, by group, in the order in which they first occur in their group.
      function rowsOf(shown, groups) {
        return groups.map(function (group) {
          var rows = [];
          var byName = new Map();
          shown.forEach(function (profile, position) {
            profile.entries.forEach(function (entry) {
              if (entry.group !== group.name) return;
              if (!byName.has(entry.name)) {
                byName.set(entry.name, new Array(shown.length).fill(null));
                rows.push(entry.name);
              }
              byName.get(entry.name)[position] = entry;
            });
          });
          return {
            group: group,
            rows: rows.map(function (name) { return { name: name, entries: byName.get(name) }; })
          };
        }).filter(function (part) { return part.rows.length; });
      }

      function remarkOn(entries) {
        var measures = [];
        entries.forEach(function (entry) {
          if (entry && entry.measure && measures.indexOf(entry.measure) < 0) measures.push(entry.measure);
        });
        return measures.length > 1 ? "Not comparable: " + measures.join("; ") : "";
      }

      function drawing(text) {
        var source = text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
        return document.importNode(
          new DOMParser().parseFromString(source, "image/svg+xml").documentElement, true);
      }

      function tagged(text) {
        return make("strong", text, { "class": "tag tag-" + text.split(/[ ,]/)[0].toLowerCase() });
      }

      function cellOf(entry, profile, group) {
        var cell = make("td", "", { "data-label": profile.name });
        if (!entry) {
          cell.textContent = group.absence;
          return cell;
        }
        cell.append(entry.path ? make("a", entry.text, { href: entry.path }) : entry.text);
        if (entry.drawing) cell.append(" ", drawing(entry.drawing));
        if (entry.tag) cell.append(" ", tagged(entry.tag));
        return cell;
      }

      function tableOf(kind, shown, groups, caption) {
        var table = make("table", "", { "class": "comparison stacked" });
        table.append(make("caption", caption));
        var head = make("tr");
        head.append(make("th", "Attribute", { scope: "col" }));
        var ids = shown.map(function (profile) { return profile.id; });
        shown.forEach(function (profile) {
          var name = make("th", "", { scope: "col", "data-id": profile.id });
          name.append(make("a", profile.name, { href: profile.path }));
          if (profile.tag) name.append(" ", tagged(profile.tag));
          var others = ids.filter(function (id) { return id !== profile.id; });
          var remove = make("a", "Remove", {
            "class": "remove", href: others.length ? addressOf(kind, others) : "compare.html"
          });
          remove.append(make("span", " " + profile.name, { "class": "hidden" }));
          name.append(" ", remove);
          head.append(name);
        });
        table.append(make("thead"));
        table.tHead.append(head);
        rowsOf(shown, groups).forEach(function (part) {
          var body = make("tbody");
          var band = make("tr", "", { "class": "band" });
          band.append(make("th", part.group.name, { scope: "colgroup", colspan: shown.length + 1 }));
          body.append(band);
          part.rows.forEach(function (row) {
            var line = make("tr");
            var name = make("th", row.name, { scope: "row" });
            var remark = remarkOn(row.entries);
            if (remark) name.append(" ", make("span", remark, { "class": "note" }));
            line.append(name);
            shown.forEach(function (profile, position) {
              line.append(cellOf(row.entries[position], profile, part.group));
            });
            var texts = row.entries.map(function (entry) { return entry ? entry.text + "|" + entry.tag : null; });
            if (texts.every(function (text) { return text === texts[0]; })) line.dataset.same = "";
            body.append(line);
          });
          table.append(body);
        });
        return table;
      }

      function listed(names) {
        return names.length < 2 ? names.join("")
          : names.slice(0, -1).join(", ") + " and " + names[names.length - 1];
      }

      function show(kind, named, profiles, lost) {
        var ids = named.slice(0, MOST);
        var shown = ids.map(function (id) { return profiles[id]; }).filter(Boolean);
        var missing = ids.filter(function (id) { return !profiles[id]; });
        missing.forEach(function (id) {
          var words = lost.indexOf(id) < 0
            ? "There is no " + NOUNS[kind][0] + " '" + id + "' here: it may have been renamed."
            : "The " + NOUNS[kind][0] + " '" + id + "' could not be read: load the page again.";
          place.append(make("p", words, { "class": "notice" }));
        });
        if (named.length > MOST) {
          place.append(make("p", "Four fit side by side: the first four are shown.", { "class": "notice" }));
        }
        if (!shown.length) return;
        var ccg = keeping.ccg();
        if (kind === "offers" && ccg) {
          shown.forEach(function (profile) {
            profile.entries.push({
              group: "What it costs", name: "A year for " + ccg.name + ", my CCG",
              text: keeping.ownCost(profile, ccg), tag: profile.costTag
            });
          });
        }
        var groups = Array.prototype.filter.call(
          place.querySelectorAll("template[data-absence]"),
          function (template) { return template.dataset.absence === kind; }
        ).map(function (template) {
          return { name: template.dataset.group, absence: template.content.textContent };
        });
        var names = shown.map(function (profile) { return profile.name; });
        sentence.textContent = shown.length === 1
          ? names[0] + ". Add up to three others below."
          : shown.length + " " + NOUNS[kind][1] + " side by side: " + listed(names) + ".";
        keeping.lookedAt(sentence.textContent);
        var scroll = make("div", "", {
          "class": "table-scroll", tabindex: "0", role: "group", "aria-label": "Side by side"
        });
        var table = tableOf(kind, shown, groups, "Side by side");
        scroll.append(table);
        place.append(scroll);
        if (shown.length > 1) offerDifferences([table]);
        offerMore(kind, shown.map(function (profile) { return profile.id; }));
      }

      // Lets the lists below add to what is shown.
      function offerMore(kind, ids) {
        document.querySelectorAll(".choices").forEach(function (choice) {
          var own = choice.dataset.choices || "offers";
          if (own !== kind) return;
          choice.querySelector("summary").textContent = ids.length < MOST
            ? "Add " + (kind === "offers" ? "an offer, by service" : "a " + NOUNS[kind][0])
            : "Four are shown: remove one to add another";
          choice.querySelectorAll("a").forEach(function (link) {
            if (kind === "offers") {
              link.href = link.getAttribute("href") + "?beside=" + ids.join(",");
              return;
            }
            var id = new URL(link.href).searchParams.get(kind);
            if (ids.indexOf(id) >= 0 || ids.length >= MOST) link.parentNode.hidden = true;
            else link.href = addressOf(kind, ids.concat(id));
          });
        });
      }

      var heads = Array.prototype.slice.call(document.querySelectorAll(".comparison thead th[data-id]"));
      if (heads.length) {
        if (heads.length > 1) {
          offerDifferences(Array.prototype.slice.call(document.querySelectorAll(".comparison")));
        }
        offerTicks(heads);
        return;
      }
      var kind = Object.keys(NOUNS).filter(function (name) { return idsIn(name).length; })[0];
      if (kind && place.dataset[kind]) {
        keeping.refreshCCG(Number(place.dataset.ccgs), function () {
          keeping.loadProfiles(kind, Number(place.dataset[kind]), idsIn(kind).slice(0, MOST), function (profiles, lost) {
            show(kind, idsIn(kind), profiles, lost);
          });
        });
      }
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
    (function () {
      "use strict";

      var root = new URL("..", document.currentScript.src);
      var ID = /^[a-z0-9-]{1,100}$/;
      var DECISIONS = ["considering", "chosen", "rejected"];
      var MOST = 40;

      // The browser may forbid even to name its storage.
      function read(key, storage) {
        try {
          return JSON.parse(window[storage || "localStorage"].getItem("prospectus." + key));
        } catch (error) {
          return null;
        }
      }

      // Whether it was kept: storage may be full or forbidden.
      function write(key, value, storage) {
        try {
          var place = window[storage || "localStorage"];
          if (value === null) place.removeItem("prospectus." + key);
          else place.setItem("prospectus." + key, JSON.stringify(value));
          return true;
        } catch (error) {
          return false;
        }
      }

      function text(value, most) {
        return typeof value === "string" ? value.slice(0, most) : "";
      }

      function isID(value) { return typeof value === "string" && ID.test(value); }

      function readCCG() {
        var kept = read("ccg");
        if (!kept || !isID(kept.id) || !text(kept.name, 200)) return null;
        var population = Number(kept.population);
        return {
          id: kept.id, name: text(kept.name, 200),
          population: population > 0 && population < 1e8 ? population : null,
          word: /^(about|over|under|at least) $/.test(kept.word) ? kept.word : ""
        };
      }

      function readShortlist() {
        var kept = read("shortlist");
        var seen = Object.create(null);
        return (Array.isArray(kept) ? kept : []).filter(function (item) {
          if (!item || !isID(item.id) || seen[item.id]) return false;
          seen[item.id] = true;
          return true;
        }).slice(0, MOST).map(function (item) {
          return {
            id: item.id,
            name: text(item.name, 200) || item.id,
            decision: DECISIONS.indexOf(item.decision) < 0 ? "considering" : item.decision,
            reason: text(item.reason, 2000),
            search: text(item.search, 500),
            added: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text(item.added, 10)) ? text(item.added, 10) : ""
          };
        });
      }

      // How an offer was found: by the list that is looked at, or by the last one in this tab.
      function lastSearch() {
        var sentence = document.querySelector("[data-sentence]");
        return text(sentence ? sentence.textContent.trim() : read("search", "sessionStorage"), 500);
      }

      function make(name, words, attributes) {
        var element = document.createElement(name);
        if (words) element.textContent = words;
        Object.keys(attributes || {}).forEach(function (key) {
          element.setAttribute(key, attributes[key]);
        });
        return element;
      }

      // MARK: What records say of themselves

      // Which of so many scripts holds a record, as Prospectus reckons it: FNV-1a of 32 bits over the
      // UTF-8 of the id.
      function shardOf(id, count) {
        var hash = 2166136261;
        new TextEncoder().encode(id).forEach(function (byte) {
          hash = Math.imul(hash ^ byte, 16777619) >>> 0;
        });
        return hash % count;
      }

      // Hands over the profiles of a kind by id, those that there are, and the ids that could not be read.
      function loadProfiles(kind, count, ids, done) {
        var profiles = Object.create(null);
        var numbers = ids.map(function (id) { return shardOf(id, count); }).filter(function (number, position, all) {
          return all.indexOf(number) === position;
        });
        var left = numbers.length;
        var lost = [];
        function loaded() {
          left -= 1;
          if (left <= 0) done(profiles, lost);
        }
        window.prospectusProfiles = function (list) {
          list.forEach(function (profile) { profiles[profile.id] = profile; });
        };
        if (!left) done(profiles, lost);
        numbers.forEach(function (number) {
          var script = make("script", "", { src: new URL(kind + "/side-by-side-" + number + ".js", root).href });
          script.addEventListener("load", loaded);
          script.addEventListener("error", function () {
            lost = lost.concat(ids.filter(function (id) { return shardOf(id, count) === number; }));
            loaded();
          });
          document.head.append(script);
        });
      }

      // MARK: What is shown of it

      // What shows each button as things stand.
      var buttons = [];

      function showKept() {
        var ccg = readCCG();
        var count = readShortlist().length;
        document.querySelectorAll("[data-kept]").forEach(function (link) {
          if (link.dataset.kept === "shortlist") {
            link.textContent = count ? "Shortlist (" + count + ")" : "Shortlist";
          } else {
            link.textContent = ccg ? "My CCG: " + ccg.name : "My CCG";
            link.href = new URL(ccg ? "ccgs/" + ccg.id + ".html" : "ccgs/index.html", root).href;
          }
        });
        buttons.forEach(function (show) { show(); });
      }

      // A citation leads to the page as it is filtered.
      var cite = document.querySelector(".cite");
      var cited = cite && cite.textContent;

      function showAddress() {
        if (cite) cite.textContent = cited + location.search;
      }

      // MARK: Buttons

      function announce(place, words) {
        var line = place.querySelector("[role=status]");
        line.textContent = words;
      }

      // The change gives whether it was kept or, in words, why not.
      function toggle(place, isKept, words, change) {
        var button = make("button", "", { type: "button", "class": "button" });
        var line = make("span", "", { role: "status", "class": "note" });
        var shown;
        function show() {
          if (shown === isKept()) return;
          shown = isKept();
          button.textContent = words(shown)[0];
          button.append(make("span", " " + place.dataset.name, { "class": "hidden" }));
        }
        // What the button says is done, though another tab or button may have done it already.
        button.addEventListener("click", function () {
          var wanted = !shown;
          var done = isKept() === wanted || change(wanted);
          showKept();
          announce(place, done === true ? words(wanted)[1] : done || "This browser does not let pages keep anything.");
        });
        place.append(button, " ", line);
        buttons.push(show);
        show();
      }

      function keepOffer(place) {
        var id = place.dataset.id;
        function isKept() { return readShortlist().some(function (item) { return item.id === id; }); }
        toggle(place, isKept, function (kept) {
          return kept ? ["Take off the shortlist", "On your shortlist."] : ["Add to the shortlist", "Taken off your shortlist."];
        }, function (add) {
          var list = readShortlist().filter(function (item) { return item.id !== id; });
          if (add && list.length >= MOST) return "The shortlist is full: it holds " + MOST + " offers.";
          if (add) {
            list.push({
              id: id, name: place.dataset.name, decision: "considering", reason: "",
              search: lastSearch(), added: new Date().toISOString().slice(0, 10)
            });
          }
          return write("shortlist", list);
        });
      }

      // Puts a button behind each offer of a list.
      function offerButtons(place) {
        var folder = new URL("offers/", root).href;
        place.querySelectorAll(".items > li .item-name a").forEach(function (link) {
          var id = link.href.indexOf(folder) === 0 ? link.href.slice(folder.length).replace(/\.html$/, "") : "";
          var line = link.closest("li");
          if (!ID.test(id) || /^index(-\d+)?$/.test(id) || line.querySelector("[data-keep]")) return;
          var keep = make("div", "", { "class": "keep", "data-keep": "offer", "data-id": id, "data-name": link.textContent });
          line.append(keep);
          keepOffer(keep);
        });
      }

      // What an offer would cost my CCG in a year, in words; the amounts count in hundredths of a penny.
      function ownCost(profile, ccg) {
        if (!ccg) return "";
        var isByHead = typeof profile.head === "number" && ccg.population;
        var parts = isByHead ? profile.head * ccg.population : profile.year;
        return typeof parts === "number"
          ? (profile.costWord || (isByHead ? ccg.word : "")) + "£" + Math.round(parts / 10000).toLocaleString("en-GB") + (profile.costScope || "")
          : "Cannot be worked out";
      }

      // My CCG's name and population as the catalogue has them today, which may have changed since it
      // was chosen.
      function refreshCCG(count, done) {
        var kept = readCCG();
        if (!kept) {
          done();
          return;
        }
        loadProfiles("ccgs", count, [kept.id], function (profiles) {
          var now = profiles[kept.id];
          if (now) write("ccg", { id: kept.id, name: now.name, population: now.people || null, word: now.peopleWord });
          showKept();
          done();
        });
      }

      function keepCCG(place) {
        var id = place.dataset.id;
        toggle(place, function () { return (readCCG() || {}).id === id; }, function (kept) {
          return kept ? ["Forget my CCG", "It comes first in tables that list CCGs."] : ["Make this my CCG", "Forgotten."];
        }, function (add) {
          return write("ccg", add ? {
            id: id, name: place.dataset.name, population: Number(place.dataset.population) || null
          } : null);
        });
      }

      // MARK: My CCG first

      function putOwnFirst() {
        var ccg = readCCG();
        if (!ccg) return;
        var own = new URL("ccgs/" + ccg.id + ".html", root).href;
        if (location.href.split(/[?#]/)[0] === own) return;
        // Its page, what offers cost it, and its figures of a KPI.
        var mine = new RegExp("/(ccgs/" + ccg.id + "(/costs)?|ccg-" + ccg.id + ")\\.html(#|$)");
        document.querySelectorAll("tbody").forEach(function (body) {
          var first = body.querySelector("tr:not(.band)");
          Array.prototype.slice.call(body.querySelectorAll("tr")).reverse().forEach(function (row) {
            var link = row.querySelector("th[scope=row] a, td:first-child a");
            if (!link || !mine.test(link.href)) return;
            row.classList.add("is-mine");
            link.after(" ", make("strong", "My CCG", { "class": "tag tag-mine" }));
            if (row !== first) first.before(row);
            first = row;
          });
        });
        document.querySelectorAll("[data-mine]").forEach(function (place) {
          var line = make("p", "Your CCG: ");
          line.append(
            make("a", ccg.name, { href: own }), ", ",
            make("a", "its one-page summary", { href: new URL("ccgs/" + ccg.id + "/summary.html", root).href }), ".");
          place.append(line);
        });
      }

      window.prospectusKeeping = {
        ccg: readCCG,
        shortlist: readShortlist,
        decisions: DECISIONS,
        saveShortlist: function (list) {
          var done = write("shortlist", list);
          showKept();
          return done;
        },
        lookedAt: function (words) {
          write("search", text(words, 500), "sessionStorage");
          showAddress();
        },
        showAddress: showAddress,
        isID: isID,
        ownCost: ownCost,
        refreshCCG: refreshCCG,
        loadProfiles: loadProfiles,
        make: make,
        root: root
      };

      document.querySelectorAll("[data-unscripted]").forEach(function (notice) { notice.remove(); });
      showKept();
      var listed = document.querySelector("[data-sentence]");
      if (listed && !document.querySelector("[data-compare]")) window.prospectusKeeping.lookedAt(listed.textContent.trim());
      document.querySelectorAll("[data-keep]").forEach(function (place) {
        (place.dataset.keep === "ccg" ? keepCCG : keepOffer)(place);
      });
      document.querySelectorAll("[data-browse], [data-search=results]").forEach(function (place) {
        offerButtons(place);
        new MutationObserver(function () { offerButtons(place); }).observe(place, { childList: true, subtree: true });
      });
      putOwnFirst();
      // Another tab, or another page that one comes back from, may change what is kept.
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
    {{#frame.has_charts}}
    <link rel="stylesheet" href="{{frame.root}}theme/charts.css">
    <script src="{{frame.root}}theme/charts.js" defer></script>
    {{/frame.has_charts}}
    <script src="{{frame.root}}theme/keeping.js" defer></script>
    {{$head}}
    {{/head}}
    {{#frame.is_search}}
    <link rel="stylesheet" href="{{frame.root}}theme/search.css">
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
    (function () {
      "use strict";

      var keeping = window.prospectusKeeping;
      var make = keeping.make;
      var place = document.querySelector("[data-shortlist]");
      var status = make("p", "", { role: "status" });
      var cards = make("div");
      var profiles = Object.create(null);
      var lost = [];
      var WORDS = { considering: "Still considering", chosen: "Chosen", rejected: "Rejected" };

      function absence(item) {
        return lost.indexOf(item.id) < 0 ? "No longer in the catalogue" : "Could not be read";
      }

      // What the offer says of an attribute, with whether it is illustrative.
      function told(item, name) {
        var profile = profiles[item.id];
        if (!profile) return absence(item);
        var entry = profile.entries.filter(function (entry) { return entry.name === name; })[0];
        if (!entry) return "Not stated by the supplier";
        return entry.text + (entry.tag ? " (" + entry.tag.toLowerCase() + ")" : "");
      }

      // "25 November 2026", of the day of an ISO date.
      function dayText(date) {
        return new Date(date + "T12:00:00Z").toLocaleDateString("en-GB", {
          day: "numeric", month: "long", year: "numeric", timeZone: "UTC"
        });
      }

      function today() { return new Date().toISOString().slice(0, 10); }

      var FACTS = ["Provider", "Service", "Level", "Price"];

      function ownCost(item) {
        var profile = profiles[item.id];
        if (!profile) return absence(item);
        var cost = keeping.ownCost(profile, keeping.ccg());
        return cost ? cost + (profile.costTag ? " (" + profile.costTag.toLowerCase() + ")" : "") : "No CCG chosen";
      }

      // A line that already stands is not announced again.
      function tell(words) {
        if (status.textContent !== words) status.textContent = words;
      }

      function save(list) {
        var isKept = keeping.saveShortlist(list);
        tell(isKept ? summary(list) : "This browser could not keep the change.");
        return isKept;
      }

      function change(id, edit) {
        var list = keeping.shortlist();
        list.forEach(function (item) { if (item.id === id) edit(item); });
        save(list);
      }

      function decisionOf(item) {
        var field = make("fieldset");
        field.append(make("legend", "Decision"));
        keeping.decisions.forEach(function (decision) {
          var label = make("label");
          var radio = make("input", "", { type: "radio", name: "decision-" + item.id, value: decision });
          radio.checked = item.decision === decision;
          radio.addEventListener("change", function () {
            change(item.id, function (kept) { kept.decision = decision; });
          });
          label.append(radio, " " + WORDS[decision]);
          field.append(label);
        });
        return field;
      }

      function reasonOf(item) {
        var label = make("label", "Reason", { "for": "reason-" + item.id });
        var box = make("textarea", "", { id: "reason-" + item.id, rows: "2", maxlength: "2000" });
        var printed = make("p", item.reason || "No reason given", { "class": "printed" });
        box.value = item.reason;
        box.addEventListener("input", function () {
          printed.textContent = box.value || "No reason given";
          change(item.id, function (kept) { kept.reason = box.value; });
        });
        var field = make("div");
        field.append(label, box, printed);
        return field;
      }

      function card(item) {
        var section = make("section", "", { "class": "card", "aria-labelledby": "offer-" + item.id });
        var heading = make("h2", "", { id: "offer-" + item.id });
        heading.append(make("a", item.name, { href: "offers/" + item.id + ".html" }));
        var facts = make("dl", "", { "class": "facts" });
        FACTS.forEach(function (name) {
          var line = make("div");
          line.append(make("dt", name), make("dd", told(item, name)));
          facts.append(line);
        });
        var found = make("div");
        if (keeping.ccg()) {
          var cost = make("div");
          cost.append(make("dt", "A year for " + keeping.ccg().name), make("dd", ownCost(item)));
          facts.append(cost);
        }
        found.append(
          make("dt", "Found by"),
          make("dd", (item.search || "Its own page") + (item.added ? " (added " + dayText(item.added) + ")" : "")));
        facts.append(found);
        var remove = make("button", "Remove", { type: "button", "class": "button quiet" });
        remove.append(make("span", " " + item.name, { "class": "hidden" }));
        remove.addEventListener("click", function () {
          var position = Array.prototype.indexOf.call(cards.querySelectorAll(".card"), section);
          if (!save(keeping.shortlist().filter(function (kept) { return kept.id !== item.id; }))) return;
          show();
          focusOn(position);
          tell("Removed " + item.name + ".");
        });
        section.append(heading, facts, decisionOf(item), reasonOf(item), remove);
        return section;
      }

      // Where the reader goes on: the offer at a place of the list, the last one, or the heading.
      function focusOn(position) {
        var names = cards.querySelectorAll(".card h2 a");
        var next = names[Math.min(position, names.length - 1)] || document.querySelector("h1");
        if (next.tagName === "H1") next.tabIndex = -1;
        next.focus();
      }

      function summary(list) {
        var parts = keeping.decisions.map(function (decision) {
          var count = list.filter(function (item) { return item.decision === decision; }).length;
          return count ? count + " " + WORDS[decision].toLowerCase() : "";
        }).filter(Boolean);
        var lacking = list.filter(function (item) {
          return item.decision !== "considering" && !item.reason.trim();
        }).length;
        return list.length
          ? list.length + (list.length === 1 ? " offer: " : " offers: ") + parts.join(", ") + "."
            + (lacking ? " " + lacking + (lacking === 1 ? " decision has" : " decisions have") + " no reason yet." : "")
          : "Nothing is on it yet.";
      }

      // A cell that spreadsheets take for text: quoted, and with an apostrophe where it begins like a formula.
      function cell(text) {
        var safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
        return '"' + safe.replace(/"/g, '""') + '"';
      }

      function csv() {
        var rows = [["Offer", "Id"].concat(FACTS, ["A year for my CCG", "My CCG", "Decision", "Reason", "Found by", "Added", "Site", "Build", "Answers for", "Exported"])];
        keeping.shortlist().forEach(function (item) {
          rows.push([item.name, item.id].concat(FACTS.map(function (name) { return told(item, name); }), [
            ownCost(item), (keeping.ccg() || { name: "None chosen" }).name, WORDS[item.decision], item.reason || "No reason given", item.search || "Its own page",
            item.added || "Not recorded", place.dataset.title, place.dataset.build, place.dataset.day, today()
          ]));
        });
        return "\ufeff" + rows.map(function (row) { return row.map(cell).join(","); }).join("\r\n") + "\r\n";
      }

      function download() {
        var link = make("a", "", {
          href: URL.createObjectURL(new Blob([csv()], { type: "text/csv" })), download: "shortlist.csv"
        });
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
      }

      function action(words, run) {
        var button = make("button", words, { type: "button", "class": "button" });
        button.addEventListener("click", run);
        return button;
      }

      function clear() {
        if (!window.confirm("Take every offer off the shortlist, with its decision and reason?")) return;
        if (!save([])) return;
        show();
        focusOn(0);
      }

      function show() {
        var list = keeping.shortlist();
        cards.textContent = "";
        var actions = make("p", "", { "class": "actions" });
        if (list.length) {
          actions.append(action("Download as CSV", download), " ", action("Print", function () { window.print(); }), " ");
          if (list.length > 1) {
            var ids = list.slice(0, 4).map(function (item) { return item.id; });
            actions.append(make("a", list.length > 4 ? "The first four side by side" : "Side by side", {
              "class": "more", href: "compare.html?offers=" + ids.join(",")
            }), " ");
          }
          actions.append(action("Clear the list", clear));
          cards.append(actions);
          list.forEach(function (item) { cards.append(card(item)); });
          cards.append(make("p", place.dataset.title + ", build " + place.dataset.build + ", answers for "
            + place.dataset.day + ". Printed " + dayText(today()) + ".", { "class": "printed" }));
        } else {
          var start = make("p", "Add offers from their pages or from ");
          start.append(make("a", "the services' comparisons", { href: "services/index.html" }), ".");
          cards.append(start);
        }
        tell(summary(list));
      }

      // Shows the list as it is kept now, with what is not known of it yet; the reader stays at the reason
      // they were at.
      function load() {
        var ids = keeping.shortlist().map(function (item) { return item.id; }).filter(function (id) { return !profiles[id]; });
        keeping.loadProfiles("offers", Number(place.dataset.offers), ids, function (loaded, unread) {
          Object.keys(loaded).forEach(function (id) { profiles[id] = loaded[id]; });
          lost = unread;
          var focused = cards.contains(document.activeElement) && document.activeElement.id;
          show();
          if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
        });
      }

      place.append(status, cards);
      keeping.refreshCCG(Number(place.dataset.ccgs), load);
      window.addEventListener("storage", load);
      window.addEventListener("pageshow", function (event) { if (event.persisted) load(); });
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
    "workings.mustache",
    ##"""
    {{<article}}{{/article}}

    """##
  ),
]
