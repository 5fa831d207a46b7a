import type { DataIssue, IssueSubject } from '../../../src/workbook/data-issues';
import { HighIssues } from '../../../src/workbook/signoff/high-issues';

const network = {
  products: [{ id: 'A' }, { id: 'B' }],
  locations: [{ id: 'Leeds' }, { id: 'York' }, { id: 'Hull' }],
};

function issue(subject: IssueSubject | undefined, severity: DataIssue['severity']): DataIssue {
  return { severity, ...(subject && { subject }) } as DataIssue;
}

/** The lines of A and B from Leeds to York and to Hull that the issue touches. */
function touched(subject?: IssueSubject, severity: DataIssue['severity'] = 'high') {
  const high = new HighIssues([issue(subject, severity)], network);
  return ['A York', 'A Hull', 'B York', 'B Hull'].filter((_line, n) =>
    high.touch(n < 2 ? 0 : 1, [0, n % 2 === 0 ? 1 : 2]),
  );
}

describe('a High data issue touches', () => {
  it.each<[string, IssueSubject | undefined, readonly string[]]>([
    ['the lines of its product', { products: ['a '], locations: [] }, ['A York', 'A Hull']],
    ['the lines of its location', { products: [], locations: ['york'] }, ['A York', 'B York']],
    ['of a position, the lines to it', { products: ['B'], locations: ['Hull'] }, ['B Hull']],
    ['… and from it', { products: ['B'], locations: ['Leeds'] }, ['B York', 'B Hull']],
    ['of a lane, its lines', { products: [], locations: ['Leeds', 'Hull'] }, ['A Hull', 'B Hull']],
    ['no line for an unknown name', { products: ['C'], locations: [] }, []],
    ['no line if its row names nothing', undefined, []],
    [
      'every line if its rows are not listed',
      { products: [], locations: [] },
      ['A York', 'A Hull', 'B York', 'B Hull'],
    ],
  ])('%s', (_title, subject, lines) => {
    expect(touched(subject)).toEqual(lines);
  });

  it('nothing if it is Medium', () => {
    expect(touched({ products: ['A'], locations: [] }, 'medium')).toEqual([]);
  });
});
