import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

const breaks: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  [
    'whitespace around the id, which its tools keep',
    '<Id>',
    '<Id> ',
    /^Id: we read "ec4c[-\w]+", Microsoft's reader " ec4c[-\w]+"$/,
  ],
  [
    'an attribute where only text belongs',
    '<Version>',
    '<Version kind="file">',
    /^Version: we read "0\.1\.0\.0", Microsoft's reader \{.*"kind":"file"/,
  ],
  [
    'an element outside of the namespace that is meant',
    /ProviderName>/g,
    'bt:ProviderName>',
    /^ProviderName: we read "Evenstock", Microsoft's reader nothing$/,
  ],
  [
    'a page whose element has another prefix',
    '<SourceLocation DefaultValue',
    '<bt:SourceLocation DefaultValue',
    /^The SourceLocation of DefaultSettings: we read "https:.*", Microsoft's reader nothing$/,
  ],
  [
    'a host that is not Excel',
    '<Host Name="Workbook" />',
    '<Host Name="Document" />',
    /does not find Excel among the hosts/,
  ],
  [
    'an add-in without a task pane',
    'xsi:type="TaskPaneApp"',
    'xsi:type="ContentApp"',
    /does not find an add-in with a task pane/,
  ],
  [
    'an element that is not closed',
    '</Permissions>',
    '',
    /^Microsoft's reader cannot read the manifest: .*Unexpected close tag/,
  ],
  [
    'an ampersand that is not escaped',
    'Evenstock</ProviderName>',
    'Even & stock</ProviderName>',
    /^Microsoft's reader cannot read the manifest: .*Invalid character in entity/,
  ],
];

describe("Microsoft's reader of manifests", () => {
  const broken = breaks.map(([, from, to]) => manifest.replace(from, to));
  let faults: readonly (readonly string[])[];

  beforeAll(() => {
    faults = faultsOf([manifest, ...broken]);
  });

  it('agrees with our reader on the manifest', () => {
    expect(faults[0]).toEqual([]);
  });

  it.each(breaks.map(([what, , , fault], index) => [what, fault, index] as const))(
    'finds %s',
    (_what, fault, index) => {
      expect(broken[index]).not.toBe(manifest);
      expect(faults[index + 1]).toEqual([expect.stringMatching(fault)]);
    },
  );
});

/** The faults in each manifest, from one process for all, as it takes a second to start. */
function faultsOf(manifests: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  const paths = manifests.map((text, index) => {
    const path = join(folder, `${String(index)}.xml`);
    writeFileSync(path, text);
    return path;
  });
  const reader = join(root, 'test/manifest/read-twice.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', reader, ...paths]);
  return JSON.parse(printed.toString('utf8')) as string[][];
}
