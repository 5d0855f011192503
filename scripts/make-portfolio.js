// Makes a valid portfolio of any size, to see how the tool behaves with it. The same arguments give the same bytes.
//
//   node scripts/make-portfolio.js FOLDER [--systems 300] [--agencies 40] [--waves 10] [--seed 1]
//
// Five zones on both clouds; agencies with Korean names, sites and quotas; systems of every class, grade and exposure, with
// hard and soft dependencies, standbys, refresh dates, personal data; lines, file storages with their copies, agreements,
// freezes. FOLDER must not exist. Everything in it is invented.
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { parseArgs } = require('node:util');
const { stringify } = require('yaml');
const { OFFICES, REGIONS } = require('./portfolio/names');
const { randomOf } = require('./portfolio/random');
const { requests } = require('./portfolio/requests');
const { portfolio } = require('./portfolio/zones');

const number = (name, fallback) => ({ type: 'string', default: String(fallback) });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { systems: number('systems', 300), agencies: number('agencies', 40), waves: number('waves', 10), seed: number('seed', 1) },
});
const size = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]));
const [folder] = positionals;
if (
  folder === undefined ||
  existsSync(folder) ||
  Object.values(size).some((value) => !Number.isSafeInteger(value) || value < 0) ||
  size.agencies < 1 ||
  size.waves < 1
) {
  process.stderr.write('usage: node scripts/make-portfolio.js NEW-FOLDER [--systems N] [--agencies N] [--waves N] [--seed N]\n');
  process.exit(64);
}

const random = randomOf(size.seed);
const write = (path, content) => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stringify(content, { lineWidth: 0 }));
};

/** Seven digits, or for a public body a letter and six. Sites are /20s of 10.128.0.0/9; gateways of the documentation networks and beyond. */
function agency(index) {
  const [region, office] = [REGIONS[index % REGIONS.length], OFFICES[Math.floor(index / REGIONS.length) % OFFICES.length]];
  const round = Math.floor(index / (REGIONS.length * OFFICES.length));
  const [ko, en] = [`${region[0]}${office[0]}`, `${region[1]} ${office[1]}`];
  const code = office[2] === 'public' ? `B${String(100_000 + index)}` : String(1_000_000 + index * 10);
  const far = random.chance(0.75);
  return {
    agency: code,
    name: round === 0 ? { ko, en } : { ko: `${ko} 제${round + 1}지소`, en: `${en}, branch ${round + 1}` },
    kind: office[2],
    contacts: [
      { role: 'owner', name: '정보화담당관', email: `cloud@a${index}.example` },
      { role: 'engineer', name: '전산운영담당', email: `it@a${index}.example` },
      { role: 'security', name: '정보보호담당', email: `security@a${index}.example` },
    ],
    onPremises: [
      {
        id: 'head-office',
        name: { ko: `${region[0]} 청사`, en: `Office in ${region[1]}` },
        networks: [`10.${128 + (index >> 4)}.${(index & 15) * 16}.0/20`],
        ...(far && { gateway: `198.18.${index >> 7}.${(index & 127) * 2 + 1}`, standbyGateway: `198.19.${index >> 7}.${(index & 127) * 2 + 1}` }),
      },
    ],
    quotaClass: random.chance(0.2) ? 'large' : 'small',
  };
}

const whole = portfolio(size);
const agencies = Array.from({ length: size.agencies }, (_, index) => agency(index));
// Half of the systems evenly, half by chance, as ministries and branch offices differ.
const counts = agencies.map(() => Math.floor(size.systems / 2 / size.agencies));
for (let left = size.systems - counts.reduce((sum, count) => sum + count, 0); left > 0; left -= 1) counts[random.below(size.agencies)] += 1;

write('portfolio.yaml', whole.settings);
write('waves.yaml', whole.waves);
for (const zone of whole.zones) write(`zones/${zone.zone}.yaml`, zone);
for (const [index, one] of agencies.entries()) {
  write(`agencies/${one.agency}.yaml`, one);
  const others = agencies.filter((other) => other !== one).map((other) => other.agency);
  const files = requests(one, counts[index], random, { lastYear: whole.lastYear, others, waves: size.waves });
  for (const [at, request] of files.entries()) write(`requests/${request.submitted.slice(0, 4)}-${at + 1}/${one.agency}.yaml`, request);
}
process.stdout.write(`${folder}: ${size.systems} systems of ${size.agencies} agencies in ${size.waves} waves\n`);
