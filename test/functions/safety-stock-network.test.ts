import { column, formula, inError } from './formula';

describe('the nodes and links of SAFETYSTOCK.NETWORK', () => {
  const network = (nodes: unknown, links: unknown, ...others: unknown[]) =>
    formula(
      'SAFETYSTOCK.NETWORK',
      nodes,
      links,
      column(1, 1),
      column(1, 2),
      column('', 5),
      ...others,
    );
  const link = [['Plant', 'Store']];

  it.each([
    ['no nodes', null, link, '#N/A', /^nodes is missing/],
    ['a nameless node', column('Plant', ''), link, '#VALUE!', /^nodes is blank \(row 2\)/],
    ['one name twice', column('Store', 'Store'), link, '#VALUE!', /^nodes has “Store” twice/],
    ['names in two columns', [['Plant', 'Store']], link, '#VALUE!', /^nodes must be one column/],
    ['links in one column', column('Plant', 'Store'), column('Plant'), '#VALUE!', /two columns/],
    [
      'a link to nowhere',
      column('Plant', 'Store'),
      [['Plant', 'Stroe']],
      '#VALUE!',
      /^links names “Stroe” \(row 1\), which is not among nodes/,
    ],
    [
      'a link given twice',
      column('Plant', 'Store'),
      [...link, ...link],
      '#VALUE!',
      /given twice: remove one/,
    ],
    [
      'a cycle',
      column('Plant', 'Store'),
      [
        ['Plant', 'Store'],
        ['Store', 'Plant'],
      ],
      '#VALUE!',
      /^links form a cycle, “(Plant|Store)” → “(Plant|Store)” → “(Plant|Store)”: remove one/,
    ],
  ])('are refused with the remedy: %s', (_, nodes, links, code, sentence) => {
    expect(network(nodes, links)).toEqual([
      [expect.objectContaining({ code, message: expect.stringMatching(sentence) as string })],
    ]);
  });

  it('pass an Excel error through as itself', () => {
    const error = inError('#REF!');
    expect(network(column('Plant', error), link)[0]![0]).toBe(error);
    expect(network(column('Plant', 'Store'), [['Plant', error]])[0]![0]).toBe(error);
  });

  it('need not be linked', () => {
    const shown = network(column('Plant', 'Store'), [['', '']]);
    expect(shown.map(([name]) => name)).toEqual(['Node', 'Plant', 'Store', 'Total']);
  });

  it('may be numbers, and rows of links may be blank', () => {
    const shown = network(column(1, 2), [
      [1, 2],
      ['', ''],
    ]);
    expect(shown.map(([name]) => name)).toEqual(['Node', '1', '2', 'Total']);
  });

  it.each([
    ['half a period', [column(0.5, 1), column(1, 2), column('', 5)], '#NUM!', /whole number/],
    ['a cost of 0', [column(1, 1), column(0, 2), column('', 5)], '#NUM!', /holding cost/],
    ['a blank time', [column(1, ''), column(1, 2), column('', 5)], '#N/A', /^processing_time is/],
    ['a short column', [column(1), column(1, 2), column('', 5)], '#VALUE!', /one cell for each/],
  ] as const)('take no %s', (_, others, code, sentence) => {
    expect(
      formula('SAFETYSTOCK.NETWORK', column('Plant', 'Store'), link, ...others)[0]![0],
    ).toMatchObject({ code, message: expect.stringMatching(sentence) as string });
  });
});
