import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { transferDigest } from '../../../src/planning/signoff/row-digest';
import type { SignedTransfer } from '../../../src/planning/signoff/row-digest';

const ROW: SignedTransfer = {
  transferId: 'T-46348-0007',
  product: 'B-7',
  from: 'Köln',
  to: 'Leeds',
  quantity: 24,
  value: 360,
  transferCost: 31.5,
  benefit: 120.25,
  netBenefit: 88.75,
  shipBy: 46349,
  arrives: 46352,
  tier: 'Auto',
};

describe('The Check of a transfer', () => {
  it('is what anyone with SHA-256 computes from the documented text', () => {
    const text =
      '20:evenstock transfer 1,12:T-46348-0007,3:B-7,5:Köln,5:Leeds,9:24.000000,6:360.00,' +
      '5:31.50,6:120.25,5:88.75,5:46349,5:46352,4:Auto,';
    const expected = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
    expect(transferDigest(ROW)).toBe(expected);
  });

  it.each<[string, Partial<SignedTransfer>]>([
    ['its id', { transferId: 'T-46348-0008' }],
    ['the product', { product: 'B-8' }],
    ['where it comes from', { from: 'Lyon' }],
    ['where it goes', { to: 'Leeds ' }],
    ['the quantity', { quantity: 25 }],
    ['a part of a unit', { quantity: 24.000001 }],
    ['the value', { value: 360.01 }],
    ['the transfer cost', { transferCost: 31.51 }],
    ['the benefit', { benefit: -120.25 }],
    ['the net benefit', { netBenefit: 88.76 }],
    ['the day to ship', { shipBy: 46350 }],
    ['the day of arrival', { arrives: 46353 }],
    ['the tier', { tier: 'Manager' }],
  ])('changes with %s', (_what, edit) => {
    expect(transferDigest({ ...ROW, ...edit })).not.toBe(transferDigest(ROW));
  });

  it('does not change with what a spreadsheet rounds away', () => {
    const saved = { ...ROW, transferCost: 31.499999999999996, netBenefit: 88.75000000000001 };
    expect(transferDigest(saved)).toBe(transferDigest(ROW));
    expect(transferDigest({ ...ROW, benefit: -0.001 })).toBe(
      transferDigest({ ...ROW, benefit: 0 }),
    );
  });

  it('does not change with how a letter is put together', () => {
    expect(transferDigest({ ...ROW, from: 'Ko\u0308ln' })).toBe(transferDigest(ROW));
  });

  it('tells texts apart however they are divided among the cells', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '1', ':', ',', ' '), maxLength: 6 });
    fc.assert(
      fc.property(words, words, words, words, (product, from, otherProduct, otherFrom) => {
        fc.pre(product !== otherProduct || from !== otherFrom);
        expect(transferDigest({ ...ROW, product, from })).not.toBe(
          transferDigest({ ...ROW, product: otherProduct, from: otherFrom }),
        );
      }),
    );
  });
});
