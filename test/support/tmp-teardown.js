const { rmSync } = require('node:fs');

/** Removes what `tmp-setup.js` made. */
module.exports = () => rmSync(process.env.TMPDIR, { recursive: true, force: true });
