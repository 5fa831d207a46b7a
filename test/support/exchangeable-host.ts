import { SimulatedHost } from '../../workbench/host/simulated-host';
import type { HostConnection } from '../../workbench/host/simulated-host';

/** Forwards to another host in each test, because a page's client connects to one host only. */
export class ExchangeableHost extends SimulatedHost {
  /** The host that answers requests. */
  current = new SimulatedHost();

  override connect(...client: Parameters<SimulatedHost['connect']>): HostConnection {
    let host: SimulatedHost | null = null;
    let connection: HostConnection | null = null;
    const connected = (): HostConnection => {
      if (connection === null || host !== this.current) {
        connection?.close();
        host = this.current;
        connection = host.connect(...client);
      }
      return connection;
    };
    return {
      get window() {
        return connected().window;
      },
      request: (body, flags) => connected().request(body, flags),
      close: () => connection?.close(),
    };
  }
}
