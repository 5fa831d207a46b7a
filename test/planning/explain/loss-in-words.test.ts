import { lossInWords } from '../../../src/planning/explain/loss-in-words';
import type { TransferValue } from '../../../src/planning/explain/transfer-value';

const value: TransferValue = {
  ...{ quantity: 1, loss: 3.5, gain: 4.27, delayCost: 0, freight: 1, saving: -0.23 },
};
const echelon = { loss: 3, gain: 0, caution: 1, surcharge: 0 };
const names = { from: 'DC', to: 'York', fromRoot: 'DC', toRoot: 'DC' };

function words(changes: Partial<TransferValue> = {}, caution = 1, more = {}): string {
  return lossInWords('a unit', { ...value, ...changes }, { ...names, ...more }, caution);
}

describe('what a transfer would lose', () => {
  it('is told at both ends', () => {
    expect(words()).toBe(
      'a unit would lose 0.23: DC would lose 3.5, York would gain 4.27; freight costs 1',
    );
    expect(words({ loss: -2, gain: -1, delayCost: 0.4 })).toContain(
      'DC would save 2, York would lose 1; freight costs 1, later arrival 0.4',
    );
  });

  it('is told apart by what a unit is worth there, and for all that its source supplies', () => {
    expect(words({ echelon })).toContain(
      'DC would lose 3.5 (0.5 there, 3 for all it supplies), York',
    );
    expect(words({ echelon: { ...echelon, gain: 1.27 } })).toContain(
      'York would gain 4.27 (3 there, 1.27 for all that DC supplies)',
    );
  });

  it('keeps the signs of the parts', () => {
    expect(words({ loss: -2, echelon: { ...echelon, loss: 1 } })).toContain(
      'DC would save 2 (3 there, -1 for all it supplies)',
    );
  });

  it('says why costs count more than they are', () => {
    expect(words({}, 2)).toContain('freight costs 1 (counted 2 times by Caution)');
    expect(words({ echelon: { ...echelon, caution: 1.5 } })).toContain(
      '(counted 1.5 times, since the lane does not lead from a source to what it supplies)',
    );
    expect(words({ echelon: { ...echelon, caution: 2 } }, 2)).toContain('by Caution');
  });

  it('says that one shortage counts twice', () => {
    expect(words({ echelon: { ...echelon, surcharge: 0.8 } })).toMatch(
      /, and 0\.8 since a shortage at York counts at DC too$/,
    );
  });
});
