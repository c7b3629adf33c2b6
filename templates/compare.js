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
