import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which folders of src a folder must not import, and why (the arrows of the design). */
const boundaries = [
  {
    target: './src/planning',
    from: './src',
    except: ['./planning'],
    message: 'The planning core is pure: it runs in a worker, in a cell and headless alike.',
  },
  {
    target: './src/workbook',
    from: './src',
    except: ['./workbook', './planning'],
    message: 'The workbook contract knows the core only; adapters know the contract.',
  },
  {
    target: './src/excel',
    from: './src',
    except: ['./excel', './workbook', './planning/network'],
    message: 'The Office.js adapter translates; it decides nothing about planning or the screen.',
  },
  {
    target: './src/xlsx',
    from: './src',
    except: ['./xlsx', './workbook', './planning/network'],
    message: 'The file adapter translates; it decides nothing about planning.',
  },
  {
    target: './src/sources',
    from: './src',
    except: ['./sources', './workbook', './xlsx', './planning/network'],
    message: 'A source delivers tables and keeps plans; it decides nothing about planning.',
  },
  {
    target: './src/pipeline',
    from: ['./src/cli', './src/excel', './src/taskpane', './src/functions'],
    message: 'A scheduled run knows its source and the planner; the command calls it.',
  },
  {
    target: ['./src/planning', './src/workbook', './src/xlsx', './src/excel'],
    from: ['./src/sources', './src/pipeline'],
    message: 'Sources and the pipeline build on these.',
  },
  {
    target: './src/worker',
    from: './src',
    except: ['./worker', './planning'],
    message: 'The worker only carries the core off the main thread.',
  },
  {
    target: './src/functions',
    from: './src',
    except: ['./functions', './planning'],
    message: 'A custom function reads arguments, calls planning and maps refusals, nothing more.',
  },
  {
    target: './src/taskpane',
    from: ['./src/xlsx', './src/cli', './src/sources', './src/pipeline'],
    message: 'The pane runs in Excel: no files, no databases, no command line.',
  },
  {
    target: './src/cli',
    from: ['./src/excel', './src/taskpane', './src/functions'],
    message: 'The command runs without Excel.',
  },
  {
    target: './src',
    from: './workbench',
    message: 'The workbench is a tool: the product must not know it.',
  },
];

const officeGlobals = ['Excel', 'Office'].map((name) => ({
  name,
  message: 'Only src/excel speaks Office.js; everything else uses the Workbook port.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'dist-workbench/', 'coverage/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: boundaries }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/excel/**'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals],
    },
  },
  {
    // After the block for all of src: the last block that names a rule replaces it whole.
    files: ['src/planning/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...officeGlobals,
        ...['window', 'document', 'self', 'process', 'setTimeout', 'Date', 'performance'].map(
          (name) => ({
            name,
            message: 'The core has no host, no clock and no calendar of its own: pass it in.',
          }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'A plan is deterministic: take a seed.',
        },
      ],
    },
  },
  {
    files: ['src/planning/flow/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\./)',
              message: 'The flow solvers know graphs and numbers only: they import nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/excel/**', 'src/taskpane/**', 'src/functions/**'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['src/taskpane/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['*.js', '*.cjs', '*.mjs', 'scripts/**/*'],
    languageOptions: { globals: globals.node },
    rules: { 'import-x/no-default-export': 'off' },
  },
);
