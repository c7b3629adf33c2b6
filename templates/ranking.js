// Ranks what has the words of a query, and finds what was asked for.
(() => {
  "use strict";

  const { words, finding, asking } = prospectus;

  const interrogatives = /^(who|whom|what|which|how|when|where|why|is|are|do|does|did|can)$/;

  // Words that say what kind of body or page is meant, rather than which.
  const kinds = /^(nhs|csus?|ccg|kpi|service)$/;

  // What bodies have, which their pages tell.
  const records = /^(agreement|contract|house|offer|price|cost|cheap(er|est)?|dearest|kpi|figure|target)$/;

  // Pages of what a query may name whole, with words beside it.
  const bodies = /^(csus|ccgs|services)\/([^/]+)\.html$/;

  /** @type {Ranking["rank"]} */
  const rank = (terms, extras, { count, groups }) => {
    /** @type {Map<number, {covered: number, points: number, share: number, named: number, told: number, toldByName: number}>} */
    const scores = new Map();
    let whole = 0;
    // "CCG" beside the name of one says nothing more.
    const areKinds = terms.every(({ word, weight }) => weight < 1 || kinds.test(word));
    const tellsWhich = (/** @type {Term} */ { word, weight }) => weight === 1 && (areKinds || !kinds.test(word));
    for (const term of [...terms, ...extras]) {
      const isAsked = terms.includes(term);
      const weight = Math.log(1 + count / (1 + term.documents.size)) * term.weight;
      if (isAsked && term.documents.size) whole += weight;
      for (const [id, place] of term.documents) {
        const score = scores.get(id) || { covered: 0, points: 0, share: 0, named: 0, told: 0, toldByName: 0 };
        if (isAsked) {
          const tells = tellsWhich(term) ? 1 : 0;
          const names = place.name ? 1 : 0;
          score.covered += weight;
          score.told += tells;
          score.named += names;
          if (!records.test(term.word)) score.toldByName += tells * names;
        }
        // "IT" is meant where "of" is not.
        const worth = isAsked ? 6 : term.typed === term.typed.toUpperCase() ? 4 : 1;
        score.points += weight * (place.name ? worth * place.name + place.text / 4 : isAsked ? place.text : 0);
        score.share += term.weight * place.share;
        scores.set(id, score);
      }
    }
    const knownTerms = terms.filter(term => term.documents.size);
    const known = knownTerms.length;
    const knownTelling = knownTerms.filter(term => tellsWhich(term) && !records.test(term.word)).length;
    let most = 0;
    for (const { covered } of scores.values()) most = Math.max(most, covered);
    const telling = terms.filter(tellsWhich).length;
    const results = [];
    for (const [id, { covered, points, share, named, told, toldByName }] of scores) {
      if (!covered) continue;
      const coverage = covered / whole;
      const group = groups.findIndex(({ end }) => id < end);
      const isCalled = share > 0.99;
      const score = Math.pow(coverage, isCalled ? most < whole * 0.99 ? 1 : 2 : 3) * (points + 24 * Math.min(1, share)) * (1 - group / 60) * (group === groups.length - 1 ? 0.8 : 1);
      results.push({
        id, group, coverage, score, isNamed: named === known, isTitled: named > 0, isCalled, hasAll: told === telling,
        isToldByName: toldByName === knownTelling
      });
    }
    results.sort((left, right) => right.score - left.score || left.id - right.id);
    // Without the word that tells what is meant, the others would list nearly everything.
    if (known < terms.length) {
      const isTold = terms.some(({ word, documents }) => documents.size && !kinds.test(word));
      return results.filter(({ isTitled }) => isTold && isTitled).slice(0, 10);
    }
    const best = most / whole;
    const full = results.filter(({ hasAll }) => hasAll);
    const isFull = full.length > 4;
    // Where the words name one page together, those that have one of them in their names are meant too.
    const isLone = full.filter(({ isTitled }) => isTitled).length === 1;
    const kept = results.filter(({ coverage, isTitled, isCalled, hasAll }) =>
      isFull && hasAll || coverage > best * (isCalled ? 0.2 : 0.25) && (!isFull || isCalled || isLone && isTitled));
    return isFull ? kept : kept.slice(0, 50);
  };

  /**
   * The words of a name, with "CSUs" as "CSU".
   * @param {string} text
   */
  const nameOf = text => words.read(text).map(({ word }) => word.replace(/^([a-z]+u)s$/, "$1")).join(" ");

  /** @param {string} text @param {string} all */
  const isWithin = (text, all) => text.split(" ").every(word => (" " + all + " ").includes(" " + word + " "));

  /** @param {string} name */
  const bare = name => name.replace(/^nhs (?=.)/, "").replace(/(.) (csu|ccg|cs)$/, "$1");

  /** @param {string} path of a page rather than a part of one */
  const isWhole = path => !path.includes("#");

  /** @type {Ranking["called"]} */
  const called = (asked, query, results, documents, silent) => {
    const rest = query.replace(/^\W*what\s+do(?:es)?\s+(.*\S)\s+(?:mean|stand\s+for)\W*$/i, "$1")
      .replace(/^\W*(what('s|\s+is|\s+are)|define|(the\s+)?(meaning|definition)\s+of)\s+(an?\s+|the\s+)?(?=\S)|\s+(meaning|definition)\W*$/i, "");
    const isMeaningAsked = rest !== query;
    const subject = nameOf(rest);
    /** @param {number} least */
    const telling = least => nameOf(asked.filter(({ weight }) => weight >= least).map(({ word }) => word).join(" "));
    const short = (/** @type {string} */ name) => name.split(" ").filter(word => !silent.has(word)).join(" ");
    // "North staffordshire" of "n staffs".
    const beginnings = new RegExp("^" + asking.inFull(bare(subject)).replace(/ |$/g, "\\S*$&") + "$");
    // What is asked of all bodies of a kind is not on a page that only their kind names.
    const isQuestion = !telling(1).split(" ").every(word => kinds.test(word)) &&
      (asked.some(({ weight }) => weight < 1) || interrogatives.test(query.trim().split(/\s/)[0].toLowerCase()));
    // "CCGs in Essex" rather than what is called Essex.
    const isOne = results[0].isNamed && results[0].isCalled;
    const plurals = !telling(1).includes(" ") ? [] : asked.map(({ typed }) => typed.toLowerCase())
      .filter(typed => /s$/.test(typed) && nameOf(typed) !== typed && (!isOne || /^(csus|ccgs)$/.test(typed)));
    // Two bodies rather than an agreement between them, where none of its services was asked for.
    const [, customer, provider] = /(.*): .* from (.*)/.exec(documents[0][0]) || [];
    const areParties = provider && isWithin(telling(0), nameOf(customer + " " + provider));
    /** @type {((name: string, document: SearchDocument) => unknown)[]} */
    const tests = [
      name => name === subject,
      name => plurals.some(plural => name.startsWith(nameOf(plural + " " + telling(1).replace(nameOf(plural), "")))),
      name => plurals.some(plural => name.startsWith(nameOf(plural) + " ")) && isWithin(telling(1), name),
      name => bare(name) === bare(subject),
      name => / /.test(subject) && beginnings.test(bare(name)),
      (_, [, , , , , , aliases]) => aliases.some(([, text]) => nameOf(text) === subject),
      // What a term of the glossary is short for.
      (_, [, , , , , , aliases]) => documents[0][1].startsWith("glossary/") && aliases.some(([, text]) => text === documents[0][0]),
      name => name === telling(0.5),
      name => isQuestion && [short(name), bare(short(name))].includes(short(telling(1))),
      name => / /.test(subject) && name.replace(/^\S+ /, "") === subject,
      name => areParties && isWithin(bare(name), subject)
    ];
    for (const test of tests) {
      const meant = results.find((_, at) => (isMeaningAsked ? documents[at][1].startsWith("glossary/") : isWhole(documents[at][1])) && test(nameOf(documents[at][0]), documents[at]));
      if (meant) return meant;
    }
  };

  /** @type {Ranking["mentioned"]} */
  const mentioned = (query, results, documents, silent, isTold) => {
    const tells = (/** @type {string} */ word) => !silent.has(word);
    const all = nameOf(query.replace(/commissioning support units?/gi, "CSU")).split(" ").filter(tells);
    // A body rather than a service of its name; a CSU where one was asked for.
    const preferred = all.includes("csu") ? "csus" : "ccgs";
    /** @type {Result | undefined} */
    let found;
    let most = 0;
    results.forEach((result, at) => {
      const [title, path, , , , , aliases] = documents[at];
      const [, folder, id] = result.isCalled && bodies.exec(path) || [];
      for (const name of folder ? [title, id.replace(/-/g, " "), ...aliases.map(([, text]) => text)] : []) {
        const own = bare(nameOf(name)).split(" ").filter(tells);
        const rest = all.filter(word => !own.includes(word) && !kinds.test(word) && (records.test(word) || !asking.isOfQuestion(word)));
        const worth = own.length + (folder === preferred ? 0.5 : 0);
        // What another page is called by all words is about that, unless they are only what any body has.
        if (worth > most && own.every(word => all.includes(word)) && !own.every(word => kinds.test(word)) &&
          (!isTold || rest.length && rest.every(word => records.test(word)))) [found, most] = [result, worth];
      }
    });
    return found;
  };

  /**
   * The page of a body about what else was asked, such as its costs.
   * @param {Result} body @param {AskedWord[]} asked @param {Result[]} results @param {SearchDocument[]} documents
   */
  const ownPage = (body, asked, results, documents) => {
    const [title, path] = documents[results.indexOf(body)] || ["", ""];
    const rest = asked.map(({ word }) => word).filter(word => records.test(word) && !isWithin(word, nameOf(title))).join(" ");
    return results.find((_, at) => isWhole(documents[at][1]) && documents[at][1].startsWith(path.slice(0, -5) + "/") &&
      isWithin(rest, nameOf(documents[at][0])));
  };

  /**
   * Puts the page first that is called as was asked, among the best of each kind.
   * @param {AskedWord[]} asked @param {string} query @param {Result[]} results @param {Directory} directory
   */
  const preferSameName = async (asked, query, results, { silent }) => {
    // Those that are shown, and loaded, anyway.
    /** @type {Map<number, number>} */
    const counts = new Map();
    const likely = results.filter(({ isNamed, isCalled, group }) => {
      if (!counts.has(group)) counts.set(group, counts.size < 4 ? 3 : 1);
      const left = counts.get(group) || 0;
      counts.set(group, left - 1);
      return left > 0 && (isNamed || isCalled);
    });
    if (!likely.length) return;
    const documents = await Promise.all(likely.map(({ id }) => finding.document(id)));
    // A term that is one of several words explains what another page is about.
    const isTerm = likely[0] === results[0] && documents[0][1].startsWith("glossary/") && results[0].coverage < 0.99;
    const isComparing = asked.some(({ word }) => word === "compare");
    const first = called(asked, query, likely, documents, silent)
      || isComparing && likely.find((_, at) => documents[at][1] === "compare.html")
      || mentioned(query, likely, documents, silent, results[0].isToldByName)
      || isTerm && results.find(({ group, isTitled }) => isTitled && group !== results[0].group);
    if (!first) return;
    first.score = results[0].score + 1;
    const page = ownPage(first, asked, likely, documents);
    if (page) page.score = first.score + 1;
    results.sort((left, right) => right.score - left.score || left.id - right.id);
  };

  /**
   * Beside a word that is nowhere, what another may stand for would lead to something else: "kings lynn" to
   * Kingston. The last word may still be being typed.
   * @param {Term[]} terms
   */
  const forgetGuesses = terms => {
    for (const term of terms) {
      if (term.word.length === 1 && !asking.isSyllabic(term.word)) term.documents.clear();
      const isBeginning = term !== terms[terms.length - 1] && term.isBeginning && term.spellings.length < 2 && !term.meaning.length;
      if (term.isMistyped ? term.word.length < 8 : isBeginning) {
        term.documents.clear();
        term.isMistyped = false;
      }
    }
  };

  /**
   * Words that say nothing may be names, such as "IT", but are in most of them.
   * @param {Term} term
   */
  const forgetMentions = term => {
    for (const [id, { name, share }] of term.documents) {
      if (share < 0.5 && !(term.isBeginning && name < 0.8)) term.documents.delete(id);
    }
  };

  /** @param {string} query @param {Directory} directory */
  const findWords = async (query, directory) => {
    const { asked, all } = asking.read(query, directory.silent);
    const others = all.length < 4 ? all.filter(own => !asked.includes(own) && !interrogatives.test(own.word)) : [];
    const [terms, extras] = await Promise.all([
      Promise.all(asked.map((_, number) => asking.termOf(asked, number))),
      Promise.all(others.map(async ({ word, typed }) => ({ ...await finding.holders(word, false, 1), typed })))
    ]);
    const isLetterGuessed = terms.some(({ isMistyped }) => isMistyped) && terms.some(({ word }) => word.length === 1);
    if (isLetterGuessed || terms.some(({ documents }) => !documents.size)) forgetGuesses(terms);
    if (asked.every(({ word }) => directory.silent.has(word))) terms.forEach(forgetMentions);
    const results = rank(terms, extras, directory);
    await preferSameName(asked, query, results, directory);
    return { terms, results };
  };

  /** @type {Ranking["find"]} */
  const find = async query => {
    const directory = await finding.open();
    const found = await findWords(query, directory);
    const plain = query.normalize("NFKC");
    return found.results.length || plain === query ? found : findWords(plain, directory);
  };

  prospectus.ranking = { rank, called, mentioned, find };
})();
