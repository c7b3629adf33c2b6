// The shortlist: for each offer a decision and a reason, as a page to print and as CSV.
(() => {
  "use strict";

  const { make, fill, keeping, profiling } = prospectus;
  const facts = ["Provider", "Service", "Level", "Price"];
  const notStated = "Not stated by the supplier";
  /** @type {Record<string, string>} */
  const words = { considering: "Still considering", chosen: "Chosen", rejected: "Rejected" };

  /** @type {Shortlisting["dayText"]} */
  const dayText = date => new Date(date + "T12:00:00Z").toLocaleDateString("en-GB", {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC"
  });

  /** @type {Shortlisting["cell"]} */
  const cell = text => {
    const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return '"' + safe.replace(/"/g, '""') + '"';
  };

  /** @type {Shortlisting["summary"]} */
  const summary = list => {
    const parts = keeping.decisions.map(decision => {
      const count = list.filter(item => item.decision === decision).length;
      return count ? count + " " + words[decision].toLowerCase() : "";
    }).filter(Boolean);
    const lacking = list.filter(item => item.decision !== "considering" && !item.reason.trim()).length;
    return list.length
      ? list.length + (list.length === 1 ? " offer: " : " offers: ") + parts.join(", ") + "."
        + (lacking ? " " + lacking + (lacking === 1 ? " decision has" : " decisions have") + " no reason yet." : "")
      : "No offers are on it yet.";
  };

  prospectus.shortlisting = { facts, notStated, dayText, cell, summary };

  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-shortlist]"));
  if (!place) return;
  const { title, build, day } = place.dataset;
  const status = make("p", { role: "status" });
  const cards = make("div");
  /** @type {Map<string, Profile>} */
  const profiles = new Map();
  /** @type {string[]} */
  let lost = [];

  const today = () => new Date().toISOString().slice(0, 10);

  /** @param {Shortlisted} item */
  const absence = item => lost.includes(item.id) ? "Could not be loaded" : "No longer in the catalogue";

  /** @param {string} text @param {Tag} [tag] */
  const tagged = (text, tag) => text + (tag ? " (" + tag[0].toLowerCase() + ")" : "");

  /**
   * What the offer says about an attribute, and whether that is illustrative.
   * @param {Shortlisted} item @param {string} name
   */
  const statement = (item, name) => {
    const profile = profiles.get(item.id);
    if (!profile) return absence(item);
    const entry = profile.entries.find(entry => entry.name === name);
    return entry ? tagged(entry.text, entry.tag) : notStated;
  };

  /** @param {Shortlisted} item */
  const ownCost = item => {
    const profile = profiles.get(item.id);
    if (!profile) return absence(item);
    const cost = profiling.ownCost(profile, keeping.ccg());
    return cost ? tagged(cost, profile.costTag) : "No CCG chosen";
  };

  /**
   * Text that has not changed is not announced again.
   * @param {string} words
   */
  const announce = words => {
    if (status.textContent !== words) status.textContent = words;
  };

  /** @param {Shortlisted[]} list */
  const save = list => {
    const isKept = keeping.saveShortlist(list);
    announce(isKept ? summary(list) : "This browser could not save the change.");
    return isKept;
  };

  /** @param {string} id @param {(item: Shortlisted) => void} edit */
  const change = (id, edit) => {
    const list = keeping.shortlist();
    for (const item of list) if (item.id === id) edit(item);
    save(list);
  };

  // A card for each offer

  /** @param {Shortlisted} item */
  const decisionOf = item => make("fieldset", {}, make("legend", {}, "Decision"), ...keeping.decisions.map(decision => {
    const radio = make("input", { type: "radio", name: "decision-" + item.id, value: decision });
    radio.checked = item.decision === decision;
    radio.addEventListener("change", () => change(item.id, kept => { kept.decision = decision; }));
    return make("label", {}, radio, " " + words[decision]);
  }));

  /** @param {Shortlisted} item */
  const reasonOf = item => {
    const id = "reason-" + item.id;
    const box = make("textarea", { id, rows: 2, maxlength: 2000 });
    const printed = make("p", { class: "printed" }, item.reason || "No reason given");
    box.value = item.reason;
    box.addEventListener("input", () => {
      printed.textContent = box.value || "No reason given";
      change(item.id, kept => { kept.reason = box.value; });
    });
    return make("div", {}, make("label", { for: id }, "Reason"), box, printed);
  };

  /** @param {string} name @param {string} text */
  const fact = (name, text) => make("div", {}, make("dt", {}, name), make("dd", {}, text));

  /** @param {Shortlisted} item */
  const card = item => {
    const own = keeping.ccg();
    const found = (item.search || "Its address") + (item.added ? " (added " + dayText(item.added) + ")" : "");
    const remove = make("button", { type: "button", class: "button quiet" },
      "Remove", make("span", { class: "hidden" }, " " + item.name));
    const section = make("section", { class: "card", "aria-labelledby": "offer-" + item.id },
      make("h2", { id: "offer-" + item.id }, make("a", { href: "offers/" + item.id + ".html" }, item.name)),
      make("dl", { class: "facts" }, ...facts.map(name => fact(name, statement(item, name))),
        ...(own ? [fact("A year for " + own.name, ownCost(item))] : []), fact("Found by", found)),
      decisionOf(item), reasonOf(item), remove);
    remove.addEventListener("click", () => {
      const position = Array.from(cards.querySelectorAll(".card")).indexOf(section);
      if (!save(keeping.shortlist().filter(kept => kept.id !== item.id))) return;
      show();
      focusOn(position);
      announce("Removed " + item.name + ".");
    });
    return section;
  };

  /**
   * Moves the focus to the offer at a position in the list, or to the last one, or to the heading.
   * @param {number} position
   */
  const focusOn = position => {
    /** @type {NodeListOf<HTMLElement>} */
    const names = cards.querySelectorAll(".card h2 a");
    const next = names[Math.min(position, names.length - 1)] || document.querySelector("h1");
    if (next.tagName === "H1") next.tabIndex = -1;
    next.focus();
  };

  // What is done with the list

  const csv = () => {
    const own = keeping.ccg();
    const rows = keeping.shortlist().map(item => [
      item.name, item.id, ...facts.map(name => statement(item, name)), ownCost(item), own ? own.name : "None chosen",
      words[item.decision], item.reason || "No reason given", item.search || "Its own page",
      item.added || "Not recorded", title || "", build || "", day || "", today()
    ]);
    rows.unshift(["Offer", "Id", ...facts, "A year for my CCG", "My CCG", "Decision", "Reason", "Found by", "Added",
      "Site", "Build", "Position on", "Exported"]);
    return "\ufeff" + rows.map(row => row.map(cell).join(",")).join("\r\n") + "\r\n";
  };

  const download = () => {
    const href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    const link = make("a", { href, download: "shortlist.csv" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  };

  const clear = () => {
    if (!window.confirm("Remove every offer from the shortlist, with its decision and reason?")) return;
    if (!save([])) return;
    show();
    focusOn(0);
  };

  /** @param {string} words @param {() => void} run */
  const action = (words, run) => {
    const button = make("button", { type: "button", class: "button" }, words);
    button.addEventListener("click", run);
    return button;
  };

  const show = () => {
    const list = keeping.shortlist();
    if (list.length) {
      const href = "compare.html?offers=" + list.slice(0, 4).map(({ id }) => id).join(",");
      const beside = make("a", { class: "more", href }, list.length > 4 ? "The first four side by side" : "Side by side");
      fill(cards,
        make("p", { class: "actions" }, action("Download as CSV", download), " ",
          action("Print", () => window.print()), " ", ...(list.length > 1 ? [beside, " "] : []),
          action("Clear the list", clear)),
        ...list.map(card),
        make("p", { class: "printed" }, title + ", build " + build + ", position on " + day + ". Printed "
          + dayText(today()) + "."));
    } else {
      const services = make("a", { href: "services/index.html" }, "the services' comparisons");
      fill(cards, make("p", {}, "Add offers from their pages or from ", services, "."));
    }
    announce(summary(list));
  };

  /**
   * Shows the list as it is kept now, after loading what is not known of it yet. The focus stays in
   * the same field.
   */
  const load = async () => {
    const ids = keeping.shortlist().map(({ id }) => id).filter(id => !profiles.has(id));
    const loaded = await profiling.load("offers", Number(place.dataset.offers), ids);
    for (const [id, profile] of loaded.profiles) profiles.set(id, profile);
    lost = loaded.lost;
    const { activeElement } = document;
    const focused = activeElement && cards.contains(activeElement) ? activeElement.id : "";
    show();
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  };

  place.append(status, cards);
  profiling.refreshCCG(Number(place.dataset.ccgs)).then(load);
  window.addEventListener("storage", load);
  window.addEventListener("pageshow", event => {
    if (event.persisted) load();
  });
})();
