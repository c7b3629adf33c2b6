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
      const wide = frame.querySelector(".plot:not(.plot-narrow) [data-row='" + mark.dataset.row + "']");
      const text = title ? title.textContent || "" : wide && readings.get(wide) || "";
      readings.set(mark, text);
      if (title) title.remove();
      // A link without words of its own is named by those that are read out.
      if (mark.hasAttribute("href") && !(mark.textContent || "").trim()) mark.setAttribute("aria-label", text);
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
      box = prospectus.make("p", { class: "chart-reading" });
      plot.after(box);
    }
    box.setAttribute("aria-live", "polite");
    return box;
  };

  /**
   * The cells of a matrix, column by column: what each says is in the table of its figure.
   * @param {HTMLElement} plot @returns {Mark[]}
   */
  const cellsOf = plot => {
    const figure = plot.closest("figure");
    const heads = figure ? Array.from(figure.querySelectorAll("thead th"), head => head.textContent) : [];
    const rows = figure ? figure.querySelectorAll("tbody tr") : [];
    return Array.from(plot.querySelectorAll(".mark"), mark => {
      const row = rows[Number(/** @type {SVGElement} */ (mark).dataset.row)];
      const texts = row ? Array.from(row.children, cell => cell.textContent) : [];
      return Array.from(mark.querySelectorAll(".cell"), (element, cell) =>
        ({ element, text: `${texts[0]}, ${heads[cell + 1]}: ${texts[cell + 1]}` }));
    }).flat();
  };

  /** @param {Element} mark */
  const follow = mark => {
    const link = mark.matches("[href]") ? mark : mark.querySelector("[href]");
    const address = link && link.getAttribute("href");
    if (address) location.assign(address);
  };

  /** @param {HTMLElement} plot */
  const prepare = plot => {
    const cells = plot.dataset.reads === "grid" ? cellsOf(plot) : [];
    const marks = cells.length ? cells : marksOf(plot);
    if (!marks.length) return;
    // Of a matrix, how many cells are in a column.
    const step = cells.length ? cells.length / plot.querySelectorAll(".mark").length : 1;
    const places = new Map(marks.map(({ element }, place) => [element, place]));
    const box = boxOf(plot);
    const resting = box.textContent;
    const axis = plot.dataset.reads;
    const hint = "Use the arrow keys to read each figure.";
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
      const own = event.target instanceof Element && event.target.closest(".mark, .cell");
      const place = own ? places.get(own) : undefined;
      if (place !== undefined) return place;
      if (cells.length) return position;
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
    plot.addEventListener("focus", () => {
      if (position < 0 && plot.matches(":focus-visible")) box.textContent = hint;
    });
    plot.addEventListener("blur", () => {
      leave();
      box.textContent = resting;
    });
    plot.addEventListener("keydown", event => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const last = marks.length - 1;
      /** @type {Record<string, number>} */
      const moves = {
        ArrowRight: position < 0 ? 0 : position + step, ArrowDown: position + 1,
        ArrowLeft: position - step, ArrowUp: position - 1,
        Home: 0, End: last
      };
      if (event.key === "Escape") leave();
      if (event.key === "Enter" && position >= 0) follow(marks[position].element);
      const next = moves[event.key];
      if (next === undefined) return;
      event.preventDefault();
      read(Math.max(0, Math.min(last, next)));
    });
  };

  for (const plot of document.querySelectorAll(".plot[data-reads]")) prepare(/** @type {HTMLElement} */ (plot));
})();
