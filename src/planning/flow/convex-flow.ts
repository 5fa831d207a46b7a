import { convexArcs, convexArcSaving, setLinkChanges, type ConvexArcs } from './convex-arcs';
import { DijkstraQueue } from './dijkstra-queue';
import {
  savingOfChange,
  type FlowProblem,
  type FlowSolution,
  type FlowWarmStart,
} from './flow-problem';
import { coldStartStep, warmStartStep } from './scaling-steps';
import { splitNetwork, type SplitNetwork } from './split-network';

const NONE = -1;

/**
 * Solves the separable convex minimum-cost flow problem by capacity scaling. The flow moves in
 * steps of Δ packs, with Δ = 2ᵏ, …, 2, 1. Each scaling phase makes the flow optimal for costs that
 * are linear over Δ packs, by successive shortest paths with node potentials: reduced costs stay
 * non-negative on all residual arcs of capacity Δ. The next phase starts from that flow and needs
 * few augmentations. Source: R. Ahuja, T. Magnanti and J. Orlin, Network Flows, 1993, section 14.5.
 * Guarantee: the last phase, Δ = 1, is optimal over all integer flows (to 1e-10 of the largest
 * cost), and its potentials are an optimal dual solution.
 *
 * A warm start saves time. It changes the result only where several flows are optimal, provided that
 * the cost of an arc without capacity is not below its cost in the problem that the start is from.
 *
 * @returns null if the lower bounds alone exceed a capacity, a supply or the domain of a node
 */
export function solveConvexFlow(problem: FlowProblem, start?: FlowWarmStart): FlowSolution | null {
  const network = new CapacityScaling(problem);
  if (!network.isFeasible) return null;
  if (start !== undefined && network.warmStart(start)) {
    for (let step = warmStartStep(start.reroutedPacks); step >= 1; step /= 2) {
      network.runPhase(step);
    }
    return network.solution();
  }
  const first = coldStartStep(problem.nodes);
  network.initializePotentials(first);
  for (let step = first; step >= 1; step /= 2) network.runPhase(step);
  return network.solution();
}

/** The pseudoflow of the scaling phases. `flow` counts packs above the lower bounds. */
class CapacityScaling {
  readonly isFeasible: boolean;

  private readonly split: SplitNetwork;
  private readonly convex: ConvexArcs;
  private readonly locationCount: number;
  private readonly nodeCount: number;
  private readonly dummy: number;
  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  private readonly cost: Float64Array;
  private readonly capacity: Float64Array;
  private readonly flow: Int32Array;
  /** Packs by which the stock of each location changes, and the flow on each link of a pool. */
  private readonly change: Int32Array;
  private readonly potential: Float64Array;
  /** Packs that flow into each node and not out of it: an excess, or a deficit below 0. */
  private readonly excess: Float64Array;
  private readonly queue: DijkstraQueue;
  /** Shortest distance found to a node with a deficit. Nodes farther away are not reached. */
  private nearestDeficit = Infinity;
  /** The last arc of the shortest path to a node; beyond the arcs, a convex arc. */
  private readonly predecessorArc: Int32Array;
  private readonly tolerance: number;
  /** The changes before anything but lower bounds moves. */
  private readonly firstChange: Int32Array;
  /**
   * No convex arc changes by more from there: what all locations can ship, out of one pool and into another.
   */
  private readonly mostPacks: number;

  constructor(private readonly problem: FlowProblem) {
    const { nodes, arcs } = problem;
    const split = splitNetwork(problem);
    this.split = split;
    this.convex = convexArcs(problem, split.dummy);
    this.locationCount = nodes.length;
    this.nodeCount = split.nodeCount;
    this.dummy = split.dummy;
    this.tail = split.tail;
    this.head = split.head;
    this.cost = split.cost;
    this.capacity = split.capacity;
    this.flow = new Int32Array(this.tail.length);
    this.change = new Int32Array(this.convex.count);
    this.potential = new Float64Array(this.nodeCount);
    this.excess = new Float64Array(this.nodeCount);
    this.queue = new DijkstraQueue(this.nodeCount);
    this.predecessorArc = new Int32Array(this.nodeCount);
    this.mostPacks = 2 * nodes.reduce((packs, { shippable }) => packs + shippable, 0);
    let maxCost = 0;
    for (const { cost } of arcs) maxCost = Math.max(maxCost, cost);
    for (const { supplyCost } of nodes) {
      maxCost = Math.max(maxCost, Math.abs(supplyCost.valueAt(1) ?? 0));
    }
    for (const { savingOf } of problem.pools?.links ?? []) {
      maxCost = Math.max(maxCost, Math.abs(savingOf(-1)), Math.abs(savingOf(1)));
    }
    this.tolerance = 1e-10 * (1 + maxCost);
    this.isFeasible = this.removeLowerBounds();
    this.firstChange = this.change.slice();
  }

  /** Sends the lower bounds and reduces the capacities by them; false if that is infeasible. */
  private removeLowerBounds(): boolean {
    const { nodes, arcs } = this.problem;
    const required = new Float64Array(this.locationCount);
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
        (node, i) =>
          required[i]! <= node.shippable && savingOfChange(node, this.change[i]!) > -Infinity,
      ) &&
      setLinkChanges(this.problem, this.change)
    );
  }

  /** Adopts the flow of another problem; false, with nothing changed, if it is infeasible here. */
  warmStart(start: FlowWarmStart): boolean {
    const { arcs } = this.problem;
    const flow = new Int32Array(this.tail.length);
    const change = this.change.slice();
    const shipped = new Int32Array(this.nodeCount);
    for (let a = 0; a < arcs.length; a += 1) {
      const aboveLower = Math.max(0, start.flow[a]! - arcs[a]!.lower);
      flow[a] = Math.min(aboveLower, this.capacity[a]!);
      shipped[this.tail[a]!]! += flow[a]!;
      change[arcs[a]!.from]! -= flow[a]!;
      change[arcs[a]!.to]! += flow[a]!;
    }
    for (let a = arcs.length; a < flow.length; a += 1) {
      flow[a] = shipped[this.head[a]!]!;
      if (flow[a]! > this.capacity[a]!) return false;
    }
    for (let i = 0; i < this.locationCount; i += 1) {
      if (this.saving(i, change[i]!) === -Infinity) return false;
    }
    if (!setLinkChanges(this.problem, change)) return false;
    this.flow.set(flow);
    this.change.set(change);
    for (let i = 0; i < this.locationCount; i += 1) this.potential[i] = start.potentials[i]!;
    for (let a = 0; a < arcs.length; a += 1) {
      this.potential[this.tail[a]!] = start.potentials[this.locationCount + arcs[a]!.from]!;
    }
    const dummy = 2 * this.locationCount;
    for (let i = 0; i < this.nodeCount - this.dummy; i += 1) {
      this.potential[this.dummy + i] = start.potentials[dummy + i]!;
    }
    return true;
  }

  /**
   * Starts all potentials at the price that would balance supply and demand if freight were free.
   * Any common price is valid; this one leaves the fewest packs to send back.
   */
  initializePotentials(step: number): void {
    if (this.problem.pools !== undefined) {
      this.initializePoolPotentials();
      return;
    }
    const shift = new Int32Array(this.locationCount);
    const marginalLoss = new Float64Array(this.locationCount);
    const marginalGain = new Float64Array(this.locationCount);
    const update = (i: number): void => {
      const change = this.change[i]! + shift[i]!;
      const saving = this.saving(i, change);
      marginalLoss[i] = saving - this.saving(i, change - step);
      marginalGain[i] = this.saving(i, change + step) - saving;
    };
    for (let i = 0; i < this.locationCount; i += 1) update(i);
    let price = 0;
    for (;;) {
      let origin = 0;
      let destination = 0;
      for (let i = 1; i < this.locationCount; i += 1) {
        if (marginalLoss[i]! < marginalLoss[origin]!) origin = i;
        if (marginalGain[i]! > marginalGain[destination]!) destination = i;
      }
      const midpoint = (marginalLoss[origin]! + marginalGain[destination]!) / 2 / step;
      if (Number.isFinite(midpoint)) price = midpoint;
      const isTradeWorthwhile = marginalLoss[origin]! < marginalGain[destination]!;
      if (!isTradeWorthwhile || origin === destination) break;
      shift[origin]! -= step;
      shift[destination]! += step;
      update(origin);
      update(destination);
    }
    this.potential.fill(price);
    this.potential[this.dummy] = 0;
  }

  /**
   * Starts the potentials of pools and locations at prices at which no link and no location would change,
   * from the ground up. Every arc has a capacity, so any prices are valid.
   */
  private initializePoolPotentials(): void {
    const { count, tail, head } = this.convex;
    for (let k = count - 1; k >= 0; k -= 1) {
      const [loss, gain] = [this.marginalLoss(k, 1), this.marginalGain(k, 1)];
      const price = [(loss + gain) / 2, loss, gain].find(Number.isFinite) ?? 0;
      this.potential[tail[k]!] = this.potential[head[k]!]! + price;
    }
    for (let i = 0; i < this.locationCount; i += 1) {
      this.potential[this.split.outNode[i]!] = this.potential[i]!;
    }
  }

  /** The Δ-scaling phase: makes the flow optimal for costs that are linear over `step` packs. */
  runPhase(step: number): void {
    this.excess.fill(0);
    for (let k = 0; k < this.convex.count; k += 1) this.saturateConvexArc(k, step);
    for (let a = 0; a < this.tail.length; a += 1) {
      if (this.capacity[a]! < Infinity || this.flow[a]! > 0) this.saturateArc(a, step);
    }
    for (let i = 0; i < this.nodeCount; i += 1) {
      while (this.excess[i]! > 0) this.augmentFrom(i, step);
    }
  }

  /** Sends packs over a convex arc while its reduced cost is negative. */
  private saturateConvexArc(k: number, step: number): void {
    const { tail, head } = this.convex;
    const price = this.potential[tail[k]!]! - this.potential[head[k]!]!;
    while (this.marginalGain(k, step) > price + this.tolerance) this.sendOverConvexArc(k, step);
    while (this.marginalLoss(k, step) < price - this.tolerance) this.sendOverConvexArc(k, -step);
  }

  private sendOverConvexArc(k: number, packs: number): void {
    this.change[k]! += packs;
    this.excess[this.convex.tail[k]!]! -= packs;
    this.excess[this.convex.head[k]!]! += packs;
  }

  /** Saturates an arc of negative reduced cost and empties one of positive reduced cost. */
  private saturateArc(a: number, step: number): void {
    const reducedCost = this.reducedCost(a);
    let packs = 0;
    // An arc without capacity cannot be saturated. A warm start keeps its reduced cost non-negative.
    if (reducedCost < -this.tolerance && this.capacity[a]! < Infinity) {
      packs = this.capacity[a]! - this.flow[a]!;
    }
    if (reducedCost > this.tolerance) packs = -this.flow[a]!;
    packs -= packs % step;
    if (packs === 0) return;
    this.flow[a]! += packs;
    this.excess[this.tail[a]!]! -= packs;
    this.excess[this.head[a]!]! += packs;
  }

  private reducedCost(a: number): number {
    return this.cost[a]! + this.potential[this.tail[a]!]! - this.potential[this.head[a]!]!;
  }

  /** What `step` more packs on convex arc i save, per pack; −Infinity outside the domain. */
  private marginalGain(i: number, step: number): number {
    const before = this.saving(i, this.change[i]!);
    const after = this.saving(i, this.change[i]! + step);
    return (after - before) / step;
  }

  /** What `step` packs fewer on convex arc i lose, per pack; Infinity outside the domain. */
  private marginalLoss(i: number, step: number): number {
    const before = this.saving(i, this.change[i]!);
    const after = this.saving(i, this.change[i]! - step);
    return (before - after) / step;
  }

  /**
   * Without the limit, an arc on which every further pack saves the same would never be saturated at a
   * higher price.
   */
  private saving(i: number, change: number): number {
    if (Math.abs(change - this.firstChange[i]!) > this.mostPacks) return -Infinity;
    return convexArcSaving(this.problem, i, change);
  }

  /** Dijkstra's algorithm on reduced costs, from an excess to the nearest deficit. */
  private augmentFrom(source: number, step: number): void {
    const { distance } = this.queue;
    this.queue.clear();
    this.nearestDeficit = Infinity;
    this.decreaseDistance(source, 0, NONE);
    let node = this.settleNearest();
    while (this.excess[node]! >= 0) {
      this.relaxFrom(node, distance[node]!, step);
      this.relaxConvexArcs(node, distance[node]!, step);
      node = this.settleNearest();
    }
    const length = distance[node]!;
    for (let i = 0; i < this.nodeCount; i += 1) {
      this.potential[i]! += Math.min(distance[i]!, length);
    }
    this.augment(source, node, step);
  }

  private settleNearest(): number {
    const node = this.queue.settleNearest();
    if (node === null) throw new Error('convex flow: no path from an excess to a deficit');
    return node;
  }

  /** Relaxes the residual arcs out of a node. */
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
        this.decreaseDistance(to, distance + Math.max(0, cost[a]! + own - potential[to]!), a);
      } else if (flow[a]! >= step) {
        const from = tail[a]!;
        this.decreaseDistance(from, distance + Math.max(0, own - (cost[a]! + potential[from]!)), a);
      }
    }
  }

  /** Relaxes the convex arcs at a node, along them and against them. */
  private relaxConvexArcs(node: number, distance: number, step: number): void {
    const { tail, head, arcStart, arcAt } = this.convex;
    const own = this.potential[node]!;
    const end = arcStart[node + 1]!;
    for (let row = arcStart[node]!; row < end; row += 1) {
      const k = arcAt[row]!;
      const isForward = tail[k] === node;
      const to = isForward ? head[k]! : tail[k]!;
      if (this.queue.isSettled(to)) continue;
      const cost = isForward ? -this.marginalGain(k, step) : this.marginalLoss(k, step);
      if (cost === Infinity) continue;
      const reducedCost = cost + own - this.potential[to]!;
      this.decreaseDistance(to, distance + Math.max(0, reducedCost), this.tail.length + k);
    }
  }

  private decreaseDistance(node: number, distance: number, arc: number): void {
    if (distance >= this.nearestDeficit || !this.queue.decrease(node, distance)) return;
    this.predecessorArc[node] = arc;
    if (this.excess[node]! < 0) this.nearestDeficit = distance;
  }

  /** Sends `step` packs along the shortest path. */
  private augment(source: number, target: number, step: number): void {
    this.excess[source]! -= step;
    this.excess[target]! += step;
    let node = target;
    while (node !== source) {
      const arc = this.predecessorArc[node]!;
      if (arc >= this.tail.length) {
        const k = arc - this.tail.length;
        const { tail, head } = this.convex;
        const isForward = head[k] === node;
        this.change[k]! += isForward ? step : -step;
        node = isForward ? tail[k]! : head[k]!;
      } else if (this.head[arc] === node) {
        this.flow[arc]! += step;
        node = this.tail[arc]!;
      } else {
        this.flow[arc]! -= step;
        node = this.head[arc]!;
      }
    }
  }

  solution(): FlowSolution {
    const { arcs } = this.problem;
    const flow = new Int32Array(arcs.length);
    let saving = 0;
    for (let k = 0; k < this.convex.count; k += 1) saving += this.saving(k, this.change[k]!);
    arcs.forEach((arc, a) => {
      flow[a] = this.flow[a]! + arc.lower;
      saving -= arc.cost * flow[a]!;
    });
    const poolCount = this.nodeCount - this.dummy - 1;
    const potentials = new Float64Array(2 * this.locationCount + 1 + poolCount);
    for (let i = 0; i < this.locationCount; i += 1) {
      potentials[i] = this.potential[i]!;
      potentials[this.locationCount + i] = this.potential[this.split.outNode[i]!]!;
    }
    potentials.set(this.potential.subarray(this.dummy), 2 * this.locationCount);
    return { flow, saving, potentials };
  }
}
