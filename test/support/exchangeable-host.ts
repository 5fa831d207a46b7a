import { SimulatedHost } from '../../workbench/host/simulated-host';
import type { HostConnection } from '../../workbench/host/simulated-host';

/** A host behind which another is put for each test, since a page has one client and that one host. */
export class ExchangeableHost extends SimulatedHost {
  /** The host that answers. */
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
