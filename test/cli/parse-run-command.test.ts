import { parseRunCommand } from '../../src/cli/parse-run-command';

describe('the words after evenstock run', () => {
  it('name the source, the run and the file of names', () => {
    const words = ['feed/', '--run-id', 'R-1', '--names', 'names.json', '--by', 'a@example.com'];

    expect(parseRunCommand('run', words)).toEqual({
      ...{ kind: 'run', source: 'feed/', runId: 'R-1', names: 'names.json' },
      ...{ by: 'a@example.com', isJson: false },
    });
  });

  it('may be none: the environment names the source', () => {
    expect(parseRunCommand('run', [])).toMatchObject({ kind: 'run', source: null, runId: null });
  });

  it.each([
    [['a', 'b'], /One folder or database at a time/],
    [['--fast'], /--fast/],
    [['--port', '80'], /go with serve/],
  ])('%j are refused', (words, problem) => {
    expect(parseRunCommand('run', words)).toEqual({
      kind: 'misread',
      problem: expect.stringMatching(problem) as string,
    });
  });
});

describe('the words after evenstock serve', () => {
  it('name the schedule and the port', () => {
    expect(parseRunCommand('serve', ['feed', '--schedule', '0 6 * * *', '--port', '0'])).toEqual({
      ...{ kind: 'serve', source: 'feed', names: null, by: null, isJson: false },
      ...{ schedule: '0 6 * * *', port: 0 },
    });
  });

  it.each([
    [['--port', '70000'], /--port is a whole number/],
    [['--run-id', 'R'], /--run-id goes with run/],
  ])('%j are refused', (words, problem) => {
    expect(parseRunCommand('serve', words)).toEqual({
      kind: 'misread',
      problem: expect.stringMatching(problem) as string,
    });
  });
});
