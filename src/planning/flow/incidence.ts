/** Rows of arcs by node: `[start, arcs]`, each arc listed at both its ends. */
export function incidence(
  nodeCount: number,
  tail: Int32Array,
  head: Int32Array,
): [Int32Array, Int32Array] {
  const start = new Int32Array(nodeCount + 1);
  for (let a = 0; a < tail.length; a += 1) {
    start[tail[a]! + 1]! += 1;
    start[head[a]! + 1]! += 1;
  }
  for (let i = 0; i < nodeCount; i += 1) start[i + 1]! += start[i]!;
  const next = start.slice();
  const arcs = new Int32Array(2 * tail.length);
  for (let a = 0; a < tail.length; a += 1) {
    arcs[next[tail[a]!]!++] = a;
    arcs[next[head[a]!]!++] = a;
  }
  return [start, arcs];
}
