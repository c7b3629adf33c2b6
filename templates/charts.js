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

  /** @param {Element} mark */
  const follow = mark => {
    const address = mark.getAttribute("href");
    if (address) location.assign(address);
  };

  /** @param {HTMLElement} plot */
  const prepare = plot => {
    const marks = marksOf(plot);
    if (!marks.length) return;
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
        ArrowRight: position + 1, ArrowDown: position + 1, ArrowLeft: position - 1, ArrowUp: position - 1,
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
