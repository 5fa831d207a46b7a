import { plan } from '../../src/planning/plan';
import { readNetwork } from '../../src/workbook/read-network';
import { TAKEN, type PlanMessage } from '../../src/worker/plan-messages';
import { plannerService } from '../../src/worker/planner-service';
import { plannerWorkbook, today } from '../support/planner-workbook';
import { until } from '../support/until';

const PARTS = 20;

/** Makes the plan of the core, told in many parts. */
const inManyParts: typeof plan = async (network, settings, { onPart, pause } = {}) => {
  for (let part = 0; part < PARTS; part += 1) {
    onPart?.({ alerts: [] });
    await pause?.();
  }
  return plan(network, settings);
};

it('sends no more parts of a plan than a few before the page has taken them', async () => {
  const reading = await readNetwork(plannerWorkbook(), { today });
  if (reading.kind === 'refused') throw new Error('The test workbook should be sound');
  const { port1: port, port2: page } = new MessageChannel();
  const service = plannerService(inManyParts, () => performance.now());
  let parts = 0;
  let isPlanned = false;
  port.onmessage = ({ data }: MessageEvent<PlanMessage>) => {
    if ('alerts' in data) parts += 1;
    isPlanned ||= 'rest' in data;
  };

  const planning = service.plan(reading.network, reading.settings, { page, helper: null });
  await until(() => parts === 4);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(parts).toBe(4);

  for (let part = 0; part < PARTS; part += 1) port.postMessage(TAKEN);
  await planning;
  await until(() => isPlanned);
  expect(parts).toBe(PARTS);
  port.close();
});
