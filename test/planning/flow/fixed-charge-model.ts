import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import type { ConvexFunction } from '../../../src/planning/flow/flow-problem';
import { flowSaving } from '../../../src/planning/flow/flow-rules';
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
  const values = model.solve(highs);
  if (values === null) throw new Error('HiGHS: no solution');
  return flowSaving(
    problem,
    Int32Array.from(moves, ({ name }) => values(name)),
  );
}

function marginalsOf(total: ConvexFunction): readonly number[] {
  const marginals: number[] = [];
  for (let packs = 1; total.valueAt(packs) !== undefined; packs += 1) {
    marginals.push(total.valueAt(packs)! - total.valueAt(packs - 1)!);
  }
  return marginals;
}
