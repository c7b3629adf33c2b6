// Tests how queries are read, ranked and called: a script that gives one function, which tests.js calls.
(() => {
  "use strict";

  let same = () => {};

  const queries = () => {
    const silent = new Set(["and", "of", "the", "what", "how"]);
    const asked = query => prospectus.asking.read(query, silent).asked;
    const months = "september 2014";
    for (const [query, expected] of [
      ["30/09/2014", "30 " + months], ["2014-09-30", "30 " + months], ["30th Sept 2014", "30 " + months], ["30.9.14", "30 " + months],
      ["30th of September 2014", "30 " + months], ["sep 2014", months], ["31/31/2014", "31 2014"], ["2013/14", "2013 14"],
      ["mar gate", "mar gate"], ["B&D", "bd"], ["b & d CCG", "bd ccg"], ["NY&H", "nyh"], ["Barking & Dagenham", "barking dagenham"],
      ["&", "and"], ["Arden vs Anglia", "arden compare anglia"]
    ]) same(asked(query).map(({ word }) => word).join(" "), expected, `the words of '${query}'`);
    same(asked("B & D").map(({ typed, isExact }) => [typed, isExact]), [["B & D", true]], "letters with '&' between them");
    same(asked("how many offers").map(({ weight }) => weight), [0.1, 1], "what words of questions tell");
    same(asked("many").map(({ weight }) => weight), [1], "what a word tells that is alone");
    same(prospectus.asking.inFull("nw hant"), "north west hampshire", "short forms in full");
  };

  const ranks = () => {
    const term = (word, documents) => ({
      word, isBeginning: false, isMistyped: false, weight: 1, spellings: [word], meaning: [], documents: new Map(documents)
    });
    const directory = { count: 100, groups: [{ heading: "A", end: 50 }, { heading: "B", end: 100 }] };
    const place = (name, text) => ({ name, share: name / 2, text });
    const order = terms => prospectus.ranking.rank(terms, [], directory).map(({ id }) => id);
    same(order([term("a", [[1, place(0, 1)], [2, place(1, 0)], [3, place(0, 2)]])]), [2, 3, 1], "names before texts");
    same(order([term("a", [[7, place(1, 0)], [3, place(1, 0)], [60, place(1, 0)]])]), [3, 7, 60],
      "kinds, then the order of documents");
    same(order([term("a", [[1, place(0, 1)], [2, place(0, 1)]]), term("b", [[2, place(0, 1)]])]), [2, 1],
      "both words before one");
    const called = [[9, { name: 1, share: 1, text: 0 }]];
    const rare = [[1, place(1, 0)], [2, place(1, 0)], [3, place(1, 0)], [4, place(1, 0)], [5, place(1, 0)]];
    const both = order([term("a", rare), term("b", [...rare, ...called, [10, place(1, 0)]])]);
    same([both.includes(9), both.includes(10)], [true, false], "what is called so stays among many that have all words");
    const common = Array.from({ length: 40 }, (_, number) => [50 + number, place(1, 0)]);
    same(order([term("a", [[1, place(0, 1)]]), term("b", common)]).length > 1, true, "a rare word does not hide others");
    const mentioned = term("b", [[1, place(0, 2)], [2, place(1, 0)]]);
    same(order([term("a", []), mentioned]), [2], "only what is named beside a word that is nowhere");
    same(order([term("a", []), { ...mentioned, word: "ccg" }]), [], "no whole kind beside a word that is nowhere");
    const between = [[60, place(1, 0)], ...[51, 52, 53, 54, 55].map(id => [id, place(0, 1)])];
    const parties = order([term("a", [...between, [1, place(1, 0)]]), term("b", [...between, [2, place(1, 0)]])]);
    same([1, 2].every(id => parties.includes(id)), true, "what has one word in its name, where only one has all, is kept");
  };

  const names = () => {
    const silent = new Set(["and", "of", "the", "in", "from", "nhs"]);
    const document = (title, path, aliases = []) => [title, path, "", "", -1, [], aliases];
    const documents = [
      document("NHS Gateshead: Payroll from NHS Newcastle West", "ccgs/gateshead/agreements.html#agreement-a"),
      document("NHS Newcastle West", "ccgs/newcastle-west.html"), document("NHS Gateshead", "ccgs/gateshead.html"),
      document("Essex CSU", "csus/essex.html"), document("NHS North Staffordshire", "ccgs/north-staffordshire.html"),
      document("NHS Cheshire and Merseyside CSU", "csus/cheshire-merseyside.html"), document("CCGs in Essex", "ccgs/by-region/essex.html"),
      document("Agreements in house", "agreements/in-house.html"), document("Human resources", "services/hr.html", [["Short form", "HR"]])
    ];
    const first = (query, own = documents) => {
      const results = own.map((_, id) => ({ id, isNamed: id < 3, isCalled: false }));
      const { asked } = prospectus.asking.read(query, silent);
      const found = prospectus.ranking.called(asked, query, results, own, silent);
      return found ? own[found.id][0] : "";
    };
    for (const [query, expected] of [
      ["gateshead newcastle", "NHS Gateshead"], ["newcastle west gateshead", "NHS Newcastle West"], ["gateshead payroll", ""],
      ["essex", "Essex CSU"], ["CCGs in Essex", "CCGs in Essex"], ["essex CCGs", "CCGs in Essex"], ["essex ccg", "Essex CSU"],
      ["n staffs", "NHS North Staffordshire"], ["C&M", "NHS Cheshire and Merseyside CSU"], ["C & M CSU", "NHS Cheshire and Merseyside CSU"],
      ["M&C", ""], ["in house", "Agreements in house"], ["house", ""], ["HR", "Human resources"]
    ]) same(first(query), expected, `what '${query}' is called`);
    same(first("human resource", [document("HR", "glossary/index.html#hr"), ...documents]), "Human resources",
      "what a term of the glossary is short for");
    for (const query of ["what is HR", "HR meaning", "what does HR stand for", "define hr", "the meaning of HR"]) {
      same(first(query, [...documents, document("HR", "glossary/index.html#hr")]), "HR", `the meaning of a term, as '${query}'`);
    }
  };

  const mentions = () => {
    const silent = new Set(["and", "of", "the", "nhs", "in"]);
    const documents = [
      ["NHS Bolton", "ccgs/bolton.html"], ["NHS Essex", "ccgs/essex.html"], ["Essex CSU", "csus/essex.html"], ["Payroll", "services/payroll.html"],
      ["NHS Barking and Dagenham", "ccgs/barking-dagenham.html"], ["Legal advice", "services/legal.html"], ["NHS CSU", "csus/a.html"],
      ["Prices", "pages/prices.html"]
    ].map(([title, path]) => [title, path, "", "", -1, [], []]);
    const results = documents.map((_, id) => ({ id, isCalled: true }));
    for (const [query, expected] of [
      ["bolton prices", "NHS Bolton"], ["which csu supports bolton", "NHS Bolton"], ["essex income", "NHS Essex"], ["essex csu income", "Essex CSU"],
      ["essex commissioning support unit income", "Essex CSU"], ["payroll price per head", "Payroll"], ["payroll of bolton", "NHS Bolton"],
      ["barking dagenham prices", "NHS Barking and Dagenham"], ["barking prices", ""], ["csu prices", ""], ["prices", ""]
    ]) {
      const found = prospectus.ranking.mentioned(query, results, documents, silent, false);
      same(found ? documents[found.id][0] : "", expected, `whom '${query}' is about`);
    }
    same(prospectus.ranking.mentioned("bolton prices", results.map(own => ({ ...own, isCalled: false })), documents, silent, false), undefined,
      "only what is called so is meant");
    const told = query => prospectus.ranking.mentioned(query, results, documents, silent, true);
    same([told("bolton contracts"), told("in house of bolton")].map(found => found && found.id), [0, 0], "what any body has");
    same([told("bolton payroll"), told("bolton")], [undefined, undefined], "what another page is called");
  };

  window.testSearch = compare => {
    same = compare;
    queries();
    ranks();
    names();
    mentions();
  };
})();
