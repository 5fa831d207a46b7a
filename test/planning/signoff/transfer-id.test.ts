import { transferId } from '../../../src/planning/signoff/transfer-id';

describe('the name of a transfer', () => {
  it('has the plan date and ten hexadecimal digits', () => {
    expect(transferId(46_349, 'P1', 'Leeds', 'Bristol')).toMatch(/^T-46349-[0-9a-f]{10}$/);
  });

  it('is the same whenever the same line is planned on the same day', () => {
    expect(transferId(46_349, 'P1', 'Leeds', 'Bristol')).toBe(
      transferId(46_349, 'P1', 'Leeds', 'Bristol'),
    );
  });

  it.each([
    ['day', 46_350, 'P1', 'Leeds', 'Bristol'],
    ['product', 46_349, 'P2', 'Leeds', 'Bristol'],
    ['direction', 46_349, 'P1', 'Bristol', 'Leeds'],
    ['split of the same letters', 46_349, 'P1L', 'eeds', 'Bristol'],
  ] as const)('is another for another %s', (_, day, product, from, to) => {
    expect(transferId(day, product, from, to)).not.toBe(
      transferId(46_349, 'P1', 'Leeds', 'Bristol'),
    );
  });
});
