// The tables of lists: heads of columns that sort, and the filters above, which are a bar where there is
// room and otherwise one closed line. Without this script heads lead to what the list is divided by.
(() => {
  "use strict";

  const { root, make, fill, tag, number } = prospectus;

  /**
   * Makes the heads of a table's columns buttons that sort by them.
   * @param {Element} table @param {(column: string) => void} sort
   */
  const addButtons = (table, sort) => {
    for (const head of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("[data-column]"))) {
      const button = make("button", { type: "button", class: "sort" }, head.textContent || "");
      button.addEventListener("click", () => sort(head.dataset.column || ""));
      fill(head, button);
    }
  };

  /** @param {Element} table @param {string} column @param {boolean} isDown */
  const markSorted = (table, column, isDown) => {
    for (const head of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("[data-column]"))) {
      if (head.dataset.column === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  /**
   * Sorts the rows of a list that has no filters, each part by itself.
   * @param {Element} list
   */
  const sortInPlace = list => {
    /** @param {string} column */
    const sort = column => {
      const heads = Array.from(/** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("[data-column]")));
      const at = heads.findIndex(head => head.dataset.column === column);
      const isDown = heads[at].getAttribute("aria-sort")
        ? heads[at].getAttribute("aria-sort") === "ascending" : "highestFirst" in heads[at].dataset;
      /** @param {Element} row */
      const place = row => parseFloat(/** @type {HTMLElement} */ (row.children[at]).dataset.place || "");
      for (const body of list.querySelectorAll("tbody")) {
        const rows = Array.from(body.querySelectorAll("tr:not(.band)"));
        rows.sort((left, right) => {
          const [first, second] = [place(left), place(right)];
          if (isNaN(first) || isNaN(second)) return Number(isNaN(first)) - Number(isNaN(second));
          return isDown ? second - first : first - second;
        });
        body.append(...rows);
      }
      markSorted(list, column, isDown);
    };
    addButtons(list, sort);
    list.classList.add("is-sortable");
  };

  /** @param {BrowseTable} table @param {number} row @param {URL} folder */
  const addressOf = ({ ids, pages, places }, row, folder) => {
    const place = places ? places[row] : -1;
    return pages && place >= 0 ? new URL(pages[place] + ids[row], root).href : new URL(ids[row] + ".html", folder).href;
  };

  /** @param {BrowseTable} table @param {number} row @param {ListColumn} column @param {URL} folder */
  const cell = (table, row, column, folder) => {
    const [text, path, note, tone] = column.values[column.rows[row]];
    const href = column.isHead ? addressOf(table, row, folder) : path && new URL(path, root).href;
    const cost = column.id === "price" && (table.ownCosts || [])[row];
    const tags = column.isHead ? [table.tags[row]].flat().filter(own => own >= 0).map(own => tag(table.tones[own])) : [];
    const plain = tone === "closed" ? tag([text, tone]) : tone ? make("span", { class: "absence" }, text) : text;
    const content = [
      href ? make("a", { href }, text) : plain, ...tags.flatMap(own => [" ", own]),
      ...[note, cost].flatMap(words => words ? [" ", make("span", { class: "note" }, words)] : [])
    ];
    if (column.isHead) return make("th", { scope: "row" }, ...content);
    return make("td", { ...(column.look ? { class: column.look } : {}), "data-label": column.name }, ...content);
  };

  /** @type {Listing["tableOf"]} */
  const tableOf = (table, rows, sort, index, sortBy) => {
    const heads = table.columns.map(({ id, name, look }) =>
      make("th", { scope: "col", "data-column": id, ...(look ? { class: look } : {}) }, name));
    const caption = number(rows.length) + " " + (rows.length === 1 ? table.one : table.many) + " on this page";
    const isOver = new Set(table.over);
    const folder = new URL(index, location.href);
    const list = make("table", { class: "list stacked" }, make("caption", { class: "hidden" }, caption),
      make("thead", {}, make("tr", {}, ...heads)),
      make("tbody", {}, ...rows.map(row => make("tr", isOver.has(row) ? { class: "is-over" } : {},
        ...table.columns.map(column => cell(table, row, column, folder))))));
    addButtons(list, sortBy);
    markSorted(list, sort.column, Boolean(sort.isDown));
    return make("div", { class: "table-scroll", tabindex: 0, role: "group", "aria-label": caption }, list);
  };

  prospectus.listing = { addButtons, tableOf };

  const openFilters = () => {
    const panel = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".facets"));
    if (!panel) return;
    const wide = matchMedia("(min-width: 64em)");
    const facets = Array.from(panel.querySelectorAll("details"));
    const arrange = () => {
      panel.classList.toggle("is-bar", wide.matches);
      panel.open = wide.matches;
      for (const facet of facets) facet.open = false;
    };
    arrange();
    wide.addEventListener("change", arrange);
    /** @param {Element | null} kept */
    const closeOthers = kept => {
      if (wide.matches) for (const facet of facets) if (facet !== kept) facet.open = false;
    };
    panel.addEventListener("toggle", ({ target }) => {
      const facet = /** @type {HTMLDetailsElement} */ (target);
      if (facet !== panel && facet.open) closeOthers(facet);
    }, true);
    document.addEventListener("click", ({ target }) => closeOthers(/** @type {Element} */ (target).closest(".facet")));
    // Who chooses with a mouse sees the list; who does with the keyboard can go on choosing.
    panel.addEventListener("click", ({ target, detail }) => {
      const facet = wide.matches && detail && /** @type {Element} */ (target).matches("a, a *")
        && /** @type {Element} */ (target).closest(".facet");
      if (!facet) return;
      closeOthers(null);
      /** @type {HTMLElement} */ (facet.querySelector("summary")).focus();
    });
    panel.addEventListener("keydown", ({ key }) => {
      const open = wide.matches && key === "Escape" && panel.querySelector(".facet[open]");
      if (!open) return;
      closeOthers(null);
      /** @type {HTMLElement} */ (open.querySelector("summary")).focus();
    });
  };

  openFilters();
  if (!document.querySelector("[data-browse]")) document.querySelectorAll("[data-list]").forEach(sortInPlace);
})();
