import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

describe('the reference page of the functions', () => {
  it('says what the functions themselves say', () => {
    // Prettier, which lays out the page, does not start inside the test runner.
    const script =
      "import { functionsReference } from './scripts/functions/reference.js'; process.stdout.write(await functionsReference());";
    const made = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    });

    expect(readFileSync(join(root, 'docs/functions.md'), 'utf8')).toBe(made);
  });
});
