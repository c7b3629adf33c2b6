// What the scripts of a site share: elements, numbers, and data, which come as scripts since pages
// that are opened from a folder can load nothing else.
(() => {
  "use strict";

  const ownScript = () => /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("..", ownScript().src);

  /** @type {Prospectus["make"]} */
  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, String(attributes[key]));
    element.append(...content);
    return element;
  };

  /** @type {Prospectus["fill"]} */
  const fill = (element, ...content) => {
    element.textContent = "";
    element.append(...content);
  };

  /** @type {Prospectus["tag"]} */
  const tag = ([text, tone]) => make("strong", { class: "tag tag-" + tone }, text);

  /** @type {Prospectus["number"]} */
  const number = count => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

  /** @type {Map<string, {content: Promise<any[]>, accept?: (content: any[]) => void}>} */
  const loading = new Map();

  // Every data script is one call of this function.
  window.prospectusData = (...content) => {
    const data = loading.get(ownScript().src);
    if (!data || !data.accept) return;
    data.accept(content);
    delete data.accept;
  };

  /** @type {Prospectus["load"]} */
  const load = path => {
    const address = new URL(path, root).href;
    const known = loading.get(address);
    if (known) return known.content;
    /** @type {any} */
    const data = {};
    data.content = new Promise((resolve, reject) => {
      data.accept = resolve;
      const script = make("script", { src: address });
      // A script that hands nothing over is not data: it may be a page that says "not found".
      script.onload = script.onerror = () => {
        if (!data.accept) return;
        loading.delete(address);
        reject(new Error(address));
      };
      document.head.append(script);
    });
    loading.set(address, data);
    return data.content;
  };

  window.prospectus = /** @type {Prospectus} */ ({ root, make, fill, tag, number, load });
})();
