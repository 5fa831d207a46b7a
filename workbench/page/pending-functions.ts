import type { FunctionCall, FunctionResult, FunctionRuntime } from '../host/function-runtime';

/** Custom functions of a client that is still loading. Calls wait for the client. */
export class PendingFunctions implements FunctionRuntime {
  readonly ready: Promise<void>;
  private arrive: (runtime: FunctionRuntime) => void = () => undefined;
  private readonly arrived = new Promise<FunctionRuntime>((resolve) => {
    this.arrive = resolve;
  });

  constructor() {
    this.ready = this.arrived.then((runtime) => runtime.ready);
  }

  /** To be called when the client has loaded. A second call changes nothing. */
  runIn(runtime: FunctionRuntime): void {
    this.arrive(runtime);
  }

  async call(call: FunctionCall): Promise<FunctionResult> {
    return (await this.arrived).call(call);
  }
}
