// Runs the tests of the scripts in node, as on a page that has nothing for them to show:
//
//     in-node.js [FOLDER]   the folder of the scripts, unless it is templates/
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const here = __dirname;
const folder = process.argv[2] || path.join(here, "..", "..", "templates");
const { scripts, tests, fixtures } = JSON.parse(fs.readFileSync(path.join(here, "parts.json"), "utf8"));

const document = {
  currentScript: { src: "https://example.org/theme/prospectus.js" },
  querySelector: () => null,
  querySelectorAll: () => []
};
const context = vm.createContext({ document, URL, URLSearchParams, TextEncoder, addEventListener: () => {} });
context.window = context;
const run = file => vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });

for (const name of scripts) run(path.join(folder, name + ".js"));
for (const name of tests) run(path.join(here, name + ".js"));
const examples = Object.fromEntries(fixtures.map(name =>
  [name, JSON.parse(fs.readFileSync(path.join(here, name + ".json"), "utf8"))]));

context.testScripts(examples).then(({ count, faults }) => {
  for (const fault of faults.slice(0, 20)) console.log("scripts: " + fault);
  console.log(`scripts: ${count} tests in node, ${faults.length} failed`);
  process.exitCode = faults.length ? 1 : 0;
});
