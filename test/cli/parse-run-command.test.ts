import { parseRunCommand } from '../../src/cli/parse-run-command';

describe('the words after evenstock run', () => {
  it('name the source, the run and the file of names', () => {
    const words = ['feed/', '--run-id', 'R-1', '--names', 'names.json', '--by', 'a@example.com'];

    expect(parseRunCommand(words)).toEqual({
      ...{ kind: 'run', source: 'feed/', runId: 'R-1', names: 'names.json' },
      ...{ by: 'a@example.com', isJson: false },
    });
  });

  it('may be none: the environment names the source', () => {
    expect(parseRunCommand([])).toMatchObject({ kind: 'run', source: null, runId: null });
  });

  it.each([
    [['a', 'b'], /One folder or database at a time/],
    [['--fast'], /--fast/],
  ])('%j are refused', (words, problem) => {
    expect(parseRunCommand(words)).toEqual({
      kind: 'misread',
      problem: expect.stringMatching(problem) as string,
    });
  });
});
