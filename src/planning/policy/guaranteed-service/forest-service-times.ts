/** Sites that supply each other as a forest, in one product. */
export interface ServiceForest {
  /** The site that supplies each one; −1 for a root. */
  readonly parent: ArrayLike<number>;
  /** All sites, each before the one that supplies it. */
  readonly order: ArrayLike<number>;
  /** Links from each site up to its root; 0 for a root. */
  readonly depth: ArrayLike<number>;
  /** T of each site, in days, at least 0; not whole of necessity. */
  readonly processingTime: ArrayLike<number>;
  /** Holding cost times standard deviation of all demand at and below each site; at least 0. */
  readonly weight: ArrayLike<number>;
  /** The same for the demand of a site's own customers, where it supplies other sites too; else 0. */
  readonly ownWeight: ArrayLike<number>;
}

/** The service times of the sites of a forest, in days. */
export interface ForestServiceTimes {
  readonly inbound: Float64Array;
  readonly outbound: Float64Array;
}

/**
 * Finds the service times with the lowest Σ weight·√(SI + T − S) in a supply forest whose customers are
 * served at once. There a site either quotes no service time or its whole replenishment time: it holds
 * safety stock for all of it or for none, since the cost is concave. So each site has as many cases as
 * sites above it, and the optimum takes a few additions a site and level. The own customers of a site
 * that supplies others are served at once too, from stock for its service time.
 *
 * Source: K. Simpson, "In-process inventories", Operations Research 6, 1958 (all or nothing); S. Graves
 * and S. Willems, "Optimizing strategic safety stock placement in supply chains", Manufacturing & Service
 * Operations Management 2, 2000.
 */
export function forestServiceTimes(forest: ServiceForest): ForestServiceTimes {
  const { parent, order, depth, processingTime, weight, ownWeight } = forest;
  const count = parent.length;
  const isUpstream = new Uint8Array(count);
  for (let i = 0; i < count; i += 1) if (parent[i]! >= 0) isUpstream[parent[i]!] = 1;
  const inboundOf = inboundCases(forest);
  /** For each site and case: the cost of all sites below it. A case is how many sites above hold none. */
  const below = Array.from({ length: count }, (_, i) => new Float64Array(depth[i]! + 2));
  const holdsStock = Array.from({ length: count }, (_, i) => new Uint8Array(depth[i]! + 1));
  for (let next = 0; next < count; next += 1) {
    const i = order[next]!;
    const above = parent[i]!;
    for (let none = 0; none <= depth[i]!; none += 1) {
      const replenishment = inboundOf[i]![none]! + processingTime[i]!;
      const fromStock = weight[i]! * Math.sqrt(replenishment) + below[i]![0]!;
      const passedOn = below[i]![none + 1]! + ownWeight[i]! * Math.sqrt(replenishment);
      const holds = isUpstream[i] === 0 || fromStock <= passedOn;
      holdsStock[i]![none] = holds ? 1 : 0;
      if (above >= 0) below[above]![none]! += holds ? fromStock : passedOn;
    }
  }
  const inbound = new Float64Array(count);
  const outbound = new Float64Array(count);
  const caseOf = new Int32Array(count);
  for (let next = count - 1; next >= 0; next -= 1) {
    const i = order[next]!;
    const above = parent[i]!;
    if (above >= 0) caseOf[i] = passesOn(above) ? caseOf[above]! + 1 : 0;
    inbound[i] = inboundOf[i]![caseOf[i]!]!;
    outbound[i] = passesOn(i) ? inbound[i]! + processingTime[i]! : 0;
  }
  return { inbound, outbound };

  function passesOn(i: number): boolean {
    return holdsStock[i]![caseOf[i]!] === 0;
  }
}

/** SI of each site if so many sites above it hold no stock: the sum of their processing times. */
function inboundCases({
  parent,
  order,
  depth,
  processingTime,
}: ServiceForest): readonly Float64Array[] {
  const cases: Float64Array[] = [];
  for (let next = order.length - 1; next >= 0; next -= 1) {
    const i = order[next]!;
    const above = parent[i]!;
    cases[i] = new Float64Array(depth[i]! + 1);
    for (let none = 1; none <= depth[i]!; none += 1) {
      cases[i]![none] = processingTime[above]! + cases[above]![none - 1]!;
    }
  }
  return cases;
}
