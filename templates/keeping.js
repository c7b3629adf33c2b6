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
