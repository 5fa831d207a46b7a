import { registered } from '../functions/custom-functions-global';
import '../../src/functions/associate';

/** One call of a function that solves a whole network. */
export interface NetworkCall {
  readonly name: string;
  readonly milliseconds: number;
}

/** The functions on whole networks, by the processor's own time; the best of three. */
export function networkCalls(): readonly NetworkCall[] {
  return [
    call('SAFETYSTOCK.NETWORK, 40 nodes', () => treeArguments(40)),
    call('SAFETYSTOCK.NETWORK, 1,000 nodes', () => treeArguments(1000)),
    call('SAFETYSTOCK.SERIAL, 4 stages, normal', () => serialArguments('normal')),
    call('SAFETYSTOCK.SERIAL, 4 stages, poisson', () => serialArguments('poisson')),
    call('TRANSFERPLAN, 20 locations', () => transferArguments(20)),
    call('TRANSFERPLAN, 100 locations', () => transferArguments(100)),
    call('RQPOLICY, normal', () => [50 + next(), 8, 2, 25, 0.18, 0.7]),
    call('SSPOLICY, poisson', () => [50 + next(), null, 2, 25, 0.18, 0.7, 'poisson']),
    call('LOTSIZE, 10,000 periods', () => [[range(10_000, (t) => (t * 37 + next()) % 90)], 500, 2]),
  ];
}

let calls = 0;

/** Arguments differ from call to call, so that no answer is remembered. */
function next(): number {
  calls += 1;
  return calls;
}

function call(name: string, args: () => readonly unknown[]): NetworkCall {
  const id = name.split(',')[0]!;
  const times = [1, 2, 3].map(() => {
    const given = args();
    const padded = range(8, (i) => given[i] ?? null);
    const start = process.cpuUsage();
    const [[first]] = registered.get(id)!(...padded, {}) as [[unknown]];
    const { user, system } = process.cpuUsage(start);
    if (typeof first === 'object') throw new Error(`${name}: ${JSON.stringify(first)}`);
    return (user + system) / 1000;
  });
  return { name, milliseconds: Math.min(...times) };
}

/** A tree that fans in to its middle and out again; times of one to nine periods. */
function treeArguments(count: number): readonly unknown[] {
  const shift = next();
  const half = Math.floor(count / 2);
  const links = range(count - 1, (i) => {
    const node = i + 1;
    const neighbour = Math.floor((node - 1) / 3);
    return node < half ? [node, neighbour] : [neighbour, node];
  });
  const isDemandNode = (node: number) => !links.some(([upstream]) => upstream === node);
  return [
    range(count, (node) => [`N${String(node)}`]),
    links.map((ends) => ends.map((node) => `N${String(node)}`)),
    range(count, (node) => [1 + ((node + shift) % 9)]),
    range(count, (node) => [1 + (node % 7)]),
    range(count, (node) => [isDemandNode(node) ? 5 + (node % 11) : '']),
  ];
}

function serialArguments(family: string): readonly unknown[] {
  const quarter = [[0.25, 0.25, 0.25, 0.25]];
  return [quarter, quarter, 9 + next() / 100, 16, 4, family];
}

function transferArguments(count: number): readonly unknown[] {
  const shift = next();
  return [
    range(count, (i) => [(i * 53 + shift) % 400]),
    range(count, (i) => [(i * 31) % 300]),
    range(count, (i) => range(count, (j) => (i === j ? '' : 1 + ((i * 7 + j * 13) % 29)))),
  ];
}

function range<T>(count: number, value: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => value(index));
}
