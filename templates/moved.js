// Leads from addresses of earlier editions to where their content is now. The page for missing
// addresses runs it; without it, that page says where to look.
(() => {
  "use strict";

  const { root } = prospectus;
  const folders = { csu: "csus", ccg: "ccgs", supplier: "suppliers" };

  /**
   * Where a series is: its page was named after its subject, then the other parties and the service.
   * @param {string} kpi @param {string} names @param {string} figure
   */
  const figures = (kpi, names, figure) => {
    const [subject, ...others] = names.split(/[_/]/);
    const found = /^(csu|ccg|supplier)-(.+)$/.exec(subject);
    if (!found) return "";
    const folder = folders[/** @type {keyof typeof folders} */ (found[1])] + "/" + found[2];
    const isUndivided = others.every(other => other === subject);
    const place = isUndivided ? "figures.html#" + ["kpi-" + kpi, ...others].join("_") : "figures/" + kpi + ".html#of-" + others.join("_");
    return folder + "/" + place + (figure && "-" + figure);
  };

  /** @type {Prospectus["moved"]} */
  const moved = (path, figure) => {
    const series = /^kpis\/([^/]+)\/(.+)\.html$/.exec(path);
    if (series && series[2] !== "workings") return figures(series[1], series[2], figure);
    const part = /^(.+\/by-.+)\/\d+\.html$/.exec(path) || /^([^/]+\/index)-\d+\.html$/.exec(path);
    if (part) return part[1] + ".html";
    const value = /^([^/]+\/by-[^/]+)\/([^/]+)\.html$/.exec(path);
    if (value) return value[1] + ".html#value-" + value[2];
    const section = /^(?:csus|ccgs|suppliers)\/[^/]+\/agreements\.html$/.test(path) && /^agreement-(.+)$/.exec(figure);
    if (section) return "agreements/" + section[1] + ".html";
    const chart = /^kpis\/([^/]+)\/.+\.csv$/.exec(path);
    return chart ? "kpis/" + chart[1] + ".csv" : "";
  };

  /**
   * Where an agreement is that had a page of its own; "" if it is not on the page of its customer.
   * @param {BrowseTable} table @param {string} id
   */
  const gathered = ({ ids, pages = [], places = [] }, id) => {
    const page = pages[places[ids.indexOf(id)]];
    return page ? page + id : "";
  };

  /** @type {Prospectus["gathered"]} */
  prospectus.gathered = gathered;
  prospectus.moved = moved;

  if (!document.querySelector("[data-moved]") || !location.href.startsWith(root.href)) return;
  const whole = decodeURIComponent(location.pathname.slice(root.pathname.length));
  // Each earlier day of the publication has a folder of its own.
  const [day, path] = /** @type {RegExpExecArray} */ (/^(\d{4}-\d\d-\d\d\/)?(.*)$/s.exec(whole)).slice(1);
  /** @param {string} target */
  const go = target => { if (target) location.replace(new URL((day || "") + target, root).href); };
  const agreement = /^agreements\/([^/]+)\.html$/.exec(path);
  const target = moved(path, location.hash.slice(1));
  if (target) go(target);
  // Without the list of agreements, the page stays as it is.
  else if (agreement) {
    prospectus.load((day || "") + "agreements/browse.js").then(([table]) => go(gathered(table, agreement[1])), () => {});
  }
})();
