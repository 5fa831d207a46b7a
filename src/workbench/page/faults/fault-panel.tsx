import type { SimulatedHost } from '../../host/simulated-host';
/** placeholder */
export function FaultPanel({ host }: { host: SimulatedHost }) {
  return <aside>{host.traffic.requests}</aside>;
}
