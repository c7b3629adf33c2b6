// Marks my CCG, if one is kept, in tables, pictures and strips of prices.
(() => {
  "use strict";

  const { make, tag, root, keeping } = prospectus;
  const own = keeping.ccg();
  if (!own) return;
  // Its page, what offers cost it, its agreements, and its figures of a KPI.
  const mine = new RegExp("/(ccgs/" + own.id + "(/costs|/agreements|/figures(/[^/]+)?)?|ccg-" + own.id + ")\\.html(#|$)");

  /**
   * Marks its rows where they are, unless they are marked already, and gives those of each part of a table.
   * @param {ParentNode} place
   */
  const markRows = place => Array.from(place.querySelectorAll("tbody"), body => {
    const rows = Array.from(body.querySelectorAll("tr")).filter(row => {
      const link = row.querySelector("th[scope=row] a, td:first-child a");
      if (!link || !mine.test(/** @type {HTMLAnchorElement} */ (link).href)) return false;
      if (!row.classList.contains("is-mine")) link.after(" ", tag(["My CCG", "mine"]));
      row.classList.add("is-mine");
      return true;
    });
    return { body, rows };
  });

  const putRowsFirst = () => {
    for (const { body, rows } of markRows(document)) {
      const first = body.querySelector("tr:not(.band):not(.is-mine)");
      if (first) for (const row of rows) first.before(row);
    }
  };

  const markPictures = () => {
    for (const chart of document.querySelectorAll(".chart")) {
      const marks = Array.from(chart.querySelectorAll(".plot a.mark"))
        .filter(mark => mine.test("/" + mark.getAttribute("href")));
      for (const mark of marks) mark.classList.add("is-mine");
      const caption = chart.querySelector("figcaption");
      if (marks.length && caption) caption.append(" ", tag(["My CCG is marked", "mine"]));
    }
  };

  /** Marks what my CCG has taken up in the strips of prices, and says so under them. */
  const markPrices = () => {
    for (const figure of document.querySelectorAll("figure.chart")) {
      /** @type {Set<string>} */
      const names = new Set();
      for (const mark of /** @type {NodeListOf<SVGElement>} */ (figure.querySelectorAll("[data-takers]"))) {
        if (!(mark.dataset.takers || "").split("; ").includes(own.name)) continue;
        mark.classList.add("is-mine");
        names.add(mark.dataset.name || "");
      }
      const drawing = figure.querySelector(".plot-narrow");
      if (names.size && drawing) {
        drawing.after(make("p", { class: "note" }, "Marked: what " + own.name + " has, " + Array.from(names).join("; ") + "."));
      }
    }
  };

  const linkToSummary = () => {
    for (const place of document.querySelectorAll("[data-mine]")) {
      const summary = new URL("ccgs/" + own.id + "/summary.html", root).href;
      place.append(make("p", {}, "Your CCG: ", make("a", { href: keeping.pageOf(own) }, own.name), ", ",
        make("a", { href: summary }, "its one-page summary"), "."));
    }
  };

  // Rows that a script lists stay in the order that was chosen.
  for (const list of document.querySelectorAll("[data-browse]")) {
    new MutationObserver(() => markRows(list)).observe(list, { childList: true, subtree: true });
  }
  // Not on its own pages, which are about nothing else.
  if (!location.href.startsWith(keeping.pageOf(own).replace(/\.html$/, "/")) && location.href.split(/[?#]/)[0] !== keeping.pageOf(own)) {
    putRowsFirst();
    markPictures();
    linkToSummary();
  }
  markPrices();
})();
