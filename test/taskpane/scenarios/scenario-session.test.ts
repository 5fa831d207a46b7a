import { defaultSettings } from '../../../src/planning/network/settings';
import { ScenarioSession } from '../../../src/taskpane/scenarios/scenario-session';
import { PlannerFailure, type Planner } from '../../../src/worker/planner';
import { variedNetwork } from '../../planning/varied-network';
import { inProcessPlanner } from '../../support/in-process-planner';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { PLAN_DATE } from '../../support/random-network';

const snapshot = {
  network: variedNetwork({ seed: 3, products: 3, locations: 4 }),
  settings: defaultSettings(PLAN_DATE),
  plan: null,
};
const dear = { name: 'Dear', changes: [{ kind: 'freight', factor: 4 } as const] };
const lost = { name: 'Lost', changes: [{ kind: 'location closed', location: 'No' } as const] };

describe('Scenarios', () => {
  it('are planned after the workbook as it is, from its warm start, and written to a sheet', async () => {
    const workbook = new MemoryWorkbook();
    const warm: boolean[] = [];
    const planner: Planner = {
      plan: (network, settings, options) => {
        warm.push(options?.warmStart !== undefined);
        return inProcessPlanner.plan(network, settings, options);
      },
    };
    const session = new ScenarioSession({ planner, workbook });
    session.edit([dear]);

    await session.run(snapshot);

    const { planned, sheet, activity } = session.current();
    expect(planned.map(({ scenario }) => scenario.name)).toEqual(['Today’s settings', 'Dear']);
    expect(planned[1]!.outcome.cost).toBeGreaterThanOrEqual(planned[0]!.outcome.cost - 1e-6);
    expect(warm[0]).toBe(false);
    expect(sheet).toBe('Scenarios');
    expect(workbook.written.get('Scenarios')!.columns[0]!.cells).toEqual([
      'Today’s settings',
      'Dear',
    ]);
    expect(activity).toBeNull();
  });

  it('that cannot be planned are named, and the others are planned', async () => {
    const session = new ScenarioSession({
      planner: inProcessPlanner,
      workbook: new MemoryWorkbook(),
    });
    session.edit([lost, dear]);

    await session.run(snapshot);

    expect(session.current().refusal).toMatch(/^Lost: .*no location “No”/);
    expect(session.current().planned).toHaveLength(2);
  });

  it('that are stopped keep what is done, without an error', async () => {
    const planner: Planner = {
      plan: (network, settings, options) =>
        network === snapshot.network
          ? inProcessPlanner.plan(network, settings, options)
          : new Promise((_resolve, reject) => {
              options?.signal?.addEventListener('abort', () => {
                reject(new PlannerFailure('cancelled', '', ''));
              });
              session.stop();
            }),
    };
    const session: ScenarioSession = new ScenarioSession({
      planner,
      workbook: new MemoryWorkbook(),
    });
    session.edit([dear]);

    await session.run(snapshot);

    expect(session.current()).toMatchObject({ trouble: null, activity: null, sheet: null });
    expect(session.current().planned).toHaveLength(1);
  });
});
