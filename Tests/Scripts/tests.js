// Asks the scripts of templates/ for what Swift made of the same examples, and tests what only they do.
// Runs in node or in Chromium: a script that gives one function.
(() => {
  "use strict";

  /** @type {string[]} */
  const faults = [];
  let count = 0;

  const same = (found, expected, words) => {
    count++;
    const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
    if (left !== right) faults.push(`${words}: ${left}, not ${right}`);
  };

  const fnv = bytes => bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 16777619) >>> 0, 2166136261);

  // Reading words

  const read = text => prospectus.words.read(text).map(({ word }) => word).join(" ");

  const words = ({ table, examples, letters, random, blocks }) => {
    prospectus.words.learn(table[0]);
    for (const [text, expected] of [...examples, ...letters, ...random]) {
      same(read(text), expected, `the words of ${JSON.stringify(text)}`);
    }
    for (const [ranges, sum] of blocks) {
      const lines = [];
      for (let at = 0; at < ranges.length; at += 2) {
        for (let code = ranges[at]; code <= ranges[at + 1]; code++) lines.push("a" + String.fromCodePoint(code) + "b");
      }
      same(fnv(new TextEncoder().encode(read(lines.join("\n")))), sum, `characters from U+${ranges[0].toString(16)}`);
    }
  };

  const places = () => {
    const text = "The King’s “naïve” cafe\u0301s & R&D’";
    same(prospectus.words.read(text).map(({ start, end }) => text.slice(start, end)),
      ["The", "King’s", "naïve", "cafe\u0301s", "&", "R", "&", "D"], "where words stand");
    same(read("a\ud800b \udfff"), "a b", "halves of characters");
  };

  const typos = () => {
    for (const [left, right, expected] of [
      ["", "", 0], ["abc", "", 3], ["abc", "abc", 0], ["abc", "abd", 1], ["abc", "acb", 1], ["abc", "ab", 1],
      ["abcd", "badc", 2], ["kitten", "sitting", 3]
    ]) same(prospectus.words.distance(left, right), expected, `typos from '${left}' to '${right}'`);
  };

  // The index

  const runScript = text => {
    let content;
    new Function("prospectusData", text)((...handed) => { content = handed; });
    return content;
  };

  const index = async ({ scripts, names, words, ids }) => {
    const contents = new Map(scripts);
    const loaded = new Set();
    prospectus.load = async path => {
      if (!contents.has(path)) throw new Error(path);
      loaded.add(path);
      return runScript(contents.get(path));
    };
    const { finding, ranking } = prospectus;
    const directory = await finding.open();
    for (const [part, bits, expected] of [["names", 3, names], ["words", 1, words]]) {
      for (const [word, entries] of expected) {
        const content = await finding.load(part, finding.shardOf(directory.borders[part], word));
        const listed = finding.wordsOf(content).find(listed => listed.word === word);
        const found = [];
        if (listed) finding.forEachEntry(listed.value, bits, (id, standing) => found.push([id, standing]));
        same(found, entries, `the documents of '${word}' in ${part}`);
      }
    }
    for (const [id, title] of ids) {
      const { terms, results } = await ranking.find(title);
      same(results[0] && results[0].id, id, `'${title}' is found first`);
      same(results[0] && results[0].isNamed, true, `'${title}' is named`);
      same(terms.some(term => term.isMistyped), false, `'${title}' is spelled well`);
    }
    for (const [query, id] of [
      ["CHC", 1], ["contnuing helthcare", 1], ["contin", 1], ["0de", 0], ["warwick", 0], ["lodz aeroskobing", 2],
      ["ŁÓDŹ", 2], ["АГЕНТСТВА", 3], ["𐐨𐐩", 3], ["ｱｲｳ", 3], ["東", 3], ["business inteligence", 4], ["the business of the", 4]
    ]) {
      const { results } = await ranking.find(query);
      same(results[0] && results[0].id, id, `'${query}' is found first`);
    }
    for (const query of ["", "the", "xyzzyqq", "__proto__", "&&&", "a ".repeat(500), "\ud800"]) {
      const { results } = await ranking.find(query);
      same(results.every(({ score }) => score > 0), true, `scores of '${query.slice(0, 20)}'`);
    }
    same((await ranking.find("xyzzyqq")).results, [], "what is nowhere");
    for (const [query, isFound, unknown] of [
      ["contin healthcare", true, []], ["contin xyzzyqq", false, ["contin", "xyzzyqq"]],
      ["healthcare contin xyzzyqq", true, ["contin", "xyzzyqq"]], ["xyzzyqq contin", true, ["xyzzyqq"]],
      ["continuing xyzzyqq", true, ["xyzzyqq"]], ["contnuing xyzzyqqs", true, ["xyzzyqqs"]]
    ]) {
      const { terms, results } = await ranking.find(query);
      same(results.length > 0, isFound, `whether '${query}' finds anything`);
      same(terms.filter(({ documents }) => !documents.size).map(({ typed }) => typed), unknown, `what of '${query}' is nowhere`);
    }
  };

  const borders = () => {
    for (const [word, expected] of [["a", 0], ["ｱ", 1], ["ｲ", 1], ["𐐨", 2], ["𐐩", 2], ["a\u{10ffff}", 0]]) {
      same(prospectus.finding.shardOf(["ｱ", "𐐨"], word), expected, `the script that has '${word}', in the order of bytes`);
    }
  };

  // Sharding, costs and tables

  const shards = ({ examples }) => {
    for (const [id, shardCount, expected] of examples) {
      same(prospectus.profiling.shardOf(id, shardCount), expected, `the script of ${shardCount} that has '${id}'`);
    }
  };

  const costs = ({ costs, numbers, days }) => {
    for (const [head, year, costWord, population, word, expected] of costs) {
      const price = { head, year, costWord };
      const cost = prospectus.profiling.yearlyCost(price, { population, word });
      same(cost && cost.text, expected, `${JSON.stringify(price)} for ${word}${population} people`);
      const table = {
        ids: ["an-offer"], numbers: { head: [head], year: [year] }, costWords: [costWord || ""], sorts: [],
        ccgs: { luton: ["Luton", population, word] }
      };
      prospectus.browsing.addOwnCost(table, { id: "luton" });
      same(table.ownCosts, [expected ? expected + " a year for Luton" : ""], `a list's ${JSON.stringify(price)}`);
    }
    for (const [number, expected] of numbers) same(prospectus.number(number), expected, "a number");
    for (const [day, expected] of days) same(prospectus.shortlisting.dayText(day), expected, "a day");
    same(prospectus.profiling.ownCost({}, null), "", "no CCG");
    same(prospectus.profiling.ownCost({ year: 10000, costScope: ", for 2 services" }, { population: null, word: "" }),
      "£1, for 2 services", "what a cost covers");
    same(prospectus.profiling.ownCost({ head: 5 }, { population: null, word: "" }), "Cannot be worked out", "no population");
  };

  const sideBySide = ({ groups, tables, most, nouns, costs, absence }) => {
    const beside = prospectus.sideBySide;
    for (const [profiles, expected] of tables) {
      const found = beside.rowsOf(profiles, groups).map(({ group, rows }) => [group, rows.map(({ name, entries }) => ({
        name, texts: entries.map(entry => entry && entry.text), isSame: beside.isSame(entries), remark: beside.remark(entries)
      }))]);
      same(found, expected, "a comparison");
    }
    same(beside.most, most[0], "how many fit");
    same(Object.entries(beside.nouns).map(([kind, own]) => [kind, ...own]), nouns, "the words for kinds");
    same(beside.costs, costs[0], "the group of costs");
    same(prospectus.shortlisting.notStated, absence[0], "what a supplier did not state");
  };

  // What only scripts do

  const lists = () => {
    const table = {
      one: "offer", many: "offers", ids: ["a", "b", "c", "d", "e"], over: [3], whenFiltered: "price",
      sorts: [{ id: "name", column: "" }, { id: "price", column: "price" },
        { id: "price-reversed", column: "price", isDown: true }, { id: "newest", column: "begins", isDown: true }],
      columns: [{ id: "price", values: [["None"], ["£3"], ["£2"]], ranks: [null, 1, 0], rows: [0, 1, 2, 2, 2] }],
      numbers: { begins: [1, 5, null, 9, 7] },
      facets: [
        { id: "region", values: [["north", "North", "in the North"], ["south", "South", "in the South"]], rows: [0, 1, [0, 1], -1, -1] },
        { id: "level", values: [["full", "Full", "of full level"]], rows: [0, -1, 0, -1, -1] }
      ]
    };
    const { read, match, sorted, said } = prospectus.browsing;
    same(match(table, [-1, -1]), { rows: [0, 1, 2, 3, 4], counts: [[2, 2], [2]] }, "no filter");
    same(match(table, [1, -1]), { rows: [1, 2], counts: [[2, 2], [1]] }, "one filter");
    same(match(table, [1, 0]), { rows: [2], counts: [[2, 1], [1]] }, "two filters");
    const what = read(table, new URLSearchParams("region=south&level=none&sort=price&page=2&x=<b>"));
    same([what.chosen, what.sort.id, String(what.clean), what.page], [[1, -1], "price", "region=south&sort=price", 2],
      "what an address asks for");
    const sortOf = query => read(table, new URLSearchParams(query)).sort.id;
    same(sortOf("sort=__proto__&page=x"), "name", "an order that is not there");
    same(sortOf("region=south"), "price", "the order of what is filtered");
    same(sortOf("region=south&sort=name"), "name", "another order of what is filtered");
    const order = at => sorted(table, [0, 1, 2, 3, 4], table.sorts[at]);
    same(order(0), [0, 1, 2, 4, 3], "what is over last");
    same(order(1), [2, 4, 1, 0, 3], "the least first, equals as listed, what has no place after them");
    same(order(2), [1, 2, 4, 0, 3], "the most first, equals as listed, what has no place after them");
    same(order(3), [4, 1, 0, 2, 3], "by a number that no column shows");
    same(said(table, 1234, [0, 0]), "1,234 offers in the North of full level", "a sentence");
    same(said(table, 1, [-1, -1]), "1 offer", "a sentence of one");
    same(said(table, 0, [-1, 0]), "No offers of full level", "a sentence of none");
  };

  const exports = () => {
    for (const [text, expected] of [
      ["plain", '"plain"'], ["=1+1", '"\'=1+1"'], ['say "no"', '"say ""no"""'], ["-2", '"\'-2"'], ["@x", '"\'@x"'], ["", '""']
    ]) same(prospectus.shortlisting.cell(text), expected, "a cell");
    const item = (decision, reason) => ({ id: "a", name: "A", decision, reason, search: "", added: "" });
    const { summary } = prospectus.shortlisting;
    same(summary([]), "No offers are on it yet.", "an empty shortlist");
    same(summary([item("chosen", ""), item("considering", ""), item("rejected", "dear")]),
      "3 offers: 1 still considering, 1 chosen, 1 rejected. 1 decision has no reason yet.", "a shortlist");
    for (const [id, expected] of [["a-1", true], ["", false], ["A", false], ["../x", false], ["a".repeat(101), false], [1, false]]) {
      same(prospectus.keeping.isID(id), expected, `whether '${id}' may be an id`);
    }
  };

  const addresses = () => {
    for (const [path, figure, expected] of [
      ["kpis/paid/csu-south.html", "", "csus/south/figures.html#kpi-paid"],
      ["kpis/paid/csu-south.html", "p-2013-04", "csus/south/figures.html#kpi-paid-p-2013-04"],
      ["kpis/paid/ccg-st-helens.html", "", "ccgs/st-helens/figures.html#kpi-paid"],
      ["kpis/paid/supplier-a_csu-b_payroll.html", "p-2013-14-q1", "suppliers/a/figures/paid.html#of-csu-b_payroll-p-2013-14-q1"],
      ["kpis/paid/csu-a_csu-a.html", "", "csus/a/figures.html#kpi-paid_csu-a"],
      ["kpis/paid/csu-a/ccg-b.html", "", "csus/a/figures/paid.html#of-ccg-b"],
      ["kpis/paid/csu-south-deciles.csv", "", "kpis/paid.csv"], ["kpis/paid/nation.csv", "", "kpis/paid.csv"],
      ["agreements/index-7.html", "", "agreements/index.html"],
      ["agreements/by-state/in-force/7.html", "", "agreements/by-state/in-force.html"],
      ["agreements/by-customer/luton.html", "", "agreements/by-customer.html#value-luton"],
      ["agreements/index-a-to-c.html", "", ""], ["agreements/by-customer.html", "", ""],
      ["kpis/paid/workings.html", "", ""], ["kpis/paid.html", "", ""], ["kpis/paid.csv", "", ""],
      ["ccgs/leeds/agreements.html", "agreement-leeds-payroll", "agreements/leeds-payroll.html"],
      ["ccgs/leeds/agreements.html", "", ""], ["csus/south/figures.html", "", ""], ["kpis/paid/south.html", "", ""], ["", "", ""]
    ]) same(prospectus.moved(path, figure), expected, `where '${path}#${figure}' is now`);
    const table = { ids: ["a", "b", "c"], pages: ["ccgs/x/agreements.html#agreement-"], places: [0, -1, 0] };
    for (const [id, expected] of [["a", "ccgs/x/agreements.html#agreement-a"], ["c", "ccgs/x/agreements.html#agreement-c"], ["b", ""], ["d", ""]]) {
      same(prospectus.gathered(table, id), expected, `where the agreement '${id}' is now`);
    }
    same(prospectus.gathered({ ids: ["a"] }, "a"), "", "where an agreement is that has a page");
  };

  window.testScripts = async fixtures => {
    words(fixtures.words);
    places();
    typos();
    await index(fixtures.index);
    borders();
    testSearch(same);
    shards(fixtures.shards);
    costs(fixtures.costs);
    sideBySide(fixtures["side-by-side"]);
    lists();
    exports();
    addresses();
    return { count, faults };
  };
})();
