import type { FunctionMetadata, FunctionsMetadata } from '../host/functions-metadata';
import type { FunctionRuntime } from '../host/function-runtime';
import { SimulatedHost } from '../host/simulated-host';
import { connectClient } from '../transport/node-bridge';

const matrix = (name: string) => ({
  name,
  description: '',
  type: 'any',
  dimensionality: 'matrix',
});

const scalar = (name: string) => ({ name, description: '', type: 'any' });

function described(
  id: string,
  parameters: FunctionMetadata['parameters'],
  options?: FunctionMetadata['options'],
): FunctionMetadata {
  return { id, name: id, description: '', parameters, result: {}, ...(options && { options }) };
}

const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    described('ARGUMENTS', [matrix('one'), scalar('two'), scalar('three')]),
    described('RETURNED', []),
    described('THROWN', []),
    described('LATE', [], { cancelable: true }),
    described('NOWHERE', []),
  ],
};

const address = 'Sheet1!B2';
let runtime: FunctionRuntime;

beforeAll(() => {
  runtime = connectClient(new SimulatedHost(), 'You', metadata);
});

/** What a function gives that returns this, through the client. */
function returned(values: unknown) {
  CustomFunctions.associate('RETURNED', () => values);
  return runtime.call({ id: 'RETURNED', args: [], address });
}

describe('A custom function called through the real client', () => {
  it('gets its arguments in place: a matrix as rows, omitted ones null, then the calling cell', async () => {
    CustomFunctions.associate('ARGUMENTS', (...args: unknown[]) => {
      const { address: caller } = args.pop() as CustomFunctions.Invocation;
      return [[JSON.stringify(args), caller]];
    });

    const result = await runtime.call({ id: 'arguments', args: [7], address });

    expect(result).toEqual({ values: [['[[[7]],null,null]', address]] });
  });

  it('gets an error of a cell as the error that functions know', async () => {
    CustomFunctions.associate('ARGUMENTS', (rows: unknown[][]) => {
      const error = rows[0]![0] as CustomFunctions.Error;
      return [[error instanceof CustomFunctions.Error, error.code]];
    });

    const result = await runtime.call({ id: 'ARGUMENTS', args: [{ error: '#N/A' }], address });

    expect(result).toEqual({ values: [[true, '#N/A']] });
  });

  it('is not called with an error that it has not asked for: the error is its result', async () => {
    const plain = connectClient(new SimulatedHost(), 'You', {
      functions: metadata.functions,
    });

    const result = await plain.call({
      id: 'ARGUMENTS',
      args: [[[1, { error: '#REF!' }]]],
      address,
    });

    expect(result).toEqual({ error: '#REF!', message: null });
    runtime = connectClient(new SimulatedHost(), 'You', metadata);
  });

  it.each<[string, unknown, unknown]>([
    ['a number', 3, 3],
    ['text', '#N/A', '#N/A'],
    ['a truth', true, true],
    ['nothing', undefined, null],
    [
      'rows',
      [
        [1, 'a'],
        [2, 'b'],
      ],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
  ])('gives %s as it is', async (_what, values, seen) => {
    expect(await returned(values)).toEqual({ values: seen });
  });

  it('gives an error that it returned, alone or in a cell of many', async () => {
    const error = () => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);

    expect(await returned(error())).toEqual({ values: { error: '#NUM!' } });
    expect(await returned([[1, error()]])).toEqual({ values: [[1, { error: '#NUM!' }]] });
  });

  it.each(['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!'])(
    'that throws %s shows it, with its message',
    async (code) => {
      CustomFunctions.associate('THROWN', () => {
        throw new CustomFunctions.Error(code as CustomFunctions.ErrorCode, 'Give a number.');
      });

      expect(await runtime.call({ id: 'THROWN', args: [], address })).toEqual({
        error: code,
        message: 'Give a number.',
      });
    },
  );

  it('that breaks shows #VALUE! and keeps the cause to itself', async () => {
    CustomFunctions.associate('THROWN', () => {
      throw new Error('secret');
    });

    const result = await runtime.call({ id: 'THROWN', args: [], address });

    expect(result).toEqual({ error: '#VALUE!', message: null });
  });

  it('that nobody has described shows #NAME?', async () => {
    expect(await runtime.call({ id: 'UNHEARD', args: [], address })).toEqual({
      error: '#NAME?',
      message: null,
    });
  });

  it('hears that it is cancelled, and its cell stays busy', async () => {
    const received = new Promise<string>((resolve) => {
      CustomFunctions.associate('LATE', (invocation: CustomFunctions.CancelableInvocation) => {
        invocation.onCanceled = () => {
          resolve('cancelled');
        };
        controller.abort();
        return new Promise(() => {});
      });
    });
    const controller = new AbortController();

    const result = await runtime.call({
      id: 'LATE',
      args: [],
      address,
      signal: controller.signal,
    });

    expect(result).toEqual({ error: '#BUSY!', message: null });
    expect(await received).toBe('cancelled');
  });

  it('runs beside a thousand others, each with its own result', async () => {
    CustomFunctions.associate('ARGUMENTS', (rows: number[][]) => rows[0]![0]! * 2);

    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => runtime.call({ id: 'ARGUMENTS', args: [i], address })),
    );

    expect(results).toEqual(results.map((_, i) => ({ values: i * 2 })));
  });

  it('whose client has gone leaves its cell busy, not a formula that waits for ever', async () => {
    CustomFunctions.associate('LATE', () => new Promise(() => {}));
    const called = runtime.call({ id: 'LATE', args: [], address });

    runtime = connectClient(new SimulatedHost(), 'You', metadata);

    expect(await called).toEqual({ error: '#BUSY!', message: null });
  });
});
