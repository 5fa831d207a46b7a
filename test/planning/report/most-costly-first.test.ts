import type { Alert, Severity } from '../../../src/planning/network/plan-result';
import { mostCostlyFirst } from '../../../src/planning/report/most-costly-first';

function alert(severity: Severity, cost?: number, value = cost ?? 0): Alert {
  const about = { kind: 'Overstock', product: 0, location: 0, message: `${severity} ${value}` };
  return { ...about, severity, value, ...(cost === undefined ? {} : { cost }) };
}

function ordered(...alerts: readonly Alert[]): readonly string[] {
  return mostCostlyFirst(alerts).map(({ message }) => message);
}

describe('the order of alerts', () => {
  it('puts the five most costly first, whatever their severity', () => {
    const alerts = [1, 2, 3, 4, 5, 6, 7].map((cost) =>
      alert(cost % 2 === 0 ? 'high' : 'low', cost),
    );

    expect(ordered(...alerts)).toEqual([
      ...['low 7', 'high 6', 'low 5', 'high 4', 'low 3'],
      ...['high 2', 'low 1'],
    ]);
  });

  it('puts the others by severity', () => {
    expect(
      ordered(alert('low', undefined, 90), alert('high', undefined, 3), alert('low', 1)),
    ).toEqual(['low 1', 'high 3', 'low 90']);
  });
});
