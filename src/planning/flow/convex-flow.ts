import { DijkstraQueue } from './dijkstra-queue';
import { savingBy, type FlowProblem, type FlowSolution, type FlowWarmStart } from './flow-problem';
import { firstStep, stepFrom } from './scaling-steps';
import { splitNetwork, type SplitNetwork } from './split-network';

const NONE = -1;

/**
 * Solves the problem exactly; null where the packs that must travel are not there. A start saves
 * time and changes nothing of the result but which of equal flows is taken. An arc without a limit
 * must not cost less than it did in the problem that the start is from.
 *
 * Capacity scaling: flow moves in steps of Δ packs, Δ = 2ᵏ … 2, 1, along shortest paths; in every
 * phase the flow is optimal for costs linearised over Δ, so that few paths are left to mend when Δ
 * halves. Source: R. Ahuja, T. Magnanti and J. Orlin, Network Flows, 1993, section 14.5.
 */
export function solveConvexFlow(problem: FlowProblem, start?: FlowWarmStart): FlowSolution | null {
  const network = new ScaledFlow(problem);
  if (!network.isFeasible) return null;
  if (start !== undefined && network.startFrom(start)) {
    for (let step = stepFrom(start.moved); step >= 1; step /= 2) {
      network.improve(step);
    }
    return network.solution();
  }
  const first = firstStep(problem.nodes);
  network.initializePotentials(first);
  for (let step = first; step >= 1; step /= 2) network.improve(step);
  return network.solution();
}

/** The flow under way, beyond the packs that must travel. */
class ScaledFlow {
  readonly isFeasible: boolean;

  private readonly split: SplitNetwork;
  private readonly holdCount: number;
  private readonly nodeCount: number;
  private readonly ground: number;
  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  private readonly cost: Float64Array;
  private readonly capacity: Float64Array;
  private readonly flow: Int32Array;
  /** Net packs received by each hold node. */
  private readonly change: Int32Array;
  private readonly potential: Float64Array;
  private readonly excess: Float64Array;
  private readonly frontier: DijkstraQueue;
  /** The least distance known to a node with too little: what is as far is not looked at. */
  private nearestDeficit = Infinity;
  private readonly reachedBy: Int32Array;
  private readonly tolerance: number;

  constructor(private readonly problem: FlowProblem) {
    const { nodes, arcs } = problem;
    const split = splitNetwork(problem);
    this.split = split;
    this.holdCount = nodes.length;
    this.nodeCount = split.nodeCount;
    this.ground = split.ground;
    this.tail = split.tail;
    this.head = split.head;
    this.cost = split.cost;
    this.capacity = split.capacity;
    this.flow = new Int32Array(this.tail.length);
    this.change = new Int32Array(nodes.length);
    this.potential = new Float64Array(this.nodeCount);
    this.excess = new Float64Array(this.nodeCount);
    this.frontier = new DijkstraQueue(this.nodeCount);
    this.reachedBy = new Int32Array(this.nodeCount);
    let largestCost = 0;
    for (const { cost } of arcs) largestCost = Math.max(largestCost, cost);
    for (const { supplyCost } of nodes) {
      largestCost = Math.max(largestCost, Math.abs(supplyCost.valueAt(1) ?? 0));
    }
    this.tolerance = 1e-10 * (1 + largestCost);
    this.isFeasible = this.setAsideLower();
  }

  /** Sends the packs that must travel; false where they are not there or have no room. */
  private setAsideLower(): boolean {
    const { nodes, arcs } = this.problem;
    const required = new Float64Array(this.holdCount);
    arcs.forEach(({ from, to, lower }, a) => {
      this.capacity[a]! -= lower;
      required[from]! += lower;
      this.change[from]! -= lower;
      this.change[to]! += lower;
    });
    for (let a = arcs.length; a < this.capacity.length; a += 1) {
      this.capacity[a]! -= required[this.tail[a]!]!;
    }
    return (
      this.capacity.every((packs) => packs >= 0) &&
      nodes.every(
        (node, i) => required[i]! <= node.shippable && savingBy(node, this.change[i]!) > -Infinity,
      )
    );
  }

  /** Takes up another problem's flow; false, with nothing changed, where this one cannot hold it. */
  startFrom(start: FlowWarmStart): boolean {
    const { arcs } = this.problem;
    const flow = new Int32Array(this.tail.length);
    const change = this.change.slice();
    const leaving = new Int32Array(this.nodeCount);
    for (let a = 0; a < arcs.length; a += 1) {
      const beyond = Math.max(0, start.flow[a]! - arcs[a]!.lower);
      flow[a] = Math.min(beyond, this.capacity[a]!);
      leaving[this.tail[a]!]! += flow[a]!;
      change[arcs[a]!.from]! -= flow[a]!;
      change[arcs[a]!.to]! += flow[a]!;
    }
    for (let a = arcs.length; a < flow.length; a += 1) {
      flow[a] = leaving[this.head[a]!]!;
      if (flow[a]! > this.capacity[a]!) return false;
    }
    for (let i = 0; i < this.holdCount; i += 1) {
      if (this.value(i, change[i]!) === -Infinity) return false;
    }
    this.flow.set(flow);
    this.change.set(change);
    for (let i = 0; i < this.holdCount; i += 1) this.potential[i] = start.potentials[i]!;
    for (let a = 0; a < arcs.length; a += 1) {
      this.potential[this.tail[a]!] = start.potentials[this.holdCount + arcs[a]!.from]!;
    }
    this.potential[this.ground] = start.potentials[2 * this.holdCount]!;
    return true;
  }

  /**
   * Starts every price where giving and receiving would balance if freight were free: any one
   * price is valid, and from this one the fewest packs have to be sent back.
   */
  initializePotentials(step: number): void {
    const shift = new Int32Array(this.holdCount);
    const loss = new Float64Array(this.holdCount);
    const marginalGain = new Float64Array(this.holdCount);
    const look = (i: number): void => {
      const change = this.change[i]! + shift[i]!;
      const value = this.value(i, change);
      loss[i] = value - this.value(i, change - step);
      marginalGain[i] = this.value(i, change + step) - value;
    };
    for (let i = 0; i < this.holdCount; i += 1) look(i);
    let potential = 0;
    for (;;) {
      let giver = 0;
      let receiver = 0;
      for (let i = 1; i < this.holdCount; i += 1) {
        if (loss[i]! < loss[giver]!) giver = i;
        if (marginalGain[i]! > marginalGain[receiver]!) receiver = i;
      }
      const middle = (loss[giver]! + marginalGain[receiver]!) / 2 / step;
      if (Number.isFinite(middle)) potential = middle;
      if (!(loss[giver]! < marginalGain[receiver]!) || giver === receiver) break;
      shift[giver]! -= step;
      shift[receiver]! += step;
      look(giver);
      look(receiver);
    }
    this.potential.fill(potential);
    this.potential[this.ground] = 0;
  }

  /** Makes the flow optimal for costs linearised over `step` packs. */
  improve(step: number): void {
    this.excess.fill(0);
    for (let i = 0; i < this.holdCount; i += 1) this.settleWithGround(i, step);
    for (let a = 0; a < this.tail.length; a += 1) {
      if (this.capacity[a]! < Infinity) this.settleArc(a, step);
    }
    for (let i = 0; i < this.nodeCount; i += 1) {
      while (this.excess[i]! > 0) this.sendExcess(i, step);
    }
  }

  /** Lets a location take from, or hand to, the ground what pays at its present price. */
  private settleWithGround(i: number, step: number): void {
    const value = this.potential[i]! - this.potential[this.ground]!;
    while (this.marginalGain(i, step) > value + this.tolerance) this.shift(i, step);
    while (this.marginalLoss(i, step) < value - this.tolerance) this.shift(i, -step);
  }

  private shift(i: number, packs: number): void {
    this.change[i]! += packs;
    this.excess[i]! -= packs;
    this.excess[this.ground]! += packs;
  }

  private settleArc(a: number, step: number): void {
    const reduced = this.reducedCost(a);
    let packs = 0;
    if (reduced < -this.tolerance) packs = this.capacity[a]! - this.flow[a]!;
    if (reduced > this.tolerance) packs = -this.flow[a]!;
    packs -= packs % step;
    if (packs === 0) return;
    this.flow[a]! += packs;
    this.excess[this.tail[a]!]! -= packs;
    this.excess[this.head[a]!]! += packs;
  }

  private reducedCost(a: number): number {
    return this.cost[a]! + this.potential[this.tail[a]!]! - this.potential[this.head[a]!]!;
  }

  /** What `step` more packs at node i would save, a pack; −Infinity where it can take no more. */
  private marginalGain(i: number, step: number): number {
    const before = this.value(i, this.change[i]!);
    const after = this.value(i, this.change[i]! + step);
    return (after - before) / step;
  }

  /** What `step` packs fewer at node i would cost, a pack; Infinity where it can give no more. */
  private marginalLoss(i: number, step: number): number {
    const before = this.value(i, this.change[i]!);
    const after = this.value(i, this.change[i]! - step);
    return (before - after) / step;
  }

  /** What node i saves by its net change; −Infinity beyond its reach. */
  private value(i: number, change: number): number {
    return savingBy(this.problem.nodes[i]!, change);
  }

  /** Dijkstra's algorithm from a node with too much to the nearest with too little, then one push. */
  private sendExcess(source: number, step: number): void {
    const { distance } = this.frontier;
    this.frontier.clear();
    this.nearestDeficit = Infinity;
    this.reach(source, 0, NONE);
    let node = this.settleNearest();
    while (this.excess[node]! >= 0) {
      if (node === this.ground) this.relaxFromGround(distance[node]!, step);
      else this.relaxFrom(node, distance[node]!, step);
      node = this.settleNearest();
    }
    const far = distance[node]!;
    for (let i = 0; i < this.nodeCount; i += 1) this.potential[i]! += Math.min(distance[i]!, far);
    this.push(source, node, step);
  }

  private settleNearest(): number {
    const node = this.frontier.settleNearest();
    if (node === null) throw new Error('convex flow: excess with no way out');
    return node;
  }

  private relaxFrom(node: number, distance: number, step: number): void {
    const { tail, head, cost, capacity, flow, potential } = this;
    const { arcStart, arcAt } = this.split;
    const own = potential[node]!;
    const end = arcStart[node + 1]!;
    for (let row = arcStart[node]!; row < end; row += 1) {
      const a = arcAt[row]!;
      const to = head[a]!;
      if (to !== node) {
        if (capacity[a]! - flow[a]! < step) continue;
        this.reach(to, distance + Math.max(0, cost[a]! + own - potential[to]!), a);
      } else if (flow[a]! >= step) {
        const from = tail[a]!;
        this.reach(from, distance + Math.max(0, own - (cost[a]! + potential[from]!)), a);
      }
    }
    if (node >= this.holdCount) return;
    const marginalGain = this.marginalGain(node, step);
    if (marginalGain === -Infinity) return;
    const reduced = this.potential[node]! - marginalGain - this.potential[this.ground]!;
    this.reach(this.ground, distance + Math.max(0, reduced), this.tail.length + node);
  }

  private relaxFromGround(distance: number, step: number): void {
    for (let i = 0; i < this.holdCount; i += 1) {
      if (this.frontier.isSettled(i)) continue;
      const loss = this.marginalLoss(i, step);
      if (loss === Infinity) continue;
      const reduced = loss + this.potential[this.ground]! - this.potential[i]!;
      this.reach(i, distance + Math.max(0, reduced), this.tail.length + i);
    }
  }

  /** Notes a shorter way to a node; `by` is an arc, or past the arcs the ground link of a node. */
  private reach(node: number, distance: number, by: number): void {
    if (distance >= this.nearestDeficit || !this.frontier.decrease(node, distance)) return;
    this.reachedBy[node] = by;
    if (this.excess[node]! < 0) this.nearestDeficit = distance;
  }

  private push(source: number, target: number, step: number): void {
    this.excess[source]! -= step;
    this.excess[target]! += step;
    let node = target;
    while (node !== source) {
      const by = this.reachedBy[node]!;
      if (by >= this.tail.length) {
        const hold = by - this.tail.length;
        this.change[hold]! += node === this.ground ? step : -step;
        node = node === this.ground ? hold : this.ground;
      } else if (this.head[by] === node) {
        this.flow[by]! += step;
        node = this.tail[by]!;
      } else {
        this.flow[by]! -= step;
        node = this.head[by]!;
      }
    }
  }

  solution(): FlowSolution {
    const { nodes, arcs } = this.problem;
    const flow = new Int32Array(arcs.length);
    let saving = 0;
    for (let i = 0; i < nodes.length; i += 1) saving += this.value(i, this.change[i]!);
    arcs.forEach((arc, a) => {
      flow[a] = this.flow[a]! + arc.lower;
      saving -= arc.cost * flow[a]!;
    });
    const potentials = new Float64Array(2 * this.holdCount + 1);
    for (let i = 0; i < this.holdCount; i += 1) {
      potentials[i] = this.potential[i]!;
      potentials[this.holdCount + i] = this.potential[this.split.shipNode[i]!]!;
    }
    potentials[2 * this.holdCount] = this.potential[this.ground]!;
    return { flow, saving, potentials };
  }
}
