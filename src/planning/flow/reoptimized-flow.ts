import { savingOfChange, type FlowProblem, type FlowSolution } from './flow-problem';
import { splitNetwork } from './split-network';

const NONE = -1;

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

  private readonly locationCount: number;
  private readonly arcCount: number;
  private readonly dummy: number;
  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  private readonly cost: Float64Array;
  private readonly capacity: Float64Array;
  private readonly arcStart: Int32Array;
  private readonly arcAt: Int32Array;
  /** Packs by which the stock of each location changes. */
  private readonly change: Int32Array;
  /** What one pack more would save at each location. */
  private readonly marginalGain: Float64Array;
  /** What one pack fewer would lose at each location. */
  private readonly marginalLoss: Float64Array;
  /** What each location saves by its change. */
  private readonly nodeSaving: Float64Array;
  /** Distance labels; optimal potentials if no residual arc has a negative reduced cost. */
  private readonly potential: Float64Array;
  /** The node that a label comes from: the tree of labels. */
  private readonly parent: Int32Array;
  /** The arc that a label comes along; beyond the arcs, the dummy arc of a location. */
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
    this.locationCount = locationCount;
    this.dummy = split.dummy;
    this.arcCount = split.tail.length;
    this.tail = split.tail;
    this.head = split.head;
    this.cost = split.cost;
    this.capacity = split.capacity;
    this.arcStart = split.arcStart;
    this.arcAt = split.arcAt;
    this.flow = new Int32Array(this.arcCount);
    this.change = new Int32Array(locationCount);
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
    this.potential[this.dummy] = solution.potentials[2 * locationCount]!;
    this.nodeSaving = new Float64Array(locationCount);
    this.marginalGain = new Float64Array(locationCount);
    this.marginalLoss = new Float64Array(locationCount);
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
    for (let i = 0; i < this.locationCount; i += 1) this.updateLocation(i);
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
    for (let i = 0; i < this.locationCount; i += 1) saving += this.nodeSaving[i]!;
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
    if (node === this.dummy) {
      for (let i = 0; i < this.locationCount; i += 1) {
        const label = own + this.marginalLoss[i]!;
        const isShorter = label < potential[i]! - tolerance;
        if (isShorter && this.decreaseLabel(i, label, node, this.arcCount + i)) return;
      }
      return;
    }
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
    if (node >= this.locationCount) return;
    const label = own - this.marginalGain[node]!;
    if (label < potential[this.dummy]! - tolerance) {
      this.decreaseLabel(this.dummy, label, node, this.arcCount + node);
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
    const { parent, parentArc, arcCount, head, cost, flow, capacity, dummy } = this;
    let residual = Infinity;
    let linearCost = 0;
    let destination = NONE;
    let origin = NONE;
    let node = start;
    do {
      const a = parentArc[node]!;
      if (a >= arcCount) {
        if (node === dummy) destination = a - arcCount;
        else origin = a - arcCount;
      } else if (head[a] === node) {
        residual = Math.min(residual, capacity[a]! - flow[a]!);
        linearCost += cost[a]!;
      } else {
        residual = Math.min(residual, flow[a]!);
        linearCost -= cost[a]!;
      }
      node = parent[node]!;
    } while (node !== start);
    const packs = this.packsToCancel(linearCost, destination, origin, residual);
    do {
      const a = parentArc[node]!;
      const next = parent[node]!;
      if (a < arcCount) flow[a]! += head[a] === node ? packs : -packs;
      parent[node] = NONE;
      this.enqueue(node);
      node = next;
    } while (node !== start);
    if (destination !== NONE) this.move(destination, packs);
    if (origin !== NONE) this.move(origin, -packs);
  }

  /**
   * The packs to send around a cycle: all for which its marginal cost is negative. Marginal costs
   * do not decrease, so doubling and then bisection finds the last of them.
   */
  private packsToCancel(
    linearCost: number,
    destination: number,
    origin: number,
    residual: number,
  ): number {
    if (destination === NONE && origin === NONE) {
      if (residual === Infinity) {
        throw new Error('reoptimized flow: a negative cycle of unlimited capacity');
      }
      return residual;
    }
    let paying = 1;
    let notPaying = 2;
    while (notPaying <= residual && this.pays(notPaying, linearCost, destination, origin)) {
      paying = notPaying;
      notPaying *= 2;
    }
    notPaying = Math.min(notPaying, residual + 1);
    while (notPaying - paying > 1) {
      const middle = Math.floor((paying + notPaying) / 2);
      if (this.pays(middle, linearCost, destination, origin)) paying = middle;
      else notPaying = middle;
    }
    return paying;
  }

  /** Whether the marginal cost of the `pack`-th pack around a cycle is negative, from 1. */
  private pays(pack: number, linearCost: number, destination: number, origin: number): boolean {
    let cost = linearCost;
    if (destination !== NONE) {
      const before = this.change[destination]! + pack - 1;
      cost -= this.savingAt(destination, before + 1) - this.savingAt(destination, before);
    }
    if (origin !== NONE) {
      const before = this.change[origin]! - pack + 1;
      cost += this.savingAt(origin, before) - this.savingAt(origin, before - 1);
    }
    return cost < -this.tolerance;
  }

  private move(i: number, packs: number): void {
    this.change[i]! += packs;
    this.updateLocation(i);
  }

  private updateLocation(i: number): void {
    const change = this.change[i]!;
    const saving = this.savingAt(i, change);
    this.nodeSaving[i] = saving;
    this.marginalGain[i] = this.savingAt(i, change + 1) - saving;
    this.marginalLoss[i] = saving - this.savingAt(i, change - 1);
  }

  private savingAt(i: number, change: number): number {
    return savingOfChange(this.problem.nodes[i]!, change);
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
