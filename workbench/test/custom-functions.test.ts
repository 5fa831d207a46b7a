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

/** The result, through the client, of a function that returns this value. */
function returned(values: unknown) {
  CustomFunctions.associate('RETURNED', () => values);
  return runtime.call({ id: 'RETURNED', args: [], address });
}

describe('A custom function called through the real client', () => {
  it('gets its arguments in order: a matrix as rows, null if omitted, then the calling cell', async () => {
    CustomFunctions.associate('ARGUMENTS', (...args: unknown[]) => {
      const { address: caller } = args.pop() as CustomFunctions.Invocation;
      return [[JSON.stringify(args), caller]];
    });

    const result = await runtime.call({ id: 'arguments', args: [7], address });

    expect(result).toEqual({ values: [['[[[7]],null,null]', address]] });
  });

  it('gets an error in a cell as an error of the client', async () => {
    CustomFunctions.associate('ARGUMENTS', (rows: unknown[][]) => {
      const error = rows[0]![0] as CustomFunctions.Error;
      return [[error instanceof CustomFunctions.Error, error.code]];
    });

    const result = await runtime.call({ id: 'ARGUMENTS', args: [{ error: '#N/A' }], address });

    expect(result).toEqual({ values: [[true, '#N/A']] });
  });

  it('is not called with an error that it does not accept: the error is its result', async () => {
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
  ])('returns %s unchanged', async (_what, values, seen) => {
    expect(await returned(values)).toEqual({ values: seen });
  });

  it('returns an error, alone or in a matrix', async () => {
    const error = () => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);

    expect(await returned(error())).toEqual({ values: { error: '#NUM!' } });
    expect(await returned([[1, error()]])).toEqual({ values: [[1, { error: '#NUM!' }]] });
  });

  it.each(['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!'])(
    'that throws %s gives this error with its message',
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

  it('that fails gives #VALUE! without the cause', async () => {
    CustomFunctions.associate('THROWN', () => {
      throw new Error('secret');
    });

    const result = await runtime.call({ id: 'THROWN', args: [], address });

    expect(result).toEqual({ error: '#VALUE!', message: null });
  });

  it('without metadata gives #NAME?', async () => {
    expect(await runtime.call({ id: 'UNHEARD', args: [], address })).toEqual({
      error: '#NAME?',
      message: null,
    });
  });

  it('is notified of a cancellation, and its cell stays busy', async () => {
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

  it('runs with a thousand other calls, each with its own result', async () => {
    CustomFunctions.associate('ARGUMENTS', (rows: number[][]) => rows[0]![0]! * 2);

    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => runtime.call({ id: 'ARGUMENTS', args: [i], address })),
    );

    expect(results).toEqual(results.map((_, i) => ({ values: i * 2 })));
  });

  it('that lost its client leaves its cell busy and does not wait forever', async () => {
    CustomFunctions.associate('LATE', () => new Promise(() => {}));
    const called = runtime.call({ id: 'LATE', args: [], address });

    runtime = connectClient(new SimulatedHost(), 'You', metadata);

    expect(await called).toEqual({ error: '#BUSY!', message: null });
  });
});
