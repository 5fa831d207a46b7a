import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespaceFrom, withNamespace } from '../../scripts/build/namespace';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

describe('the namespace of the functions', () => {
  it.each([
    ['INV where nothing is said', undefined, 'INV'],
    ['none where that is asked for', '', ''],
    ['another', 'STOCK_1', 'STOCK_1'],
  ])('is %s', (_, given, namespace) => {
    expect(namespaceFrom(given)).toBe(namespace);
  });

  it.each(['inv', '1A', 'A B', 'A'])('is refused with the remedy as "%s"', (given) => {
    expect(() => namespaceFrom(given)).toThrow(/use 2 to 31 capital letters/);
  });

  it('goes into the manifest', () => {
    expect(withNamespace('STOCK', manifest)).toContain(
      '<bt:String id="Functions.Namespace" DefaultValue="STOCK" />',
    );
  });

  it('leaves the manifest without a trace where there is none', () => {
    expect(withNamespace('', manifest)).not.toContain('Namespace resid');
    expect(withNamespace('', manifest)).not.toContain('Functions.Namespace');
  });

  it('changes nothing as it usually is', () => {
    expect(withNamespace('INV', manifest)).toBe(manifest);
  });
});
