// What records say of themselves, for comparisons, the shortlist and lists, and what offers cost a CCG.
(() => {
  "use strict";

  const { number, keeping } = prospectus;

  // What offers cost my CCG

  /** @type {Profiling["yearlyCost"]} */
  const yearlyCost = ({ head, year, costWord }, { population, word }) => {
    const isByHead = typeof head === "number" && Boolean(population);
    const parts = isByHead ? Number(head) * Number(population) : year;
    if (typeof parts !== "number") return null;
    const words = [costWord, isByHead ? word : ""].filter(Boolean);
    const isOne = words[0] === "from " || words.every(other => other === words[0]);
    const pounds = parts / 10000;
    return { pounds, text: (isOne ? words[0] || "" : "about ") + "£" + number(Math.round(pounds)) };
  };

  /** @type {Profiling["ownCost"]} */
  const ownCost = (profile, own) => {
    if (!own) return "";
    const cost = yearlyCost(profile, own);
    return cost ? cost.text + (profile.costScope || "") : "Cannot be worked out";
  };

  // What records say of themselves

  /** @type {Profiling["shardOf"]} */
  const shardOf = (id, count) => {
    let hash = 2166136261;
    for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    return hash % count;
  };

  /** @type {Profiling["load"]} */
  const load = async (kind, count, ids) => {
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

  /** @type {Profiling["refreshCCG"]} */
  const refreshCCG = async count => {
    const kept = keeping.ccg();
    if (!kept) return;
    const now = (await load("ccgs", count, [kept.id])).profiles.get(kept.id);
    if (now) keeping.saveCCG({ id: kept.id, name: now.name, population: now.people || null, word: now.peopleWord || "" });
  };

  prospectus.profiling = { yearlyCost, ownCost, shardOf, load, refreshCCG };
})();
