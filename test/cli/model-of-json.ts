import type { Network } from '../../src/planning/network/network';
import type { PlanSettings } from '../../src/planning/network/settings';
import { isCounted, limitRules } from '../planning/lagrangian/exact-limits';
import type { Move, Place } from '../planning/rebalance/exact-model';
import { firmVolume, vehiclesFor } from '../planning/rebalance/firm-model';
import { IntegerProgramme, minus, plus, type Highs } from '../planning/rebalance/integer-programme';

/** What `--json --curves` says of a product with a supply tree. */
export interface TreeInFile {
  readonly product: string;
  readonly packSize: number;
  readonly positions: readonly TreePositionInFile[];
  readonly lanes: readonly {
    readonly from: string;
    readonly to: string;
    readonly unitCost: number;
    readonly delayCost: number;
    readonly caution: number;
    readonly surcharge: number;
    readonly maxUnits: number;
  }[];
  readonly firm: readonly {
    readonly from: string;
    readonly to: string;
    readonly quantity: number;
    readonly unitCost: number;
    readonly delayCost: number;
  }[];
}

interface TreePositionInFile {
  readonly location: string;
  readonly source: string | null;
  readonly mayRelay: boolean;
  readonly shippable: number;
  readonly local: CurveInFile;
  readonly echelon: CurveInFile | null;
  readonly passedOn: { readonly min: number | null; readonly max: number | null } | null;
  readonly stuck: CurveInFile | null;
}

interface CurveInFile {
  readonly start: number;
  readonly values: readonly number[];
}

/** The parts of the file that the model is rebuilt from. */
export interface PlanWithTrees {
  readonly objective: Record<'before' | 'after' | 'lowerBound', number>;
  readonly settings: PlanSettings;
  readonly products: Network['products'];
  readonly locations: Network['locations'];
  readonly lanes: readonly (Omit<Network['lanes'][number], 'from' | 'to'> & LaneEnds)[];
  readonly transfers: readonly (LaneEnds & {
    readonly product: string;
    readonly quantity: number;
  })[];
  readonly trees: readonly TreeInFile[];
}

interface LaneEnds {
  readonly from: string;
  readonly to: string;
}

/** Which cost a model minimises, and whether its transfers are given. */
export interface ModelChoice {
  /** With caution, surcharge and minimum net benefit, as the plan is chosen. */
  readonly isWeighed: boolean;
  /** Keeps the transfers of the file. */
  readonly isPlanKept: boolean;
}

type TreeMove = Move & { readonly tree: TreeInFile; readonly ends: LaneEnds };

/**
 * The least change of cost, against doing nothing, of any transfers of a file in which every product has
 * a supply tree: a mixed integer programme of the file's words alone, solved by HiGHS.
 */
export function leastChange(highs: Highs, file: PlanWithTrees, choice: ModelChoice): number {
  const network = networkOf(file);
  const model = new CountedProgramme();
  const moves = file.trees.flatMap((tree, t) => treeMoves(file, network, tree, t, choice));
  file.trees.forEach((tree, t) => {
    addTree(
      model,
      tree,
      `t${t}`,
      moves.filter((move) => move.tree === tree),
    );
  });
  for (const move of moves) addMove(model, file, network, move, choice);
  for (const rule of limitRules(network, file.settings, moves)) model.programme.rule(rule);
  return model.solve(highs) + firmCost(file, network, moves);
}

function addMove(
  model: CountedProgramme,
  file: PlanWithTrees,
  network: Network,
  move: TreeMove,
  choice: ModelChoice,
): void {
  const { fixedCost, capacity, maxShipments, lineCost } = network.lanes[move.lane]!;
  const [caution, least] = choice.isWeighed
    ? [laneOf(move).caution, file.settings.minNetBenefit]
    : [1, 0];
  model.move(move, lineCost * caution + least);
  if (choice.isPlanKept) {
    const kept = file.transfers.find(
      ({ product, from, to }) =>
        product === move.tree.product && from === move.ends.from && to === move.ends.to,
    );
    model.programme.rule(plus(move), `= ${(kept?.quantity ?? 0) / move.tree.packSize}`);
  }
  if (!isCounted(network, file.settings, move.lane)) return;
  const most = capacity === null ? 1 : (maxShipments ?? 10_000);
  const sent = vehiclesFor(firmVolume(network).get(move.lane), capacity);
  model.vehicle(`f${move.lane}`, fixedCost, sent, Math.max(most, sent));
  model.programme.rule(plus(move), `- ${move.maxPacks} f${move.lane} <= 0`);
}

function laneOf({ tree, ends }: TreeMove): TreeInFile['lanes'][number] {
  return tree.lanes.find(({ from, to }) => from === ends.from && to === ends.to)!;
}

function treeMoves(
  file: PlanWithTrees,
  network: Network,
  tree: TreeInFile,
  t: number,
  { isWeighed }: ModelChoice,
): readonly TreeMove[] {
  const index = new Map(file.locations.map(({ id }, i) => [id, i]));
  const product = file.products.findIndex(({ id }) => id === tree.product);
  const place = (id: string): Place =>
    // The limits ask for these three alone.
    ({ product, location: index.get(id)!, pack: tree.packSize }) as Place;
  return tree.lanes.map(({ from, to, ...lane }, i): TreeMove => {
    const weight = isWeighed ? lane.caution : 1;
    const unit = lane.unitCost * weight + lane.delayCost + (isWeighed ? lane.surcharge : 0);
    return {
      tree,
      ends: { from, to },
      name: `x${t}n${i}`,
      lane: network.lanes.findIndex((l) => l.from === index.get(from) && l.to === index.get(to)),
      from: place(from),
      to: place(to),
      minPacks: Math.max(1, Math.ceil(file.products[product]!.minTransferQuantity / tree.packSize)),
      maxPacks: lane.maxUnits / tree.packSize,
      packFreight: lane.unitCost * tree.packSize,
      packCost: unit * tree.packSize,
    };
  });
}

/** The balances of a tree, in packs from the stock after firm rows. */
function addTree(
  model: CountedProgramme,
  { positions, packSize }: TreeInFile,
  name: string,
  moves: readonly TreeMove[],
): void {
  const up = (i: number): string => `${name}u${i}`;
  positions.forEach((position, i) => {
    const out = moves.filter(({ ends }) => ends.from === position.location);
    const into = moves.filter(({ ends }) => ends.to === position.location);
    const gain = [...into.map(plus), ...out.map(minus)];
    const shippable = position.shippable / packSize;
    if (out.length > 0) model.programme.rule(...out.map(plus), `<= ${shippable}`);
    if (out.length > 0 && into.length > 0 && !position.mayRelay) {
      model.programme.eitherOr(`${name}g${i}`, out, shippable, into);
    }
    model.equal(gain, position.local, packSize, `${name}l${i}`);
    let stock = gain;
    if (position.echelon !== null) {
      positions.forEach(({ source }, child) => {
        if (source === position.location) stock = [...stock, `+ ${up(child)}`];
      });
      model.equal(stock, position.echelon, packSize, `${name}e${i}`);
    }
    if (position.passedOn === null) return;
    const { min, max } = position.passedOn;
    model.free(up(i), min === null ? null : min / packSize, max === null ? null : max / packSize);
    model.equal([...stock, `- ${up(i)}`], position.stuck, packSize, `${name}s${i}`);
  });
}

function networkOf(file: PlanWithTrees): Network {
  const { products, locations } = file;
  const index = (id: string): number => locations.findIndex((location) => location.id === id);
  const product = ({ product: id }: TreeInFile): number =>
    products.findIndex((each) => each.id === id);
  return {
    products,
    locations,
    lanes: file.lanes.map((lane) => ({ ...lane, from: index(lane.from), to: index(lane.to) })),
    firmTransfers: file.trees.flatMap((tree) =>
      tree.firm.map(({ from, to, quantity }) => ({
        ...{ product: product(tree), from: index(from), to: index(to), quantity },
        ...{ id: null, why: 'marked' as const, cell: null },
      })),
    ),
    // No limit of the model asks for a position.
    positions: { count: 0 } as Network['positions'],
  };
}

/** Freight of firm rows, and their vehicles on lanes that no move may use. */
function firmCost(file: PlanWithTrees, network: Network, moves: readonly Move[]): number {
  let cost = 0;
  for (const { firm } of file.trees) {
    for (const { from, to, quantity, unitCost, delayCost } of firm) {
      if (quantity === 0) continue;
      const lane = file.lanes.find((each) => each.from === from && each.to === to)!;
      cost += quantity * (unitCost + delayCost) + lane.lineCost;
    }
  }
  const counted = new Set(
    moves.map(({ lane }) => lane).filter((lane) => isCounted(network, file.settings, lane)),
  );
  for (const [lane, volume] of firmVolume(network)) {
    const { fixedCost, capacity } = network.lanes[lane]!;
    if (!counted.has(lane)) cost += fixedCost * vehiclesFor(volume, capacity);
  }
  return cost;
}

/** A programme whose solution is costed again from its whole numbers. */
class CountedProgramme {
  readonly programme = new IntegerProgramme();
  private readonly costs = new Map<string, number>();
  private constant = 0;

  cost(factor: number, name: string): void {
    this.programme.cost(factor, name);
    this.costs.set(name, factor);
  }

  move(move: Move, lineCost: number): void {
    this.programme.move(move, lineCost);
    this.costs.set(move.name, move.packCost);
    if (lineCost > 0) this.costs.set(`u${move.name}`, lineCost);
  }

  vehicle(name: string, fixedCost: number, least: number, most: number): void {
    if (this.costs.has(name)) return;
    this.cost(fixedCost, name);
    this.programme.integer(name, least, most);
  }

  free(name: string, min: number | null, max: number | null): void {
    this.programme.bound(name, min ?? -1e6, max ?? 1e6);
  }

  /** Lets a sum of packs run along a curve, one pack or more of one slope at a time. */
  equal(sum: readonly string[], curve: CurveInFile | null, packSize: number, name: string): void {
    const { start, values } = curve ?? { start: 0, values: [0] };
    this.constant += values[0]!;
    const pieces: string[] = [];
    for (let at = 0; at + 1 < values.length;) {
      const slope = values[at + 1]! - values[at]!;
      let end = at + 1;
      while (end + 1 < values.length && values[end + 1]! - values[end]! === slope) end += 1;
      const piece = `${name}n${at}`;
      this.cost(slope, piece);
      this.programme.bound(piece, 0, end - at);
      pieces.push(`- ${piece}`);
      at = end;
    }
    if (sum.length + pieces.length === 0) return;
    this.programme.rule(...sum, ...pieces, `= ${start / packSize}`);
  }

  solve(highs: Highs): number {
    const values = this.programme.solve(highs)!;
    let total = this.constant;
    for (const [name, factor] of this.costs) total += factor * values(name);
    return total;
  }
}
