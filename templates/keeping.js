// What a buyer keeps in this browser, and nowhere else: their own CCG and a shortlist of offers.
// Everything read back is checked, since anyone with the browser could have written it.
(() => {
  "use strict";

  const { make, fill, tag, number, root } = prospectus;
  const identifier = /^[a-z0-9-]{1,100}$/;
  const decisions = ["considering", "chosen", "rejected"];
  const most = 40;

  // Storage

  /** @typedef {"localStorage" | "sessionStorage"} Storage */

  /**
   * Null if nothing is kept: some browsers throw an error as soon as storage is mentioned.
   * @param {string} key @param {Storage} storage @returns {any}
   */
  const read = (key, storage = "localStorage") => {
    try {
      return JSON.parse(window[storage].getItem("prospectus." + key) || "null");
    } catch (error) {
      return null;
    }
  };

  /**
   * Whether it was kept: storage may be full or switched off.
   * @param {string} key @param {unknown} value @param {Storage} storage
   */
  const write = (key, value, storage = "localStorage") => {
    try {
      if (value === null) window[storage].removeItem("prospectus." + key);
      else window[storage].setItem("prospectus." + key, JSON.stringify(value));
      return true;
    } catch (error) {
      return false;
    }
  };

  /** @param {unknown} value @param {number} length */
  const text = (value, length) => typeof value === "string" ? value.slice(0, length) : "";

  /** @type {Keeping["isID"]} */
  const isID = value => typeof value === "string" && identifier.test(value);

  /** @type {Keeping["ccg"]} */
  const ccg = () => {
    const kept = read("ccg");
    if (!kept || !isID(kept.id) || !text(kept.name, 200)) return null;
    const population = Number(kept.population);
    return {
      id: kept.id,
      name: text(kept.name, 200),
      population: population > 0 && population < 1e8 ? population : null,
      word: /^(about|over|under|at least) $/.test(kept.word) ? kept.word : ""
    };
  };

  /** @type {Keeping["shortlist"]} */
  const shortlist = () => {
    const kept = read("shortlist");
    const seen = new Set();
    /** @param {unknown} value */
    const day = value => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(text(value, 10));
    return (Array.isArray(kept) ? kept : []).filter(item => {
      if (!item || !isID(item.id) || seen.has(item.id)) return false;
      seen.add(item.id);
      return true;
    }).slice(0, most).map(item => ({
      id: item.id,
      name: text(item.name, 200) || item.id,
      decision: decisions.includes(item.decision) ? item.decision : decisions[0],
      reason: text(item.reason, 2000),
      search: text(item.search, 500),
      added: (day(item.added) || [""])[0]
    }));
  };

  /** @type {Keeping["saveShortlist"]} */
  const saveShortlist = list => {
    const isKept = write("shortlist", list);
    showKept();
    return isKept;
  };

  // What offers cost my CCG

  /** @type {Keeping["yearlyCost"]} */
  const yearlyCost = ({ head, year, costWord }, { population, word }) => {
    const isByHead = typeof head === "number" && Boolean(population);
    const parts = isByHead ? Number(head) * Number(population) : year;
    if (typeof parts !== "number") return null;
    const words = [costWord, isByHead ? word : ""].filter(Boolean);
    const isOne = words[0] === "from " || words.every(other => other === words[0]);
    const pounds = parts / 10000;
    return { pounds, text: (isOne ? words[0] || "" : "about ") + "£" + number(Math.round(pounds)) };
  };

  /** @type {Keeping["ownCost"]} */
  const ownCost = (profile, own) => {
    if (!own) return "";
    const cost = yearlyCost(profile, own);
    return cost ? cost.text + (profile.costScope || "") : "Cannot be worked out";
  };

  // What records say of themselves

  /** @type {Keeping["shardOf"]} */
  const shardOf = (id, count) => {
    let hash = 2166136261;
    for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    return hash % count;
  };

  /** @type {Keeping["loadProfiles"]} */
  const loadProfiles = async (kind, count, ids) => {
    /** @type {Map<string, Profile>} */
    const profiles = new Map();
    /** @type {string[]} */
    const lost = [];
    await Promise.all(Array.from(new Set(ids.map(id => shardOf(id, count))), async shard => {
      try {
        const [list] = await prospectus.load(kind + "/side-by-side-" + shard + ".js");
        for (const profile of list) profiles.set(profile.id, profile);
      } catch (error) {
        lost.push(...ids.filter(id => shardOf(id, count) === shard));
      }
    }));
    return { profiles, lost };
  };

  /** @type {Keeping["refreshCCG"]} */
  const refreshCCG = async count => {
    const kept = ccg();
    if (!kept) return;
    const now = (await loadProfiles("ccgs", count, [kept.id])).profiles.get(kept.id);
    if (now) write("ccg", { id: kept.id, name: now.name, population: now.people || null, word: now.peopleWord });
    showKept();
  };

  // What pages show of it

  /**
   * Brings each button up to date.
   * @type {(() => void)[]}
   */
  const buttons = [];

  /** @param {CCG} own */
  const pageOf = own => new URL("ccgs/" + own.id + ".html", root).href;

  const showKept = () => {
    const own = ccg();
    const count = shortlist().length;
    for (const link of document.querySelectorAll("a[data-kept=shortlist]")) {
      link.textContent = count ? "Shortlist (" + count + ")" : "Shortlist";
    }
    for (const link of document.querySelectorAll("a[data-kept=ccg]")) {
      link.textContent = own ? "My CCG: " + own.name : "My CCG";
      /** @type {HTMLAnchorElement} */ (link).href = own ? pageOf(own) : new URL("ccgs/index.html", root).href;
    }
    for (const show of buttons) show();
  };

  // A citation includes the filters of the page.
  const cite = document.querySelector(".cite");
  const cited = cite && cite.textContent;

  /** @type {Keeping["showAddress"]} */
  const showAddress = () => {
    if (cite) cite.textContent = cited + location.search;
  };

  const sentence = document.querySelector("[data-sentence]");

  /** What this page lists. */
  let listed = "";

  /** @type {Keeping["noteSearch"]} */
  const noteSearch = words => {
    listed = text(words, 500);
    showAddress();
  };

  /**
   * Where a link leads, without what is chosen or shown there.
   *
   * @param {string} address
   */
  const place = address => address.split(/[?#]/)[0];

  // A page that is opened by its address was not found by the last list.
  addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (target instanceof HTMLAnchorElement && listed) {
      write("found", { at: place(target.href), by: listed }, "sessionStorage");
    }
  }, true);

  /** How an offer was found: by the list on this page, or by the one that a link led from to it. */
  const lastSearch = () => {
    if (sentence) return text((sentence.textContent || "").trim(), 500);
    const found = /** @type {{at?: unknown, by?: unknown} | null} */ (read("found", "sessionStorage"));
    return found && found.at === place(location.href) ? text(found.by, 500) : "";
  };

  // Buttons

  /**
   * @param {HTMLElement} place
   * @param {() => boolean} isKept
   * @param {(kept: boolean) => string[]} words what the button says and what is announced
   * @param {(keep: boolean) => boolean | string} change gives whether it was kept or, in words, why not
   */
  const addToggle = (place, isKept, words, change) => {
    const button = make("button", { type: "button", class: "button" });
    const line = make("span", { role: "status", class: "note" });
    /** @type {boolean | undefined} */
    let shown;
    const show = () => {
      if (shown === isKept()) return;
      shown = isKept();
      fill(button, words(shown)[0], make("span", { class: "hidden" }, " " + place.dataset.name));
    };
    // Do what the button says, even if another tab or button has already done it.
    button.addEventListener("click", () => {
      const wanted = !shown;
      const done = isKept() === wanted || change(wanted);
      showKept();
      line.textContent = done === true ? words(wanted)[1] : done || "This browser does not let pages save anything.";
    });
    place.append(button, " ", line);
    buttons.push(show);
    show();
  };

  /** @param {HTMLElement} place */
  const keepOffer = place => {
    const { id = "", name = "" } = place.dataset;
    addToggle(place, () => shortlist().some(item => item.id === id), kept =>
      kept ? ["Remove from the shortlist", "On your shortlist."] : ["Add to the shortlist", "Removed from your shortlist."],
    add => {
      const list = shortlist().filter(item => item.id !== id);
      if (add && list.length >= most) return "The shortlist is full: it holds " + most + " offers.";
      const added = new Date().toISOString().slice(0, 10);
      if (add) list.push({ id, name, decision: decisions[0], reason: "", search: lastSearch(), added });
      return write("shortlist", list);
    });
  };

  /** @param {HTMLElement} place */
  const keepCCG = place => {
    const { id, name, population } = place.dataset;
    addToggle(place, () => (ccg() || { id: "" }).id === id, kept =>
      kept ? ["Forget my CCG", "It comes first in tables that list CCGs."] : ["Make this my CCG", "Forgotten."],
    add => write("ccg", add ? { id, name, population: Number(population) || null } : null));
  };

  /**
   * Puts a button after each offer of a list.
   * @param {Element} place
   */
  const offerButtons = place => {
    const folder = new URL("offers/", root).href;
    for (const link of place.querySelectorAll(".items > li .item-name a, .list tbody th a")) {
      const { href, textContent } = /** @type {HTMLAnchorElement} */ (link);
      const id = href.startsWith(folder) ? href.slice(folder.length).replace(/\.html$/, "") : "";
      const line = link.closest("li, th");
      if (!isID(id) || /^index(-\d+)?$/.test(id) || !line || line.querySelector("[data-keep]")) continue;
      const keep = make("div", { class: "keep", "data-keep": "offer", "data-id": id, "data-name": textContent || "" });
      line.append(keep);
      keepOffer(keep);
    }
  };

  // My CCG first

  const putOwnFirst = () => {
    const own = ccg();
    if (!own || location.href.split(/[?#]/)[0] === pageOf(own)) return;
    // Its page, what offers cost it, and its figures of a KPI.
    const mine = new RegExp("/(ccgs/" + own.id + "(/costs|/figures(/[^/]+)?)?|ccg-" + own.id + ")\\.html(#|$)");
    for (const body of document.querySelectorAll("tbody")) {
      let first = body.querySelector("tr:not(.band)");
      for (const row of Array.from(body.querySelectorAll("tr")).reverse()) {
        const link = row.querySelector("th[scope=row] a, td:first-child a");
        if (!link || !mine.test(/** @type {HTMLAnchorElement} */ (link).href)) continue;
        row.classList.add("is-mine");
        link.after(" ", tag(["My CCG", "mine"]));
        if (first && row !== first) first.before(row);
        first = row;
      }
    }
    for (const chart of document.querySelectorAll(".chart")) {
      const marks = Array.from(chart.querySelectorAll(".plot a.mark"))
        .filter(mark => mine.test("/" + mark.getAttribute("href")));
      for (const mark of marks) mark.classList.add("is-mine");
      const caption = chart.querySelector("figcaption");
      if (marks.length && caption) caption.append(" ", tag(["My CCG is marked", "mine"]));
    }
    for (const place of document.querySelectorAll("[data-mine]")) {
      const summary = new URL("ccgs/" + own.id + "/summary.html", root).href;
      place.append(make("p", {}, "Your CCG: ", make("a", { href: pageOf(own) }, own.name), ", ",
        make("a", { href: summary }, "its one-page summary"), "."));
    }
  };

  /** Marks what my CCG has taken up in the strips of prices, and says so under them. */
  const markOwnPrices = () => {
    const own = ccg();
    if (!own) return;
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

  prospectus.keeping = {
    ccg, shortlist, decisions, saveShortlist, noteSearch, showAddress, isID, yearlyCost, ownCost, refreshCCG, shardOf,
    loadProfiles
  };

  for (const notice of document.querySelectorAll("[data-unscripted]")) notice.remove();
  showKept();
  if (sentence && !document.querySelector("[data-compare]")) noteSearch((sentence.textContent || "").trim());
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-keep]"))) {
    (place.dataset.keep === "ccg" ? keepCCG : keepOffer)(place);
  }
  for (const place of document.querySelectorAll("[data-browse], [data-search=results]")) {
    offerButtons(place);
    new MutationObserver(() => offerButtons(place)).observe(place, { childList: true, subtree: true });
  }
  putOwnFirst();
  markOwnPrices();
  // What is kept may have changed in another tab, or on a page that the reader comes back from.
  window.addEventListener("storage", showKept);
  window.addEventListener("pageshow", showKept);
})();
