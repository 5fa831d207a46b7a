import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import type { ConvexFunction } from '../../../src/planning/flow/flow-problem';
import { flowSaving } from '../../../src/planning/flow/flow-rules';
import { GROUND } from '../../../src/planning/flow/stock-pools';
import {
  IntegerProgramme,
  minus,
  plus,
  type Highs,
  type Packs,
} from '../rebalance/integer-programme';

/** The optimal saving of a fixed-charge flow, from its textbook integer programme. */
export function solveWithHighs(highs: Highs, problem: FixedChargeFlow): number {
  const { nodes, lines, isHub, minPacks } = problem;
  const model = new IntegerProgramme();
  const moves = lines.map(({ from, packCost, lineCost, maxPacks = Infinity }, index): Packs => {
    const capacity = Math.min(nodes[from]!.shippable, maxPacks);
    const move = { name: `x${index}`, minPacks, maxPacks: capacity, packCost };
    model.move(move, lineCost);
    return move;
  });
  nodes.forEach(({ shippable, supplyCost, demandValue }, i) => {
    const out = moves.filter((_, index) => lines[index]!.from === i);
    const into = moves.filter((_, index) => lines[index]!.to === i);
    if (out.length + into.length === 0) return;
    const balance = [...into.map(plus), ...out.map(minus)];
    marginalsOf(supplyCost).forEach((cost, pack) => {
      model.cost(cost, `s${i}n${pack}`);
      model.bound(`s${i}n${pack}`, 0, 1);
      balance.push(`+ s${i}n${pack}`);
    });
    marginalsOf(demandValue).forEach((value, pack) => {
      model.cost(-value, `d${i}n${pack}`);
      model.bound(`d${i}n${pack}`, 0, 1);
      balance.push(`- d${i}n${pack}`);
    });
    model.rule(...balance, '= 0');
    if (out.length > 0) model.rule(...out.map(plus), `<= ${shippable}`);
    if (out.length > 0 && into.length > 0 && !isHub[i]!) {
      model.eitherOr(`g${i}`, out, shippable, into);
    }
  });
  addPools(model, problem, moves);
  const values = model.solve(highs);
  if (values === null) throw new Error('HiGHS: no solution');
  return flowSaving(
    problem,
    Int32Array.from(moves, ({ name }) => values(name)),
  );
}

/** The balance of each pool, with its links cut into units of one value. */
function addPools(
  model: IntegerProgramme,
  { nodes, lines, pools }: FixedChargeFlow,
  moves: readonly Packs[],
): void {
  if (pools === undefined) return;
  // No link passes on more than all that may move, and all that is stuck below it.
  const most = nodes.reduce((sum, { shippable }) => sum + shippable, 2 * pools.count);
  const balances = Array.from({ length: pools.count }, (): string[] => []);
  moves.forEach((move, index) => {
    const { from, to } = lines[index]!;
    const [given, taken] = [nodes[from]!.pool, nodes[to]!.pool];
    if (given === taken) return;
    if (taken !== undefined) balances[taken]!.push(plus(move));
    if (given !== undefined) balances[given]!.push(minus(move));
  });
  pools.links.forEach(({ from, to, min = -Infinity, max = Infinity, savingOf }, l) => {
    const add = (name: string, value: number, isGain: boolean): void => {
      model.cost(-value, name);
      model.bound(name, 0, 1);
      balances[from]!.push(`${isGain ? '-' : '+'} ${name}`);
      if (to !== GROUND) balances[to]!.push(`${isGain ? '+' : '-'} ${name}`);
    };
    for (let n = 1; n <= Math.min(max, most); n += 1) {
      add(`g${l}n${n}`, savingOf(n) - savingOf(n - 1), true);
    }
    for (let n = 1; n <= Math.min(-min, most); n += 1) {
      add(`h${l}n${n}`, savingOf(-n) - savingOf(1 - n), false);
    }
  });
  for (const balance of balances) if (balance.length > 0) model.rule(...balance, '= 0');
}

function marginalsOf(total: ConvexFunction): readonly number[] {
  const marginals: number[] = [];
  for (let packs = 1; total.valueAt(packs) !== undefined; packs += 1) {
    marginals.push(total.valueAt(packs)! - total.valueAt(packs - 1)!);
  }
  return marginals;
}
