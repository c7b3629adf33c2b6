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
