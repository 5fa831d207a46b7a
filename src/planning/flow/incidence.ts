/** Arcs by node in compressed rows: row i is `arcAt` from `arcStart[i]` up to `arcStart[i + 1]`. */
export interface IncidenceLists {
  readonly arcStart: Int32Array;
  readonly arcAt: Int32Array;
}

/**
 * The incidence lists of a graph: each arc is listed at its tail and at its head, in the order of
 * the arcs. A search can follow the forward and the backward residual arcs of a node from one row.
 */
export function incidenceLists(
  nodeCount: number,
  tail: Int32Array,
  head: Int32Array,
): IncidenceLists {
  const arcStart = new Int32Array(nodeCount + 1);
  for (let a = 0; a < tail.length; a += 1) {
    arcStart[tail[a]! + 1]! += 1;
    arcStart[head[a]! + 1]! += 1;
  }
  for (let i = 0; i < nodeCount; i += 1) arcStart[i + 1]! += arcStart[i]!;
  const next = arcStart.slice();
  const arcAt = new Int32Array(2 * tail.length);
  for (let a = 0; a < tail.length; a += 1) {
    arcAt[next[tail[a]!]!++] = a;
    arcAt[next[head[a]!]!++] = a;
  }
  return { arcStart, arcAt };
}
