import { convexArcs, convexArcSaving, setLinkChanges, type ConvexArcs } from './convex-arcs';
import type { FlowProblem, FlowSolution } from './flow-problem';
import { splitNetwork } from './split-network';

const NONE = -1;

/** The costs of a cycle: of its arcs, and of the convex arcs that gain a pack or lose one. */
interface Cycle {
  readonly linearCost: number;
  readonly gaining: readonly number[];
  readonly losing: readonly number[];
}

/**
 * An optimal convex flow that is reoptimised when the costs of its arcs change, as they do in every
 * step of a subgradient method. It starts from the flow and the potentials of the last costs and
 * changes little of them. The potentials are corrected by a first-in, first-out label-correcting
 * algorithm. If the tree of labels closes a cycle, that cycle has a negative residual cost, and the
 * flow is augmented around it until it no longer pays. Sources: M. Klein, "A primal method for
 * minimal cost flows", Management Science 14, 1967 (cycle cancelling); B. Cherkassky and A.
 * Goldberg, "Negative-cycle detection algorithms", Mathematical Programming 85, 1999 (walk to the
 * root). Guarantee: exact, like `solveConvexFlow`: at the end no residual arc has a negative
 * reduced cost.
 */
export class ReoptimizedFlow {
  /** Packs on each arc of the problem, in its order, then from each in-node to its out-node. */
  readonly flow: Int32Array;

  private readonly convex: ConvexArcs;
  private readonly arcCount: number;
  private readonly dummy: number;
  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  private readonly cost: Float64Array;
  private readonly capacity: Float64Array;
  private readonly arcStart: Int32Array;
  private readonly arcAt: Int32Array;
  /** Packs by which the stock of each location changes, and the flow on each link of a pool. */
  private readonly change: Int32Array;
  /** What one pack more would save on each convex arc. */
  private readonly marginalGain: Float64Array;
  /** What one pack fewer would lose on each convex arc. */
  private readonly marginalLoss: Float64Array;
  /** What each convex arc saves by its change. */
  private readonly arcSaving: Float64Array;
  /** Distance labels; optimal potentials if no residual arc has a negative reduced cost. */
  private readonly potential: Float64Array;
  /** The node that a label comes from: the tree of labels. */
  private readonly parent: Int32Array;
  /** The arc that a label comes along; beyond the arcs, a convex arc. */
  private readonly parentArc: Int32Array;
  private readonly queue: Int32Array;
  private readonly isQueued: Uint8Array;
  private readonly initialFlow: Int32Array;
  private readonly initialPotential: Float64Array;
  private queueStart = 0;
  private queueLength = 0;
  private tolerance = 0;

  /** @param solution an optimal flow of the problem, in which all lower bounds are 0 */
  constructor(
    private readonly problem: FlowProblem,
    solution: FlowSolution,
  ) {
    const { nodes, arcs } = problem;
    const locationCount = nodes.length;
    const split = splitNetwork(problem);
    this.convex = convexArcs(problem, split.dummy);
    this.dummy = split.dummy;
    this.arcCount = split.tail.length;
    this.tail = split.tail;
    this.head = split.head;
    this.cost = split.cost;
    this.capacity = split.capacity;
    this.arcStart = split.arcStart;
    this.arcAt = split.arcAt;
    this.flow = new Int32Array(this.arcCount);
    this.change = new Int32Array(this.convex.count);
    const shipped = new Int32Array(locationCount);
    arcs.forEach(({ from }, a) => {
      const packs = solution.flow[a]!;
      this.flow[a] = packs;
      shipped[from]! += packs;
    });
    for (let a = arcs.length; a < this.arcCount; a += 1) this.flow[a] = shipped[this.tail[a]!]!;
    this.potential = new Float64Array(split.nodeCount);
    for (let i = 0; i < locationCount; i += 1) {
      this.potential[split.outNode[i]!] = solution.potentials[locationCount + i]!;
      this.potential[i] = solution.potentials[i]!;
    }
    this.potential.set(solution.potentials.subarray(2 * locationCount), this.dummy);
    this.arcSaving = new Float64Array(this.convex.count);
    this.marginalGain = new Float64Array(this.convex.count);
    this.marginalLoss = new Float64Array(this.convex.count);
    this.parent = new Int32Array(split.nodeCount);
    this.parentArc = new Int32Array(split.nodeCount);
    this.queue = new Int32Array(split.nodeCount);
    this.isQueued = new Uint8Array(split.nodeCount);
    this.initialFlow = this.flow.slice();
    this.initialPotential = this.potential.slice();
    this.restart();
  }

  /** Goes back to the initial solution: the next result then does not depend on earlier costs. */
  restart(): void {
    const { arcs } = this.problem;
    this.flow.set(this.initialFlow);
    this.potential.set(this.initialPotential);
    this.change.fill(0);
    for (let a = 0; a < arcs.length; a += 1) {
      const packs = this.flow[a]!;
      if (packs === 0) continue;
      const { from, to } = arcs[a]!;
      this.change[from]! -= packs;
      this.change[to]! += packs;
    }
    setLinkChanges(this.problem, this.change);
    for (let k = 0; k < this.convex.count; k += 1) this.updateConvexArc(k);
  }

  /**
   * Makes the flow optimal for other costs of the problem's arcs.
   *
   * @param costs cost of a pack on each arc; longer arrays are allowed
   */
  reoptimize(costs: Float64Array): void {
    const { cost, parent, potential } = this;
    // Labels only decrease. Relative to the dummy node, they stay in range over many calls.
    const offset = potential[this.dummy]!;
    for (let i = 0; i < potential.length; i += 1) potential[i]! -= offset;
    let maxCost = 0;
    for (let a = 0; a < this.problem.arcs.length; a += 1) {
      cost[a] = costs[a]!;
      if (costs[a]! > maxCost) maxCost = costs[a]!;
    }
    this.tolerance = 1e-10 * (1 + maxCost);
    parent.fill(NONE);
    this.enqueueViolations();
    while (this.queueLength > 0) this.scan(this.dequeue());
  }

  /** The objective: what all locations save less the cost of the arcs. */
  get saving(): number {
    let saving = 0;
    for (let k = 0; k < this.convex.count; k += 1) saving += this.arcSaving[k]!;
    for (let a = 0; a < this.arcCount; a += 1) {
      if (this.flow[a]! > 0) saving -= this.cost[a]! * this.flow[a]!;
    }
    return saving;
  }

  /** Enqueues the tail of every residual arc whose reduced cost is negative at the new costs. */
  private enqueueViolations(): void {
    const { tail, head, cost, potential, flow, capacity, tolerance } = this;
    for (let a = 0; a < this.arcCount; a += 1) {
      const reducedCost = cost[a]! + potential[tail[a]!]! - potential[head[a]!]!;
      if (reducedCost < -tolerance) {
        if (flow[a]! < capacity[a]!) this.enqueue(tail[a]!);
      } else if (reducedCost > tolerance && flow[a]! > 0) this.enqueue(head[a]!);
    }
  }

  /** Relaxes the residual arcs out of a node, until one closes a cycle. */
  private scan(node: number): void {
    const { potential, tail, head, cost, flow, capacity, arcStart, arcAt, tolerance } = this;
    const own = potential[node]!;
    const end = arcStart[node + 1]!;
    for (let row = arcStart[node]!; row < end; row += 1) {
      const a = arcAt[row]!;
      const to = head[a]!;
      if (to !== node) {
        const label = own + cost[a]!;
        if (label >= potential[to]! - tolerance || flow[a]! >= capacity[a]!) continue;
        if (this.decreaseLabel(to, label, node, a)) return;
      } else if (flow[a]! > 0) {
        const from = tail[a]!;
        const label = own - cost[a]!;
        if (label < potential[from]! - tolerance && this.decreaseLabel(from, label, node, a))
          return;
      }
    }
    this.scanConvexArcs(node, own);
  }

  private scanConvexArcs(node: number, own: number): void {
    const { potential, tolerance } = this;
    const { tail, head, arcStart, arcAt } = this.convex;
    const end = arcStart[node + 1]!;
    for (let row = arcStart[node]!; row < end; row += 1) {
      const k = arcAt[row]!;
      const isForward = tail[k] === node;
      const to = isForward ? head[k]! : tail[k]!;
      const label = isForward ? own - this.marginalGain[k]! : own + this.marginalLoss[k]!;
      const isShorter = label < potential[to]! - tolerance;
      if (isShorter && this.decreaseLabel(to, label, node, this.arcCount + k)) return;
    }
  }

  /** Decreases a label, or cancels the cycle that this would close; true if there was a cycle. */
  private decreaseLabel(node: number, label: number, from: number, arc: number): boolean {
    const { parent } = this;
    for (let ancestor = from; ancestor !== NONE; ancestor = parent[ancestor]!) {
      if (ancestor !== node) continue;
      parent[node] = from;
      this.parentArc[node] = arc;
      this.cancelCycle(node);
      return true;
    }
    this.potential[node] = label;
    parent[node] = from;
    this.parentArc[node] = arc;
    this.enqueue(node);
    return false;
  }

  /** Cancels the negative cycle of parents through a node: augments the flow around it. */
  private cancelCycle(start: number): void {
    const { parent, parentArc, arcCount, head, cost, flow, capacity } = this;
    let residual = Infinity;
    let linearCost = 0;
    const gaining: number[] = [];
    const losing: number[] = [];
    let node = start;
    do {
      const a = parentArc[node]!;
      if (a >= arcCount) {
        const k = a - arcCount;
        (this.convex.head[k] === node ? gaining : losing).push(k);
      } else if (head[a] === node) {
        residual = Math.min(residual, capacity[a]! - flow[a]!);
        linearCost += cost[a]!;
      } else {
        residual = Math.min(residual, flow[a]!);
        linearCost -= cost[a]!;
      }
      node = parent[node]!;
    } while (node !== start);
    const packs = this.packsToCancel({ linearCost, gaining, losing }, residual);
    do {
      const a = parentArc[node]!;
      const next = parent[node]!;
      if (a < arcCount) flow[a]! += head[a] === node ? packs : -packs;
      parent[node] = NONE;
      this.enqueue(node);
      node = next;
    } while (node !== start);
    for (const k of gaining) this.move(k, packs);
    for (const k of losing) this.move(k, -packs);
  }

  /**
   * The packs to send around a cycle: all for which its marginal cost is negative. Marginal costs
   * do not decrease, so doubling and then bisection finds the last of them.
   */
  private packsToCancel(cycle: Cycle, residual: number): number {
    if (cycle.gaining.length + cycle.losing.length === 0) {
      if (residual === Infinity) {
        throw new Error('reoptimized flow: a negative cycle of unlimited capacity');
      }
      return residual;
    }
    let paying = 1;
    let notPaying = 2;
    while (notPaying <= residual && this.pays(notPaying, cycle)) {
      paying = notPaying;
      notPaying *= 2;
    }
    notPaying = Math.min(notPaying, residual + 1);
    while (notPaying - paying > 1) {
      const middle = Math.floor((paying + notPaying) / 2);
      if (this.pays(middle, cycle)) paying = middle;
      else notPaying = middle;
    }
    return paying;
  }

  /** Whether the marginal cost of the `pack`-th pack around a cycle is negative, from 1. */
  private pays(pack: number, { linearCost, gaining, losing }: Cycle): boolean {
    let cost = linearCost;
    for (const k of gaining) {
      const before = this.change[k]! + pack - 1;
      cost -= this.savingAt(k, before + 1) - this.savingAt(k, before);
    }
    for (const k of losing) {
      const before = this.change[k]! - pack + 1;
      cost += this.savingAt(k, before) - this.savingAt(k, before - 1);
    }
    return cost < -this.tolerance;
  }

  private move(k: number, packs: number): void {
    this.change[k]! += packs;
    this.updateConvexArc(k);
  }

  private updateConvexArc(k: number): void {
    const change = this.change[k]!;
    const saving = this.savingAt(k, change);
    this.arcSaving[k] = saving;
    this.marginalGain[k] = this.savingAt(k, change + 1) - saving;
    this.marginalLoss[k] = saving - this.savingAt(k, change - 1);
  }

  private savingAt(k: number, change: number): number {
    return convexArcSaving(this.problem, k, change);
  }

  private enqueue(node: number): void {
    if (this.isQueued[node] === 1) return;
    this.isQueued[node] = 1;
    const { queue } = this;
    let at = this.queueStart + this.queueLength;
    if (at >= queue.length) at -= queue.length;
    queue[at] = node;
    this.queueLength += 1;
  }

  private dequeue(): number {
    const node = this.queue[this.queueStart]!;
    this.queueStart += 1;
    if (this.queueStart === this.queue.length) this.queueStart = 0;
    this.queueLength -= 1;
    this.isQueued[node] = 0;
    return node;
  }
}
