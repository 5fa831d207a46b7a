import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { baseUrlFrom, developmentBaseUrl, manifestAt } from '../../scripts/build/base-url';
import { iconSizes, pngSize, rasterise } from '../../scripts/build/icons';
import { declaredSets, manifestFaults } from '../../scripts/build/manifest-faults';
import { compareVersions, usedApis } from '../../scripts/build/used-sets';

const root = resolve(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const declared = declaredSets(manifest);

const pages = ['taskpane.html', 'help.html', 'functions.js', 'functions.json'];
const icons = new Set(
  ['evenstock', 'pane', 'help'].flatMap((name) =>
    iconSizes.map((size) => `assets/icons/${name}-${String(size)}.png`),
  ),
);

/** The size of an icon, from its real drawing. */
function imageSize(path: string) {
  const [, name = '', size = ''] = /^assets\/icons\/(\w+)-(\d+)\.png$/.exec(path) ?? [];
  if (!icons.has(path)) return null;
  const svg = readFileSync(join(root, 'assets/icons', `${name}.svg`));
  return pngSize(rasterise(svg, Number(size)));
}

const site = {
  baseUrl: developmentBaseUrl,
  hasFile: (path: string) => pages.includes(path) || icons.has(path),
  imageSize,
  usedSets: declared,
};

describe('The manifest', () => {
  it('agrees with the built site', () => {
    expect(manifestFaults(manifest, site)).toEqual([]);
  });

  it('requires exactly the requirement sets that the sources use', () => {
    expect(declared).toEqual(usedApis(root).sets);
  });

  it('requires no set newer than those of Excel 2024 and Excel on the web', () => {
    expect(compareVersions('1.15', declared['ExcelApi'] ?? '0.0')).toBeGreaterThanOrEqual(0);
    expect(compareVersions('1.3', declared['CustomFunctionsRuntime'] ?? '0.0')).toBe(0);
  });

  it('has Rebalance network, Show pane and Help, and the function namespace INV', () => {
    expect(manifest).toContain('<FunctionName>rebalanceNetwork</FunctionName>');
    expect(manifest).toContain('<FunctionName>showHelp</FunctionName>');
    expect(manifest).toContain('id="Evenstock.ShowPane"');
    expect(manifest).toContain('id="Functions.Namespace" DefaultValue="INV"');
  });

  it('moves to any base URL', () => {
    const moved = manifestAt('https://stock.example.com/tools/even/', manifest);

    expect(moved).not.toContain('localhost');
    expect(
      manifestFaults(moved, { ...site, baseUrl: 'https://stock.example.com/tools/even/' }),
    ).toEqual([]);
  });

  const schema = resolve(root, '../shared/manifest-schema/fixed/OfficeAppManifestV1_1.xsd');
  const canValidate = existsSync(schema) && existsSync('/usr/bin/xmllint');
  (canValidate ? it : it.skip)('is valid against the schema of add-in manifests', () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml');
    writeFileSync(copy, manifest);

    const validate = () =>
      execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, copy], { stdio: 'pipe' });

    expect(validate).not.toThrow();
  });
});

describe('The check finds', () => {
  const breaks: readonly [string, string | RegExp, string, RegExp][] = [
    ['an address without https', /https:/g, 'http:', /is not https/],
    ['an address on another site', 'https://localhost:3000/help', 'https://x.org/h', /not on this/],
    ['a missing page', '/taskpane.html', '/pane.html', /the site has no pane\.html/],
    [
      'a reference to nothing',
      'resid="Help.Tip"',
      'resid="Help.Tp"',
      /resid Help\.Tp refers to no/,
    ],
    ['an unused resource', 'resid="Help.Tip"', 'resid="ShowPane.Tip"', /Help\.Tip is never used/],
    [
      'an address used as a label',
      'Label resid="Help.Label"',
      'Label resid="Help.Url"',
      /refers to a Url/,
    ],
    ['a reference of more than 32 characters', /Help\.Tip/g, 'H'.repeat(33), /longer than 32/],
    [
      'a resource that is defined twice',
      'id="Pane.16" D',
      'id="Pane.20" D',
      /Pane\.20 is defined twice/,
    ],
    ['an icon of the wrong size', /evenstock-24\.png/, 'evenstock-20.png', /is 20 x 20, not 24/],
    ['a missing icon', 'pane-96.png', 'pane-97.png', /pane-97\.png/],
    ['an icon without the size 80', /<bt:Image size="80".*\n/, '', /lacks one of the sizes/],
    ['an id that is not a GUID', /<Id>....../, '<Id>', /not a lower-case GUID/],
    ['a version of three parts', '0.1.0.0', '0.1.0', /is not a\.b\.c\.d/],
    ['a runtime that stops with the pane', 'lifetime="long"', 'lifetime="short"', /long-lived/],
    [
      'commands on another page',
      'FunctionFile resid="Taskpane.Url"',
      'FunctionFile resid="Help.Url"',
      /not the shared runtime's page/,
    ],
    ['an unused requirement set', 'Name="ExcelApi"', 'Name="WordApi"', /WordApi .*does not use/],
    [
      'a missing requirement set',
      'Name="ExcelApi"',
      'Name="WordApi"',
      /ExcelApi .*does not require/,
    ],
  ];

  it.each(breaks)('%s', (_what, from, to, message) => {
    const broken = manifest.replace(from, to);

    expect(broken).not.toBe(manifest);
    expect(manifestFaults(broken, site).join('\n')).toMatch(message);
  });
});

describe('The base URL', () => {
  it.each([
    [undefined, 'https://localhost:3000/'],
    ['', 'https://localhost:3000/'],
    ['https://stock.example.com', 'https://stock.example.com/'],
    ['https://example.com/a/b', 'https://example.com/a/b/'],
  ])('of %p is %s', (given, url) => {
    expect(baseUrlFrom(given)).toBe(url);
  });

  it.each(['http://example.com/', 'example.com', 'https://example.com/?x=1'])(
    'cannot be %s',
    (given) => {
      expect(() => baseUrlFrom(given)).toThrow(/EVENSTOCK_BASE_URL/);
    },
  );
});
