// One validator run costs 4 s and 320 MB; it has a gate of its own (npm run test:templates), so unit tests do without.
process.env.CDK_VALIDATION = 'false';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/tmp-setup.js',
  globalTeardown: '<rootDir>/test/support/tmp-teardown.js',
  transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] },
  // The entry points as they stand in the sources, so that no test depends on what was built last.
  moduleNameMapper: {
    '^g-cloud-cdk/(openstack|aws)$': '<rootDir>/constructs/$1.ts',
    '^g-cloud-cdk/model$': '<rootDir>/lib/model.ts',
    '^g-cloud-cdk/extension$': '<rootDir>/stacks/extension.ts',
    '^g-cloud-cdk/provider-openstack/lib/(.*)$': '@cdktf/provider-openstack/lib/$1',
  },
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  // What needs more than Node has a command of its own (npm run test:copier needs bash, rsync and coreutils).
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/system/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
