import { EliminationGraph } from '../../../../src/planning/policy/guaranteed-service/elimination-graph';
import { linkOf } from './small-networks';

/** Five times for SI and for S of each stage. */
const setsOf = (stages: number) =>
  Array.from({ length: 2 * stages }, () => Int32Array.of(0, 1, 2, 3, 4));

describe('the graph of variables that are eliminated', () => {
  it('eliminates a tree from its leaves, with tables of one neighbour', () => {
    const graph = new EliminationGraph(setsOf(3), [linkOf(0, 1), linkOf(0, 2)]);
    expect(graph.eliminateLeaves()).toBe(true);
    expect([...graph.variables].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    // Five variables with a neighbour, and the last one alone.
    expect(graph.entries).toBe(5 * 25 + 5);
  });

  it('joins the neighbours of a variable, and the link between them cannot be left out any more', () => {
    // SI and S of 0, 1 and 2; the triangle 0 → 1 → 2, 0 → 2.
    const long = linkOf(0, 2);
    const graph = new EliminationGraph(setsOf(3), [linkOf(0, 1), linkOf(1, 2), long]);
    expect(graph.eliminateLeaves()).toBe(false);
    expect(graph.isRemovable(long)).toBe(true);
    // SI of 1 joins S of 0 with S of 1; then S of 1 joins S of 0 with SI of 2.
    graph.eliminate(2);
    graph.eliminate(3);
    expect(graph.isRemovable(long)).toBe(false);
    expect([...graph.around(1)].sort()).toEqual([1, 4]);
  });

  it('has smaller tables without a link', () => {
    const long = linkOf(0, 2);
    const graph = new EliminationGraph(setsOf(3), [linkOf(0, 1), linkOf(1, 2), long]);
    graph.eliminateLeaves();
    expect(graph.entriesOf(graph.smallest())).toBe(125);
    graph.remove(long);
    expect(graph.eliminateLeaves()).toBe(true);
  });

  it('finds the smallest table of those that remain', () => {
    const sets = setsOf(3).map((times, variable) => (variable === 3 ? times.slice(0, 2) : times));
    const graph = new EliminationGraph(sets, [linkOf(0, 1), linkOf(1, 2), linkOf(0, 2)]);
    graph.eliminateLeaves();
    expect(graph.entriesOf(graph.smallest())).toBe(50);
  });
});
