import { writeFile } from 'node:fs/promises';
import { auditCsv } from '../../src/cli/audit-csv';
import { isOurFile } from '../../src/cli/our-file';
import { inFolder } from './run-evenstock';

it.each([
  ['{\n"writtenBy": "Evenstock",\n"objective": {}}', true],
  ['{"objective": {}}', false],
  [auditCsv([]), true],
  ['Product,Location\r\n', false],
  ['', false],
  ['PK, but no zip file', false],
])('a file that begins with %j is ours: %p', (text, isOurs) =>
  inFolder(async (path) => {
    await writeFile(path('a'), text);
    expect(await isOurFile(path('a'))).toBe(isOurs);
  }),
);
