// Compares records side by side: those that the address of the comparison page names, or the offers
// that are ticked on a service's pages. Can show only what differs.
(() => {
  "use strict";

  const { make, fill, tag, keeping, profiling } = prospectus;
  const most = 4;
  /** @type {Record<string, string[]>} */
  const nouns = { offers: ["offer", "offers"], csus: ["CSU", "CSUs"], ccgs: ["CCG", "CCGs"] };
  const costs = "What it costs";

  // What is compared

  /** @type {SideBySide["rowsOf"]} */
  const rowsOf = (shown, groups) => groups.map(group => {
    /** @type {Map<string, (Entry | null)[]>} */
    const byName = new Map();
    for (const [position, { entries }] of shown.entries()) {
      for (const entry of entries) {
        if (entry.group !== group) continue;
        const own = byName.get(entry.name) || shown.map(() => null);
        own[position] = entry;
        byName.set(entry.name, own);
      }
    }
    return { group, rows: Array.from(byName, ([name, entries]) => ({ name, entries })) };
  }).filter(({ rows }) => rows.length);

  /** @type {SideBySide["isSame"]} */
  const isSame = ([first, ...others]) => others.every(entry => entry && first
    ? entry.text === first.text && (entry.tag || [])[0] === (first.tag || [])[0]
    : entry === first);

  /** @type {SideBySide["remark"]} */
  const remark = entries => {
    const measures = new Set(entries.map(entry => entry ? entry.measure : undefined));
    measures.delete(undefined);
    return measures.size > 1 ? "Not comparable: " + Array.from(measures).join("; ") : "";
  };

  prospectus.sideBySide = { most, nouns, costs, rowsOf, isSame, remark };

  // The address

  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-compare]"));
  const sentence = document.querySelector("[data-sentence]");
  if (!place || !sentence) return;
  const query = new URLSearchParams(location.search);

  /**
   * The ids in a part of the address, each once.
   * @param {string} name
   */
  const idsIn = name => Array.from(new Set((query.get(name) || "").split(",").filter(keeping.isID)));

  /**
   * Puts what is chosen on the page into a part of the address.
   * @param {string} name @param {string} value
   */
  const keepInAddress = (name, value) => {
    if (value) query.set(name, value);
    else query.delete(name);
    const rest = query.toString().replace(/%2C/g, ",");
    try {
      history.replaceState(null, "", location.pathname + (rest ? "?" + rest : "") + location.hash);
    } catch (error) {
      // Some browsers do not let pages change the address of a file.
    }
    keeping.showAddress();
  };

  /** @param {string} kind @param {string[]} ids */
  const addressOf = (kind, ids) => (place.dataset.page || "") + "compare.html?" + kind + "=" + ids.join(",");

  // Only what differs

  /** @param {HTMLTableElement[]} tables */
  const offerDifferences = tables => {
    const box = make("input", { type: "checkbox" });
    const shownRows = make("span", { role: "status" });
    const label = make("label", {}, box, " Show only what differs");
    const scroll = tables[0].closest(".table-scroll") || tables[0];
    scroll.before(make("p", { class: "switch" }, label, " ", shownRows));
    const show = () => {
      let rows = 0;
      let same = 0;
      for (const table of tables) {
        table.classList.toggle("only-differences", box.checked);
        rows += table.querySelectorAll("tbody tr:not(.band)").length;
        same += table.querySelectorAll("tr[data-same]").length;
      }
      shownRows.textContent = box.checked ? "Showing " + (rows - same) + " of " + rows + " rows." : "";
    };
    box.checked = query.get("only") === "differences";
    box.addEventListener("change", () => {
      keepInAddress("only", box.checked ? "differences" : "");
      show();
    });
    show();
  };

  // The pages of a service's offers

  /** @param {HTMLElement[]} heads */
  const offerTicks = heads => {
    let chosen = idsIn("beside").slice(0, most);
    const line = make("p", { role: "status" });
    const scroll = document.querySelector(".table-scroll");
    if (scroll) scroll.before(line);
    const boxes = heads.map(head => {
      const { id = "" } = head.dataset;
      const box = make("input", { type: "checkbox" });
      box.checked = chosen.includes(id);
      box.addEventListener("change", () => {
        chosen = chosen.filter(other => other !== id);
        if (box.checked) chosen.push(id);
        keepInAddress("beside", chosen.join(","));
        show();
      });
      const name = make("span", { class: "hidden" }, " " + /** @type {Element} */ (head.querySelector("a")).textContent);
      head.append(make("label", { class: "compare-box" }, box, " Compare", name));
      return box;
    });
    const show = () => {
      for (const box of boxes) box.disabled = !box.checked && chosen.length >= most;
      for (const link of document.querySelectorAll(".parts a")) {
        /** @type {HTMLAnchorElement} */ (link).search = chosen.length ? "?beside=" + chosen.join(",") : "";
      }
      fill(line, chosen.length < 2
        ? "Tick up to four offers to see them alone, side by side."
        : make("a", { class: "more", href: addressOf("offers", chosen) },
          "See the " + chosen.length + " ticked offers side by side"));
    };
    show();
  };

  // The comparison page

  /** @param {string} text */
  const drawing = text => {
    const source = text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
    return document.importNode(new DOMParser().parseFromString(source, "image/svg+xml").documentElement, true);
  };

  /** @param {Entry | null} entry @param {Profile} profile @param {string} absence */
  const cellOf = (entry, profile, absence) => {
    const cell = make("td", { "data-label": profile.name });
    if (!entry) {
      cell.append(absence);
      return cell;
    }
    cell.append(entry.path ? make("a", { href: entry.path }, entry.text) : entry.text);
    if (entry.drawing) cell.append(" ", drawing(entry.drawing));
    // A mark that the whole record has stands at its name.
    if (entry.tag && !(profile.tag && profile.tag[0] === entry.tag[0])) cell.append(" ", tag(entry.tag));
    return cell;
  };

  /** @param {string} kind @param {Profile} profile @param {Profile[]} shown */
  const headOf = (kind, profile, shown) => {
    const others = shown.filter(other => other !== profile).map(({ id }) => id);
    const href = others.length ? addressOf(kind, others) : "compare.html";
    return make("th", { scope: "col", "data-id": profile.id },
      make("a", { href: profile.path }, profile.name), ...(profile.tag ? [" ", tag(profile.tag)] : []), " ",
      make("a", { class: "remove", href }, "Remove", make("span", { class: "hidden" }, " " + profile.name)));
  };

  /** @param {string} kind @param {Profile[]} shown @param {Map<string, string>} absences by group */
  const tableOf = (kind, shown, absences) => {
    const heads = shown.map(profile => headOf(kind, profile, shown));
    const head = make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Attribute"), ...heads));
    const bodies = rowsOf(shown, Array.from(absences.keys())).map(({ group, rows }) => {
      const band = make("th", { scope: "colgroup", colspan: shown.length + 1 }, group);
      return make("tbody", {}, make("tr", { class: "band" }, band), ...rows.map(({ name, entries }) => {
        const words = remark(entries);
        return make("tr", isSame(entries) ? { "data-same": "" } : {},
          make("th", { scope: "row" }, name, ...(words ? [" ", make("span", { class: "note" }, words)] : [])),
          ...shown.map((profile, position) => cellOf(entries[position], profile, absences.get(group) || "")));
      }));
    });
    return make("table", { class: "comparison stacked" }, make("caption", {}, "Side by side"), head, ...bodies);
  };

  /** @param {string[]} names */
  const listed = names => names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + " and " + names.slice(-1);

  /** @param {string} words */
  const notice = words => place.append(make("p", { class: "notice" }, words));

  /** @param {string} kind @param {string[]} named @param {{profiles: Map<string, Profile>, lost: string[]}} loaded */
  const show = (kind, named, { profiles, lost }) => {
    const [one, many] = nouns[kind];
    /** @type {Profile[]} */
    const shown = [];
    for (const id of named.slice(0, most)) {
      const profile = profiles.get(id);
      if (profile) shown.push(profile);
      else if (lost.includes(id)) notice("The " + one + " '" + id + "' could not be loaded: load the page again.");
      else notice("There is no " + one + " '" + id + "' here: it may have been renamed.");
    }
    if (named.length > most) notice("Four fit side by side: the first four are shown.");
    if (!shown.length) return;
    const own = keeping.ccg();
    if (kind === "offers" && own) {
      const name = "A year for " + own.name + ", my CCG";
      for (const profile of shown) {
        profile.entries.push({ group: costs, name, text: profiling.ownCost(profile, own), tag: profile.costTag });
      }
    }
    /** @type {NodeListOf<HTMLTemplateElement>} */
    const templates = place.querySelectorAll("template[data-absence=" + kind + "]");
    const absences = new Map(Array.from(templates, template =>
      [template.dataset.group || "", template.content.textContent || ""]));
    sentence.textContent = shown.length === 1
      ? shown[0].name + ". Add up to three others below."
      : shown.length + " " + many + " side by side: " + listed(shown.map(({ name }) => name)) + ".";
    keeping.noteSearch(sentence.textContent);
    const table = tableOf(kind, shown, absences);
    place.append(make("div", { class: "table-scroll", tabindex: 0, role: "group", "aria-label": "Side by side" }, table));
    if (shown.length > 1) offerDifferences([table]);
    offerMore(kind, shown.map(({ id }) => id));
  };

  /**
   * Lets the lists below add to what is shown.
   * @param {string} kind @param {string[]} ids
   */
  const offerMore = (kind, ids) => {
    for (const choice of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".choices"))) {
      if ((choice.dataset.choices || "offers") !== kind) continue;
      fill(/** @type {Element} */ (choice.querySelector("summary")), ids.length < most
        ? "Add " + (kind === "offers" ? "an offer, by service" : "a " + nouns[kind][0])
        : "Four are shown: remove one to add another");
      for (const link of choice.querySelectorAll("a")) {
        if (kind === "offers") {
          link.href = link.getAttribute("href") + "?beside=" + ids.join(",");
          continue;
        }
        const id = new URL(link.href).searchParams.get(kind) || "";
        const item = link.closest("li");
        if (item && (ids.includes(id) || ids.length >= most)) item.hidden = true;
        else link.href = addressOf(kind, ids.concat(id));
      }
    }
  };

  const start = async () => {
    /** @type {HTMLElement[]} */
    const heads = Array.from(document.querySelectorAll(".comparison thead th[data-id]"));
    if (heads.length > 1) offerDifferences(Array.from(document.querySelectorAll("table.comparison")));
    if (heads.length) {
      offerTicks(heads);
      return;
    }
    const kind = Object.keys(nouns).find(name => idsIn(name).length);
    if (!kind || !place.dataset[kind]) return;
    const ids = idsIn(kind);
    await profiling.refreshCCG(Number(place.dataset.ccgs));
    show(kind, ids, await profiling.load(kind, Number(place.dataset[kind]), ids.slice(0, most)));
  };
  start();
})();
