// Preloaded (`node -r`) into a measured process: writes the CPU it used, user and system, in microseconds, to the file that BENCH_CPU names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_CPU, String(user + system));
});
