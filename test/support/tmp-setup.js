const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Everything that a run leaves in the temporary folder, the CDK's cloud assemblies included, lies in one folder that goes with it (`tmp-teardown.js`). */
module.exports = () => {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'gcdk-jest-'));
};
