import { readFile } from 'node:fs/promises';
import type { Network } from '../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../src/planning/network/settings';
import { plan, type PlanOptions } from '../../src/planning/plan';
import { PlanCache } from '../../src/planning/plan/plan-cache';
import type { PlanResult } from '../../src/planning/network/plan-result';
import { readNetwork } from '../../src/workbook/read-network';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { PLAN_DATE } from '../support/random-network';
import { caseNetwork } from './optimizer/optimizer-cases';

interface Inputs {
  readonly network: Network;
  readonly settings: PlanSettings;
}

type Edit = (inputs: Inputs, round: number) => Inputs;

const settings = defaultSettings(PLAN_DATE);

const CASES: Readonly<Record<string, () => Promise<Inputs>>> = {
  'nothing shared, 1,000 x 20': () => generated({ products: 1_000, locations: 20 }),
  'lane capacities, 500 x 20': () =>
    generated({ products: 500, locations: 20, capacityShare: 0.5 }),
  'shipments that cost 60, 100 x 20': () =>
    generated({ products: 100, locations: 20, fixedCost: 60 }),
  'the sample workbook': sample,
};

/** What a planner changes before planning again, each time at another place. */
const EDITS: Readonly<Record<string, Edit>> = {
  nothing: (inputs) => inputs,
  'one stock': ({ network, settings: same }, round) => {
    const { positions } = network;
    const onHand = positions.onHand.slice();
    onHand[placeOf(round, onHand.length)]! += 5;
    return { settings: same, network: { ...network, positions: { ...positions, onHand } } };
  },
  'one service class': ({ network, settings: same }, round) => {
    const { products } = network;
    const changed = placeOf(round, products.length);
    const edited = products.map((product, p) =>
      p === changed
        ? { ...product, serviceClass: product.serviceClass === 'high' ? 'standard' : 'high' }
        : product,
    ) as Network['products'];
    return { settings: same, network: { ...network, products: edited } };
  },
  'the budget': ({ network, settings: last }) => ({
    network,
    settings: { ...last, transferBudget: last.transferBudget! * 0.97 },
  }),
};

/** Of each kind of edit. */
const ROUNDS = 3;

/**
 * Plans each case, changes something and plans again in the same process, with the memory that the
 * planner's thread has. A table of processor time: again ÷ first, medians. The first plan is made by
 * code that has run before, too.
 */
export async function plansAgain(): Promise<string> {
  const names = Object.keys(EDITS);
  const rows = [
    `| case | first s | ${names.map((name) => `${name} ÷ first`).join(' | ')} |`,
    `|---|---|${names.map(() => '---').join('|')}|`,
  ];
  for (const [name, inputsOf] of Object.entries(CASES)) {
    const inputs = await inputsOf();
    await plan(inputs.network, inputs.settings);
    const anew = await timed(inputs, { cache: new PlanCache() });
    const shares: string[] = [];
    for (const [kind, edit] of Object.entries(EDITS)) {
      // A budget would make it a case of its own, many times as large.
      if (kind === 'the budget' && name.startsWith('nothing shared')) {
        shares.push('');
        continue;
      }
      const warmStart = kind === 'the budget' ? withBudget(inputs, anew.result) : inputs;
      shares.push((median(await again(warmStart, edit)) / anew.seconds).toFixed(3));
    }
    rows.push(`| ${[name, anew.seconds.toFixed(2), ...shares].join(' | ')} |`);
  }
  return rows.join('\n');
}

/** Processor seconds of each plan after an edit. */
async function again(warmStart: Inputs, edit: Edit): Promise<number[]> {
  const memory = new PlanCache();
  let inputs = warmStart;
  let { warmStart: start } = await plan(inputs.network, inputs.settings, { cache: memory });
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Read anew from the workbook, nothing of a network is the same object as before.
    inputs = structuredClone(edit(inputs, round));
    const next = await timed(inputs, { cache: memory, warmStart: start });
    seconds.push(next.seconds);
    ({ warmStart: start } = next.result);
  }
  return seconds;
}

async function timed(
  inputs: Inputs,
  options: PlanOptions,
): Promise<{ readonly seconds: number; readonly result: PlanResult }> {
  const started = process.cpuUsage();
  const result = await plan(inputs.network, inputs.settings, options);
  const { user, system } = process.cpuUsage(started);
  return { seconds: (user + system) / 1e6, result };
}

/** With a budget of half of what the plan without one spends. */
function withBudget({ network, settings: open }: Inputs, { objective }: PlanResult): Inputs {
  const transferBudget = open.transferBudget ?? objective.transferCost / 2;
  return { network, settings: { ...open, transferBudget } };
}

async function generated(
  shape: Omit<Parameters<typeof caseNetwork>[0], 'solvers'>,
): Promise<Inputs> {
  return { network: await caseNetwork({ ...shape, solvers: [] }, 1), settings };
}

async function sample(): Promise<Inputs> {
  const file = new URL('../../assets/sample-network.xlsx', import.meta.url);
  const workbook = await openXlsx(await readFile(file), excelizeFromDisk);
  const reading = await readNetwork(workbook, { today: PLAN_DATE });
  if (reading.kind === 'refused') throw new Error(reading.refusal.message);
  return { network: reading.network, settings: reading.settings };
}

function placeOf(round: number, count: number): number {
  return (37 + 101 * round) % count;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
