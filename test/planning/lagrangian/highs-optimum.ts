import type {
  CoupledProblem,
  CoupledProduct,
} from '../../../src/planning/lagrangian/coupled-product';
import { IntegerProgramme, term, type Highs } from '../rebalance/integer-programme';
import { totalSaving } from './tiny-optimum';

/** The best saving of any feasible plan, as one mixed integer programme solved by HiGHS. */
export function bestByHighs(highs: Highs, problem: CoupledProblem): number {
  const model = new IntegerProgramme();
  const { shared, products } = problem;
  const uses = shared.limits.map((): string[] => []);
  shared.fixedCost.forEach((_, lane) => {
    model.cost(shared.openingCost[lane]!, `v${lane}`);
    model.integer(`v${lane}`, 0, shared.maxVehicles[lane]!);
    if (shared.budget >= 0) uses[shared.budget]!.push(term(shared.fixedCost[lane]!, `v${lane}`));
    const limit = shared.laneCapacity[lane]!;
    if (limit >= 0) uses[limit]!.push(term(-shared.vehicleCapacity[lane]!, `v${lane}`));
  });
  products.forEach((product, p) => {
    addProduct(model, product, p);
    product.problem.lines.forEach(({ from, lane }, line) => {
      const { shippable } = product.problem.nodes[from]!;
      model.rule(`+ x${p}l${line}`, `- ${shippable} v${lane} <= 0`);
      for (const { limit, perPack } of product.uses[line]!) {
        uses[limit]!.push(term(perPack, `x${p}l${line}`));
      }
      const spend = product.lineSpend[line]!;
      if (shared.budget >= 0 && spend > 0) uses[shared.budget]!.push(term(spend, `u${p}l${line}`));
    });
  });
  shared.limits.forEach(({ kind, amount }, limit) => {
    if (uses[limit]!.length === 0) return;
    model.rule(...uses[limit]!, `<= ${kind === 'lane capacity' ? 0 : amount}`);
  });
  if (shared.maxShipments < Infinity) {
    const vehicles = [...shared.fixedCost.keys()].map((lane) => `+ v${lane}`);
    model.rule(...vehicles, `<= ${shared.maxShipments}`);
  }
  const values = model.solve(highs)!;
  const packs = products.map(({ uses: lines }, p) =>
    Int32Array.from(lines, (_, line) => values(`x${p}l${line}`)),
  );
  return totalSaving(problem, packs);
}

function addProduct(model: IntegerProgramme, { problem }: CoupledProduct, p: number) {
  const { lines, nodes, isHub, minPacks } = problem;
  const moves = lines.map(({ from, packCost }, line) => {
    const maxPacks = nodes[from]!.shippable;
    return { name: `x${p}l${line}`, minPacks, maxPacks, packCost };
  });
  lines.forEach(({ lineCost }, line) => {
    const { name, maxPacks, packCost } = moves[line]!;
    model.cost(packCost, name);
    model.integer(name, 0, maxPacks);
    const used = `u${p}l${line}`;
    model.binary(used);
    model.cost(lineCost, used);
    model.rule(`+ ${name} - ${maxPacks} ${used} <= 0`);
    model.rule(`+ ${name} - ${minPacks} ${used} >= 0`);
  });
  nodes.forEach(({ shippable, supplyCost, demandValue }, site) => {
    const out = moves.filter((_, line) => lines[line]!.from === site);
    const into = moves.filter((_, line) => lines[line]!.to === site);
    const balance = [...into.map(({ name }) => `+ ${name}`), ...out.map(({ name }) => `- ${name}`)];
    if (balance.length === 0) return;
    const marginal = (side: typeof supplyCost, pack: number): number | undefined => {
      const value = side.valueAt(pack);
      return value === undefined ? undefined : value - side.valueAt(pack - 1)!;
    };
    for (let pack = 1; marginal(supplyCost, pack) !== undefined; pack += 1) {
      model.cost(marginal(supplyCost, pack)!, `k${p}s${site}n${pack}`);
      model.bound(`k${p}s${site}n${pack}`, 0, 1);
      balance.push(`+ k${p}s${site}n${pack}`);
    }
    for (let pack = 1; marginal(demandValue, pack) !== undefined; pack += 1) {
      model.cost(-marginal(demandValue, pack)!, `g${p}s${site}n${pack}`);
      model.bound(`g${p}s${site}n${pack}`, 0, 1);
      balance.push(`- g${p}s${site}n${pack}`);
    }
    model.rule(...balance, '= 0');
    if (out.length > 0) model.rule(...out.map(({ name }) => `+ ${name}`), `<= ${shippable}`);
    if (!isHub[site] && out.length > 0 && into.length > 0) {
      model.eitherOr(`r${p}s${site}`, out, shippable, into);
    }
  });
}
