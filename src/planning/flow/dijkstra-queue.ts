/**
 * The nodes that a search for the shortest path has reached and not yet settled, nearest first: a
 * binary heap with the place of every node in it. Of nodes as near as each other, which comes first
 * depends on nothing but the order in which they were reached.
 */
export class DijkstraQueue {
  /** The least distance known of every node; Infinity where it was not reached. */
  readonly distance: Float64Array;
  /** The heap: no node is nearer than the one at half its place. */
  private readonly heap: Int32Array;
  /** Place of each node in the heap, from 1; 0 before it is reached, −1 once it is settled. */
  private readonly place: Int32Array;
  private count = 0;

  constructor(nodeCount: number) {
    this.distance = new Float64Array(nodeCount);
    this.heap = new Int32Array(nodeCount + 1);
    this.place = new Int32Array(nodeCount);
  }

  /** Starts a search with nothing reached. */
  clear(): void {
    this.distance.fill(Infinity);
    this.place.fill(0);
    this.count = 0;
  }

  /** Notes a way to a node; false where it is no shorter than the one known. */
  decrease(node: number, distance: number): boolean {
    if (distance >= this.distance[node]!) return false;
    this.distance[node] = distance;
    if (this.place[node] === 0) this.place[node] = ++this.count;
    this.rise(node, this.place[node]!);
    return true;
  }

  isSettled(node: number): boolean {
    return this.place[node] === SETTLED;
  }

  /** Takes off the nearest node, whose distance is final; null where none is left. */
  settleNearest(): number | null {
    if (this.count === 0) return null;
    const nearest = this.heap[1]!;
    this.place[nearest] = SETTLED;
    const last = this.heap[this.count]!;
    this.count -= 1;
    if (this.count > 0) this.sink(last);
    return nearest;
  }

  private rise(node: number, from: number): void {
    const { heap, place, distance } = this;
    const own = distance[node]!;
    let at = from;
    while (at > 1) {
      const above = heap[at >> 1]!;
      if (distance[above]! <= own) break;
      heap[at] = above;
      place[above] = at;
      at >>= 1;
    }
    heap[at] = node;
    place[node] = at;
  }

  /** Puts a node at the top and lets it sink to its place. */
  private sink(node: number): void {
    const { heap, place, distance, count } = this;
    const own = distance[node]!;
    let at = 1;
    for (let below = 2; below <= count; below = 2 * at) {
      if (below < count && distance[heap[below + 1]!]! < distance[heap[below]!]!) below += 1;
      const nearer = heap[below]!;
      if (distance[nearer]! >= own) break;
      heap[at] = nearer;
      place[nearer] = at;
      at = below;
    }
    heap[at] = node;
    place[node] = at;
  }
}

const SETTLED = -1;
