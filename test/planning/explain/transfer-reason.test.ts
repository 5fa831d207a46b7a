import { transferReason, type ReasonFigures } from '../../../src/planning/explain/transfer-reason';

const figures: ReasonFigures = {
  from: 'Leeds',
  to: 'Bristol',
  quantity: 40,
  riskBefore: 0.31,
  riskAfter: 0.02,
  acceptedRisk: 0.05,
  acceptedRiskFrom: 0.05,
  riskFromBefore: 0.01,
  riskFromAfter: 0.02,
  fromSuppliesOthers: false,
  toSuppliesOthers: false,
  coverFromBefore: 142,
  coverFromAfter: 96.4,
  coverToBefore: 3.14,
  benefit: 1234.5,
  transferCost: 41.258,
  lotLife: null,
  originSaving: 10,
};

describe('the reason of a transfer', () => {
  it('is the stockout risk, if that of the destination is above the accepted risk', () => {
    expect(transferReason(figures)).toBe(
      'Stockout risk at Bristol falls from 31% to 2%. Leeds has 142 days of cover now, 96 days of cover after. Moving 40 saves 1,235; freight costs 41.26.',
    );
  });

  it('is the excess stock of the origin, if most of the saving is there', () => {
    expect(transferReason({ ...figures, riskBefore: 0.01, originSaving: 700 })).toBe(
      'Leeds has 142 days of cover: stock that costs more than it will earn there. Bristol has 3.1 days of cover. Moving 40 saves 1,235; freight costs 41.26.',
    );
  });

  it('names the expiry of dated lots', () => {
    expect(transferReason({ ...figures, lotLife: 32 })).toMatch(
      / freight costs 41\.26\. The lots expire in 32 days or later\.$/,
    );
  });

  it('is otherwise that a unit is worth more at the destination', () => {
    expect(transferReason({ ...figures, riskBefore: 0.05 })).toBe(
      'A unit is worth more at Bristol (3.1 days of cover) than at Leeds (142 days of cover). Moving 40 saves 1,235; freight costs 41.26.',
    );
  });

  it.each([
    [Infinity, 'stock but no demand'],
    [0, 'no stock'],
    [1, '1 day of cover'],
    [0.96, '1 day of cover'],
    [9.94, '9.9 days of cover'],
    [1500, '1,500 days of cover'],
    [80_000, 'over ten years of cover'],
  ])('writes a cover of %p days as %p', (coverToBefore, words) => {
    expect(transferReason({ ...figures, riskBefore: 0, coverToBefore })).toContain(
      `at Bristol (${words})`,
    );
  });

  it.each([
    [0.0004, 'under 1%'],
    [0, '0%'],
    [0.994, '99%'],
    [0.9996, 'over 99%'],
    [1, '100%'],
  ])('writes a risk of %p as %p', (riskAfter, words) => {
    expect(transferReason({ ...figures, riskAfter })).toContain(` from 31% to ${words}.`);
  });

  it('names an origin that it leaves below its service level', () => {
    expect(transferReason({ ...figures, riskFromAfter: 0.12 })).toMatch(
      / Leeds is left below its service level of 95%: stockout risk 12% \(1% before\)\.$/,
    );
    expect(transferReason({ ...figures, riskFromBefore: 0.08, riskFromAfter: 0.08 })).toMatch(
      / Leeds stays below its service level of 95%: stockout risk 8%\.$/,
    );
  });

  it('tells the cover of an origin that supplies others on the demand of all of them', () => {
    const fromDc = { ...figures, from: 'DC', fromSuppliesOthers: true };
    expect(transferReason(fromDc)).toContain(
      'DC has 142 days of cover for all it supplies now, 96 days of cover after.',
    );
    expect(transferReason({ ...fromDc, coverFromAfter: 142 })).toContain(
      'DC keeps 142 days of cover for all it supplies.',
    );
  });

  it('names such an origin as short only if the plan adds to its risk', () => {
    const fromDc = { ...figures, fromSuppliesOthers: true, riskFromAfter: 0.4 };
    expect(transferReason({ ...fromDc, riskFromBefore: 0.4 })).not.toContain('service level');
    expect(transferReason({ ...fromDc, riskFromBefore: 0.2 })).toContain('stays below');
  });

  it('names all that a destination supplies', () => {
    expect(transferReason({ ...figures, to: 'DC', toSuppliesOthers: true })).toContain(
      'Stockout risk at DC and what it supplies falls from 31% to 2%.',
    );
  });

  it('groups thousands', () => {
    expect(transferReason({ ...figures, quantity: 12_000 })).toContain('Moving 12,000 saves');
  });
});
