// What a buyer keeps in this browser, and nowhere else: their own CCG and a shortlist of offers.
// Everything read back is checked, since anyone with the browser could have written it.
(() => {
  "use strict";

  const { make, fill, root } = prospectus;
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

  /** @type {Keeping["saveCCG"]} */
  const saveCCG = own => {
    const isKept = write("ccg", own);
    showKept();
    return isKept;
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

  // What pages show of it

  /**
   * Brings each button up to date.
   * @type {(() => void)[]}
   */
  const buttons = [];

  /** @type {Keeping["pageOf"]} */
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
    const { id = "", name = "", population } = place.dataset;
    addToggle(place, () => (ccg() || { id: "" }).id === id, kept =>
      kept ? ["Forget my CCG", "It comes first in tables that list CCGs."] : ["Make this my CCG", "Forgotten."],
    add => saveCCG(add ? { id, name, population: Number(population) || null, word: "" } : null));
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

  prospectus.keeping = { ccg, saveCCG, pageOf, shortlist, decisions, saveShortlist, noteSearch, showAddress, isID };

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
  // What is kept may have changed in another tab, or on a page that the reader comes back from.
  window.addEventListener("storage", showKept);
  window.addEventListener("pageshow", showKept);
})();
