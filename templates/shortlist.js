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
