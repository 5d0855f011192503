// The floor of `gcdk check`: reads and parses every YAML file of a portfolio, and does nothing with it.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { LineCounter, parseDocument } = require('yaml');

const folder = process.argv[2];
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))) {
  const lineCounter = new LineCounter();
  parseDocument(readFileSync(join(folder, path), 'utf8'), { lineCounter }).toJS();
}
