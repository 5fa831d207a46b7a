import type { ServiceLink } from './service-stage';
import { inboundOf, outboundOf, type ServiceTimeSets } from './service-time-sets';

/**
 * The graph of a non-serial dynamic programme while its variables are eliminated: variables are joined
 * if a cost depends on both. To eliminate one joins all its neighbours, as their costs then depend on
 * each other.
 *
 * Source: U. Bertelè and F. Brioschi, Nonserial Dynamic Programming, 1972.
 */
export class EliminationGraph {
  /** The variables eliminated so far, in order, and for each the neighbours that it had. */
  readonly variables: Int32Array;
  readonly neighbours: Int32Array[] = [];
  /** Entries of the tables so far, and steps to find the order. */
  entries = 0;
  steps: number;

  private readonly sizes: Int32Array;
  private readonly adjacent: readonly Set<number>[];
  /** Neighbours that an elimination has joined: they stay joined without their link. */
  private readonly joined: readonly Set<number>[];
  private readonly tables: Float64Array;
  private readonly isDone: Uint8Array;
  private readonly leaves: number[] = [];
  private remaining: number[];

  constructor(sets: ServiceTimeSets, links: readonly ServiceLink[]) {
    const count = sets.length;
    this.variables = new Int32Array(count);
    this.sizes = Int32Array.from(sets, (times) => times.length);
    this.adjacent = sets.map(() => new Set<number>());
    this.joined = sets.map(() => new Set<number>());
    this.isDone = new Uint8Array(count);
    for (let k = 0; 2 * k < count; k += 1) this.join(inboundOf(k), outboundOf(k));
    for (const link of links) this.join(...endsOf(link));
    this.tables = Float64Array.from(sets.keys(), (variable) => this.tableOf(variable));
    this.remaining = [...sets.keys()];
    for (const variable of sets.keys()) this.noteLeaf(variable);
    this.steps = count + links.length;
  }

  /** Entries of the table of the minimum over a variable, times its own number of service times. */
  entriesOf(variable: number): number {
    return this.tables[variable]!;
  }

  /** A variable and its neighbours. */
  around(variable: number): ReadonlySet<number> {
    return new Set([variable, ...this.adjacent[variable]!]);
  }

  /** Eliminates all variables with one neighbour at most: their tables are small. True if none is left. */
  eliminateLeaves(): boolean {
    for (let next = this.leaves.pop(); next !== undefined; next = this.leaves.pop()) {
      if (this.isDone[next] === 0) this.eliminate(next);
    }
    return this.neighbours.length === this.variables.length;
  }

  /** The remaining variable with the smallest table. */
  smallest(): number {
    this.remaining = this.remaining.filter((variable) => this.isDone[variable] === 0);
    this.steps += this.remaining.length;
    return this.remaining.reduce((a, b) => (this.tables[b]! < this.tables[a]! ? b : a));
  }

  eliminate(variable: number): void {
    const around = Int32Array.from(this.adjacent[variable]!);
    this.variables[this.neighbours.length] = variable;
    this.neighbours.push(around);
    this.entries += this.tables[variable]!;
    this.isDone[variable] = 1;
    for (const a of around) {
      this.adjacent[a]!.delete(variable);
      for (const b of around) {
        if (a >= b) continue;
        this.join(a, b);
        this.joined[a]!.add(b);
        this.joined[b]!.add(a);
      }
    }
    this.steps += around.length ** 2;
    for (const a of around) this.update(a);
  }

  /** Whether a link may still be left out, so that its ends are no longer joined. */
  isRemovable(link: ServiceLink): boolean {
    const [from, to] = endsOf(link);
    return this.adjacent[from]!.has(to) && !this.joined[from]!.has(to) && this.isDone[from] === 0;
  }

  remove(link: ServiceLink): void {
    const [from, to] = endsOf(link);
    this.adjacent[from]!.delete(to);
    this.adjacent[to]!.delete(from);
    this.update(from);
    this.update(to);
  }

  private join(a: number, b: number): void {
    this.adjacent[a]!.add(b);
    this.adjacent[b]!.add(a);
  }

  private update(variable: number): void {
    this.tables[variable] = this.tableOf(variable);
    this.noteLeaf(variable);
  }

  private noteLeaf(variable: number): void {
    if (this.adjacent[variable]!.size <= 1) this.leaves.push(variable);
  }

  private tableOf(variable: number): number {
    let entries = this.sizes[variable]!;
    for (const other of this.adjacent[variable]!) entries *= this.sizes[other]!;
    return entries;
  }
}

function endsOf({ upstream, downstream }: ServiceLink): [number, number] {
  return [outboundOf(upstream), inboundOf(downstream)];
}
