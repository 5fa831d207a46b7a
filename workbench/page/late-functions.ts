import type { FunctionCall, FunctionResult, FunctionRuntime } from '../host/function-runtime';

/** Custom functions of a client that has yet to load: calls wait for it. */
export class LateFunctions implements FunctionRuntime {
  readonly ready: Promise<void>;
  private arrive: (runtime: FunctionRuntime) => void = () => undefined;
  private readonly arrived = new Promise<FunctionRuntime>((resolve) => {
    this.arrive = resolve;
  });

  constructor() {
    this.ready = this.arrived.then((runtime) => runtime.ready);
  }

  /** The client has loaded; a second one changes nothing. */
  runIn(runtime: FunctionRuntime): void {
    this.arrive(runtime);
  }

  async call(call: FunctionCall): Promise<FunctionResult> {
    return (await this.arrived).call(call);
  }
}
