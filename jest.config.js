import { availableParallelism } from 'node:os';

// What the workbench's grid imports and what comes as ES modules only.
const esModules = [
  'cjk-regex',
  'collapse-white-space',
  'franc-min',
  'kdbush',
  'lodash-es',
  'n-gram',
  'nanoid',
  'quickselect',
  'rbush',
  'regexp-util',
  'trigram-utils',
  'unicode-regex',
].join('|');

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['test', 'workbench/test'].flatMap((folder) => [
    `<rootDir>/${folder}/**/*.test.ts`,
    `<rootDir>/${folder}/**/*.test.tsx`,
  ]),
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
    [`/node_modules/(${esModules})/.+\\.js$`]: '@swc/jest',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  // Its build for browsers is an ES module.
  moduleNameMapper: {
    '^javascript-lp-solver$': '<rootDir>/node_modules/javascript-lp-solver/dist/index.cjs',
  },
  setupFiles: ['<rootDir>/test/support/repeatable-properties.ts'],
  // Longer than any test takes, and than it waits for one thing, on however busy a machine.
  testTimeout: 300_000,
  // One more than there are processors: the tests in a browser and beside a host wait for much of their time.
  maxWorkers: availableParallelism() + 1,
};
