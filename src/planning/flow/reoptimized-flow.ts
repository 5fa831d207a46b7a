import { savingBy, type FlowProblem, type FlowSolution } from './flow-problem';
import { splitNetwork } from './split-network';

const NONE = -1;

/**
 * A best flow that stays best while the costs of its arcs change, as prices do dozens of times: it
 * starts from the flow before, of which most is left as it is. Exact, like `solveConvexFlow`.
 *
 * Labels are corrected from node to node until none can fall; where they would fall for ever there
 * is a cycle that pays, and packs go round it for as long as it does. Sources: M. Klein, "A primal
 * method for minimal cost flows", Management Science 14, 1967; B. Cherkassky and A. Goldberg,
 * "Negative-cycle detection algorithms", Mathematical Programming 85, 1999 (here the walk to the
 * root of the tree of labels).
 */
export class ReoptimizedFlow {
  /** Packs on each arc of the problem, in its order, then from each hold node to its ship node. */
  readonly flow: Int32Array;

  private readonly holdCount: number;
  private readonly arcCount: number;
  private readonly ground: number;
  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  private readonly cost: Float64Array;
  private readonly capacity: Float64Array;
  private readonly arcStart: Int32Array;
  private readonly arcAt: Int32Array;
  /** Net packs received by each hold node, and what one more would save and one fewer cost. */
  private readonly change: Int32Array;
  private readonly marginalGain: Float64Array;
  private readonly marginalLoss: Float64Array;
  /** What each hold node saves by its change. */
  private readonly nodeSaving: Float64Array;
  /** No arc with room leads to a node whose label is higher than here plus the cost of the arc. */
  private readonly potential: Float64Array;
  /** The node and the arc that a label is from; past the arcs, the ground link of a node. */
  private readonly parent: Int32Array;
  private readonly by: Int32Array;
  private readonly queue: Int32Array;
  private readonly isQueued: Uint8Array;
  private readonly firstFlow: Int32Array;
  private readonly firstPotential: Float64Array;
  private first = 0;
  private queued = 0;
  private tolerance = 0;

  /** @param solution of the problem, whose arcs need not carry anything */
  constructor(
    private readonly problem: FlowProblem,
    solution: FlowSolution,
  ) {
    const { nodes, arcs } = problem;
    const holdCount = nodes.length;
    const split = splitNetwork(problem);
    this.holdCount = holdCount;
    this.ground = split.ground;
    this.arcCount = split.tail.length;
    this.tail = split.tail;
    this.head = split.head;
    this.cost = split.cost;
    this.capacity = split.capacity;
    this.arcStart = split.arcStart;
    this.arcAt = split.arcAt;
    this.flow = new Int32Array(this.arcCount);
    this.change = new Int32Array(holdCount);
    const given = new Int32Array(holdCount);
    arcs.forEach(({ from }, a) => {
      const packs = solution.flow[a]!;
      this.flow[a] = packs;
      given[from]! += packs;
    });
    for (let a = arcs.length; a < this.arcCount; a += 1) this.flow[a] = given[this.tail[a]!]!;
    this.potential = new Float64Array(split.nodeCount);
    for (let i = 0; i < holdCount; i += 1) {
      this.potential[split.shipNode[i]!] = solution.potentials[holdCount + i]!;
      this.potential[i] = solution.potentials[i]!;
    }
    this.potential[this.ground] = solution.potentials[2 * holdCount]!;
    this.nodeSaving = new Float64Array(holdCount);
    this.marginalGain = new Float64Array(holdCount);
    this.marginalLoss = new Float64Array(holdCount);
    this.parent = new Int32Array(split.nodeCount);
    this.by = new Int32Array(split.nodeCount);
    this.queue = new Int32Array(split.nodeCount);
    this.isQueued = new Uint8Array(split.nodeCount);
    this.firstFlow = this.flow.slice();
    this.firstPotential = this.potential.slice();
    this.restart();
  }

  /** Goes back to the flow that it began with. */
  restart(): void {
    const { arcs } = this.problem;
    this.flow.set(this.firstFlow);
    this.potential.set(this.firstPotential);
    this.change.fill(0);
    for (let a = 0; a < arcs.length; a += 1) {
      const packs = this.flow[a]!;
      if (packs === 0) continue;
      const { from, to } = arcs[a]!;
      this.change[from]! -= packs;
      this.change[to]! += packs;
    }
    for (let i = 0; i < this.holdCount; i += 1) this.lookAt(i);
  }

  /**
   * Makes the flow best for other costs of the problem's arcs.
   *
   * @param costs of a pack on each arc; may be longer
   */
  reoptimize(costs: Float64Array): void {
    const { cost, parent, potential } = this;
    // Labels only ever fall: what counts is how they stand to the ground's.
    const ground = potential[this.ground]!;
    for (let i = 0; i < potential.length; i += 1) potential[i]! -= ground;
    let largest = 0;
    for (let a = 0; a < this.problem.arcs.length; a += 1) {
      cost[a] = costs[a]!;
      if (costs[a]! > largest) largest = costs[a]!;
    }
    this.tolerance = 1e-10 * (1 + largest);
    parent.fill(NONE);
    this.queueWhereBroken();
    while (this.queued > 0) this.correctFrom(this.next());
  }

  /** What the flow saves less what it costs. */
  get saving(): number {
    let saving = 0;
    for (let i = 0; i < this.holdCount; i += 1) saving += this.nodeSaving[i]!;
    for (let a = 0; a < this.arcCount; a += 1) {
      if (this.flow[a]! > 0) saving -= this.cost[a]! * this.flow[a]!;
    }
    return saving;
  }

  /** Queues the nodes from which a label can be corrected at the new costs. */
  private queueWhereBroken(): void {
    const { tail, head, cost, potential, flow, capacity, tolerance } = this;
    for (let a = 0; a < this.arcCount; a += 1) {
      const reduced = cost[a]! + potential[tail[a]!]! - potential[head[a]!]!;
      if (reduced < -tolerance) {
        if (flow[a]! < capacity[a]!) this.enqueue(tail[a]!);
      } else if (reduced > tolerance && flow[a]! > 0) this.enqueue(head[a]!);
    }
  }

  private correctFrom(node: number): void {
    const { potential, tail, head, cost, flow, capacity, arcStart, arcAt, tolerance } = this;
    if (node === this.ground) {
      for (let i = 0; i < this.holdCount; i += 1) {
        const lower = potential[node]! + this.marginalLoss[i]!;
        if (lower < potential[i]! - tolerance && this.lower(i, lower, node, this.arcCount + i))
          return;
      }
      return;
    }
    const own = potential[node]!;
    const end = arcStart[node + 1]!;
    for (let row = arcStart[node]!; row < end; row += 1) {
      const a = arcAt[row]!;
      const to = head[a]!;
      if (to !== node) {
        const lower = own + cost[a]!;
        if (lower >= potential[to]! - tolerance || flow[a]! >= capacity[a]!) continue;
        if (this.lower(to, lower, node, a)) return;
      } else if (flow[a]! > 0) {
        const from = tail[a]!;
        const lower = own - cost[a]!;
        if (lower < potential[from]! - tolerance && this.lower(from, lower, node, a)) return;
      }
    }
    if (node >= this.holdCount) return;
    const lower = own - this.marginalGain[node]!;
    if (lower < potential[this.ground]! - tolerance) {
      this.lower(this.ground, lower, node, this.arcCount + node);
    }
  }

  /** Lowers a label, or sends packs round the cycle that this closes; true where it closed one. */
  private lower(node: number, potential: number, from: number, by: number): boolean {
    const { parent } = this;
    for (let above = from; above !== NONE; above = parent[above]!) {
      if (above !== node) continue;
      parent[node] = from;
      this.by[node] = by;
      this.cancelCycle(node);
      return true;
    }
    this.potential[node] = potential;
    parent[node] = from;
    this.by[node] = by;
    this.enqueue(node);
    return false;
  }

  /** Sends as many packs as pay round the cycle of parents through a node. */
  private cancelCycle(start: number): void {
    const { parent, by, arcCount, head, cost, flow, capacity, ground } = this;
    let room = Infinity;
    let linear = 0;
    let receiver = NONE;
    let giver = NONE;
    let node = start;
    do {
      const a = by[node]!;
      if (a >= arcCount) {
        if (node === ground) receiver = a - arcCount;
        else giver = a - arcCount;
      } else if (head[a] === node) {
        room = Math.min(room, capacity[a]! - flow[a]!);
        linear += cost[a]!;
      } else {
        room = Math.min(room, flow[a]!);
        linear -= cost[a]!;
      }
      node = parent[node]!;
    } while (node !== start);
    const packs = this.packsToCancel(linear, receiver, giver, room);
    do {
      const a = by[node]!;
      const above = parent[node]!;
      if (a < arcCount) flow[a]! += head[a] === node ? packs : -packs;
      parent[node] = NONE;
      this.enqueue(node);
      node = above;
    } while (node !== start);
    if (receiver !== NONE) this.move(receiver, packs);
    if (giver !== NONE) this.move(giver, -packs);
  }

  /** How many packs pay, one after the other: the worth of each is no more than of the one before. */
  private packsToCancel(linear: number, receiver: number, giver: number, room: number): number {
    if (receiver === NONE && giver === NONE) {
      if (room === Infinity) throw new Error('repriced flow: a cycle that pays for ever');
      return room;
    }
    let most = 1;
    let beyond = 2;
    while (beyond <= room && this.pays(beyond, linear, receiver, giver)) {
      most = beyond;
      beyond *= 2;
    }
    beyond = Math.min(beyond, room + 1);
    while (beyond - most > 1) {
      const middle = Math.floor((most + beyond) / 2);
      if (this.pays(middle, linear, receiver, giver)) most = middle;
      else beyond = middle;
    }
    return most;
  }

  /** Whether the `pack`-th pack that goes round pays, from 1. */
  private pays(pack: number, linear: number, receiver: number, giver: number): boolean {
    let cost = linear;
    if (receiver !== NONE) {
      const before = this.change[receiver]! + pack - 1;
      cost -= this.value(receiver, before + 1) - this.value(receiver, before);
    }
    if (giver !== NONE) {
      const before = this.change[giver]! - pack + 1;
      cost += this.value(giver, before) - this.value(giver, before - 1);
    }
    return cost < -this.tolerance;
  }

  private move(i: number, packs: number): void {
    this.change[i]! += packs;
    this.lookAt(i);
  }

  private lookAt(i: number): void {
    const change = this.change[i]!;
    const value = this.value(i, change);
    this.nodeSaving[i] = value;
    this.marginalGain[i] = this.value(i, change + 1) - value;
    this.marginalLoss[i] = value - this.value(i, change - 1);
  }

  /** What node i saves by its net change; −Infinity beyond its reach. */
  private value(i: number, change: number): number {
    return savingBy(this.problem.nodes[i]!, change);
  }

  private enqueue(node: number): void {
    if (this.isQueued[node] === 1) return;
    this.isQueued[node] = 1;
    const { queue } = this;
    let at = this.first + this.queued;
    if (at >= queue.length) at -= queue.length;
    queue[at] = node;
    this.queued += 1;
  }

  private next(): number {
    const node = this.queue[this.first]!;
    this.first += 1;
    if (this.first === this.queue.length) this.first = 0;
    this.queued -= 1;
    this.isQueued[node] = 0;
    return node;
  }
}
