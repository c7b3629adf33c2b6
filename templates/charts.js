// Reads the marks of a chart: the nearest one under the pointer, or one by one with the arrow keys.
(function () {
  "use strict";

  function marksOf(plot) {
    var marks = Array.prototype.slice.call(plot.querySelectorAll(".mark"));
    marks.sort(function (a, b) { return a.dataset.row - b.dataset.row; });
    return marks.map(function (mark) {
      var title = mark.querySelector("title");
      var text = title.textContent;
      title.remove();
      return { element: mark, text: text };
    });
  }

  function prepare(plot) {
    var marks = marksOf(plot);
    if (!marks.length) return;
    var box = document.createElement("p");
    var direction = plot.dataset.reads;
    var position = -1;
    box.className = "chart-reading";
    box.setAttribute("role", "status");
    box.setAttribute("aria-live", "polite");
    box.hidden = true;
    plot.after(box);
    plot.setAttribute("tabindex", "0");
    plot.setAttribute("role", "application");
    plot.setAttribute("aria-roledescription", "chart, read with the arrow keys");

    function leave() {
      if (position >= 0) marks[position].element.classList.remove("is-read");
      position = -1;
    }

    function read(next) {
      if (next === position) return;
      leave();
      position = next;
      marks[position].element.classList.add("is-read");
      box.hidden = false;
      box.textContent = marks[position].text;
    }

    function nearest(event) {
      var best = 0;
      var least = Infinity;
      marks.forEach(function (mark, number) {
        var place = mark.element.getBoundingClientRect();
        var x = direction === "y" ? 0 : Math.max(place.left - event.clientX, event.clientX - place.right, 0);
        var y = direction === "x" ? 0 : Math.max(place.top - event.clientY, event.clientY - place.bottom, 0);
        if (x * x + y * y < least) {
          least = x * x + y * y;
          best = number;
        }
      });
      return best;
    }

    plot.addEventListener("pointermove", function (event) { read(nearest(event)); });
    plot.addEventListener("pointerleave", leave);
    plot.addEventListener("blur", leave);
    plot.addEventListener("focus", function () {
      box.hidden = false;
      if (position < 0) box.textContent = "Use the arrow keys to read each figure.";
    });
    plot.addEventListener("keydown", function (event) {
      var last = marks.length - 1;
      var next = {
        ArrowRight: position + 1, ArrowDown: position + 1, ArrowLeft: position - 1,
        ArrowUp: position - 1, Home: 0, End: last
      }[event.key];
      if (event.key === "Escape") {
        plot.blur();
        box.hidden = true;
      }
      if (next === undefined) return;
      event.preventDefault();
      read(Math.max(0, Math.min(last, next)));
    });
  }

  document.querySelectorAll(".plot[data-reads]").forEach(prepare);
})();
