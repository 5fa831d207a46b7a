const SETTLED = -1;

/**
 * The priority queue of Dijkstra's shortest-path algorithm: an indexed binary heap that supports
 * decrease-key. It holds the nodes that are reached but not yet settled, ordered by tentative
 * distance. Ties are broken by the order of insertion alone, so a search is deterministic.
 * To decrease a distance and to settle a node take O(log n). Source: R. Sedgewick and K. Wayne,
 * Algorithms, 4th edition, 2011, section 2.4 (index priority queue).
 */
export class DijkstraQueue {
  /** Tentative distance of every node; Infinity if it is not reached. */
  readonly distance: Float64Array;
  /** The heap, from place 1: no node is nearer than the node at half its place. */
  private readonly heap: Int32Array;
  /** Place of each node in the heap; 0 before it is reached, `SETTLED` at the end. */
  private readonly place: Int32Array;
  private count = 0;

  constructor(nodeCount: number) {
    this.distance = new Float64Array(nodeCount);
    this.heap = new Int32Array(nodeCount + 1);
    this.place = new Int32Array(nodeCount);
  }

  /** Empties the queue for a new search. */
  clear(): void {
    this.distance.fill(Infinity);
    this.place.fill(0);
    this.count = 0;
  }

  /** Inserts a node or decreases its distance; false if the distance is not shorter. */
  decrease(node: number, distance: number): boolean {
    if (distance >= this.distance[node]!) return false;
    this.distance[node] = distance;
    if (this.place[node] === 0) this.place[node] = ++this.count;
    this.siftUp(node, this.place[node]!);
    return true;
  }

  isSettled(node: number): boolean {
    return this.place[node] === SETTLED;
  }

  /** Removes the nearest node, whose distance is now final; null if the queue is empty. */
  settleNearest(): number | null {
    if (this.count === 0) return null;
    const nearest = this.heap[1]!;
    this.place[nearest] = SETTLED;
    const last = this.heap[this.count]!;
    this.count -= 1;
    if (this.count > 0) this.siftDown(last);
    return nearest;
  }

  private siftUp(node: number, from: number): void {
    const { heap, place, distance } = this;
    const own = distance[node]!;
    let at = from;
    while (at > 1) {
      const parent = heap[at >> 1]!;
      if (distance[parent]! <= own) break;
      heap[at] = parent;
      place[parent] = at;
      at >>= 1;
    }
    heap[at] = node;
    place[node] = at;
  }

  /** Puts a node at the root and sifts it down to its place. */
  private siftDown(node: number): void {
    const { heap, place, distance, count } = this;
    const own = distance[node]!;
    let at = 1;
    for (let child = 2; child <= count; child = 2 * at) {
      if (child < count && distance[heap[child + 1]!]! < distance[heap[child]!]!) child += 1;
      const nearer = heap[child]!;
      if (distance[nearer]! >= own) break;
      heap[at] = nearer;
      place[nearer] = at;
      at = child;
    }
    heap[at] = node;
    place[node] = at;
  }
}
