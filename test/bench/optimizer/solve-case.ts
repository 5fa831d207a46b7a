import highsLoader from 'highs';
import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { planProduct } from '../../../src/planning/rebalance/product-plan';
import { coupledModel, productProblems, type LinearModel } from '../network-model';
import { peakMegabytes } from '../report';
import { CASE_GROUPS, caseNetwork, type Solver } from './optimizer-cases';
import { solveWithCbc, type Solved } from './solve-with-cbc';

/** What one solver says of one case, as a line of JSON on its output. */
export interface CaseReport {
  /** Seconds that the processor gave, so that what else runs on the machine does not count. */
  readonly seconds: number;
  /** Of ours, choosing moves once the curves are known, which is all that the others are asked to do. */
  readonly choosingSeconds: number;
  readonly megabytes: number;
  /** Expected cost of leaving everything where it is. */
  readonly before: number;
  /** Expected cost of the best plan found; null where there is none. */
  readonly after: number | null;
  readonly lowerBound: number | null;
}

const settings = defaultSettings(PLAN_DATE);

/** Arguments: the group, the case, the seed, the solver and its time limit in seconds. */
async function solve(): Promise<void> {
  const [group, index, seed, solver, limit] = process.argv.slice(2);
  const { cases } = CASE_GROUPS.find(({ name }) => name === group)!;
  const network = await caseNetwork(cases[Number(index)]!, Number(seed));
  const report = await (solver === 'ours'
    ? planned(network)
    : solvedAsOne(network, solver as Solver, Number(limit)));
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

async function planned(network: Network): Promise<CaseReport> {
  const started = processorMilliseconds();
  const { objective, timings } = await plan(network, settings, { now: processorMilliseconds });
  const seconds = (processorMilliseconds() - started) / 1000;
  const { before, after, lowerBound } = objective;
  const megabytes = peakMegabytes();
  const sharing = timings.find(({ stage }) => stage === 'Applying limits');
  const choosingSeconds = (sharing?.milliseconds ?? millisecondsByProduct(network)) / 1000;
  return { seconds, choosingSeconds, megabytes, before, after, lowerBound };
}

/** Every product planned by itself once more with its curves known, as HiGHS is given them. */
function millisecondsByProduct(network: Network): number {
  let milliseconds = 0;
  for (const problem of productProblems(network, settings)) {
    planProduct(problem);
    const started = processorMilliseconds();
    planProduct(problem);
    milliseconds += processorMilliseconds() - started;
  }
  return milliseconds;
}

async function solvedAsOne(
  network: Network,
  solver: Solver,
  timeLimit: number,
): Promise<CaseReport> {
  // The cost of doing nothing is that of a network without lanes.
  const { objective } = await plan({ ...network, lanes: [] }, settings);
  const { before } = objective;
  const model = coupledModel(network, settings);
  const solved = await (solver === 'cbc' ? solveWithCbc : solveWithHighs)(model, timeLimit);
  if (solved === null) throw new Error(`${solver} is not there, or stopped`);
  const { seconds, value, bound } = solved;
  return {
    seconds,
    choosingSeconds: seconds,
    megabytes: peakMegabytes(),
    before,
    after: value === null ? null : before + value,
    lowerBound: bound === null ? null : before + bound,
  };
}

async function solveWithHighs(model: LinearModel, timeLimit: number): Promise<Solved> {
  const highs = (await highsLoader()).createModel(model);
  highs.options.set({ time_limit: timeLimit, output_flag: false });
  const started = processorMilliseconds();
  const stopped = Date.now() + 1000 * timeLimit;
  highs.run();
  const isDone = Date.now() < stopped;
  const seconds = (processorMilliseconds() - started) / 1000;
  // A linear programme that is not finished has no plan; an integer one has the best so far.
  const hasPlan = isDone || model.integrality !== undefined;
  const value = hasPlan ? highs.getObjectiveValue() : null;
  return { seconds, value, bound: isDone ? value : null };
}

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

void solve();
