import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespaceFrom, withNamespace } from '../../scripts/build/namespace';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

describe('the namespace of the functions', () => {
  it.each([
    ['INV by default', undefined, 'INV'],
    ['none if the variable is empty', '', ''],
    ['the given one', 'STOCK_1', 'STOCK_1'],
  ])('is %s', (_, given, namespace) => {
    expect(namespaceFrom(given)).toBe(namespace);
  });

  it.each(['inv', '1A', 'A B', 'A'])('cannot be "%s"; the message says what to use', (given) => {
    expect(() => namespaceFrom(given)).toThrow(/use 2 to 31 capital letters/);
  });

  it('is written to the manifest', () => {
    expect(withNamespace('STOCK', manifest)).toContain(
      '<bt:String id="Functions.Namespace" DefaultValue="STOCK" />',
    );
  });

  it('is absent from the manifest if there is none', () => {
    expect(withNamespace('', manifest)).not.toContain('Namespace resid');
    expect(withNamespace('', manifest)).not.toContain('Functions.Namespace');
  });

  it('INV leaves the manifest unchanged', () => {
    expect(withNamespace('INV', manifest)).toBe(manifest);
  });
});
