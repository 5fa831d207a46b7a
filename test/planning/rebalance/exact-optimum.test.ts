import { compareWithExact, dearer, impossible, withLines } from './compare-with-exact';

describe('a plan, compared with the exact optimum of an independent model', () => {
  it('is optimal, and proves it', async () => {
    const compared = await compareWithExact(1, 100, () => ({}));

    expect(dearer(compared)).toEqual([]);
    expect(impossible(compared)).toEqual([]);
    expect(compared.filter(({ gap }) => gap > 1e-9)).toEqual([]);
    expect(withLines(compared)).toBeGreaterThan(60);
  });

  it('has a valid bound, and never costs more than inaction, with line and shipment costs', async () => {
    const compared = await compareWithExact(2001, 40, () => ({ lineCost: 4, fixedCost: 6 }));

    expect(impossible(compared)).toEqual([]);
    expect(compared.filter(({ before, after }) => after > before + 1e-9)).toEqual([]);
    expect(withLines(compared)).toBeGreaterThan(16);
  });
});
