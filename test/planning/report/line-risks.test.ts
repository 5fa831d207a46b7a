import { lineRisks, type RiskFigures } from '../../../src/planning/report/line-risks';

const safe: RiskFigures = {
  ...{ acceptedRiskFrom: 0.05, riskFromBefore: 0.01, riskFromAfter: 0.05 },
  ...{ fromSuppliesOthers: false, lotLife: null, leadTimeDays: 2, coverToAfter: 10 },
};

describe('a line is risky', () => {
  it.each<[string, Partial<RiskFigures>, readonly string[]]>([
    ['not if its origin keeps its service level', {}, []],
    ['if its origin is left below it', { riskFromAfter: 0.06 }, ['donorBelowService']],
    [
      'not if the origin supplies others and was as short before',
      { riskFromBefore: 0.3, riskFromAfter: 0.3, fromSuppliesOthers: true },
      [],
    ],
    ['not if its goods last twice the cover at arrival', { lotLife: 22 }, []],
    ['if its goods last a day less', { lotLife: 21 }, ['nearExpiry']],
    [
      'if its goods expire and nobody asks for them',
      { lotLife: 900, coverToAfter: Infinity },
      ['nearExpiry'],
    ],
    ['for both reasons', { riskFromAfter: 1, lotLife: 1 }, ['donorBelowService', 'nearExpiry']],
  ])('%s', (_title, changed, risks) => {
    expect(lineRisks({ ...safe, ...changed })).toEqual(risks);
  });
});
